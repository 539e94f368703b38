// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/fatigue.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

TEST_CASE("each part of fatigue gives its weight when full, half of it at half, nothing at none") {
  load l;
  CHECK(fatigue_of(l).index == 0);
  l.contacts = 18'000;
  CHECK(fatigue_of(l).of(fatigue_part::contacts) == 150);
  l.contacts = 36'000;
  CHECK(fatigue_of(l).of(fatigue_part::contacts) == 300);
  l.contacts = 36'001;
  CHECK(fatigue_of(l).of(fatigue_part::contacts) == 300);
  l.hot = 4'500;
  CHECK(fatigue_of(l).of(fatigue_part::hot_contacts) == 150);
  l.hot = 9'000;
  CHECK(fatigue_of(l).of(fatigue_part::hot_contacts) == 300);
  l.abuse = 1'500;
  CHECK(fatigue_of(l).of(fatigue_part::abuse) == 100);
  l.abuse = 3'000;
  CHECK(fatigue_of(l).of(fatigue_part::abuse) == 200);
  l.without_break = 60_min;
  CHECK(fatigue_of(l).of(fatigue_part::without_break) == 100);
  l.without_break = 120_min;
  CHECK(fatigue_of(l).of(fatigue_part::without_break) == 200);
  CHECK(fatigue_of(l).index == 1000);
}

TEST_CASE("the day of a hundred conversations without a break is tired by half") {
  auto shift = new_shift();
  for (int i = 1; i <= 100; ++i) shift.contact_ended({}, {minute(0).ms + i * 288'000});
  auto const f = fatigue_of(shift.at(minute(480)));
  CHECK(f.index >= 470);
  CHECK(f.index <= 500);
  CHECK(f.main_reason() == fatigue_part::contacts);
}

TEST_CASE("own word raises the index and never lowers it") {
  load l;
  l.contacts = 24'000;  // 200
  self_report says;
  says.tired = amount::quite;
  CHECK(fatigue_of(l, says).index == 200);  // not given: nothing was said
  says.given = true;
  CHECK(fatigue_of(l, says).index == 750);
  CHECK(fatigue_of(l, says).main_reason() == fatigue_part::own_word);
  says.tired = amount::not_at_all;
  CHECK(fatigue_of(l, says).index == 200);
  CHECK(fatigue_of(l, says).main_reason() == fatigue_part::contacts);
}

TEST_CASE("the main reason is the part that gives most, the earlier of equals") {
  load l;
  l.hot = 9'000;
  l.contacts = 36'000;
  CHECK(fatigue_of(l).main_reason() == fatigue_part::contacts);
  l.contacts = 0;
  CHECK(fatigue_of(l).main_reason() == fatigue_part::hot_contacts);
  CHECK(fatigue_of(load{}).main_reason() == fatigue_part::contacts);
}

TEST_CASE("fatigue stays within 0 and 1000 and rises with every count") {
  aplomb_test::random r{93};
  for (int i = 0; i < 5000; ++i) {
    auto const l = any_load(r);
    auto const says = any_report(r);
    auto const f = fatigue_of(l, says);
    REQUIRE(f.index >= 0);
    REQUIRE(f.index <= 1000);
    REQUIRE(fatigue_of(with_more(r, l), says).index >= f.index);
  }
}

TEST_CASE("fatigue with limits of nobody's choice still stays within its range") {
  aplomb_test::random r{94};
  for (int i = 0; i < 2000; ++i) {
    fatigue_limits limits;
    limits.full_contacts = static_cast<int>(r.between(-5, 5));
    limits.full_stretch = aplomb::duration{r.between(-100'000, 100'000)};
    limits.hot_weight = static_cast<int>(r.between(-2000, 2000));
    auto const l = any_load(r);
    auto const f = fatigue_of(l, {}, limits);
    REQUIRE(f.index >= 0);
    REQUIRE(f.index <= 1000);
  }
}
