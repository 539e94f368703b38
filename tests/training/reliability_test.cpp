// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <aplomb/training/reliability.hpp>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/random.hpp"

using namespace aplomb::training;
using aplomb::score;

TEST_CASE("without messages there are no bins and no error") {
  reliability const r;
  CHECK(r.bins().empty());
  CHECK_FALSE(r.expected_calibration_error());
}

TEST_CASE("bins hold equal numbers in the order of confidence, the first ones one more") {
  reliability r;
  // Confidences 0.1, 0.2, ... 1.0, those from 0.6 up right; added from the greatest down.
  for (int i = 10; i >= 1; --i) r.add(score::of(i * 100), i >= 6);
  auto const bins = r.bins(4);  // 3 + 3 + 2 + 2
  REQUIRE(bins.size() == 4);
  CHECK(bins[0].count == 3);
  CHECK(bins[1].count == 3);
  CHECK(bins[2].count == 2);
  CHECK(bins[3].count == 2);
  CHECK(bins[0].confidence == Approx(0.2));
  CHECK(bins[1].confidence == Approx(0.5));
  CHECK(bins[2].confidence == Approx(0.75));
  CHECK(bins[3].confidence == Approx(0.95));
  CHECK(bins[0].accuracy == Approx(0));
  CHECK(bins[1].accuracy == Approx(1.0 / 3));
  CHECK(bins[2].accuracy == Approx(1));
  // 0.2 * 3 + (0.5 - 1/3) * 3 + 0.25 * 2 + 0.05 * 2, of 10.
  CHECK(*r.expected_calibration_error(4) == Approx(0.17));
}

TEST_CASE("fewer messages than bins make as many bins as messages") {
  reliability r;
  r.add(score::of(900), true);
  r.add(score::of(300), false, 2);
  CHECK(r.total() == 3);
  CHECK(r.bins().size() == 3);
  CHECK(*r.expected_calibration_error() == Approx((0.1 + 0.3 + 0.3) / 3));
}

TEST_CASE("messages of one confidence are divided between bins with their accuracy") {
  reliability r;
  for (int i = 0; i < 8; ++i) r.add(score::of(700), i < 6);
  auto const bins = r.bins(2);
  REQUIRE(bins.size() == 2);
  for (auto const& bin : bins) {
    CHECK(bin.count == 4);
    CHECK(bin.confidence == Approx(0.7));
    CHECK(bin.accuracy == Approx(0.75));
  }
  CHECK(*r.expected_calibration_error(2) == Approx(0.05));
}

TEST_CASE("where all confidences differ, the error is that of sorting and cutting") {
  aplomb_test::random draw{7};
  for (int round = 0; round < 50; ++round) {
    std::vector<std::pair<int, bool>> all;
    for (int c = 0; c <= 1000; ++c)
      if (draw.one_in(5)) all.push_back({c, draw.one_in(2)});
    if (all.size() < 10) continue;
    reliability r;
    for (std::size_t i = all.size(); i-- > 0;) r.add(score::of(all[i].first), all[i].second);
    double sum = 0;
    std::size_t begin = 0;
    for (std::size_t b = 0; b < 10; ++b) {
      auto const size = all.size() / 10 + (b < all.size() % 10 ? 1 : 0);
      double confidence = 0, right = 0;
      for (std::size_t i = begin; i < begin + size; ++i) confidence += all[i].first / 1000.0, right += all[i].second;
      sum += std::abs(confidence - right);
      begin += size;
    }
    REQUIRE(begin == all.size());
    CHECK(*r.expected_calibration_error() == Approx(sum / static_cast<double>(all.size())).margin(1e-12));
  }
}

TEST_CASE("the bins hold every message once, whatever the ties") {
  aplomb_test::random draw{8};
  for (int round = 0; round < 50; ++round) {
    reliability r;
    auto const kinds = 1 + draw.below(6);
    std::uint64_t right = 0;
    for (std::uint64_t i = 0; i < kinds; ++i) {
      auto const times = static_cast<std::uint32_t>(1 + draw.below(30));
      bool const is_right = draw.one_in(2);
      r.add(score::of(draw.between(-50, 1000)), is_right, times);
      right += is_right ? times : 0;
    }
    std::uint64_t count = 0;
    double right_in_bins = 0, last = 0;
    for (auto const& bin : r.bins()) {
      count += bin.count;
      right_in_bins += bin.accuracy * static_cast<double>(bin.count);
      CHECK(bin.confidence >= last - 1e-12);
      last = bin.confidence;
    }
    CHECK(count == r.total());
    CHECK(right_in_bins == Approx(static_cast<double>(right)).margin(1e-9));
  }
}
