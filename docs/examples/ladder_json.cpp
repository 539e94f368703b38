// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>
#include <aplomb/escalate/chart.hpp>
#include <aplomb/json/ladder.hpp>
#include <iostream>

constexpr std::string_view file = R"({
  "name": "counter", "reading": "service", "start": "calm",
  "states": [
    {"name": "calm", "severity": 0},
    {"name": "upset", "severity": 5},
    {"name": "done", "severity": 0, "final": true}
  ],
  "rows": [
    {"from": "calm", "on": "message", "when": {"anger": [0.60, 1.0]}, "to": "upset"},
    {"from": "upset", "on": "message", "when": {"anger": [0, 0.70]}, "to": "calm"},
    {"from": "any", "on": "resolvd", "to": "done"}
  ]
})";

void load(std::string_view text) {
  using namespace aplomb::escalate;
  auto const loaded = aplomb::json::read_ladder<service_reading>(text, service_vocabulary);
  for (auto const& fault : loaded.faults)
    std::cout << fault.at.line << ':' << fault.at.column << ": " << aplomb::name_of(fault.what) << ": " << fault.text
              << '\n';
  if (!loaded) return;
  service_reading const now{.anger = {830}};
  auto const out = loaded.table->step(loaded.table->start(), message{}, now);
  std::cout << trace(loaded.table->view(), out, now) << '\n' << chart(loaded.table->view(), chart_kind::mermaid);
}

int main() {
  std::string text{file};
  load(text);  // an event that nobody sends
  text.replace(text.find("resolvd"), 7, "resolved");
  load(text);  // thresholds that undo each other
  text.replace(text.find("[0, 0.70]"), 9, "[0, 0.30]");
  load(text);
}

// Output:
// 11:27: unknown_event: there is no event `resolvd`; declare it under "events", or use one of: message, bot_reply, agent_reply, silence, timer, request, accepted, unavailable, returned, resolved, stuck
// 9:5: flapping: one unchanged reading runs in circles through `calm`, leaving it by row 0 and coming back by row 1; leave a gap between the up and the down threshold
// calm --[anger 0.83 >= 0.60]--> upset (row 0)
// stateDiagram-v2
//   state "calm (severity 0)" as s0
//   state "upset (severity 5)" as s1
//   state "done (severity 0, final)" as s2
//   [*] --> s0
//   s0 --> s1 : 0 message, anger >= 0.60
//   s1 --> s0 : 1 message, anger #lt; 0.30
//   s0 --> s2 : 2 resolved
//   s1 --> s2 : 2 resolved
//   s2 --> [*]
