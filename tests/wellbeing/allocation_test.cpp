// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The only file of this program that counts allocations.

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include "wellbeing/note_laws.hpp"
#include <aplomb/wellbeing.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

TEST_CASE("neither counting nor reading a note allocates") {
  allocation_counter const counter;
  auto shift = new_shift();
  for (int i = 0; i < 50; ++i) shift.contact_ended({i % 3 == 0, static_cast<std::uint8_t>(i % 4)}, minute(5 * i));
  shift.break_taken(10_min, minute(300));
  auto const now = shift.at(minute(320));
  auto const tired = fatigue_of(now);
  auto const curve = stress_of(now);
  auto const rest = break_for(now, tired);
  auto const next = rotation_for(now, tired, curve, rest);
  auto const help = help_for(now, tired, curve);
  auto const note = noted("真烦，因为这家伙很难缠，所以我不想接手这件事情");
  auto const talk = self_talk_in(note).total();
  bool const turned = reframe(note).has_value();
  bool const judged = review_abc(note, note, note).event_judges;
  CHECK(counter.count() == 0);
  CHECK(tired.index > 0);
  CHECK(next.next != next_conversation::any);
  CHECK(help.from == help_from::supervisor);
  CHECK(talk > 0);
  CHECK(turned);
  CHECK(judged);
}
