// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Somebody in danger goes to a person at once: from every state of both ladders, whatever else the message says, whatever the
// desk knows and remembers, in three languages.

#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <aplomb/respond/desk_gaps.hpp>
#include <aplomb/session.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using escalate::handoff_reason;
using escalate::heat_state;
using escalate::owner_state;
using respond::act;
using respond::topic;

using desk_type = basic_engine<aplomb_test::scripted_reader>;

std::vector<respond::desk_facts> desks() {
  respond::desk_facts nothing, nobody, helped, full;
  nobody.agents = respond::known_to_be::no;
  helped.resource = std::string_view{"the help line"};
  full.can = respond::deed_set{respond::deed::look_up, respond::deed::request_refund};
  full.cause = respond::fault_of::company;
  full.agents = respond::known_to_be::yes;
  full.reply_within = 2_h;
  full.answer = std::string_view{"three days"};
  full.offer = std::string_view{"an exchange"};
  full.retention = std::string_view{"a free month"};
  return {nothing, nobody, helped, full};
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

TEST_CASE("somebody in danger goes to a person at once from every state, whatever else holds") {
  std::size_t cases = 0;
  for (auto const& facts : desks()) {
    desk_type::parts parts;
    parts.facts = facts;
    desk_type const desk{parts};
    for (auto heat : all_of<heat_state>())
      for (auto owner : all_of<owner_state>())
        for (std::string_view const language : {"zh", "hant", "en"})
          for (std::string_view const more :
               {"", "person", "threat", "abuse anger!", "leave", "joy! thanks", "ask parcel", "anger! ask AB-123456",
                "sadness!", "fear ask person threat leave"})
            for (bool const remembers : {false, true}) {
              conversation talk;
              case_file file;
              (void)desk.hear(talk, file, language);
              talk.heat = static_cast<std::uint8_t>(heat), talk.owner = static_cast<std::uint8_t>(owner);
              if (owner != owner_state::bot) talk.called_for = handoff_reason::requested;
              talk.contacts = 3, talk.turns = 20, talk.ask_open = true;
              for (auto a : all_of<act>()) file.said.note(a, topic::none, 19);  // everything was said a moment ago
              auto const message = std::string{language} + " harm " + std::string{more};
              auto const heard = remembers ? desk.hear(talk, file, message) : desk.hear(talk, message);
              INFO(message << " in " << name_of(heat) << ", " << name_of(owner) << ": " << heard.acts);
              ++cases;

              CHECK(talk.called_for == handoff_reason::self_harm);
              auto const* const comfort = heard.acts.find(act::empathise);
              REQUIRE(comfort != nullptr);
              CHECK(comfort->about == topic::self_harm);
              if (owner == owner_state::human) {
                CHECK(heard.person_owns);
                CHECK(heard.acts.suggestion);
                CHECK_FALSE(heard.suggestion().empty());
                continue;
              }
              CHECK(talk.owner == static_cast<std::uint8_t>(owner_state::waiting));
              if (owner == owner_state::bot) CHECK(heard.handoff == handoff_reason::self_harm);
              auto const* const call = heard.acts.find(act::hand_off);
              REQUIRE(call != nullptr);
              CHECK(call->about == (facts.agents == respond::known_to_be::no ? topic::alone : topic::self_harm));
              CHECK_FALSE(heard.reply().empty());
              CHECK_FALSE(has_digit(heard.reply()));  // no built-in sentence names a number
              bool const told = heard.reply().find("the help line") != std::string_view::npos;
              CHECK(told == !facts.resource.empty());
            }
  }
  CHECK(cases == 4u * 7 * 3 * 3 * 10 * 2);
}

TEST_CASE("the gaps of an engine's facts are those of its desk") {
  desk_type const bare{};
  CHECK(respond::gaps(bare.facts()).front() == respond::desk_gap::no_crisis_resources);
  CHECK_FALSE(respond::checked_facts(bare.facts()));
}
