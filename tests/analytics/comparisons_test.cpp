// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/analytics/group_rates.hpp>
#include <aplomb/analytics/score_histogram.hpp>
#include <cmath>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::analytics;

/// The distance of Kolmogorov and Smirnov between two samples, from its definition.
double distance_of(std::vector<int> a, std::vector<int> b) {
  std::sort(a.begin(), a.end()), std::sort(b.begin(), b.end());
  double most = 0;
  for (int x = -1000; x <= 1000; ++x) {
    auto const share = [x](std::vector<int> const& v) {
      return static_cast<double>(std::upper_bound(v.begin(), v.end(), x) - v.begin()) / static_cast<double>(v.size());
    };
    most = std::max(most, std::abs(share(a) - share(b)));
  }
  return most;
}

score_histogram histogram_of(std::vector<int> const& values) {
  score_histogram h;
  for (int const v : values) h.add(score::of(v));
  return h;
}

}  // namespace

TEST_CASE("quantiles are those of the sorted values, down to the width of a class") {
  aplomb_test::random r{3};
  for (int round = 0; round < 50; ++round) {
    std::vector<int> values;
    for (auto n = 1 + r.below(300); n > 0; --n) values.push_back(static_cast<int>(r.between(-1000, 1000)));
    auto const h = histogram_of(values);
    std::sort(values.begin(), values.end());
    for (unsigned const q : {0u, 250u, 500u, 900u, 999u}) {
      int const right = values[std::min(values.size() - 1, values.size() * q / 1000)];
      int const told = h.quantile(q).per_mille;
      INFO(q << " of " << values.size() << ": " << told << " for " << right);
      CHECK(told <= right);
      CHECK(right - told <= score_histogram::width);
    }
  }
  CHECK(score_histogram{}.quantile(500) == score{});
}

TEST_CASE("histograms of several processes add up") {
  aplomb_test::random r{4};
  score_histogram one, two, all;
  for (int i = 0; i < 500; ++i) {
    auto const s = score::of(r.between(-1000, 1000));
    all.add(s);
    (r.one_in(2) ? one : two).add(s);
  }
  auto forth = one;
  forth += two;
  two += one;
  CHECK(forth == all);
  CHECK(two == all);
}

TEST_CASE("the distance of two samples is that of the definition, down to what shares a class") {
  aplomb_test::random r{5};
  for (int round = 0; round < 30; ++round) {
    std::vector<int> a, b;
    auto const shift = r.between(0, 400);
    // Values in the middle of classes, so that classes lose nothing.
    auto const value = [&](std::int64_t low) {
      auto const place = r.between(low, low + 500) / score_histogram::width;
      return static_cast<int>(place * score_histogram::width + score_histogram::width / 2);
    };
    for (auto n = 60 + r.below(200); n > 0; --n) a.push_back(value(0));
    for (auto n = 60 + r.below(200); n > 0; --n) b.push_back(value(shift));
    auto const found = drift_between(histogram_of(a), histogram_of(b));
    auto const right = distance_of(a, b);
    CHECK(std::abs(found.distance / 1e6 - right) < 1e-5);
    auto const n = static_cast<double>(a.size()), m = static_cast<double>(b.size());
    auto const bound = 2.0365 * std::sqrt((n + m) / (n * m));
    if (std::abs(right - bound) > 0.001) CHECK(found.drifted == (right > bound));
  }
}

TEST_CASE("equal samples raise a false alarm of drift hardly ever, shifted ones are found") {
  aplomb_test::random r{6};
  int false_alarms = 0, found = 0;
  for (int round = 0; round < 4000; ++round) {
    score_histogram a, b, c;
    for (int i = 0; i < 200; ++i) {
      a.add(score::of(r.between(0, 1000)));
      b.add(score::of(r.between(0, 1000)));
      c.add(score::of(r.between(0, 1000) * 7 / 10));
    }
    false_alarms += drift_between(a, b).drifted;
    found += drift_between(a, c).drifted;
  }
  // One in 2000 by the asymptotic distribution; eight of 4000 would be far beyond chance.
  CHECK(false_alarms <= 7);
  CHECK(found >= 3900);
}

TEST_CASE("a few values never count as drift") {
  score_histogram a, b;
  for (std::uint64_t i = 0; i + 1 < drift_floor; ++i) a.add(score::of(0)), b.add(score::of(1000));
  CHECK_FALSE(drift_between(a, b).enough);
  CHECK_FALSE(drift_between(a, b).drifted);
  a.add(score::of(0)), b.add(score::of(1000));
  CHECK(drift_between(a, b).drifted);
  CHECK(drift_between({}, b).distance == 0);
}

TEST_CASE("two rates differ when the test of shares says so") {
  aplomb_test::random r{8};
  int judged = 0;
  for (int round = 0; round < 3000; ++round) {
    rate a, b;
    a.of = 1 + r.below(3000), b.of = 1 + r.below(3000);
    a.happened = r.below(a.of + 1), b.happened = r.below(b.of + 1);
    auto const n = static_cast<double>(a.of), m = static_cast<double>(b.of);
    auto const p = static_cast<double>(a.happened) / n, q = static_cast<double>(b.happened) / m;
    auto const all = static_cast<double>(a.happened + b.happened) / (n + m);
    auto const variance = all * (1 - all) * (1 / n + 1 / m);
    auto const z = variance > 0 ? (p - q) * (p - q) / variance : 0;
    auto const found = disparity_of(a, b);
    INFO(a.happened << "/" << a.of << " against " << b.happened << "/" << b.of << ", chi-square " << z);
    bool const enough = a.of >= disparity_floor && b.of >= disparity_floor;
    CHECK(found.enough == enough);
    if (std::abs(z - 10.83) > 0.1) {
      ++judged;
      CHECK(found.differs == (enough && z > 10.83));
    }
    CHECK(disparity_of(b, a).differs == found.differs);
  }
  CHECK(judged > 2500);
}

TEST_CASE("rates of a million conversations do not overflow") {
  rate const a{1'000'000, 200'000}, b{1'000'000, 210'000};
  CHECK(disparity_of(a, b).differs);
  CHECK(disparity_of(a, b).gap == -10);
  CHECK_FALSE(disparity_of(a, a).differs);
  CHECK(disparity_of({}, a) == disparity{});
}
