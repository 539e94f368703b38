// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/crisis/baseline.hpp>
#include <aplomb/crisis/cusum.hpp>
#include <cmath>
#include <cstdint>

using namespace aplomb;
using namespace aplomb::crisis;

namespace {

double real(std::int64_t fixed) { return static_cast<double>(fixed) / 65536; }
std::int64_t fixed(double x) { return std::llround(x * 65536); }

}  // namespace

TEST_CASE("the evidence of a count is the logarithm of the likelihood ratio of two negative binomials") {
  auto const log_probability = [](double x, double m, double a) {
    double const n = 1 / a;
    return std::lgamma(x + n) - std::lgamma(n) - std::lgamma(x + 1) + n * std::log(n / (n + m)) +
           x * std::log(m / (n + m));
  };
  aplomb_test::random r{2};
  for (int i = 0; i < 2000; ++i) {
    double const m = static_cast<double>(r.between(1, 4000)) / 50, a = static_cast<double>(r.between(7, 400)) / 100;
    double const ratio = static_cast<double>(r.between(125, 800)) / 100;
    auto const x = static_cast<std::uint32_t>(r.below(300));
    double const exact = log_probability(x, ratio * m, a) - log_probability(x, m, a);
    double const ours = real(evidence_for_rise(x, static_cast<std::uint64_t>(fixed(m)), fixed(a), fixed(ratio)));
    INFO("x " << x << " m " << m << " a " << a << " ratio " << ratio);
    REQUIRE(std::abs(ours - exact) <= 0.01 + 0.001 * std::abs(exact));
  }
}

TEST_CASE("no count at all, where none is usual, says nothing") {
  CHECK(evidence_for_rise(0, 0, crisis::detail::one / 16, 2 * crisis::detail::one) == 0);
}

TEST_CASE("a CUSUM never falls below zero and never climbs far beyond its threshold") {
  cusum s;
  std::int64_t const h = 10 * crisis::detail::one;
  s.add(-5 * crisis::detail::one, h);
  CHECK(s.sum() == 0);
  s.add(1000 * crisis::detail::one, h);
  CHECK(s.sum() == 14 * crisis::detail::one);
  s.add(-3 * crisis::detail::one, h);
  CHECK(s.sum() == 11 * crisis::detail::one);
}

TEST_CASE("likelihood is one half exactly at the threshold and rises with the sum") {
  std::int64_t const h = 12 * crisis::detail::one;
  CHECK(likelihood_of(h, h) == score{500});
  CHECK(likelihood_of(0, h) == score{0});
  CHECK(likelihood_of(h + 4 * crisis::detail::one, h) == score{982});
  CHECK(likelihood_of(h - 3 * crisis::detail::one, h) == score{47});
  score last{};
  for (std::int64_t s = 0; s <= h + 4 * crisis::detail::one; s += crisis::detail::one / 7) {
    REQUIRE(likelihood_of(s, h) >= last);
    last = likelihood_of(s, h);
  }
}

TEST_CASE("with everything known the threshold keeps its promise of false alarms") {
  // Poisson-gamma counts without a detector's help; the sum starts anew after each alarm.
  aplomb_test::random r{3};
  double const m = 3, a = 0.25;
  std::int64_t const h = threshold_for(2000);
  std::uint64_t alarms = 0, buckets = 400'000;
  auto const uniform = [&] { return (static_cast<double>(r.next() >> 11) + 0.5) * 0x1p-53; };
  auto const negative_binomial = [&] {  // by inversion of its distribution
    double const u = uniform(), n = 1 / a, p = n / (n + m);
    double probability = std::pow(p, n), sum = probability;
    std::uint32_t x = 0;
    for (; sum < u && x < 200; ++x) probability *= (x + n) / (x + 1) * (1 - p), sum += probability;
    return x;
  };
  cusum s;
  for (std::uint64_t i = 0; i < buckets; ++i) {
    s.add(
        evidence_for_rise(negative_binomial(), static_cast<std::uint64_t>(fixed(m)), fixed(a), 2 * crisis::detail::one),
        h);
    if (s.sum() >= h) ++alarms, s.clear();
  }
  CHECK(alarms > 0);
  CHECK(alarms <= buckets / 2000);
}

TEST_CASE("a baseline expects at each hour what was usual at that hour") {
  baseline b;
  for (int week = 0; week < 8; ++week)
    for (std::size_t h = 0; h < baseline::hours; ++h) {
      if (week > 0) b.fade(h, 8);
      bool const busy = h % 24 >= 9 && h % 24 < 18, weekend = h / 24 >= 5;
      for (int q = 0; q < 4; ++q) b.learn(h, (busy ? 8u : 2u) / (weekend ? 2u : 1u), 100u << 8);
    }
  auto const at = [&](std::size_t day, std::size_t hour, std::uint32_t against) {
    return static_cast<double>(b.expected(day * 24 + hour, against << 8)) / 65536;
  };
  CHECK(std::abs(at(1, 12, 100) - 8) < 0.3);
  CHECK(std::abs(at(1, 3, 100) - 2) < 0.15);
  CHECK(std::abs(at(6, 12, 100) - 4) < 0.3);
  CHECK(std::abs(at(1, 12, 50) - 4) < 0.2);  // half the traffic, half the count
  CHECK(at(1, 12, 0) == 0);
}

TEST_CASE("an hour that was never seen leans on its day and on the same hour of other days") {
  baseline b;
  for (std::size_t h = 0; h < baseline::hours; ++h)
    if (h != 2 * 24 + 12)
      for (int i = 0; i < 30; ++i) b.learn(h, h % 24 == 12 ? 10 : 2, 100u << 8);
  double const guess = static_cast<double>(b.expected(2 * 24 + 12, 100u << 8)) / 65536;
  CHECK(guess > 8);
  CHECK(guess < 12);
}

TEST_CASE("a baseline that has seen nothing expects nothing") {
  CHECK(baseline{}.expected(0, 256) == 0);
  CHECK(baseline{}.dispersion() > 0);
}

TEST_CASE("scatter is measured: the dispersion of regular counts is the least, that of wild ones is more") {
  baseline regular, wild;
  for (int i = 0; i < 32 * 200; ++i) {
    regular.scatter(10, 10u << 16, 32);
    // Ten hours of twice as many, ten hours of none: it lasts, and so it misleads a sum.
    wild.scatter(i / 40 % 2 == 0 ? 20 : 0, 10u << 16, 32);
  }
  CHECK(regular.dispersion() == crisis::detail::one / 16);
  CHECK(real(wild.dispersion()) > 2);
  CHECK(real(wild.dispersion()) <= 4);
}

TEST_CASE("what has become the rule scales the baseline") {
  baseline b;
  for (std::size_t h = 0; h < baseline::hours; ++h)
    for (int i = 0; i < 100; ++i) b.learn(h, 4, 100u << 8);
  b.scale(3000);
  double const now = static_cast<double>(b.expected(5, 100u << 8)) / 65536;
  CHECK(now > 11.5);
  CHECK(now < 12.5);
}

TEST_CASE("the largest counts that can be do no harm to a baseline") {
  baseline b;
  for (int i = 0; i < 5000; ++i) {
    b.scatter(0xffff, i % 2 == 0 ? ~std::uint64_t{0} : 0, 4);
    b.learn(0, 0xffff'ffffu, 0xffff'ffffu);
    b.learn(1, 0, 1);
  }
  CHECK(b.expected(0, 0xffff'ffffu) > 0);
  CHECK(b.expected(1, 0xffff'ffffu) > 0);
  CHECK(b.dispersion() >= crisis::detail::one / 16);
  CHECK(b.dispersion() <= 4 * crisis::detail::one);
}
