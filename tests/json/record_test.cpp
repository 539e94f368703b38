// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_record.hpp"
#include <algorithm>
#include <aplomb/json/record.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;

respond::record example() {
  respond::record r;
  r.conversation = 0x0123456789abcdefull;
  r.input = 0xfedcba9876543210ull;
  r.at = {1'763'000'000'000};
  r.version = 7;
  r.ladders = 0xbeef;
  r.turn = 3;
  r.language = text::language::zh_hans;
  r.event = "message";
  r.heat = {escalate::move::moved, 3, "calm", "upset"};
  r.owner = {escalate::move::ignored, 0, "bot", "bot"};
  r.axes.anger = {830};
  r.axes.repeats = {500};
  r.emotion = classify::emotion::anger;
  r.intensity = 2;
  r.flags.add(classify::flag::urgency);
  (void)r.acts.push_back({respond::act::ask, respond::topic::order_number, respond::rule::missing_fact});
  return r;
}

}  // namespace

TEST_CASE("a record is written as one line of JSON with stable names") {
  CHECK(json::write_record(example()) ==
        R"({"conversation":"0123456789abcdef","input":"fedcba9876543210","at":1763000000000,"version":7,)"
        R"("ladders":"0000beef","turn":3,"language":"zh-Hans","event":"message",)"
        R"("heat":{"move":"moved","from":"calm","to":"upset","row":3},)"
        R"("owner":{"move":"ignored","from":"bot","to":"bot","row":null},"handoff":null,"called_for":null,)"
        R"("axes":{"anger":0.83,"repeats":0.50},"emotion":"anger","intensity":2,"satisfaction":"dissatisfied",)"
        R"("purpose":"inquiry","about":"none","unknown":false,"flags":["urgency"],)"
        R"("acts":[{"act":"ask","about":"order_number","why":"missing_fact"}],"person_owns":false,"ends":false,)"
        R"("truncated":false,"wrong_version":false})");
}

TEST_CASE("any record comes back as it was written, on one line") {
  aplomb_test::random r{21};
  for (int i = 0; i < 3000; ++i) {
    auto const made = aplomb_test::random_record(r);
    auto const line = json::write_record(made);
    REQUIRE(line.find('\n') == std::string::npos);
    auto const loaded = json::read_record(line);
    INFO(line);
    for (auto const& fault : loaded.faults) UNSCOPED_INFO(fault.text);
    REQUIRE(loaded);
    REQUIRE(*loaded.record == made);
  }
}

TEST_CASE("the longest record there can be fits, with names that need six bytes for one") {
  auto r = example();
  std::string const worst(60, '\x01');
  r.event = worst;
  for (auto* step : {&r.heat, &r.owner}) *step = {escalate::move::moved, 254, worst, worst};
  for (auto axis : escalate::axis_members<escalate::service_reading>) r.axes.*axis = score::of(-999);
  for (auto f : all_of<classify::flag>()) r.flags.add(f);
  r.acts.clear();
  for (int i = 0; i < 8; ++i)
    (void)r.acts.push_back(
        {respond::act::acknowledge, respond::topic::request_refund, respond::rule::threat_taken_seriously});
  r.at = {-9'223'372'036'854'775'807 - 1};
  auto const line = json::write_record(r);
  CHECK(line.size() < respond::longest_record);
  auto const loaded = json::read_record(line);
  REQUIRE(loaded);
  CHECK(*loaded.record == r);
}

TEST_CASE("a step that did nothing has no row, whatever a line claims") {
  auto line = json::write_record(example());
  line.replace(line.find("\"row\":null"), 10, "\"row\":102");
  auto const loaded = json::read_record(line);
  REQUIRE(loaded);
  CHECK(*loaded.record == example());
}

TEST_CASE("what is wrong with a record is said with its place") {
  auto const good = json::write_record(example());
  auto const broken = [&](std::string_view part, std::string_view by) {
    auto line = good;
    return line.replace(line.find(part), part.size(), by);
  };
  struct wrong {
    std::string line;
    std::string_view part, sentence;
  };
  wrong const all[] = {
      {broken("\"anger\",\"intensity\"", "\"rage\",\"intensity\""), "\"rage\"",
       "`emotion` has a name that is not known"},
      {broken("\"turn\":3", "\"turn\":70000"), "70000", "`turn` is no whole number in its range"},
      {broken("0123456789abcdef", "0123456789ABCDEF"), "\"0123456789ABCDEF\"", "`conversation` is no hash"},
      {broken("\"moved\"", "\"jumped\""), "\"jumped\"", "`move` has a name that is not known"},
      {broken("\"row\":3", "\"row\":null"), "null},\"owner\"", "`row` is no whole number"},
      {broken("\"anger\":0.83", "\"anger\":8.3"), "{\"anger\":8.3", "`axes` has a member that is no axis"},
      {broken("zh-Hans", "de"), "\"de\"", "`language` is no language"},
      {broken("\"ask\"", "\"beg\""), "\"beg\"", "`act` has a name that is not known"},
      {broken("\"ends\":false,", ""), "{", "the key `ends` is missing"},
      {broken("\"unknown\":false", "\"unknown\":0"), "0,\"flags\"", "`unknown` is neither true nor false"},
  };
  for (auto const& [line, part, sentence] : all) {
    INFO(line);
    auto const loaded = json::read_record(line);
    CHECK_FALSE(loaded);
    REQUIRE(loaded.faults.size() == 1);
    CHECK(loaded.faults[0].text.find(sentence) == 0);
    CHECK(loaded.faults[0].at.line == 1);
    CHECK(loaded.faults[0].at.column == line.find(part) + 1);
  }
}

TEST_CASE("what is no record is refused, and what a later version adds is left alone") {
  for (std::string_view const text : {"", "[]", "{", "3", "\xFF"}) {
    auto const loaded = json::read_record(text);
    CHECK_FALSE(loaded);
    REQUIRE(loaded.faults.size() == 1);
    CHECK(loaded.faults[0].text.find("; take the line as it was written") != std::string::npos);
  }
  auto line = json::write_record(example());
  line.insert(1, "\"v\":9,\"later\":[1,2,{}],");
  auto const loaded = json::read_record(line);
  REQUIRE(loaded);
  CHECK(*loaded.record == example());
}
