// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/rotation.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

namespace {

rotation_advice advice(load const& l, self_report const& says = {}) {
  auto const f = fatigue_of(l, says);
  return rotation_for(l, f, stress_of(l, says), break_for(l, f, says), says);
}

}  // namespace

TEST_CASE("a rested person may take any conversation") {
  load l;
  l.observed = 1_h;
  CHECK(advice(l).next == next_conversation::any);
  CHECK(advice(l).why == rotation_reason::rested);
}

TEST_CASE("a calm one follows two hot ones in a row") {
  load l;
  l.hot_in_a_row = 1;
  CHECK(advice(l).next == next_conversation::any);
  l.hot_in_a_row = 2;
  CHECK(advice(l).next == next_conversation::calm_one);
  CHECK(advice(l).why == rotation_reason::hot_in_a_row);
}

TEST_CASE("who would rather not have hot ones gets none") {
  self_report says;
  says.rather_no_hot_ones = true;
  CHECK(advice({}, says).next == next_conversation::any);
  says.given = true;
  CHECK(advice({}, says).next == next_conversation::calm_one);
  CHECK(advice({}, says).why == rotation_reason::own_wish);
}

TEST_CASE("after an insult first a break, then calm ones for half an hour") {
  load l;
  l.abuse_met = 3;
  CHECK(advice(l).next == next_conversation::after_break);
  CHECK(advice(l).why == rotation_reason::break_due);
  l.since_abuse = 16_min;
  CHECK(advice(l).next == next_conversation::calm_one);
  CHECK(advice(l).why == rotation_reason::abuse_met);
  l.since_abuse = 31_min;
  CHECK(advice(l).next == next_conversation::any);
}

TEST_CASE("fatigue sends hot ones elsewhere at 500 and everything at 800") {
  auto const at = [](int index) {
    fatigue f;
    f.index = index;
    return rotation_for({}, f, {}, {});
  };
  CHECK(at(499).next == next_conversation::any);
  CHECK(at(500).next == next_conversation::calm_one);
  CHECK(at(500).why == rotation_reason::fatigue);
  CHECK(at(799).next == next_conversation::calm_one);
  CHECK(at(800).next == next_conversation::after_break);
}

TEST_CASE("too much pressure sends hot ones elsewhere") {
  stress s;
  s.zone = stress_zone::too_much;
  CHECK(rotation_for({}, {}, s, {}).next == next_conversation::calm_one);
  CHECK(rotation_for({}, {}, s, {}).why == rotation_reason::pressure);
}

TEST_CASE("more load never permits more") {
  aplomb_test::random r{77};
  for (int i = 0; i < 5000; ++i) {
    auto const l = any_load(r);
    auto const says = any_report(r);
    REQUIRE(advice(with_more(r, l), says).next >= advice(l, says).next);
  }
}
