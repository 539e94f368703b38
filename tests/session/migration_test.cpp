// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/escalate/table.hpp>
#include <aplomb/session.hpp>
#include <string_view>
#include <utility>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using escalate::owner_state;

using table = escalate::table<escalate::service_reading>;
using scripted = basic_engine<aplomb_test::scripted_reader, table, table>;

escalate::ladder_parts heat_parts() { return escalate::parts_of(escalate::view_of<escalate::service_heat>); }
escalate::ladder_parts owner_parts() { return escalate::parts_of(escalate::view_of<escalate::service_owner>); }

scripted desk_of(escalate::ladder_parts heat, escalate::ladder_parts owner) {
  return scripted{{.heat = table{std::move(heat)}, .owner = table{std::move(owner)}}};
}

/// The service desk under its usual ladders.
scripted const& old_desk() {
  static scripted const made = desk_of(heat_parts(), owner_parts());
  return made;
}

/// The same rows under other names.
scripted renamed_desk() {
  auto heat = heat_parts();
  auto owner = owner_parts();
  heat.states[2].name = "annoyed";
  owner.states[2].name = "agent";
  return desk_of(std::move(heat), std::move(owner));
}

constexpr instant morning{1'772'414'045'000};

/// Upset, and in the hands of a person.
conversation with_a_person() {
  conversation talk;
  (void)old_desk().hear(talk, "anger ask", morning);
  (void)old_desk().on<escalate::accepted>(talk, morning + 3_min);
  REQUIRE(old_desk().heat_of(talk).name == "upset");
  REQUIRE(old_desk().owner_of(talk) == owner_state::human);
  return talk;
}

session_fault fault_of(result<conversation, session_fault> const& tried) {
  REQUIRE_FALSE(tried.has_value());
  return tried.error();
}

}  // namespace

TEST_CASE("states of equal names need no line, whatever their numbers") {
  auto heat = heat_parts();
  heat.states.push_back({"cooling", 1, {}, false});
  std::swap(heat.states[0], heat.states[2]);  // numbers mean other states now
  for (auto& row : heat.rows) {
    auto const swapped = [](std::uint8_t s) { return s == 0 ? std::uint8_t{2} : s == 2 ? std::uint8_t{0} : s; };
    row.from = swapped(row.from), row.to = swapped(row.to);
  }
  heat.start = 2;
  scripted const desk = desk_of(std::move(heat), owner_parts());
  auto const talk = with_a_person();
  auto moved = migrate(talk, old_desk(), desk);
  REQUIRE(moved);
  CHECK(moved->heat != talk.heat);
  CHECK(desk.heat_of(*moved).name == "upset");
  CHECK(desk.owner_of(*moved) == owner_state::human);
  CHECK(desk.hear(*moved, "joy thanks", morning + 9_min).from == escalate::heat_state::upset);
}

TEST_CASE("a migration keeps everything but states, counters and ladders, and fires nothing") {
  auto const desk = renamed_desk();
  auto talk = with_a_person();
  talk.heat_counters.of[0] = 2;
  talk.owner_counters.of[3] = 130;
  migration const plan{.heat = {{"upset", "annoyed"}}, .owner = {{"human", "agent"}}};
  auto const moved = migrate(talk, old_desk(), desk, plan);
  REQUIRE(moved);
  CHECK(desk.heat_of(*moved).name == "annoyed");
  CHECK(desk.owner_of(*moved).name == "agent");
  auto wanted = talk;
  wanted.ladders = desk.fingerprint();
  wanted.version += 1;
  wanted.heat_counters = wanted.owner_counters = {};
  CHECK(*moved == wanted);  // states have kept their numbers, here; times and all else are as they were
  CHECK(moved->owner_since == morning + 3_min);
}

TEST_CASE("who waited keeps having waited: a deadline of the new ladder counts from when the state was entered") {
  auto owner = owner_parts();
  for (auto& row : owner.rows)
    if (row.after_ms == (60_min).ms) row.after_ms = (4_min).ms;
  auto const desk = desk_of(heat_parts(), std::move(owner));
  conversation talk;
  (void)old_desk().hear(talk, "person", morning);
  REQUIRE(old_desk().owner_of(talk) == owner_state::waiting);
  auto moved = migrate(talk, old_desk(), desk);
  REQUIRE(moved);
  CHECK(desk.next_deadline(*moved).at == morning + 4_min);
  CHECK(desk.tick(*moved, morning + 3_min).owner == owner_state::waiting);
  CHECK(desk.tick(*moved, morning + 4_min).owner == owner_state::bot);
}

TEST_CASE("a state without a counterpart is named, for whatever conversation") {
  auto const desk = renamed_desk();
  conversation talk;
  (void)old_desk().hear(talk, "neutral");
  REQUIRE(old_desk().heat_of(talk).name == "calm");  // which both ladders have
  auto const fault = fault_of(migrate(talk, old_desk(), desk, {.owner = {{"human", "agent"}}}));
  CHECK(fault == session_fault{session_error::missing_state, 0, "upset"});
  CHECK(explain(fault) == "the new ladder has no state `upset`; declare which state takes its place");
  CHECK(fault_of(migrate(talk, old_desk(), desk, {.heat = {{"upset", "annoyed"}}})).name == "human");
  CHECK(check_migration(old_desk(), desk, {}).error() == fault);
  CHECK(check_migration(old_desk(), desk, {.heat = {{"upset", "annoyed"}}, .owner = {{"human", "agent"}}}));
}

TEST_CASE("a mapping that names what is not there, or one state twice, is refused") {
  auto const desk = renamed_desk();
  auto const talk = with_a_person();
  auto const tried = [&](migration const& plan) { return fault_of(migrate(talk, old_desk(), desk, plan)); };
  CHECK(tried({.heat = {{"upset", "anoyed"}}, .owner = {{"human", "agent"}}}) ==
        session_fault{session_error::unknown_state, 0, "anoyed"});
  CHECK(tried({.heat = {{"upset", "annoyed"}, {"furious", "angry"}}, .owner = {{"human", "agent"}}}) ==
        session_fault{session_error::unknown_state, 0, "furious"});
  CHECK(tried({.heat = {{"upset", "annoyed"}, {"upset", "angry"}}, .owner = {{"human", "agent"}}}) ==
        session_fault{session_error::declared_twice, 0, "upset"});
}

TEST_CASE("a conversation is never taken from a person, nor from the queue for one, declared or not") {
  for (std::string_view to : {"bot", "waiting"}) {
    auto owner = owner_parts();
    owner.states[2].name = "agent";
    auto const desk = desk_of(heat_parts(), std::move(owner));
    auto const fault = fault_of(migrate(with_a_person(), old_desk(), desk, {.owner = {{"human", to}}}));
    CHECK(fault == session_fault{session_error::owner_changes, 0, "human"});
  }
  // The name stays, its owner does not.
  auto owner = owner_parts();
  owner.states[2].owned_by = escalate::owner::bot;
  auto const desk = desk_of(heat_parts(), std::move(owner));
  CHECK(fault_of(migrate(with_a_person(), old_desk(), desk)) ==
        session_fault{session_error::owner_changes, 0, "human"});

  conversation waits;
  (void)old_desk().hear(waits, "person");
  CHECK(fault_of(migrate(waits, old_desk(), renamed_desk(),
                         {.heat = {{"upset", "annoyed"}}, .owner = {{"human", "agent"}, {"waiting", "bot"}}})) ==
        session_fault{session_error::owner_changes, 0, "waiting"});
}

TEST_CASE("a conversation goes towards a person only where the mapping says so") {
  auto owner = owner_parts();
  owner.states[1].owned_by = escalate::owner::person;  // whoever waits is looked after from now on
  auto const desk = desk_of(heat_parts(), std::move(owner));
  conversation waits;
  (void)old_desk().hear(waits, "person");
  CHECK(fault_of(migrate(waits, old_desk(), desk)) == session_fault{session_error::owner_changes, 0, "waiting"});
  auto const moved = migrate(waits, old_desk(), desk, {.owner = {{"waiting", "waiting"}}});
  REQUIRE(moved);
  CHECK(desk.person_owns(*moved));
}

TEST_CASE("only a conversation of the old ladders is migrated") {
  auto const desk = renamed_desk();
  migration const plan{.heat = {{"upset", "annoyed"}}, .owner = {{"human", "agent"}}};
  auto const talk = with_a_person();
  auto const moved = migrate(talk, old_desk(), desk, plan);
  REQUIRE(moved);
  CHECK(migrate(*moved, old_desk(), desk, plan).value() == *moved);
  CHECK(migrate(conversation{}, old_desk(), desk, plan).value() == conversation{});
  auto other = talk;
  other.ladders += 1;
  CHECK(fault_of(migrate(other, old_desk(), desk, plan)).code == session_error::wrong_version);
  auto beyond = talk;
  beyond.heat = 99;
  CHECK(fault_of(migrate(beyond, old_desk(), desk, plan)).code == session_error::wrong_version);
}

TEST_CASE("every fault is a sentence with its remedy") {
  for (auto code : all_of<session_error>()) {
    auto const text = explain({code, 0,
                               fixed_string<longest_state_name>{std::string_view(
                                   "a_state_whose_name_is_as_long_as_the_name_of_a_state_may_ever_be")}});
    INFO(name_of(code) << ": " << text.view());
    CHECK(text.view().find("; ") != std::string_view::npos);
    CHECK_FALSE(text.truncated());
  }
}
