// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <regex>
#include <string>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

TEST_CASE("the bundled ladders are sound") {
  auto const result = run("check data/ladders/service_heat.json data/ladders/service_owner.json");
  CHECK(result.status == 0);
  auto const lines = result.lines();
  REQUIRE(lines.size() == 2);
  for (auto const& line : lines) CHECK(std::regex_match(line, std::regex("ok: [0-9]+ states, [0-9]+ rows")));
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

TEST_CASE("a ladder from a file takes the place of the built-in one") {
  std::string const line = R"({"conversation":"a","from":"customer","text":"I am furious, this is outrageous!!"})" "\n";
  auto const built_in = run("replay", line), loaded = run("replay --ladder data/ladders/service_heat.json", line);
  CHECK(loaded.status == 0);
  CHECK(loaded.out == built_in.out);
  CHECK(run("replay --ladder tests/json/broken/overlap.json", line).status == 2);
}
