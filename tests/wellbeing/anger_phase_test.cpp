// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/anger_phase.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

TEST_CASE("anger goes through its phases and back") {
  anger_state s;
  s = anger_after(s, {3, false}, minute(0));
  CHECK(s.phase == anger_phase::everyday);
  s = anger_after(s, {4, false}, minute(1));
  CHECK(s.phase == anger_phase::noticing);
  CHECK(s.since == minute(1));
  s = anger_after(s, {6, false}, minute(2));
  CHECK(s.phase == anger_phase::noticing);  // not known what it is about
  CHECK(s.since == minute(1));
  s = anger_after(s, {6, true}, minute(3));
  CHECK(s.phase == anger_phase::managing);
  s = anger_after(s, {3, true}, minute(4));
  CHECK(s.phase == anger_phase::managing);
  s = anger_after(s, {2, true}, minute(5));
  CHECK(s.phase == anger_phase::returning);
  s = anger_after(s, {1, true}, minute(14));
  CHECK(s.phase == anger_phase::returning);
  s = anger_after(s, {1, true}, minute(15));
  CHECK(s.phase == anger_phase::everyday);
}

TEST_CASE("anger whose reason is known is managed at once, and may pass unexplained") {
  CHECK(anger_after({}, {8, true}, minute(0)).phase == anger_phase::managing);
  anger_state noticing = anger_after({}, {8, false}, minute(0));
  CHECK(anger_after(noticing, {2, false}, minute(1)).phase == anger_phase::returning);
}

TEST_CASE("anger that flares up while passing is met again") {
  anger_state passing;
  passing.phase = anger_phase::returning;
  passing.since = minute(0);
  CHECK(anger_after(passing, {5, true}, minute(1)).phase == anger_phase::managing);
  CHECK(anger_after(passing, {5, false}, minute(1)).phase == anger_phase::noticing);
  CHECK(anger_after(passing, {3, false}, minute(60)).phase ==
        anger_phase::returning);  // between the two levels: not yet
}

TEST_CASE("a level outside the scale counts as the nearest") {
  CHECK(anger_after({}, {99, false}, minute(0)).phase == anger_phase::noticing);
  CHECK(anger_after({}, {-99, false}, minute(0)).phase == anger_phase::everyday);
}

TEST_CASE("one word up or down never leads from the everyday and straight back") {
  aplomb_test::random r{97};
  for (int run = 0; run < 300; ++run) {
    anger_state s;
    std::int64_t now = 0;
    for (int i = 0; i < 40; ++i) {
      anger_word const said{static_cast<int>(r.between(3, 4)), r.one_in(2)};
      auto const next = anger_after(s, said, minute(now += r.between(0, 30)));
      REQUIRE((s.phase == anger_phase::everyday || next.phase != anger_phase::everyday));
      s = next;
    }
  }
}

TEST_CASE("every phase has two small actions of at most half a minute, in three languages") {
  for (auto phase : aplomb::all_of<anger_phase>())
    for (std::size_t i = 0; i < 2; ++i) {
      auto const a = micro_action_for(phase, i);
      CHECK_FALSE(a.what.zh_hans.empty());
      CHECK_FALSE(a.what.zh_hant.empty());
      CHECK_FALSE(a.what.en.empty());
      CHECK(a.seconds > 0);
      CHECK(a.seconds <= 30);
      CHECK(micro_action_for(phase, i + 2).what.en == a.what.en);
    }
  CHECK(micro_action_for(anger_phase::managing, 0).what.en != micro_action_for(anger_phase::managing, 1).what.en);
  CHECK(micro_action_for(static_cast<anger_phase>(77)).what.empty());
}
