// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/json/desk_facts.hpp>
#include <string>

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

TEST_CASE("a ladder of compensations, options and the desk's clock can be given in JSON") {
  auto const load = json::read_desk_facts(R"({
    "compensations": {
      "tiers": [{"text": "five euros", "worth": 500, "severity_from": 3},
                {"text": "a free month", "worth": 3000, "severity_from": 7, "value_from": 2, "history_from": 1,
                 "needs_approval": true}],
      "per_case": 1000, "per_period": 5000},
    "compensated": 700,
    "options": [{"text": "a new parcel", "about": "delivery", "gives": "replacement", "needs": ["order_number"],
                 "severity_from": 1, "value_from": 2, "history_from": 3, "cost": 40}, {"text": "to wait"}],
    "utc_offset_minutes": 480})");
  CHECK(load.faults.empty());
  auto const& l = load.facts.compensations;
  REQUIRE(l.tiers.size() == 2);
  CHECK(l.tiers[0] == respond::compensation_tier{fixed_string<64>{"five euros"}, 500, 3, 0, 0, false});
  CHECK(l.tiers[1] == respond::compensation_tier{fixed_string<64>{"a free month"}, 3000, 7, 2, 1, true});
  CHECK((l.per_case == 1000 && l.per_period == 5000));
  CHECK(load.facts.compensated == 700);
  REQUIRE(load.facts.options.size() == 2);
  respond::desk_option parcel;
  parcel.text = std::string_view{"a new parcel"}, parcel.about = classify::aspect::delivery;
  parcel.gives = classify::remedy::replacement, parcel.needs = respond::slot_set{respond::slot::order_number};
  parcel.severity_from = 1, parcel.value_from = 2, parcel.history_from = 3, parcel.cost = 40;
  CHECK(load.facts.options[0] == parcel);
  CHECK(load.facts.utc_offset == 8_h);
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
  for (wrong const& w :
       {wrong{R"({"hours": "9 to 5", "can": "look_up"})", "`can` is no array; write"},
        wrong{R"({"hours": "9 to 5", "can": ["fly"]})", "`can` names an unknown deed; use any of look_up"},
        wrong{R"({"hours": "9 to 5", "cause": "weather"})", "`cause` cannot be \"weather\"; use one of"},
        wrong{R"({"hours": "9 to 5", "answer": 5})", "`answer` is no string; write it between quotes"},
        wrong{R"({"hours": "9 to 5", "reply_within_minutes": 0})", "`reply_within_minutes` is no number"},
        wrong{R"({"hours": "9 to 5", "reply_within_minutes": 1e9})", "`reply_within_minutes` is no number"},
        wrong{R"({"hours": "9 to 5", "compensate_from": 10})", "`compensate_from` is no severity"},
        wrong{R"({"hours": "9 to 5", "compensations": []})", "`compensations` is no object; write {...}"},
        wrong{R"({"hours": "9 to 5", "compensations": {"tiers": 5}})", "`compensations.tiers` is no array"},
        wrong{R"({"hours": "9 to 5", "compensations": {"tiers": [7]}})",
              "`compensations.tiers[0]` is no object; write {\"text\": \"...\"}"},
        wrong{R"({"hours": "9 to 5", "compensations": {"tiers": [{"worth": 5}]}})",
              "`compensations.tiers[0]` has no text; say in `text`"},
        wrong{R"({"hours": "9 to 5", "compensations": {"tiers": [{"text": "x", "worth": -1}]}})",
              "`compensations.tiers[0].worth` is no number that can be; write a whole number from 0"},
        wrong{R"({"hours": "9 to 5", "compensations": {"per_cas": 5}})",
              "`compensations.per_cas` is no fact; remove it"},
        wrong{R"({"hours": "9 to 5", "options": [{}, {}, {}, {}, {}, {}, {}]})",
              "`options` has too many elements; give at most 6"},
        wrong{R"({"hours": "9 to 5", "options": [{"text": "x", "severity_from": 10}]})",
              "`options[0].severity_from` is no number that can be; write a whole number from 0 to 9"},
        wrong{R"({"hours": "9 to 5", "options": [{"text": "x", "needs": ["shoe"]}]})",
              "`options[0].needs` names an unknown fact of the case; use any of order_number"},
        wrong{R"({"hours": "9 to 5", "compensations": {"tiers": [{"text": "x", "needs_approval": 1}]}})",
              "`compensations.tiers[0].needs_approval` is neither true nor false"},
        wrong{R"({"hours": "9 to 5", "utc_offset_minutes": 900})", "`utc_offset_minutes` is no number"},
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
