// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/stress_curve.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

namespace {

load pressed(std::int64_t contacts) {
  load l;
  l.contacts = contacts;
  l.observed = 2_h;
  return l;
}

}  // namespace

TEST_CASE("the curve is best in the middle and lower on both sides") {
  CHECK(performance_at(0) == 400);
  CHECK(performance_at(300) == 904);
  CHECK(performance_at(500) == 1000);
  CHECK(performance_at(700) == 888);
  CHECK(performance_at(1000) == 300);
  CHECK(performance_at(-50) == 400);
  CHECK(performance_at(2000) == 300);
  for (int p = 0; p < 500; ++p) CHECK(performance_at(p) <= performance_at(p + 1));
  for (int p = 500; p < 1000; ++p) CHECK(performance_at(p) >= performance_at(p + 1));
}

TEST_CASE("the zones end where they say") {
  // 52 conversations are 1000, so 52 thousandths are one.
  CHECK(stress_of(pressed(15'599)).zone == stress_zone::too_little);
  CHECK(stress_of(pressed(15'600)).zone == stress_zone::good);
  CHECK(stress_of(pressed(36'400)).pressure == 700);
  CHECK(stress_of(pressed(36'400)).zone == stress_zone::good);
  CHECK(stress_of(pressed(36'452)).zone == stress_zone::too_much);
  CHECK(stress_of(pressed(500'000)).pressure == 1000);
  CHECK(stress_of(pressed(26'000)).performance == 1000);
}

TEST_CASE("hot and abusive conversations demand more than plain ones") {
  auto l = pressed(10'000);
  CHECK(stress_of(l).pressure == 192);
  l.hot = 5'000;
  CHECK(stress_of(l).pressure == 384);
  l.abuse = 2'000;
  CHECK(stress_of(l).pressure == 500);
}

TEST_CASE("a shift that has just begun is not called empty, but one that floods at once is seen") {
  auto l = pressed(0);
  l.observed = 29_min;
  CHECK(stress_of(l).zone == stress_zone::unknown);
  CHECK(stress_of(l).performance == 0);
  l.observed = 30_min;
  CHECK(stress_of(l).zone == stress_zone::too_little);
  l = pressed(60'000);
  l.observed = 5_min;
  CHECK(stress_of(l).zone == stress_zone::too_much);
}

TEST_CASE("who says to be tense is believed") {
  self_report says;
  says.given = true;
  says.tense = amount::very;
  CHECK(stress_of(pressed(20'000), says).zone == stress_zone::too_much);
  CHECK(stress_of(pressed(20'000), says).pressure == 1000);
  says.tense = amount::not_at_all;
  CHECK(stress_of(pressed(20'000), says).pressure == stress_of(pressed(20'000)).pressure);
}

TEST_CASE("pressure and performance stay within 0 and 1000, and pressure rises with every count") {
  aplomb_test::random r{98};
  for (int i = 0; i < 5000; ++i) {
    stress_limits limits;
    if (r.one_in(4)) {
      limits.full_demand = static_cast<int>(r.between(-3, 100));
      limits.best_at = static_cast<int>(r.between(-100, 1200));
      limits.work_when_flooded = static_cast<int>(r.between(-100, 1200));
    }
    auto const l = any_load(r);
    auto const says = any_report(r);
    auto const s = stress_of(l, says, limits);
    REQUIRE(s.pressure >= 0);
    REQUIRE(s.pressure <= 1000);
    REQUIRE(s.performance >= 0);
    REQUIRE(s.performance <= 1000);
    REQUIRE(stress_of(with_more(r, l), says, limits).pressure >= s.pressure);
  }
}
