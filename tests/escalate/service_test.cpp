// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/verdict.hpp>

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

constexpr outcome<owner_state, handoff_reason> hand(owner_state from, service_reading const& now) {
  return step<service_owner>(from, message{}, now);
}
constexpr handoff_reason reason(service_reading const& now) { return hand(owner_state::bot, now).effect; }

static_assert(reason({.wants_human = 0.50_p}) == handoff_reason::requested);
static_assert(reason({.self_harm = 0.50_p}) == handoff_reason::self_harm);
static_assert(reason({.threat = 0.70_p}) == handoff_reason::threat);
static_assert(reason({.wants_human = 0.90_p, .threat = 0.90_p, .self_harm = 0.90_p}) == handoff_reason::self_harm);
// Two groups of signals for abuse and heat.
static_assert(reason({.abuse = 0.90_p}) == handoff_reason::none);
static_assert(reason({.abuse = 0.90_p, .persistence = 0.50_p}) == handoff_reason::abuse);
static_assert(reason({.level = 0.90_p}) == handoff_reason::none);
static_assert(reason({.level = 0.60_p, .severity = 0.90_p}) == handoff_reason::level);
static_assert(reason({.level = 0.60_p, .persistence = 0.75_p, .mood = 0.50_p, .severity = 0.70_p}) ==
              handoff_reason::level);

static_assert(step<service_owner>(owner_state::bot, request{}, {}).to == owner_state::waiting);
static_assert(step<service_owner>(owner_state::bot, stuck{}, {}).effect == handoff_reason::stuck);
static_assert(step<service_owner>(owner_state::bot, agent_reply{}, {}).to == owner_state::human);
static_assert(step<service_owner>(owner_state::bot, accepted{}, {}).to == owner_state::human);
static_assert(step<service_owner>(owner_state::waiting, accepted{}, {}).to == owner_state::human);
static_assert(step<service_owner>(owner_state::waiting, unavailable{}, {}).to == owner_state::bot);
static_assert(step<service_owner>(owner_state::human, returned{}, {}).to == owner_state::bot);

}  // namespace

TEST_CASE("nothing but released, settled or unavailable takes a conversation from a person") {
  service_reading worst;
  for (auto member : axis_members<service_reading>) worst.*member = 1.0_p;
  for (service_reading const& now : {service_reading{}, worst}) {
    CHECK(step<service_owner>(owner_state::human, message{}, now).kind == move::ignored);
    CHECK(step<service_owner>(owner_state::human, request{}, now).kind == move::ignored);
    CHECK(step<service_owner>(owner_state::human, stuck{}, now).kind == move::ignored);
    CHECK(step<service_owner>(owner_state::human, timer{}, now, {719_min, {}}).kind == move::ignored);
    CHECK(step<service_owner>(owner_state::human, agent_reply{}, now).kind == move::ignored);
  }
}

TEST_CASE("waiting ends after an hour at the latest") {
  machine<service_owner> m{owner_state::waiting};
  instant const entered{5000};
  REQUIRE(m.next_deadline(entered));
  CHECK(m.next_deadline(entered).at == entered + 60_min);
  CHECK(m.step(timer{}, {}, {60_min, {}}).to == owner_state::bot);
}

TEST_CASE("the trace of an angry first message names the threshold it passed") {
  auto const out = step<service_heat>(calm, message{}, angry_message);
  CHECK(trace<service_heat>(out, angry_message).view() == "calm --[anger 0.83 >= 0.60]--> upset (row 5)");
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
