// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "program.hpp"
#include "support/catch.hpp"
#include <filesystem>
#include <regex>
#include <string>

using namespace aplomb_test;

TEST_CASE("every bundled ladder is sound, whatever it reads") {
  std::string files;
  std::size_t count = 0;
  for (auto const& entry : std::filesystem::directory_iterator(std::string(APLOMB_SOURCE_DIR) + "/data/ladders"))
    if (entry.path().extension() == ".json") files += " '" + entry.path().string() + "'", ++count;
  auto const result = run("check" + files);
  INFO(result.out);
  CHECK(result.status == 0);
  CHECK(result.lines().size() == count);
  for (auto const& line : result.lines()) CHECK(std::regex_match(line, std::regex("ok: [0-9]+ states, [0-9]+ rows")));
}

TEST_CASE("a reading that there is not is the only finding, and says which there are") {
  scratch folder;
  auto const file = folder.file("odd.json", R"({"name": "odd", "reading": "weather", "start": "dry",
    "states": [{"name": "dry"}], "rows": [{"from": "dry", "on": "message", "when": {"rain": [0.5, 1]}, "to": "stay"}]})");
  auto const result = run("check '" + file + "'");
  CHECK(result.status == 1);
  REQUIRE(result.lines().size() == 1);
  CHECK(result.out.find("odd.json:1:28: unknown_reading: ") != std::string::npos);
  for (auto reading : {"\"service\"", "\"moderation\"", "\"tutoring\""})
    CHECK(result.out.find(reading) != std::string::npos);
}

TEST_CASE("check makes the proofs that are asked for by name") {
  scratch folder;
  auto const file = folder.file("small.json", R"({"reading": "service", "start": "bot",
  "states": [{"name": "bot"}, {"name": "tense", "severity": 5}, {"name": "desk", "severity": 5, "person": true}],
  "rows": [
    {"from": "bot", "on": "message", "when": {"anger": [0.6, 1]}, "to": "tense"},
    {"from": "tense", "on": "message", "when": {"anger": [0, 0.3]}, "to": "bot"},
    {"from": "tense", "on": "request", "effect": "requested", "to": "desk"},
    {"from": "any", "on": "accepted", "to": "desk"},
    {"from": "desk", "on": "returned", "to": "bot"},
    {"from": "desk", "on": "timer", "after": "12h", "to": "bot"}
  ]})");
  auto const check = [&](std::string const& options) { return run("check '" + file + "' " + options); };
  CHECK(check("").status == 0);
  CHECK(check("--never bot,desk").out.find("small.json:7:5: forbidden_move: ") != std::string::npos);
  CHECK(check("--never desk,tense --monotone anger").status == 0);
  auto const request = check("--honours request");
  CHECK(request.status == 1);
  CHECK(request.out.find("not_honoured") != std::string::npos);
  CHECK(check("--honours accepted").status == 0);
  CHECK(check("--total bot").out.find("not_total") != std::string::npos);
  CHECK(check("--at-most requested,0,3").out.find("too_often") != std::string::npos);
  CHECK(check("--at-most requested,3,3").status == 0);
  for (auto wrong : {"--total nowhere", "--never bot", "--honours nothing", "--monotone rain", "--at-most requested,1",
                     "--at-most requested,x,3", "--at-most requested,1,0"}) {
    INFO(wrong);
    CHECK(check(wrong).status == 2);
  }
}

TEST_CASE("a broken ladder is refused with file, line, column, rule and a sentence") {
  std::size_t files = 0;
  for (auto const& entry : std::filesystem::directory_iterator(std::string(APLOMB_SOURCE_DIR) + "/tests/json/broken")) {
    if (entry.path().extension() != ".json") continue;
    ++files;
    auto const result = run("check '" + entry.path().string() + "'");
    INFO(entry.path().filename());
    CHECK(result.status == 1);
    REQUIRE_FALSE(result.lines().empty());
    for (auto const& line : result.lines())
      CHECK(std::regex_match(line, std::regex(".*\\.json:[0-9]+:[0-9]+: [a-z_]+: .+")));
  }
  CHECK(files >= 5);
}

TEST_CASE("a file that cannot be read does not keep the others from being checked") {
  auto const result = run("check data/ladders/no_such_file.json data/ladders/service_owner.json");
  CHECK(result.status == 2);
  CHECK(result.err.find("no_such_file.json") != std::string::npos);
  CHECK(result.lines().size() == 1);
}

TEST_CASE("a ladder is drawn for three tools") {
  CHECK(run("draw").out.find("stateDiagram-v2") != std::string::npos);
  CHECK(run("draw --as dot").out.find("digraph") != std::string::npos);
  CHECK(run("draw --as plantuml").out.find("@startuml") != std::string::npos);
  CHECK(run("draw data/ladders/service_owner.json").out.find("waiting") != std::string::npos);
}

TEST_CASE("the built-in ladders go by their names") {
  CHECK(run("draw service_owner").out == run("draw --owner").out);
  CHECK(run("draw moderation").out.find("stateDiagram-v2") == 0);
  CHECK(run("check tutoring").status == 0);
  CHECK(run("check service_heat_patient").status == 0);
  CHECK(run("draw no_such_ladder").status == 2);
  CHECK(run("draw no_such_ladder").err.find("service_heat_patient") != std::string::npos);
}

TEST_CASE("the path of a conversation is drawn, with the state it is in") {
  scratch folder;
  auto const talk = folder.file("t.jsonl", R"({"conversation":"a","from":"customer","text":"hello"}
{"conversation":"b","from":"customer","text":"转人工"}
{"conversation":"b","event":"accepted"}
{"conversation":"b","event":"returned"}
{"conversation":"b","from":"customer","text":"转人工"}
)");
  auto const path = " --path '" + talk + "'";
  auto const first = run("draw --owner" + path);
  CHECK(first.status == 0);
  CHECK(first.out.find("(step") == std::string::npos);
  CHECK(first.out.find("class s0 live") != std::string::npos);
  auto const second = run("draw --owner --conversation b" + path);
  CHECK(second.out.find("(step 1, 4) 1 first message, wants_human") != std::string::npos);
  CHECK(second.out.find("(step 2) ") != std::string::npos);
  CHECK(second.out.find("class s1 live") != std::string::npos);
  CHECK(run("draw data/ladders/service_owner.json --conversation b" + path).out.find("(step 1, 4) 1 first message") !=
        std::string::npos);
  CHECK(run("draw --owner --as dot --conversation b" + path)
            .out.find("s1 [label=\"waiting (severity 4, waiting)\", style=filled") != std::string::npos);
  CHECK(run("draw --conversation nobody" + path).status == 2);
  CHECK(run("draw moderation" + path).status == 2);
}

TEST_CASE("a ladder from a file takes the place of the built-in one") {
  std::string const line = R"({"conversation":"a","from":"customer","text":"I am furious, this is outrageous!!"})"
                           "\n";
  auto const built_in = run("replay", line), loaded = run("replay --ladder data/ladders/service_heat.json", line);
  CHECK(loaded.status == 0);
  CHECK(loaded.out == built_in.out);
  CHECK(run("replay --ladder tests/json/broken/overlap.json", line).status == 2);
}
