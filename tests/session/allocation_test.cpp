// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <aplomb/session.hpp>
#include <aplomb/session/engine_slot.hpp>
#include <string_view>

namespace {

using namespace aplomb;

using scripted = basic_engine<aplomb_test::scripted_reader>;

}  // namespace

TEST_CASE("no step allocates") {
  scripted const desk;
  conversation talk;
  case_file file;
  aplomb_test::allocation_counter const counter;
  for (std::string_view message :
       {"ask", "anger! ask parcel", "leave anger AB-123456", "zh fear", "joy thanks", "person"}) {
    auto const answer = desk.hear(talk, file, message);
    (void)desk.said(talk, file, answer);
    (void)desk.said(talk, file, voice::bot, "Thanks, I am sorry.");
    (void)desk.tick(talk, {});
  }
  (void)desk.on<escalate::accepted>(talk, file);
  (void)desk.on<escalate::returned>(talk, file);
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK(talk.turns == 6);
}

TEST_CASE("storing, restoring and migrating do not allocate") {
  scripted const desk;
  conversation talk;
  case_file file;
  (void)desk.hear(talk, file, "anger ask AB-123456");
  aplomb_test::allocation_counter const counter;
  auto const taken = take_snapshot(desk, talk, file);
  auto const back = restore(desk, taken->view(), migration{});
  auto const damaged = restore(desk, taken->view().substr(1));
  auto const moved = migrate(talk, desk, desk);
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK((back && moved && !damaged));
}

TEST_CASE("a pin does not allocate, and neither does a publication that finds a free record") {
  using slot_type = engine_slot<scripted>;
  slot_type slot{scripted{}, 1};
  slot.publish(scripted{});
  slot.publish(scripted{});
  conversation talk;
  (void)slot.pin()->hear(talk, "ask");
  aplomb_test::allocation_counter const counter;
  { auto const pinned = slot.pin(); }
  { auto const pinned = slot.pin_for(talk); }
  slot.publish(scripted{});
  auto const allocated = counter.count();
  CHECK(allocated == 0);
}
