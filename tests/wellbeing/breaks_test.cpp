// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/breaks.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

namespace {

load worked(aplomb::duration without_break) {
  load l;
  l.without_break = l.without_long_break = l.observed = without_break;
  return l;
}
fatigue tired(int index) {
  fatigue f;
  f.index = index;
  return f;
}

}  // namespace

TEST_CASE("a fresh person is due after ninety minutes, an exhausted one after thirty") {
  CHECK(break_for(worked(79_min), tired(0)).time == break_time::not_yet);
  CHECK(break_for(worked(79_min), tired(0)).due_in == 11_min);
  CHECK(break_for(worked(80_min), tired(0)).time == break_time::soon);
  CHECK(break_for(worked(80_min), tired(0)).why == break_reason::stretch);
  CHECK(break_for(worked(90_min), tired(0)).time == break_time::now);
  CHECK(break_for(worked(60_min), tired(500)).time == break_time::now);
  CHECK(break_for(worked(30_min), tired(1000)).time == break_time::now);
  CHECK(break_for(worked(19_min), tired(1000)).time == break_time::not_yet);
  CHECK(break_for(worked(500_min), tired(0)).due_in == 0_min);
}

TEST_CASE("the break is as long as the fatigue asks, in whole minutes") {
  CHECK(break_for(worked(0_min), tired(0)).length == 5_min);
  CHECK(break_for(worked(0_min), tired(1)).length == 6_min);
  CHECK(break_for(worked(0_min), tired(500)).length == 10_min);
  CHECK(break_for(worked(0_min), tired(1000)).length == 15_min);
  CHECK(break_for(worked(0_min), tired(5000)).length == 15_min);
}

TEST_CASE("after four hours without a long break it is time to eat") {
  auto l = worked(5_min);
  l.without_long_break = 240_min;
  auto const b = break_for(l, tired(0));
  CHECK(b.time == break_time::now);
  CHECK(b.why == break_reason::meal);
  CHECK(b.length == 30_min);
  l.without_long_break = 231_min;
  CHECK(break_for(l, tired(0)).time == break_time::soon);
  CHECK(break_for(l, tired(0)).why == break_reason::meal);
  CHECK(break_for(l, tired(0)).due_in == 9_min);
  l.without_long_break = 229_min;
  CHECK(break_for(l, tired(0)).time == break_time::not_yet);
  CHECK(break_for(l, tired(0)).length == 5_min);
}

TEST_CASE("an insult asks for a pause at once, for a quarter of an hour; mere rudeness does not") {
  auto l = worked(5_min);
  l.abuse_met = 2;
  l.since_abuse = 0_min;
  CHECK(break_for(l, tired(0)).why == break_reason::abuse_met);
  CHECK(break_for(l, tired(0)).time == break_time::now);
  l.since_abuse = 15_min;
  CHECK(break_for(l, tired(0)).time == break_time::now);
  l.since_abuse = aplomb::duration{15 * 60'000 + 1};
  CHECK(break_for(l, tired(0)).time == break_time::not_yet);
  l.abuse_met = 1;
  l.since_abuse = 0_min;
  CHECK(break_for(l, tired(0)).time == break_time::not_yet);
}

TEST_CASE("own word is enough for a break") {
  self_report says;
  says.given = true;
  says.tense = amount::quite;
  CHECK(break_for(worked(5_min), tired(0), says).time == break_time::not_yet);
  says.tense = amount::very;
  CHECK(break_for(worked(5_min), tired(0), says).time == break_time::now);
  CHECK(break_for(worked(5_min), tired(0), says).why == break_reason::own_word);
}

TEST_CASE("near the end of the shift a break that is merely due is not urged") {
  CHECK(break_for(worked(90_min), tired(0), {}, 5_min).time == break_time::now);
  auto const late = break_for(worked(90_min), tired(0), {}, 4_min);
  CHECK(late.time == break_time::not_yet);
  CHECK(late.why == break_reason::shift_ends);
  auto l = worked(90_min);
  l.abuse_met = 3;
  CHECK(break_for(l, tired(0), {}, 1_min).time == break_time::now);
}

TEST_CASE("more load never puts a break off, and its length stays between its limits") {
  aplomb_test::random r{94};
  for (int i = 0; i < 5000; ++i) {
    auto const l = any_load(r);
    auto const more = with_more(r, l);
    auto const b = break_for(l, fatigue_of(l));
    auto const later = break_for(more, fatigue_of(more));
    REQUIRE(later.time >= b.time);
    REQUIRE(later.due_in <= b.due_in);
    REQUIRE(b.length >= 5_min);
    REQUIRE(b.length <= 30_min);
    REQUIRE(b.length.ms % 60'000 == 0);
    REQUIRE(b.due_in.ms >= 0);
  }
}

TEST_CASE("every reason for a break has its words in three languages, and none has none") {
  for (auto why : aplomb::all_of<break_reason>()) {
    auto const s = sentence_for(why);
    CHECK(s.zh_hans.empty() == (why == break_reason::none));
    CHECK(s.zh_hant.empty() == (why == break_reason::none));
    CHECK(s.en.empty() == (why == break_reason::none));
  }
  CHECK(sentence_for(static_cast<break_reason>(99)).empty());
}
