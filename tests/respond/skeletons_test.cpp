// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Answers by the type of the problem and the customer's style, and the ways to listen and ask; worded in three languages.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/desk_gaps.hpp>
#include <aplomb/respond/presets/listening.hpp>
#include <aplomb/respond/presets/skeletons.hpp>
#include <string>

namespace {

using namespace aplomb_test;
using classify::aspect;
using classify::emotion;
using classify::flag;
using classify::problem_type;
using classify::psychology;
using classify::purpose;
using escalate::owner_state;

template <policy P>
std::string acts_of(scene const& s, P const& how) {
  return std::string{to_text(s.plan_of(how)).view()};
}

/// A calm ask about a problem of this type.
scene asking(problem_type type, aspect about = aspect::quality) {
  scene s;
  s.asks();
  s.turn = 2;
  s.affect.about = about;
  s.affect.purposes[index_of(purpose::request)] = score::of(900);
  s.customer.problem = type;
  return s;
}

void shows(scene& s, psychology p) {
  classify::psychology_scores shown;
  shown.of_each[index_of(p)] = score::of(900);
  s.customer.mind.hear(shown);
}

/// The reply in a language, and that it says something for every act that `wanted` names.
std::string worded(scene s, text::language l, std::initializer_list<act> wanted) {
  s.language = l;
  auto const made = answer_to(s.view(), answering_policy, builtin_phrases());
  for (act const a : wanted) {
    bool said = false;
    for (auto const& spoken : made.words.said) said = said || spoken.what.kind == a;
    INFO(text::tag_of(l) << ' ' << name_of(a) << ": " << made.words.text.view());
    CHECK(said);
  }
  return std::string{made.words.text.view()};
}

constexpr text::language languages[] = {text::language::zh_hans, text::language::zh_hant, text::language::en};

}  // namespace

TEST_CASE("how to do something: the steps, and how to go on") {
  scene s = asking(problem_type::common);
  s.facts.answer = std::string_view{"1. A 2. B"};
  CHECK(acts_of(s, answering_policy) == "inform, follow_up");
  s.feels(emotion::fear, 2);
  CHECK(acts_of(s, answering_policy) == "acknowledge, inform, follow_up");
  s.grieved = classify::grievance::waited;
  CHECK(acts_of(s, answering_policy) == "name_feeling{waited}, inform, follow_up");
  s.grieved = {};
  s.facts.answer = {};
  CHECK(acts_of(s, answering_policy) == acts_of(s, service_policy));  // without an answer as ever
  s.facts.answer = std::string_view{"1. A 2. B"};
  for (auto l : languages) CHECK(worded(s, l, {act::inform, act::follow_up}).find("1. A 2. B") != std::string::npos);
}

TEST_CASE("something does not work: causes, then what to try, else when and what exactly") {
  scene s = asking(problem_type::technical);
  CHECK(acts_of(s, answering_policy) == "acknowledge, ask{when}");
  s.memory.note(act::ask, topic::when, 2);
  s.turn = 3;
  // Not answered: nothing deeper is asked, so the service policy goes on.
  CHECK(acts_of(s, answering_policy) == acts_of(s, service_policy));
  s.told = slot_set{slot::when};
  CHECK(acts_of(s, answering_policy) == "acknowledge, ask{details}");
  s.facts.cause_text = std::string_view{"the connection is unstable"};
  s.facts.answer = std::string_view{"restart the router"};
  CHECK(acts_of(s, answering_policy) == "acknowledge, explain, inform");
  for (auto l : languages) (void)worded(s, l, {act::explain, act::inform});
}

TEST_CASE("a complaint: an apology with its remedy, else one list of what is needed; then by when") {
  scene s = asking(problem_type::complaint);
  s.feels(emotion::anger, 2);
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s, answering_policy) == "acknowledge, ask{purchase}, commit");
  s.grieved = classify::grievance::faulty;
  CHECK(acts_of(s, answering_policy) == "name_feeling{faulty}, ask{purchase}, commit");
  for (auto l : languages) {
    auto const text = worded(s, l, {act::name_feeling, act::ask, act::commit});
    CHECK(text.find('2') != std::string::npos);  // a list with numbers
  }
  s.memory.note(act::ask, topic::purchase, 2);
  CHECK(s.memory.asked(slot::details) == 1);
  s.facts.cause = fault_of::company;
  s.facts.offer = std::string_view{"an exchange"};
  CHECK(acts_of(s, answering_policy) == "name_feeling{faulty}, apologise{full}, offer, commit");
}

TEST_CASE("what is good about something: the merits and a choice, else whether a person should answer") {
  scene s = asking(problem_type::consultation, aspect::price);
  CHECK(acts_of(s, answering_policy) == "ask{person}");
  s.facts.answer = std::string_view{"1. A 2. B 3. C"};
  CHECK(acts_of(s, answering_policy) == "inform");
  s.facts.offer = std::string_view{"the yearly plan"};
  CHECK(acts_of(s, answering_policy) == "inform, offer");
  for (auto l : languages) (void)worded(s, l, {act::inform, act::offer});
}

TEST_CASE("a hurried customer gets the shortest way, a proud one no instructions") {
  scene s = asking(problem_type::technical);
  s.facts.cause_text = std::string_view{"the connection is unstable"};
  s.facts.answer = std::string_view{"restart the router"};
  scene hurried = s, proud = s;
  shows(hurried, psychology::hurried), shows(proud, psychology::proud);
  CHECK(acts_of(s, answering_policy) == "acknowledge, explain, inform");
  CHECK(acts_of(hurried, answering_policy) == "acknowledge, inform");
  CHECK(acts_of(proud, answering_policy) == "acknowledge, inform");
  scene steps = asking(problem_type::common);
  steps.facts.answer = std::string_view{"1. A 2. B"};
  steps.facts.offer = std::string_view{"a colleague who sets it up"};
  CHECK(acts_of(steps, answering_policy) == "inform, follow_up");
  shows(steps, psychology::proud);
  CHECK(acts_of(steps, answering_policy) == "offer, follow_up");
}

TEST_CASE("what goes to a person at once goes there, whatever the type of the problem") {
  for (auto type : aplomb::all_of<problem_type>()) {
    scene s = asking(type);
    s.facts.answer = std::string_view{"x"};
    s.now.wants_human = 0.90_p;
    CHECK(acts_of(s, answering_policy) == "hand_off{requested}");
    s.now.wants_human = {}, s.now.self_harm = 0.90_p;
    CHECK(acts_of(s, answering_policy) == "empathise{self_harm}, hand_off{self_harm}");
    s.now.self_harm = {}, s.owner = owner_state::human;
    CHECK(acts_of(s, answering_policy) == acts_of(s, service_policy));
  }
}

TEST_CASE("an unclear message is played back and checked, or asked about") {
  scene s = asking(problem_type::unknown);
  s.affect.purposes[index_of(purpose::request)] = score::of(300);
  CHECK(unclear(s.view()));
  CHECK(acts_of(s, answering_policy) == "reflect, confirm{issue}");
  for (auto l : languages) (void)worded(s, l, {act::reflect, act::confirm});
  s.affect.about = aspect::none;
  CHECK(acts_of(s, listening::clarify) == "ask{issue}");
  s.affect.purposes[index_of(purpose::request)] = score::of(900);
  CHECK(acts_of(s, listening::clarify).empty());
  s.affect.unknown = true;
  CHECK(acts_of(s, listening::clarify) == "ask{issue}");
}

TEST_CASE("a candidate is confirmed before the open question, and once") {
  scene s = asking(problem_type::unknown, aspect::delivery);
  CHECK(acts_of(s, listening::ask_closed_first) == "ask{order_number}");
  s.candidates = slot_set{slot::order_number, slot::phone};
  CHECK(acts_of(s, listening::ask_closed_first) == "confirm{order_number}");
  s.known = slot_set{slot::order_number};
  CHECK(acts_of(s, listening::ask_closed_first) == "confirm{phone}");
  s.candidates = {};
  s.order_number = "A-4711";
  s.known = {}, s.candidates = slot_set{slot::order_number};
  for (auto l : languages) {
    s.language = l;
    auto const made = answer_to(s.view(), listening::ask_closed_first, builtin_phrases());
    CHECK(made.words.text.view().find("A-4711") != std::string_view::npos);
  }
}

TEST_CASE("questions go deeper one by one") {
  constexpr auto in_turn = listening::ask_in_turn<slot::product, slot::when, slot::details>();
  scene s;
  CHECK(acts_of(s, in_turn) == "ask{product}");
  s.memory.note(act::ask, topic::product, 0);
  CHECK(acts_of(s, in_turn).empty());
  s.known = slot_set{slot::product};
  CHECK(acts_of(s, in_turn) == "ask{when}");
  s.told = slot_set{slot::when};
  CHECK(acts_of(s, in_turn) == "ask{details}");
  s.told.add(slot::details);
  CHECK(acts_of(s, in_turn).empty());
}

TEST_CASE("a long case ends with what it was about and whether anything was left out") {
  scene s;
  s.turn = 7;
  s.affect.about = aspect::delivery;
  s.feels(emotion::joy, 1);
  s.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  s.known = slot_set{slot::order_number}, s.order_number = "A-4711";
  CHECK(acts_of(s, answering_policy) == "thank{gratitude}, summarise, confirm{details}");
  for (auto l : languages) (void)worded(s, l, {act::thank, act::summarise, act::confirm});
  s.memory.note(act::summarise, topic::delivery, 7);
  CHECK(acts_of(s, answering_policy) == "thank{gratitude}");
  s.turn = 3;
  CHECK(acts_of(s, answering_policy) == acts_of(s, service_policy));
}

TEST_CASE("the gaps of a desk are told, and no checked desk opens without help for somebody in danger") {
  desk_facts f;
  CHECK(gaps(f).size() == count_of<desk_gap>);
  CHECK(gaps(f).front() == desk_gap::no_crisis_resources);
  auto const refused = checked_facts(f);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == desk_gap::no_crisis_resources);
  f.resource = std::string_view{"the line of your region"};
  CHECK(gaps(f).front() == desk_gap::no_reply_time);
  REQUIRE(checked_facts(f));
  CHECK(checked_facts(f)->resource.view() == f.resource.view());
  f.reply_within = 2_h, f.hours = std::string_view{"9-17"}, f.retention = std::string_view{"a month"};
  CHECK(gaps(f).size() == 1);
  CHECK(gaps(f).front() == desk_gap::no_remedy);
  f.can = deed_set{deed::look_up};
  CHECK(gaps(f).empty());
  for (auto g : aplomb::all_of<desk_gap>()) CHECK(text_of(g).find("give `") != std::string_view::npos);
}
