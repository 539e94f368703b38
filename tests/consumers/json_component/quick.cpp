// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A user of the package with the adapter to Boost.JSON: a ladder from a file, refused and accepted.

#include <aplomb/escalate.hpp>
#include <aplomb/json/ladder.hpp>
#include <iostream>
#include <string>

int main() {
  using namespace aplomb::escalate;
  std::string text = R"({
    "name": "counter", "reading": "service", "start": "calm",
    "states": [{"name": "calm", "severity": 0}, {"name": "upset", "severity": 5}, {"name": "done", "severity": 0, "final": true}],
    "rows": [
      {"from": "calm", "on": "message", "when": {"anger": [0.60, 1.0]}, "to": "upset"},
      {"from": "upset", "on": "message", "when": {"anger": [0, 0.30]}, "to": "calm"},
      {"from": "any", "on": "resolvd", "to": "done"}
    ]})";
  auto const refused = aplomb::json::read_ladder<service_reading>(text, service_vocabulary);
  for (auto const& fault : refused.faults) std::cout << fault.at.line << ": " << fault.text << '\n';

  text.replace(text.find("resolvd"), 7, "resolved");
  auto const accepted = aplomb::json::read_ladder<service_reading>(text, service_vocabulary);
  return !refused && !refused.faults.empty() && accepted ? 0 : 1;
}
