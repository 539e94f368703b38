// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "crisis/watched.hpp"
#include "support/catch.hpp"
#include <aplomb/json/course.hpp>
#include <aplomb/json/monitor.hpp>
#include <memory>
#include <string>

using namespace aplomb;

namespace {

satisfaction::course some_course() {
  classify::affect upset;
  upset.valence = score{-420};
  upset.satisfactions[index_of(classify::satisfaction::dissatisfied)] = score{810};
  satisfaction::course c;
  c.hear(upset, "包裹还没到");
  c.said("马上为您查。");
  return c;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  auto const at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a course comes back from JSON as it was, and people can read it") {
  auto const c = some_course();
  auto const text = json::write_snapshot(c);
  auto const read = json::read_course(text);
  REQUIRE(read);
  CHECK(*read == c);
  CHECK(text.find(R"("customer_lines": 1)") != std::string::npos);
  CHECK(text.find(R"("last": {"dissatisfied": 810, "valence": -420})") != std::string::npos);
  CHECK(text.find(R"("language": "zh_hans")") != std::string::npos);
  CHECK(*json::read_course(json::write_snapshot(satisfaction::course{})) == satisfaction::course{});
}

TEST_CASE("a monitor comes back from JSON as it was") {
  auto watch = std::make_unique<crisis::monitor<>>();
  auto const at = aplomb_test::watch_for(*watch, 4.3, 7);
  (void)aplomb_test::rise(*watch, at, 6);
  auto const text = json::write_snapshot(*watch);
  auto const read = std::make_unique<result<crisis::monitor<>, json::snapshot_fault>>(json::read_monitor(text));
  REQUIRE(read->has_value());
  CHECK(**read == *watch);
  CHECK(text.find(R"("level": "crisis")") != std::string::npos);
  CHECK(crisis::take_snapshot(**read) == crisis::take_snapshot(*watch));
}

TEST_CASE("what is wrong with a stored course or monitor in JSON is said with line and column") {
  auto const text = json::write_snapshot(some_course());
  auto const fault = [](std::string const& from) { return json::read_course(from).error(); };

  auto const out = fault(with(text, R"("valence": -420)", R"("valence": -4200)"));
  CHECK(out.code == session_error::out_of_range);
  CHECK(out.text == "this value is a whole number from -1000 to 1000; correct it");
  CHECK(out.at.line == 6);

  CHECK(fault(with(text, R"("known": 1)", R"("known": 2)")).code == session_error::out_of_range);
  CHECK(fault(with(text, R"("schema": 1)", R"("schema": 2)")).code == session_error::newer_schema);
  auto const other = fault(with(text, R"("of": ")", R"("of": "0)").replace(text.find("\"of\"") + 15, 1, ""));
  CHECK(other.code == session_error::wrong_version);
  CHECK(other.text == "this was made under other weights of words; begin a fresh one");
  CHECK(fault(with(text, "desk_lines", "lines_of_the_desk")).code == session_error::not_a_snapshot);
  CHECK(fault("[]").code == session_error::not_a_snapshot);
  CHECK(fault("{").code == session_error::not_a_snapshot);
  CHECK(fault("").code == session_error::not_a_snapshot);

  CHECK_FALSE(std::make_unique<result<crisis::monitor<>, json::snapshot_fault>>(json::read_monitor(text))->has_value());
}
