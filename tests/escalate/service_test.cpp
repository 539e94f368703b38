// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <utility>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;

static_assert(verified<service_heat>);
static_assert(verified<service_owner>);
static_assert(sizeof(machine<service_heat>) == 1 && sizeof(machine<service_owner>) == 1);

namespace {

constexpr heat_state heat(heat_state from, service_reading const& now) {
  return step<service_heat>(from, message{}, now).to;
}

constexpr service_reading complaint{.level = 0.40_p, .anger = 0.30_p, .persistence = 0.25_p};
constexpr service_reading angry_message{.level = 0.83_p, .anger = 0.83_p, .persistence = 0.25_p};
constexpr service_reading insult{.level = 0.95_p, .anger = 0.90_p, .abuse = 0.80_p, .persistence = 0.25_p};
constexpr service_reading thanks{.relief = 0.80_p, .mood = 0.50_p};
constexpr service_reading plain_answer{.mood = 0.50_p};

using enum heat_state;

// Up at once.
static_assert(heat(calm, {}) == calm);
static_assert(heat(calm, complaint) == concerned);
static_assert(heat(calm, angry_message) == upset);
static_assert(heat(calm, insult) == angry);
static_assert(heat(upset, insult) == angry);
static_assert(heat(calm, {.level = 0.80_p, .hurt = 0.80_p}) == upset);
static_assert(heat(calm, {.level = 0.20_p, .threat = 0.70_p}) == at_risk);
static_assert(heat(calm, {.repeats = 0.50_p}) == concerned);
static_assert(heat(concerned, {.level = 0.35_p, .persistence = 0.75_p}) == upset);
static_assert(heat(upset, {.level = 0.70_p, .anger = 0.70_p, .persistence = 0.50_p}) == angry);
static_assert(heat(angry, {.level = 0.70_p, .anger = 0.70_p, .churn = 0.80_p}) == at_risk);
static_assert(heat(angry, {.level = 0.70_p, .anger = 0.70_p, .persistence = 1.0_p, .mood = 0.50_p}) == at_risk);
// A flare of some lines is anger; to be lost it takes a mood that lasts.
static_assert(heat(angry, {.level = 0.70_p, .anger = 0.70_p, .persistence = 1.0_p, .mood = 0.40_p}) == angry);
// Corroboration: anger alone does not take an upset conversation further on its first angry line.
static_assert(heat(upset, angry_message) == upset);

// Down slowly: one plain line moves at most one rung, and not while the mood is still bad.
static_assert(heat(concerned, plain_answer) == concerned);
static_assert(heat(upset, plain_answer) == upset);
static_assert(heat(angry, plain_answer) == angry);
static_assert(heat(angry, {.mood = 0.30_p}) == upset);
static_assert(heat(at_risk, plain_answer) == angry);
static_assert(heat(upset, {.mood = 0.30_p}) == concerned);
static_assert(heat(concerned, {.mood = 0.15_p}) == calm);
// Recovering needs relief and a low level.
static_assert(heat(upset, thanks) == recovering);
static_assert(heat(angry, thanks) == recovering);
static_assert(heat(at_risk, thanks) == recovering);
static_assert(heat(upset, {.level = 0.50_p, .anger = 0.20_p, .relief = 0.80_p}) == upset);
static_assert(heat(recovering, thanks) == recovering);
static_assert(heat(recovering, {.mood = 0.10_p}) == calm);
static_assert(heat(recovering, complaint) == concerned);

// Over and open again.
static_assert(step<service_heat>(at_risk, resolved{}, {}).to == closed);
static_assert(heat(closed, thanks) == closed);
static_assert(heat(closed, complaint) == concerned);
static_assert(heat(closed, angry_message) == upset);
// A farewell leaves it closed; what has a trace of trouble is a matter again.
static_assert(heat(closed, {}) == closed);
static_assert(heat(closed, {.level = 0.15_p}) == calm);

// An unsolved matter and an unanswered message make every step up come sooner.
constexpr service_reading annoyed{.level = 0.40_p, .anger = 0.30_p, .persistence = 0.50_p};
constexpr service_reading with_contacts(service_reading now, score contacts) {
  now.contacts = contacts;
  return now;
}
constexpr service_reading after_waiting(service_reading now, score waited) {
  now.waited = waited;
  return now;
}
static_assert(heat(calm, with_contacts(annoyed, 0.25_p)) == concerned);
static_assert(heat(calm, with_contacts(annoyed, 0.50_p)) == upset);
static_assert(heat(calm, {.level = 0.20_p}) == calm);
static_assert(heat(calm, with_contacts({.level = 0.20_p}, 0.25_p)) == concerned);
static_assert(heat(concerned, annoyed) == concerned);
static_assert(heat(concerned, with_contacts(annoyed, 0.25_p)) == upset);
static_assert(heat(concerned, after_waiting(complaint, 0.40_p)) == concerned);
static_assert(heat(concerned, after_waiting(complaint, 0.50_p)) == upset);
static_assert(heat(upset, {.level = 0.60_p, .anger = 0.50_p}) == upset);
static_assert(heat(upset, after_waiting({.level = 0.60_p, .anger = 0.50_p}, 0.50_p)) == angry);
// Time and history alone say nothing about a friendly message.
static_assert(heat(calm, {.relief = 0.80_p, .waited = 1.0_p, .contacts = 1.0_p}) == calm);
static_assert(heat(calm, {.waited = 1.0_p, .contacts = 1.0_p}) == calm);

using enum owner_state;
using effect = owner_effect;

constexpr outcome<owner_state, owner_effect> hand(owner_state from, service_reading const& now) {
  return step<service_owner>(from, message{}, now);
}
constexpr owner_effect reason(service_reading const& now) { return hand(bot, now).effect; }
template <class Event>
constexpr outcome<owner_state, owner_effect> on_event(owner_state from, score gravity = {}) {
  return step<service_owner>(from, Event{}, {.gravity = gravity});
}

static_assert(reason({.wants_human = 0.50_p}) == effect::requested);
static_assert(reason({.self_harm = 0.50_p}) == effect::self_harm);
static_assert(reason({.threat = 0.70_p}) == effect::threat);
static_assert(reason({.wants_human = 0.90_p, .threat = 0.90_p, .self_harm = 0.90_p}) == effect::self_harm);
// Two groups of signals for abuse, heat and an unsolved matter.
static_assert(reason({.abuse = 0.90_p, .attack = 0.67_p}) == effect::none);
static_assert(reason({.abuse = 0.90_p, .persistence = 0.75_p, .attack = 0.67_p}) == effect::none);  // warned first
static_assert(reason({.abuse = 0.90_p, .persistence = 1.00_p, .attack = 0.67_p}) == effect::abuse);
// Swearing at the company is no abuse of anybody here.
static_assert(reason({.abuse = 0.90_p, .persistence = 1.00_p}) == effect::none);
static_assert(reason({.level = 0.90_p}) == effect::none);
static_assert(reason({.level = 0.60_p, .severity = 0.90_p}) == effect::level);
static_assert(reason({.level = 0.60_p, .persistence = 0.75_p, .mood = 0.50_p, .severity = 0.70_p}) == effect::level);
static_assert(reason({.level = 0.60_p, .contacts = 0.25_p, .severity = 0.50_p}) == effect::none);
static_assert(reason({.level = 0.60_p, .contacts = 0.50_p, .severity = 0.50_p}) == effect::level);

static_assert(on_event<request>(bot).to == waiting);
static_assert(on_event<stuck>(bot).effect == effect::stuck);

// The effects of the owner ladder begin with the reasons, so that either can be named by the other.
consteval bool reasons_come_first() {
  for (auto r : all_of<handoff_reason>())
    if (name_of(r) != name_of(static_cast<owner_effect>(r))) return false;
  return true;
}
static_assert(reasons_come_first());

}  // namespace

TEST_CASE("the stretch of a person has a mark at its beginning and one at its end") {
  for (auto from : {bot, waiting}) {
    CHECK((on_event<accepted>(from) ==
           outcome<owner_state, effect>{move::moved, from, human, on_event<accepted>(from).row, effect::begins}));
    CHECK(on_event<agent_reply>(from).effect == effect::begins);
  }
  CHECK((on_event<returned>(human).to == bot && on_event<returned>(human).effect == effect::ends));
  CHECK((on_event<resolved>(human).to == bot && on_event<resolved>(human).effect == effect::ends));
  CHECK_FALSE(on_event<agent_reply>(human).fired());
}

TEST_CASE("no message and no wait of less than half a day takes a conversation from a person") {
  service_reading worst;
  for (auto member : axis_members<service_reading>) worst.*member = 1.0_p;
  service_reading in_danger;
  in_danger.self_harm = 1.0_p;
  for (service_reading const& now : {service_reading{}, in_danger, worst}) {
    CHECK(step<service_owner>(human, message{}, now).to == human);
    CHECK(step<service_owner>(human, request{}, now).kind == move::ignored);
    CHECK(step<service_owner>(human, stuck{}, now).kind == move::ignored);
    CHECK(step<service_owner>(human, timer{}, now, {167_h, {}}).to == human);
    CHECK(step<service_owner>(human, silence{}, now, {11_h, {}}).kind == move::ignored);
    CHECK(step<service_owner>(human, agent_reply{}, now).kind == move::ignored);
  }
}

TEST_CASE("a person who does not answer is reminded, and one who is gone gives the conversation back") {
  service_reading const unanswered{.waited = 0.60_p};
  CHECK(step<service_owner>(human, timer{}, unanswered, {60_min, {}}).effect == effect::remind);
  CHECK_FALSE(step<service_owner>(human, timer{}, {}, {60_min, {}}).fired());
  // Whoever wrote only after the first look is not forgotten.
  for (auto const& [before, now] : {std::pair{60_min, 4_h}, {4_h, 12_h}, {12_h, 24_h}, {24_h, 72_h}}) {
    CHECK(next_deadline(view_of<service_owner>, index_of(human), instant{}, before).at == instant{} + now);
    CHECK(step<service_owner>(human, timer{}, unanswered, {now, before}).effect == effect::remind);
    CHECK_FALSE(step<service_owner>(human, timer{}, {}, {now, before}).fired());
  }
  CHECK(step<service_owner>(human, silence{}, {}, {12_h, {}}).to == bot);
  CHECK(step<service_owner>(human, timer{}, {}, {168_h, {}}).to == bot);
  CHECK((on_event<unavailable>(human).to == waiting && on_event<unavailable>(human).effect == effect::call_again));
}

TEST_CASE("an ordinary request waits for an hour and then hears that nobody came") {
  machine<service_owner> m{waiting};
  CHECK_FALSE(m.step(timer{}, {}, {15_min, 5_min}).fired());
  auto const out = m.step(timer{}, {}, {60_min, 15_min});
  CHECK(out.to == bot);
  CHECK(out.effect == effect::nobody_came);
}

TEST_CASE("when nobody is there the bot goes on with an ordinary request and says why") {
  auto const out = on_event<unavailable>(waiting);
  CHECK(out.to == bot);
  CHECK(out.effect == effect::nobody_there);
}

TEST_CASE("whoever waits for a grave reason is never left silently") {
  for (auto why : {handoff_reason::self_harm, handoff_reason::threat}) {
    service_reading const now{.gravity = gravity_of(why)};
    CHECK((on_event<unavailable>(waiting, now.gravity).to == waiting &&
           on_event<unavailable>(waiting, now.gravity).effect == effect::call_again));
    machine<service_owner> m{waiting};
    duration before{};
    int calls = 0;
    for (auto due = m.next_deadline(instant{}, before); due; due = m.next_deadline(instant{}, before)) {
      auto const out = m.step(timer{}, now, {due.at - instant{}, before});
      before = due.at - instant{};
      if (out.kind == move::moved) break;
      CHECK(out.effect == effect::call_again);
      ++calls;
    }
    CHECK(calls == 4);
    CHECK(before == duration{24_h});
    CHECK(m.state() == bot);
    CHECK(step<service_owner>(human, silence{}, now, {12_h, {}}).effect == effect::remind);
    CHECK(step<service_owner>(human, timer{}, now, {168_h, {}}).to == waiting);
  }
}

TEST_CASE("something graver that is said to the queue or to a person is told to the desk once") {
  for (auto owner : {waiting, human}) {
    auto const out = hand(owner, {.self_harm = 0.80_p});
    CHECK((out.kind == move::stayed && out.effect == effect::self_harm));
    CHECK_FALSE(hand(owner, {.self_harm = 0.80_p, .gravity = 1.0_p}).fired());
  }
  CHECK(hand(waiting, {.threat = 0.80_p}).effect == effect::threat);
  CHECK_FALSE(hand(waiting, {.threat = 0.80_p, .gravity = 0.70_p}).fired());
}

TEST_CASE("a customer who changed their mind goes on with the bot, unless in danger") {
  for (auto owner : {waiting, human}) {
    CHECK((on_event<withdrawn>(owner).to == bot && on_event<withdrawn>(owner).effect == effect::withdrawn));
    CHECK(on_event<withdrawn>(owner, gravity_of(handoff_reason::threat)).to == bot);
    CHECK_FALSE(on_event<withdrawn>(owner, gravity_of(handoff_reason::self_harm)).fired());
  }
}

TEST_CASE("the trace of an angry first message names the threshold it passed") {
  auto const out = step<service_heat>(calm, message{}, angry_message);
  CHECK(trace<service_heat>(out, angry_message).view() == "calm --[anger 0.83 >= 0.60]--> upset (row 8)");
}

TEST_CASE("a quarrel climbs, is soothed, settles and opens again") {
  machine<service_heat> m;
  auto const hear = [&](service_reading const& now) { return m.step(message{}, now).to; };
  CHECK(hear(complaint) == concerned);
  CHECK(hear({.level = 0.70_p, .anger = 0.65_p, .persistence = 0.50_p, .mood = 0.20_p}) == upset);
  CHECK(hear({.level = 0.80_p, .anger = 0.75_p, .persistence = 0.75_p, .mood = 0.40_p}) == angry);
  CHECK(hear({.level = 0.10_p, .relief = 0.70_p, .mood = 0.40_p}) == recovering);
  CHECK(hear({.relief = 0.90_p, .mood = 0.20_p}) == calm);
  CHECK(m.step(resolved{}).to == closed);
  CHECK(hear({.level = 0.50_p, .anger = 0.30_p}) == concerned);
}
