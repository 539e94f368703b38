// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate/diff.hpp>
#include <aplomb/json/ladder.hpp>
#include <aplomb/json/snapshot.hpp>
#include <aplomb/session.hpp>
#include <aplomb/session/engine_slot.hpp>
#include <iostream>
#include <string>
#include <string_view>

// The ladder in production, and the one that is to replace it: another threshold, another name, a state more.
constexpr std::string_view monday = R"({
  "name": "heat", "reading": "service", "start": "calm",
  "states": [{"name": "calm", "severity": 0}, {"name": "tense", "severity": 5},
             {"name": "closed", "severity": 0, "final": true}],
  "rows": [
    {"from": "calm", "on": "message", "when": {"anger": [0.60, 1.0]}, "to": "tense"},
    {"from": "tense", "on": "message", "when": {"anger": [0, 0.30]}, "to": "calm"},
    {"from": "any", "on": "resolved", "to": "closed"}
  ]
})";
constexpr std::string_view tuesday = R"({
  "name": "heat", "reading": "service", "start": "calm",
  "states": [{"name": "calm", "severity": 0}, {"name": "upset", "severity": 5}, {"name": "furious", "severity": 8},
             {"name": "closed", "severity": 0, "final": true}],
  "rows": [
    {"from": "calm", "on": "message", "when": {"anger": [0.55, 1.0]}, "to": "upset"},
    {"from": "upset", "on": "message", "when": {"anger": [0.80, 1.0], "persistence": [0.50, 1.0]}, "to": "furious"},
    {"from": "upset", "on": "message", "when": {"anger": [0, 0.30]}, "to": "calm"},
    {"from": "furious", "on": "message", "when": {"anger": [0, 0.30]}, "to": "upset"},
    {"from": "any", "on": "resolved", "to": "closed"}
  ]
})";

using table = aplomb::escalate::table<aplomb::escalate::service_reading>;
using desk = aplomb::basic_engine<aplomb::classify::learned_reader, table>;

table checked(std::string_view file) {
  auto const loaded = aplomb::json::read_ladder<table::reading_type>(file, aplomb::escalate::service_vocabulary);
  for (auto const& fault : loaded.faults)
    std::cout << fault.at.line << ':' << fault.at.column << ": " << fault.text << '\n';
  return loaded.table.value();  // a real program goes on with the old ladder when there are faults
}

desk with(table const& heat) { return desk{{.heat = heat}}; }

int main() {
  table const old_heat = checked(monday), new_heat = checked(tuesday);
  for (auto const& state : aplomb::escalate::diff(old_heat.view(), new_heat.view()).states)
    std::cout << aplomb::name_of(state.kind) << ' ' << state.name << '\n';

  // A service: its threads pin the engine for one message at a time.
  aplomb::engine_slot<desk> slot{with(old_heat)};
  auto const hear = [&](aplomb::conversation& talk, std::string_view text) {
    if (auto const pinned = slot.pin_for(talk)) {
      auto const turn = pinned->hear(talk, text);
      std::cout << turn.from << " -> " << turn.state << '\n';
    } else {
      std::cout << "wrong version\n";
    }
  };
  aplomb::conversation first, second;
  hear(first, "This is ridiculous! I am really angry!");
  hear(second, "My parcel was due on Monday, where is it?");
  auto const kept = aplomb::take_snapshot(*slot.pin_for(first), first);

  // Publish. Who began on Monday's ladder finishes on it, who begins now has Tuesday's.
  slot.publish(with(new_heat));
  aplomb::conversation third;
  hear(first, "Still nothing! I am furious!");
  hear(third, "This is ridiculous! I am really angry!");

  // Or migrate. What the mapping leaves out is named before any conversation is touched.
  auto const from = slot.pin_for(first), to = slot.pin();
  aplomb::migration plan;
  std::cout << explain(check_migration(*from, *to, plan).error()) << '\n';
  plan.heat = {{"tense", "upset"}};
  first = migrate(first, *from, *to, plan).value();
  hear(first, "Still nothing! I am furious!");

  // Roll back: publish Monday's ladder again. Tuesday's conversations finish on Tuesday's.
  slot.publish(with(old_heat));
  aplomb::conversation fourth;
  hear(fourth, "This is ridiculous! I am really angry!");
  hear(third, "Still nothing! I am furious!");

  // Once only the newest ladder is left, an older conversation is refused, never guessed at ...
  slot.publish(with(new_heat));
  (void)slot.retire_old();
  hear(second, "Hello?");
  // ... but a snapshot knows its states by name, so that it can still be taken over.
  std::cout << explain(restore(*slot.pin(), kept->view()).error()) << '\n';
  auto back = restore(*slot.pin(), kept->view(), plan).value();
  hear(back.talk, "Thank you, it has just arrived!");
  auto const text = aplomb::json::write_snapshot(*slot.pin(), back.talk).value();
  std::cout << text.substr(text.find("  \"heat\""), 35) << '\n';
}

// Output:
// removed tense
// added upset
// added furious
// calm -> tense
// calm -> calm
// tense -> tense
// calm -> upset
// the new ladder has no state `tense`; declare which state takes its place
// upset -> furious
// calm -> tense
// upset -> furious
// wrong version
// the conversation was made under other ladders; use the engine it belongs to, or migrate it
// upset -> calm
//   "heat": "calm",
//   "owner": "bot",
