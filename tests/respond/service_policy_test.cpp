// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the service policy does in plain cases, and what it never does in any of many thousand situations.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <string>

namespace {

using namespace aplomb_test;
using classify::aspect;
using classify::emotion;
using classify::flag;
using classify::purpose;
using escalate::handoff_reason;
using escalate::owner_state;

std::string acts_of(scene const& s) { return std::string{to_text(s.plan_of(service_policy)).view()}; }

scene angry_about(aspect about) {
  scene s;
  s.feels(emotion::anger, 2).asks();
  s.affect.about = about;
  s.affect.purposes[index_of(purpose::complaint)] = score::of(900);
  return s;
}

bool bot_owns(scene const& s) { return s.owner == owner_state::bot; }

}  // namespace

TEST_CASE("an angry customer is read and named before the missing fact is asked for") {
  CHECK(acts_of(angry_about(aspect::delivery)) == "acknowledge, name_feeling, ask{order_number}");
  auto const p = angry_about(aspect::delivery).plan_of(service_policy);
  CHECK(p.acts[0].why == rule::calm_before_solve);
  CHECK(p.acts[2].why == rule::missing_fact);
  CHECK(text_of(p.acts[2].why) == "a fact is missing to go on");
}

TEST_CASE("a fact that was given is never asked for, and without power a person takes over") {
  auto s = angry_about(aspect::delivery);
  s.known = s.given = slot_set{slot::order_number};
  s.turn = 2;
  CHECK(acts_of(s) == "thank{fact}, hand_off{stuck}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::stuck);
}

TEST_CASE("a question is put twice at most, and only once when its answer cannot be recognised") {
  auto s = angry_about(aspect::delivery);
  s.turn = 30;
  s.memory.note(act::ask, topic::order_number, 1);
  CHECK(s.plan_of(service_policy).find(act::ask)->about == topic::order_number);
  s.memory.note(act::ask, topic::order_number, 3);
  CHECK(acts_of(s) == "acknowledge, name_feeling, hand_off{stuck}");
  auto q = angry_about(aspect::attitude);
  q.turn = 30;
  q.memory.note(act::ask, topic::details, 1);
  CHECK(q.plan_of(service_policy).find(act::ask)->about == topic::when);
  q.memory.note(act::ask, topic::when, 3);
  CHECK(q.plan_of(service_policy).has(act::hand_off));
}

TEST_CASE("a deed, an apology and a promise each need their fact") {
  auto s = angry_about(aspect::delivery);
  s.known = s.given = slot_set{slot::order_number};
  s.facts.can = deed_set{deed::expedite};
  CHECK(acts_of(s) == "thank{fact}, act_now{expedite}");
  s.facts.cause = fault_of::company;
  CHECK(acts_of(s) == "thank{fact}, apologise{full}, act_now{expedite}");
  s.facts.cause = fault_of::carrier;
  CHECK(acts_of(s) == "thank{fact}, apologise{regret}, act_now{expedite}");
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s) == "thank{fact}, apologise{regret}, act_now{expedite}, commit");
  s.has_memory = false;
  CHECK(acts_of(s) == "thank{fact}, act_now{expedite}");
}

TEST_CASE("the apology has a budget and a rest") {
  auto s = angry_about(aspect::delivery);
  s.known = slot_set{slot::order_number};
  s.facts.can = deed_set{deed::expedite, deed::look_up};
  s.facts.cause = fault_of::company;
  s.turn = 20;
  s.memory.note(act::apologise, topic::full, 17);
  CHECK_FALSE(s.plan_of(service_policy).has(act::apologise));  // a rest
  s.turn = 30;
  CHECK(s.plan_of(service_policy).has(act::apologise));
  s.memory.note(act::apologise, topic::full, 23);
  s.turn = 60;
  CHECK_FALSE(s.plan_of(service_policy).has(act::apologise));  // the budget
}

TEST_CASE("a request for a person is honoured at once and confirmed") {
  scene s;
  s.now.wants_human = 0.90_p;
  CHECK(acts_of(s) == "hand_off{requested}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::requested);
  s.owner = owner_state::waiting, s.reason = handoff_reason::requested, s.handed_over_now = true;
  CHECK(acts_of(s) == "hand_off{requested}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::none);
  s.handed_over_now = false, s.turn = 2;
  CHECK(acts_of(s) == "follow_up{waiting}");
}

TEST_CASE("when nobody is there the desk says so and promises only what it can keep") {
  scene s;
  s.now.wants_human = 0.90_p;
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "hand_off{unavailable}");
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s) == "hand_off{unavailable}, commit");
}

TEST_CASE("somebody in danger gets a person, and the integrator's resource when there is one") {
  scene s;
  s.feels(emotion::sadness, 3);
  s.now.self_harm = 0.80_p;
  CHECK(acts_of(s) == "empathise{self_harm}, hand_off{self_harm}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::self_harm);
  s.facts.resource = std::string_view{"the line of your region"};
  CHECK(acts_of(s) == "empathise{self_harm}, inform{resource}, hand_off{self_harm}");
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "empathise{self_harm}, inform{resource}, hand_off{alone}");
}

TEST_CASE("a threat is taken seriously, abuse is warned once and then handed over") {
  scene s = angry_about(aspect::refund);
  s.now.threat = 0.80_p;
  CHECK(acts_of(s) == "acknowledge{threat}, hand_off{threat}");
  s.now.threat = {}, s.now.abuse = 0.80_p;
  CHECK(acts_of(s) == "acknowledge, set_boundary{warn}, ask{order_number}");
  s.memory.note(act::set_boundary, topic::warn, 1);
  CHECK(acts_of(s) == "hand_off{abuse}");
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "end{abuse}");
}

TEST_CASE("a customer who wants to leave gets one offer, and only with a fact") {
  scene s = angry_about(aspect::account);
  s.now.churn = 0.80_p;
  CHECK(acts_of(s) == "acknowledge{churn}, name_feeling, ask{details}");
  s.facts.retention = std::string_view{"three months"};
  CHECK(acts_of(s) == "acknowledge{churn}, name_feeling, retain");
  s.memory.note(act::retain, topic::none, 1);
  CHECK(acts_of(s) == "acknowledge{churn}, name_feeling, ask{details}");
}

TEST_CASE("greeting, thanks, pleasure and the end") {
  scene s;
  s.is_greeting_only = true;
  CHECK(acts_of(s) == "greet, ask{issue}");
  s.memory.note(act::greet, topic::none, 1);
  CHECK(acts_of(s) == "acknowledge, follow_up");
  scene t;
  t.feels(emotion::joy, 2);
  CHECK(acts_of(t) == "acknowledge, follow_up");
  t.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  CHECK(acts_of(t) == "thank{gratitude}, follow_up{gratitude}");
  scene complains = t;
  complains.affect.purposes[index_of(purpose::complaint)] = 0.90_p;
  CHECK(complains.view().feeling() == feeling::calm);
  t.closing = true;
  CHECK(acts_of(t) == "thank{gratitude}, end");
  CHECK(t.plan_of(service_policy).ends);
}

TEST_CASE("while a person owns, the plan is a suggestion without a hand-over") {
  auto s = angry_about(aspect::refund);
  s.owner = owner_state::human;
  auto const p = s.plan_of(service_policy);
  CHECK(p.suggestion);
  CHECK(to_text(p) == "acknowledge, name_feeling, ask{order_number}");
  s.now.wants_human = 0.90_p;
  CHECK_FALSE(s.plan_of(service_policy).has(act::hand_off));
}

TEST_CASE("who asks what the desk does not know is asked whether a person should answer") {
  scene s;
  s.asks();
  s.turn = 2;
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  CHECK(acts_of(s) == "acknowledge, ask{person}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::none);
  s.memory.note(act::ask, topic::person, 3);
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
  s.memory = {};
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "acknowledge, hand_off{unavailable}");
  s.owner = owner_state::human;
  CHECK(acts_of(s) == "acknowledge, follow_up{looking}");
}

TEST_CASE("an answer the desk knows comes before any question") {
  scene s;
  s.asks();
  s.affect.about = aspect::delivery;
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  s.facts.answer = std::string_view{"three days"};
  CHECK(acts_of(s) == "greet, acknowledge, inform");
  s.turn = 2;
  CHECK(acts_of(s) == "acknowledge, inform");
}

TEST_CASE("the service policy keeps its discipline in situations of all kinds") {
  aplomb_test::random r{42};
  int apologies = 0, handovers = 0, suggestions = 0, praises = 0, promises = 0;
  for (int i = 0; i < 60'000; ++i) {
    scene const s = any_scene(r);
    plan const p = s.plan_of(service_policy);
    INFO("situation " << i << ": " << to_text(p).view());
    auto const count = [&](auto test) { return std::count_if(p.acts.begin(), p.acts.end(), test); };

    // Never silent.
    REQUIRE_FALSE(p.empty());
    // At most one question, never for a known fact; no act twice.
    CHECK(count([](auto const& a) { return a.kind == act::ask; }) <= 1);
    for (auto const& a : p.acts) {
      if (a.kind == act::ask) CHECK_FALSE(s.known.has(*slot_of(a.about)));
      CHECK(count([&](auto const& b) { return b.kind == a.kind; }) == 1);
      CHECK(a.why != rule::own);
    }
    // No apology without a cause and a remedy, and the remedy is in the same plan.
    if (p.has(act::apologise)) {
      ++apologies;
      CHECK(s.facts.cause != fault_of::unknown);
      CHECK(s.facts.cause != fault_of::customer);
      CHECK((p.has(act::act_now) || p.has(act::offer) || p.has(act::compensate)));
    }
    // No promise without power.
    if (p.has(act::commit)) CHECK((++promises, s.facts.reply_within > duration{}));
    if (p.has(act::compensate)) CHECK_FALSE(s.facts.compensation.empty());
    if (p.has(act::offer)) CHECK_FALSE(s.facts.offer.empty());
    if (p.has(act::retain)) CHECK_FALSE(s.facts.retention.empty());
    if (auto const* deed = p.find(act::act_now)) CHECK(s.facts.can.has(*deed_of(deed->about)));
    if (auto const* said = p.find(act::inform))
      CHECK_FALSE((said->about == topic::resource ? s.facts.resource.empty() : s.facts.answer.empty()));
    // Without memory nothing that needs one.
    if (!s.has_memory)
      CHECK_FALSE((p.has(act::apologise) || p.has(act::commit) || p.has(act::compensate) || p.has(act::retain)));
    // No praise unless pleased.
    if (p.has(act::praise)) CHECK((++praises, s.view().feeling() == feeling::pleased));
    // Calm before solve: no soothing act after a solving one; a strong feeling is met first. A person who is asked for,
    // and thanks for a fact, need no soothing before them.
    bool solving = false, met = false;
    for (auto const& a : p.acts) {
      bool const meets = (is_soothing(a.kind) && a.kind != act::apologise) || a.kind == act::thank ||
                         a.kind == act::set_boundary || a.kind == act::greet;
      if (a.kind == act::hand_off) met = true;
      if (is_solving(a.kind)) {
        if (s.now.level >= 0.50_p && is_troubled(s.view().feeling()) && !s.closing) CHECK(met);
        solving = true;
      }
      if (meets) CHECK_FALSE(solving);
      met = met || meets;
    }
    // A person is always reachable.
    if (bot_owns(s) && s.now.wants_human >= 0.50_p) {
      CHECK(p.handoff != handoff_reason::none);
      CHECK(p.has(act::hand_off));
    }
    if (bot_owns(s) && s.now.self_harm >= 0.50_p) CHECK(p.handoff == handoff_reason::self_harm);
    if (bot_owns(s) && p.has(act::hand_off)) CHECK((++handovers, p.handoff != handoff_reason::none));
    if (!bot_owns(s)) CHECK(p.handoff == handoff_reason::none);
    // An open ask gets a solving act, unless the customer gives thanks or the matter is closed or the bot ends abuse.
    bool const thanks = s.affect.has(flag::gratitude) && !s.is_ask && !is_troubled(s.view().feeling());
    if (bot_owns(s) && s.ask_open && !thanks && !s.closing && !p.ends)
      CHECK(count([](auto const& a) { return is_solving(a.kind); }) >= 1);
    // While a person owns: a suggestion, and no hand-over.
    CHECK(p.suggestion == (s.owner == owner_state::human));
    if (p.suggestion) CHECK((++suggestions, !p.has(act::hand_off)));
  }
  // The grid reached what it is about.
  CHECK(apologies > 300);
  CHECK(handovers > 3000);
  CHECK(suggestions > 10'000);
  CHECK(praises > 20);
  CHECK(promises > 500);
}

TEST_CASE("no policy can go around the discipline of its leaves") {
  aplomb_test::random r{4711};
  for (int i = 0; i < 20'000; ++i) {
    scene const s = any_scene(r);
    plan p;
    for (int k = 0; k < 6; ++k)
      (void)add_permitted(s.view(), p,
                          {static_cast<act>(r.below(count_of<act>)), static_cast<topic>(r.below(count_of<topic>)), {}});
    for (auto const& a : p.acts) {
      INFO(to_text(a).view());
      if (a.kind == act::commit) CHECK(s.facts.reply_within > duration{});
      if (a.kind == act::apologise) CHECK(has_cause(s.view()));
      if (a.kind == act::praise) CHECK(s.view().feeling() == feeling::pleased);
      if (a.kind == act::hand_off) CHECK(s.owner != owner_state::human);
      if (a.kind == act::ask) CHECK_FALSE(s.known.has(*slot_of(a.about)));
    }
  }
}
