// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/fresh_start.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

TEST_CASE("after an ordinary conversation nothing is said") {
  auto shift = new_shift();
  CHECK(before_next(shift.at(minute(0))).word.empty());
  shift.contact_ended({}, minute(1));
  auto const f = before_next(shift.at(minute(1)));
  CHECK(f.from == lingering::nothing);
  CHECK(f.pause == 0_min);
  CHECK(f.word.empty());
}

TEST_CASE("after a hot one the next customer is a new one, after an insult there are three minutes") {
  auto shift = new_shift();
  shift.contact_ended({true, 0}, minute(1));
  auto const heat = before_next(shift.at(minute(1)));
  CHECK(heat.from == lingering::heat);
  CHECK(heat.pause == 1_min);
  CHECK(heat.word.en.find("first time") != std::string_view::npos);
  shift.contact_ended({true, 0}, minute(2));
  CHECK(before_next(shift.at(minute(2))).word.en != heat.word.en);
  shift.contact_ended({false, 2}, minute(3));
  auto const insult = before_next(shift.at(minute(3)));
  CHECK(insult.from == lingering::insult);
  CHECK(insult.pause == 3_min);
  CHECK_FALSE(insult.word.zh_hans.empty());
  CHECK_FALSE(insult.word.zh_hant.empty());
}

TEST_CASE("rudeness alone lingers only when the conversation was hot, and a break ends it") {
  auto shift = new_shift();
  shift.contact_ended({false, 1}, minute(1));
  CHECK(before_next(shift.at(minute(1))).from == lingering::nothing);
  shift.contact_ended({true, 1}, minute(2));
  CHECK(before_next(shift.at(minute(2))).from == lingering::heat);
  shift.break_taken(5_min, minute(7));
  CHECK(before_next(shift.at(minute(7))).from == lingering::nothing);
}
