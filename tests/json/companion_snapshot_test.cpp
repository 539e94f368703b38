// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "session/stored_chat.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/json/snapshot.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using aplomb_test::golden_beside;
using aplomb_test::golden_desk;
using aplomb_test::golden_lamp;
using aplomb_test::golden_manners;
using aplomb_test::later_manners;

constexpr golden_desk desk{};

std::string content_of(std::string_view name) {
  std::ifstream in(std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" / name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// "line:column: code: sentence" of what is wrong with the golden snapshot when `from` in it is `to`.
std::string complaint(std::string_view from, std::string_view to) {
  auto text = content_of("beside.v6.json");
  auto const at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  auto const tried = json::read_snapshot<golden_beside>(desk, text);
  REQUIRE_FALSE(tried.has_value());
  auto const& fault = tried.error();
  return std::to_string(fault.at.line) + ":" + std::to_string(fault.at.column) + ": " +
         std::string(name_of(fault.code)) + ": " + fault.text;
}

}  // namespace

TEST_CASE("the ladders beside a conversation come back from JSON as they were") {
  aplomb_test::random r(20261122);
  for (int i = 0; i < 500; ++i) {
    auto const talk = aplomb_test::random_talk(r);
    auto const file = aplomb_test::random_file(r);
    auto const beside = aplomb_test::random_beside(r);
    auto const alone = json::write_snapshot(desk, talk, beside);
    auto const with_file = json::write_snapshot(desk, talk, file, beside);
    REQUIRE((alone && with_file));
    auto const one = json::read_snapshot<golden_beside>(desk, *alone);
    auto const two = json::read_snapshot<golden_beside>(desk, *with_file);
    INFO((one ? two ? "" : two.error().text : one.error().text));
    REQUIRE((one && two));
    REQUIRE(one->beside == beside);
    REQUIRE(one->talk == talk);
    REQUIRE_FALSE(one->has_file);
    REQUIRE(two->beside == beside);
    REQUIRE(two->talk == talk);
    REQUIRE(two->file == file);
  }
}

TEST_CASE("JSON and bytes hold the same of ladders beside, and the golden JSON is written letter by letter") {
  auto const text = content_of("beside.v6.json");
  auto const bytes = restore<golden_beside>(desk, content_of("beside.v6.snapshot"));
  auto const read = json::read_snapshot<golden_beside>(desk, text);
  REQUIRE((bytes && read));
  CHECK(read->beside == bytes->beside);
  CHECK(read->talk == bytes->talk);
  CHECK(*json::write_snapshot(desk, bytes->talk, bytes->beside) == text);
}

TEST_CASE("JSON without ladders beside leaves them fresh") {
  auto const read = json::read_snapshot<golden_beside>(desk, content_of("case.v6.json"));
  REQUIRE(read);
  CHECK(read->beside == golden_beside{});
  CHECK(read->has_file);
}

TEST_CASE("what is wrong with ladders beside is said with line and column") {
  CHECK(complaint("\"rude\"", "\"ruff\"") ==
        "31:13: missing_state: the new ladder has no state `ruff`; declare which state takes its place");
  CHECK(complaint("\"manners\"", "\"manner\"") ==
        "31:13: other_companion: the ladder `manner` beside the conversation is not the one that was stored; run that "
        "one, or give a migration");
  CHECK(complaint("\"lamp\"", "\"manners\"").find("out_of_range: the member `manners`") != std::string::npos);
  CHECK(complaint("\"state\": \"rude\", ", "").find("not_a_snapshot: the key `state` is missing; add it") !=
        std::string::npos);
  CHECK(complaint("\"looked\": ", "\"colour\": 1, \"looked\": ").find("the key `colour` means nothing here") !=
        std::string::npos);
  CHECK(complaint("\"schema\": 6", "\"schema\": 4").find("the key `beside` means nothing here") != std::string::npos);
  auto const alone = json::read_snapshot(desk, content_of("beside.v6.json"));
  REQUIRE_FALSE(alone);
  CHECK(alone.error().code == session_error::other_companion);
}

TEST_CASE("a migration brings ladders beside out of JSON as it brings them out of bytes") {
  using later = companions<later_manners>;
  migration plan;
  plan.beside = {{"manners", "rude", "rough"}};
  auto const read = json::read_snapshot<later>(desk, content_of("beside.v6.json"), plan);
  REQUIRE(read);
  CHECK(read->beside == restore<later>(desk, content_of("beside.v6.snapshot"), plan)->beside);
  CHECK(json::read_snapshot(desk, content_of("beside.v6.json"), plan)->talk == read->talk);
}

TEST_CASE("the golden JSON with ladders beside is written", "[.][write-golden]") {
  auto const version = "beside.v" + std::to_string(snapshot_schema);
  auto const held = restore<golden_beside>(desk, content_of(version + ".snapshot"));
  REQUIRE(held);
  auto const path = std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" / (version + ".json");
  std::ofstream(path, std::ios::binary) << *json::write_snapshot(desk, held->talk, held->beside);
  CHECK(content_of(version + ".json").size() > 500);
}
