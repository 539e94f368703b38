// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

std::string const small = R"({"name": "small", "reading": "service", "start": "calm",
  "states": [{"name": "calm"}, {"name": "tense", "severity": 5}, {"name": "over", "final": true}],
  "rows": [
    {"from": "calm", "on": "message", "when": {"anger": [0.6, 1]}, "to": "tense"},
    {"from": "tense", "on": "message", "when": {"anger": [0, 0.3]}, "to": "calm"},
    {"from": "any", "on": "resolved", "to": "over"}
  ]})";

std::string replaced(std::string text, std::string const& what, std::string const& with) {
  return text.replace(text.find(what), what.size(), with);
}

std::string says(std::string const& text, std::string const& id = "a") {
  return "{\"conversation\":\"" + id + "\",\"from\":\"customer\",\"text\":\"" + text + "\"}\n";
}

}  // namespace

TEST_CASE("the same ladder in C++ and in a file is the same") {
  for (std::string const name : {"service_heat", "service_owner", "moderation", "tutoring"}) {
    auto const result = run("diff " + name + " data/ladders/" + name + ".json");
    INFO(name << '\n' << result.out);
    CHECK(result.status == 0);
    CHECK(result.out.starts_with("same: "));
  }
}

TEST_CASE("a diff tells states and rows that were added, removed and changed, and counts them") {
  scratch folder;
  auto const a = folder.file("a.json", small);
  auto text = replaced(small, "[0.6, 1]", "[0.7, 1]");
  text = replaced(text, R"({"name": "tense", "severity": 5})", R"({"name": "tense", "severity": 6}, {"name": "lost", "final": true})");
  text = replaced(text, R"({"from": "any",)", R"({"from": "tense", "on": "request", "effect": "requested", "to": "lost"}, {"from": "any",)");
  auto const b = folder.file("b.json", text);
  auto const there = run("diff '" + a + "' '" + b + "'");
  CHECK(there.status == 1);
  CHECK(there.err.empty());
  REQUIRE_FALSE(there.out.empty());
  auto const shown = there.out.substr(0, there.out.find("fingerprint "));
  CHECK(shown ==
        "states\n"
        "  ~ tense: severity 6 instead of 5\n"
        "  + lost\n"
        "rows\n"
        "  ~ 0  calm --[message, anger >= 0.60]--> tense\n"
        "      anger >= 0.70 instead of anger >= 0.60\n"
        "  + 2  tense --[request / requested]--> lost\n"
        "states: 1 added, 0 removed, 1 changed; rows: 1 added, 0 removed, 1 changed\n");
  REQUIRE_FALSE(there.lines().empty());
  CHECK(there.lines().back().starts_with("fingerprint "));
  auto const back = run("diff '" + b + "' '" + a + "'");
  CHECK(back.out.find("  - 2  tense --[request / requested]--> lost\n") != std::string::npos);
  CHECK(run("diff '" + a + "' '" + a + "'").out == "same: 3 states, 3 rows\n");
}

TEST_CASE("a row that moved to another number is the same row") {
  scratch folder;
  auto const a = folder.file("a.json", small);
  auto text = replaced(small, R"(    {"from": "any", "on": "resolved", "to": "over"})", R"(    {"from": "calm", "on": "message", "when": {"anger": [0.6, 1]}, "to": "tense"})");
  text = replaced(text, R"({"from": "calm", "on": "message", "when": {"anger": [0.6, 1]}, "to": "tense"},)", R"({"from": "any", "on": "resolved", "to": "over"},)");
  auto const result = run("diff '" + a + "' '" + folder.file("b.json", text) + "'");
  CHECK(result.status == 0);
  CHECK(result.lines().front() == "same: 3 states, 3 rows");
  CHECK(result.lines().back().ends_with(", by the order of rows or states only"));
}

TEST_CASE("played on transcripts, a diff shows where conversations part and the fewest lines that show it") {
  scratch folder;
  auto const a = folder.file("a.json", small);
  auto const b = folder.file("b.json", replaced(small, R"("from": "calm", "on": "message", "when": {"anger": [0.6, 1]})",
                                                R"("from": "calm", "on": "message", "when": {"anger": [0.6, 1], "relief": [0.9, 1]})"));
  auto const talk = folder.file("t.jsonl", says("hello", "quiet") + says("hello") + says("I am furious!! This is outrageous!!") +
                                               says("what time do you open?", "quiet") + says("I am so angry!!"));
  auto const result = run("diff '" + a + "' '" + b + "' --replay '" + talk + "'");
  CHECK(result.status == 1);
  CHECK(result.out.find("conversation a parts at turn 1 and ends otherwise\n    customer: I am furious!!") != std::string::npos);
  CHECK(result.out.find("    A  heat tense, owner ") != std::string::npos);
  CHECK(result.out.find("    B  heat calm, owner ") != std::string::npos);
  CHECK(result.out.find("  on 1 of its 3 lines they part already:\n    {\"conversation\":\"a\"") != std::string::npos);
  CHECK(result.out.find("quiet") == std::string::npos);
  CHECK(result.lines().back() == "1 of 2 conversations part, 1 end otherwise");

  auto const same = run("diff '" + a + "' '" + a + "' --compare words --replay '" + talk + "'");
  CHECK(same.status == 0);
  CHECK(same.lines().back() == "0 of 2 conversations part, 0 end otherwise");
}

TEST_CASE("a wrong command line of diff exits with 2 and says what to do") {
  for (auto arguments : {"diff", "diff service_heat", "diff service_heat no_such_file", "diff service_heat service_heat --compare moods",
                         "diff service_heat service_owner --replay data/transcripts/demo.en.jsonl",
                         "diff moderation moderation --replay data/transcripts/demo.en.jsonl",
                         "diff service_heat service_heat --replay no_such_file", "diff service_heat tests/json/broken/overlap.json"}) {
    auto const result = run(arguments);
    INFO(arguments);
    CHECK(result.status == 2);
    CHECK_FALSE(result.err.empty());
  }
  CHECK(run("diff --help").status == 0);
}
