// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/json/desk_facts.hpp>
#include <string>

#include "support/catch.hpp"

using namespace aplomb;
using namespace aplomb::literals;
using respond::deed;

TEST_CASE("every fact can be given in JSON") {
  auto const load = json::read_desk_facts(R"({"can": ["look_up", "call_back"], "cause": "carrier", "agents": "yes",
    "open": "no", "reply_within_minutes": 90, "compensate_from": 6, "answer": "it left on Monday",
    "cause_text": "the van broke down", "offer": "a new parcel", "compensation": "five euros", "retention": "a month free",
    "prevention": "check twice", "hours": "9 to 5", "resource": "your local emergency number"})");
  CHECK(load.faults.empty());
  auto const& f = load.facts;
  CHECK(f.can == respond::deed_set{deed::look_up, deed::call_back});
  CHECK(f.cause == respond::fault_of::carrier);
  CHECK(f.agents == respond::known_to_be::yes);
  CHECK(f.open == respond::known_to_be::no);
  CHECK(f.reply_within == 90_min);
  CHECK(f.compensate_from == 0.60_p);
  CHECK(f.answer == "it left on Monday");
  CHECK(f.cause_text == "the van broke down");
  CHECK(f.offer == "a new parcel");
  CHECK(f.compensation == "five euros");
  CHECK(f.retention == "a month free");
  CHECK(f.prevention == "check twice");
  CHECK(f.hours == "9 to 5");
  CHECK(f.resource == "your local emergency number");
}

TEST_CASE("an empty object knows nothing and is no fault") {
  auto const load = json::read_desk_facts("{}");
  CHECK(load.faults.empty());
  CHECK(load.facts.can.empty());
  CHECK(load.facts.answer.empty());
  CHECK(load.facts.reply_within == duration{});
}

TEST_CASE("a fact that cannot be used is reported with a remedy and the others are taken") {
  struct wrong {
    char const* text;
    char const* complaint;
  };
  for (wrong const& w : {wrong{R"({"hours": "9 to 5", "can": "look_up"})", "`can` is no array; write"},
                         wrong{R"({"hours": "9 to 5", "can": ["fly"]})", "`can` names an unknown deed; use any of look_up"},
                         wrong{R"({"hours": "9 to 5", "cause": "weather"})", "`cause` cannot be \"weather\"; use one of"},
                         wrong{R"({"hours": "9 to 5", "answer": 5})", "`answer` is no string; write it between quotes"},
                         wrong{R"({"hours": "9 to 5", "reply_within_minutes": 0})", "`reply_within_minutes` is no number"},
                         wrong{R"({"hours": "9 to 5", "reply_within_minutes": 1e9})", "`reply_within_minutes` is no number"},
                         wrong{R"({"hours": "9 to 5", "compensate_from": 10})", "`compensate_from` is no severity"},
                         wrong{R"({"hours": "9 to 5", "colour": "red"})", "`colour` is no fact; remove it"}}) {
    INFO(w.text);
    auto const load = json::read_desk_facts(w.text);
    REQUIRE(load.faults.size() == 1);
    CHECK(load.faults[0].find(w.complaint) == 0);
    CHECK(load.facts.hours == "9 to 5");
  }
}

TEST_CASE("a text longer than its room is refused, not cut") {
  auto const load = json::read_desk_facts("{\"hours\": \"" + std::string(49, '9') + "\"}");
  REQUIRE(load.faults.size() == 1);
  CHECK(load.faults[0] == "`hours` is too long; use at most 48 bytes");
  CHECK(load.facts.hours.empty());
}

TEST_CASE("what is not one JSON object is one fault") {
  for (auto text : {"", "[", "[]", "5", "{} {}", "\xFF"}) {
    INFO(text);
    auto const load = json::read_desk_facts(text);
    REQUIRE(load.faults.size() == 1);
    CHECK(load.faults[0].find("not ") == 0);
  }
}
