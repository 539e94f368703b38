// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "session/stored_chat.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/json/snapshot.hpp>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace aplomb;
using aplomb_test::golden_desk;
using aplomb_test::later_desk;

constexpr golden_desk desk{};

std::string content_of(std::string_view name) {
  std::ifstream in(std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" / name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string golden() { return content_of("case.v6.json"); }

/// "line:column: code: sentence" of what is wrong with the golden snapshot when `from` in it is `to`.
std::string complaint(std::string_view from, std::string_view to) {
  auto text = golden();
  auto const at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  auto const tried = json::read_snapshot(desk, text);
  REQUIRE_FALSE(tried.has_value());
  auto const& fault = tried.error();
  return std::to_string(fault.at.line) + ":" + std::to_string(fault.at.column) + ": " +
         std::string(name_of(fault.code)) + ": " + fault.text;
}

}  // namespace

TEST_CASE("a conversation and its case file come back from JSON as they were") {
  aplomb_test::random r(20260305);
  for (int i = 0; i < 800; ++i) {
    auto const talk = aplomb_test::random_talk(r);
    auto const file = aplomb_test::random_file(r);
    auto const alone = json::write_snapshot(desk, talk);
    auto const with_file = json::write_snapshot(desk, talk, file);
    REQUIRE((alone && with_file));
    auto const one = json::read_snapshot(desk, *alone);
    auto const two = json::read_snapshot(desk, *with_file);
    INFO((one ? two ? "" : two.error().text : one.error().text));
    REQUIRE((one && two));
    REQUIRE(one->talk == talk);
    REQUIRE_FALSE(one->has_file);
    REQUIRE(two->talk == talk);
    REQUIRE(two->file == file);
    REQUIRE(two->has_file);
  }
}

TEST_CASE("JSON and bytes hold the same") {
  for (std::string_view version : {"v1", "v2", "v3", "v4", "v5", "v6"}) {
    auto const bytes = restore(desk, content_of("case." + std::string(version) + ".snapshot"));
    auto const text = json::read_snapshot(desk, content_of("case." + std::string(version) + ".json"));
    INFO((text ? "" : text.error().text));
    REQUIRE((bytes && text));
    CHECK(text->talk == bytes->talk);
    CHECK(text->file == bytes->file);
  }
}

TEST_CASE("lines that JSON of schema 5 says were said are said still") {
  auto const text = json::read_snapshot(desk, content_of("lines.v5.json"));
  auto const bytes = restore(desk, content_of("lines.v5.snapshot"));
  INFO((text ? "" : text.error().text));
  REQUIRE((text && bytes));
  CHECK(text->talk == bytes->talk);
  CHECK(text->file == aplomb_test::lines_of_schema_5());
  auto const again = json::read_snapshot(desk, *json::write_snapshot(desk, text->talk, text->file));
  REQUIRE(again);
  CHECK(again->file == text->file);

  // Numbers that no engine wrote in schema 5, or only in the longest of conversations, and has no room for now.
  auto larger = content_of("lines.v5.json");
  for (auto const& [from, to] :
       {std::pair{"[2395, ", "[65535, "}, std::pair{": [297, 297, 298", ": [65535, 60000, 298"}}) {
    auto const at = larger.find(from);
    REQUIRE(at != std::string::npos);
    larger.replace(at, std::string_view(from).size(), to);
  }
  auto const taken = json::read_snapshot(desk, larger);
  INFO((taken ? "" : taken.error().text));
  REQUIRE(taken);
  CHECK(taken->file.said.said_within({778, text::language::zh_hant}, 1, 60000));
  CHECK_FALSE(taken->file.said.said_within({778, text::language::zh_hant}, 8, 60008));
  CHECK(complaint("\"recent\": [1468", "\"recent\": [4096").find("is a whole number from 0 to 4095") !=
        std::string::npos);
  CHECK(complaint("\"recent_turn\": [3", "\"recent_turn\": [4096").find("is a whole number from 0 to 4095") !=
        std::string::npos);
}

TEST_CASE("a snapshot in JSON is what the golden one is, letter by letter") {
  auto const held = restore(desk, content_of("case.v6.snapshot"));
  REQUIRE(held);
  CHECK(json::write_snapshot(desk, held->talk, held->file).value() == golden());
}

TEST_CASE("a fresh conversation is stored in JSON, too") {
  conversation talk;
  talk.seed = 5;
  CHECK(json::read_snapshot(later_desk{}, *json::write_snapshot(desk, talk))->talk == talk);
}

TEST_CASE("what is wrong with a snapshot in JSON is said with line and column") {
  CHECK(
      complaint("\"schema\": 6", "\"schema\": 7") ==
      "2:13: newer_schema: the snapshot has a schema that this version does not know; restore it with a later version");
  CHECK(complaint("\"schema\": 6,", "\"schema\": 6") ==
        "3:3: not_a_snapshot: this is not JSON: syntax error; correct the text here or just before");
  CHECK(complaint("\"schema\": 6,", "") == "1:1: not_a_snapshot: the key `schema` is missing; add it");
  CHECK(complaint("\"a1b2c3d4\"", "\"a1b2c3d5\"") ==
        "3:14: wrong_version: the conversation was made under other ladders; use the engine it belongs to, or migrate "
        "it");
  CHECK(complaint("\"a1b2c3d4\"", "\"A1B2C3D4\"") ==
        "3:14: out_of_range: `ladders` is 8 hexadecimal digits in quotes; correct it");
  CHECK(complaint("\"tense\"", "\"tens\"") ==
        "4:11: missing_state: the new ladder has no state `tens`; declare which state takes its place");
  CHECK(complaint("\"owned_by\": \"person\"", "\"owned_by\": \"bot\"") ==
        "5:12: owner_changes: who has the conversation would change in the state `agent`; map it to a state with the "
        "same "
        "owner, or declare the move towards a person");
  CHECK(complaint("\"zh_hant\"", "\"fr\"") ==
        "11:17: out_of_range: `language` is one of: und, zh_hans, zh_hant, en; correct it");
  CHECK(complaint("\"turns\": 300", "\"turns\": 65536") ==
        "10:14: out_of_range: `turns` is a whole number from 0 to 65535; correct it");
  CHECK(complaint("\"turns\": 300", "\"turns\": -1") ==
        "10:14: out_of_range: `turns` is a whole number from 0 to 65535; correct it");
  CHECK(complaint("\"repeats\"", "\"repeat\"") == "7:19: not_a_snapshot: the key `repeats` is missing; add it");
  CHECK(complaint("\"repeats\": 4,", "\"repeats\": 4, \"repeats\": 4,") ==
        "14:19: not_a_snapshot: the key `repeats` comes twice; keep one");
  CHECK(complaint("\"repeats\": 4,", "\"repeats\": 4, \"colour\": 4,") ==
        "14:19: not_a_snapshot: the key `colour` means nothing here; remove it");
  CHECK(complaint("\"ask_open\": true", "\"ask_open\": 1")
            .find("out_of_range: `ask_open` is true or false; correct it") != std::string::npos);
  CHECK(complaint("\"fedcba9876543210\"", "\"fedcba987654321\"").find("`last_ask` is 16 hexadecimal digits") !=
        std::string::npos);
  CHECK(complaint("\"heard\": 2", "\"heard\": 2, \"known\": 3").find("comes twice") != std::string::npos);
  CHECK(complaint("\"known\": 2", "\"known\": 3").find("`known` is a whole number from 0 to 2") != std::string::npos);
  CHECK(complaint("\"case_file\": {", "\"case_file\": 7, \"x\": {").find("`case_file` is an object; write { }") !=
        std::string::npos);
}

TEST_CASE("values of lists and of numbers by name are checked one by one") {
  CHECK(
      complaint("\"curve\": [83", "\"curve\": [101").find("out_of_range: this value is a whole number from 0 to 100") !=
      std::string::npos);
  CHECK(complaint("\"told\": [", "\"told\": [\"colour\", ").find("out_of_range: this value is one of: order_number") !=
        std::string::npos);
  CHECK(complaint("\"apologise\": 1", "\"apologize\": 1").find("the key `apologize` means nothing here") !=
        std::string::npos);
  CHECK(complaint("\"anger\": 0.", "\"anger\": 7.").find("is a number between -1 and 1") != std::string::npos);
}

TEST_CASE("what is no snapshot at all is refused") {
  for (std::string_view text : {"", "[]", "7", "{", "{}", "{\"schema\": \"2\"}", "null", "{\"schema\": 2}"}) {
    INFO(text);
    CHECK_FALSE(json::read_snapshot(desk, text).has_value());
  }
}

TEST_CASE("other ladders take a snapshot in JSON when told how") {
  later_desk const later;
  migration const plan{.heat = {{"tense", "strained"}}, .owner = {{"agent", "person"}}};
  auto const text = json::read_snapshot(later, golden(), plan);
  auto const bytes = restore(later, content_of("case.v6.snapshot"), plan);
  REQUIRE((text && bytes));
  CHECK(text->talk == bytes->talk);
  CHECK(json::read_snapshot(later, golden(), {.heat = {{"tense", "strained"}}}).error().at == json::position{5, 12});
}

TEST_CASE("text that is no UTF-8 is mended on its way into JSON") {
  aplomb_test::random r(1);
  auto const talk = aplomb_test::random_talk(r);
  case_file file;
  classify::reading heard;
  (void)heard.mentions.push_back({text::piece_kind::reference, 0, 4});
  file.hear(heard, {}, "AB\xFF\"");
  auto const back = json::read_snapshot(desk, *json::write_snapshot(desk, talk, file));
  REQUIRE(back);
  CHECK(back->file.value(respond::slot::order_number) == "AB\xEF\xBF\xBD\"");
}

TEST_CASE("golden snapshots in JSON are written", "[.][write-golden]") {
  auto const version = ".v" + std::to_string(snapshot_schema);
  auto const held = restore(desk, content_of("case" + version + ".snapshot"));
  REQUIRE(held);
  auto const path = std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" / ("case" + version + ".json");
  std::ofstream(path, std::ios::binary) << *json::write_snapshot(desk, held->talk, held->file);
  CHECK(content_of("case" + version + ".json").size() > 500);
}
