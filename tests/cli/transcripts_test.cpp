// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Our own transcripts against what an experienced supervisor expects after every customer line
// (data/transcripts/README.md), and against themselves: the text of three of them is kept word for word.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

namespace fs = std::filesystem;
fs::path const transcripts = fs::path(APLOMB_SOURCE_DIR) / "data/transcripts";
std::string const facts = " --facts data/transcripts/demo.facts.json";

std::vector<std::string> expected_transcripts() {
  std::vector<std::string> stems;
  for (auto const& entry : fs::directory_iterator(transcripts)) {
    auto const name = entry.path().filename().string();
    if (name.ends_with(".expect.tsv")) stems.push_back((transcripts / name.substr(0, name.size() - 11)).string());
  }
  std::ranges::sort(stems);
  return stems;
}

/// Column of a complaint "FILE:LINE: turn N: COLUMN is A, expected B; remedy".
std::string column_of(std::string const& complaint) {
  auto const turn = complaint.find(": turn ");
  auto const begin = complaint.find(": ", turn + 7) + 2;
  return complaint.substr(begin, complaint.find(" is ", begin) - begin);
}

/// Handovers that nobody may miss: asked for, self-harm, threat.
bool must_not_be_missed(std::string const& complaint) {
  for (auto reason : {"requested;", "self_harm;", "threat;"})
    if (complaint.find(std::string("expected ") + reason) != std::string::npos) return true;
  return complaint.find("expected human;") != std::string::npos;
}

}  // namespace

TEST_CASE("what supervisors expect of our own transcripts holds as far as the page says") {
  std::map<std::string, int> missed;
  std::vector<std::string> grave;
  int rows = 0;
  for (auto const& stem : expected_transcripts()) {
    std::istringstream table(content_of(stem + ".expect.tsv"));
    for (std::string line; std::getline(table, line);) rows += !line.empty() && line[0] >= '0' && line[0] <= '9';
    auto const result = run("replay '" + stem + ".jsonl' --expect '" + stem + ".expect.tsv'" + facts);
    std::istringstream complaints(result.err);
    for (std::string line; std::getline(complaints, line);) {
      ++missed[column_of(line)];
      if (must_not_be_missed(line)) grave.push_back(line.substr(line.rfind('/') + 1));
    }
  }
  REQUIRE(rows > 390);
  for (auto const& line : grave) WARN(line);
  auto const held = [&](char const* column) { return 1.0 - static_cast<double>(missed[column]) / rows; };
  std::string shares;
  for (auto column : {"emotion", "satisfaction", "flags", "heat", "owner", "handoff_reason"})
    shares += std::string(column) + ' ' + std::to_string(held(column)) + ' ';
  INFO(shares);
  CHECK(held("flags") >= 0.97);
  CHECK(held("owner") >= 0.96);
  CHECK(held("handoff_reason") >= 0.95);
  CHECK(held("heat") >= 0.93);
  CHECK(held("satisfaction") >= 0.86);
  CHECK(held("emotion") >= 0.80);
  CHECK(grave.empty());
}

TEST_CASE("three transcripts read word for word as they did") {
  // To renew them on purpose: APLOMB_RENEW_GOLDEN=1, then read the difference line by line.
  bool const renew = std::getenv("APLOMB_RENEW_GOLDEN") != nullptr;
  for (std::string const name : {"demo.zh", "demo.en", "telecom.zh-Hant"}) {
    INFO(name);
    auto const result = run("replay data/transcripts/" + name + ".jsonl --format text" + facts);
    REQUIRE(result.status == 0);
    auto const golden = fs::path(APLOMB_SOURCE_DIR) / "tests/cli/golden" / (name + ".txt");
    if (renew) {
      fs::create_directories(golden.parent_path());
      std::ofstream(golden, std::ios::binary) << result.out;
    }
    CHECK(content_of(golden.string()) == result.out);
  }
}

TEST_CASE("the files of the transcripts are sound") {
  std::map<std::string, std::string> first_seen;
  for (auto const& entry : fs::directory_iterator(transcripts)) {
    if (entry.path().extension() != ".jsonl") continue;
    INFO(entry.path().filename());
    CHECK(fs::exists(fs::path(entry.path()).replace_extension(".expect.tsv")));
    std::istringstream lines(content_of(entry.path().string()));
    std::string last_at;
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      auto const object = boost::json::parse(line).as_object();
      if (auto const* at = object.if_contains("at")) {
        CHECK(text_of(*at) >= last_at);
        last_at = text_of(*at);
      }
      if (auto const* text = object.if_contains("text"); text != nullptr && text_of(*text).size() > 24) {
        auto const [seen, fresh] = first_seen.emplace(text_of(*text), entry.path().string());
        CHECK(fresh);
      }
    }
    CHECK(count >= 10);
    CHECK(count <= 40);
  }
}
