// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/turning_point.hpp>
#include <vector>

using namespace aplomb;
using namespace aplomb::classify;

namespace {
std::optional<turning_point> turn(std::vector<std::uint8_t> const& curve) { return turning_point_of(curve); }
}  // namespace

TEST_CASE("the turning point is where calm becomes anger, or anger calm") {
  auto const worse = turn({10, 0, 5, 10, 80, 90, 70, 85});
  REQUIRE(worse);
  CHECK(worse->at == 4);
  CHECK_FALSE(worse->for_better());
  CHECK(worse->before == score::of(62));
  CHECK(worse->after == score::of(812));
  auto const better = turn({90, 80, 85, 10, 0});
  REQUIRE(better);
  CHECK(better->at == 3);
  CHECK(better->for_better());
}

TEST_CASE("a steady curve, a short one and a single flare have no turning point") {
  CHECK_FALSE(turn({}));
  CHECK_FALSE(turn({0, 100, 100}));
  CHECK_FALSE(turn({50, 50, 50, 50, 50}));
  CHECK_FALSE(turn({10, 15, 20, 25, 20}));
  CHECK_FALSE(turn({0, 0, 0, 0, 60, 0, 0, 0, 0, 0}));
}

TEST_CASE("the turning point parts the curve where the means explain it best, in any curve") {
  aplomb_test::random random{17};
  for (int round = 0; round < 2'000; ++round) {
    std::vector<std::uint8_t> curve(random.below(65));
    for (auto& v : curve) v = static_cast<std::uint8_t>(random.below(101));
    auto const found = turning_point_of(curve);
    if (!found) continue;
    CHECK(found->at >= 2);
    CHECK(found->at + 2u <= curve.size());
    auto const spread = [&](std::size_t k) {  // squared error of two means, in doubles: only a test may
      double error = 0;
      for (auto [from, to] : {std::pair{std::size_t{0}, k}, std::pair{k, curve.size()}}) {
        double mean = 0;
        for (auto i = from; i < to; ++i) mean += curve[i];
        mean /= static_cast<double>(to - from);
        for (auto i = from; i < to; ++i) error += (curve[i] - mean) * (curve[i] - mean);
      }
      return error;
    };
    for (std::size_t k = 2; k + 2 <= curve.size(); ++k) CHECK(spread(found->at) <= spread(k) + 1.0);
  }
}
