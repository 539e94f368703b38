// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using enum conduct_state;

namespace {

constexpr service_reading insult{
    .level = 0.80_p, .anger = 0.80_p, .abuse = 0.95_p, .persistence = 0.50_p, .mood = 0.40_p, .attack = 0.67_p};
constexpr service_reading out_of_nothing{
    .level = 0.90_p, .anger = 0.90_p, .abuse = 1.0_p, .persistence = 0.25_p, .slope = 0.90_p, .attack = 1.0_p};
constexpr service_reading rude{
    .level = 0.60_p, .anger = 0.60_p, .abuse = 0.80_p, .persistence = 0.50_p, .attack = 0.33_p};
constexpr service_reading about_the_company{.level = 1.0_p,
                                            .anger = 1.0_p,
                                            .abuse = 1.0_p,
                                            .emphasis = 1.0_p,
                                            .persistence = 1.0_p,
                                            .slope = 1.0_p,
                                            .mood = 1.0_p};
constexpr service_reading thanks{.relief = 0.80_p, .mood = 0.40_p};
constexpr service_reading plain{.level = 0.10_p, .mood = 0.40_p};

struct chat {
  machine<service_conduct> at;

  conduct_effect hear(service_reading const& now) { return at.step(message{}, now).effect; }
};

}  // namespace

TEST_CASE("insults are warned of twice, then handed over, then the conversation ends") {
  chat c;
  CHECK(c.hear(insult) == conduct_effect::warn);
  CHECK(c.hear(insult) == conduct_effect::warn_again);
  CHECK(c.hear(insult) == conduct_effect::hand_over);
  CHECK(c.at.state() == handed_over);
  CHECK(c.hear(insult) == conduct_effect::none);
  CHECK(c.hear(insult) == conduct_effect::end);
  CHECK(c.at.state() == ended);
}

TEST_CASE("swearing at the company or at nobody never warns") {
  aplomb_test::random r{5};
  chat c;
  for (int i = 0; i < 20000; ++i) {
    service_reading now;
    for (auto member : axis_members<service_reading>)
      (now.*member).per_mille = static_cast<std::int16_t>(r.below(1001));
    now.attack = {};
    REQUIRE(c.hear(now) == conduct_effect::none);
    REQUIRE(c.hear(about_the_company) == conduct_effect::none);
  }
  CHECK(c.at.state() == civil);
}

TEST_CASE("a lone word is not enough, what the rest of the message or the conversation confirms is") {
  service_reading lone = insult;
  lone.persistence = 0.25_p;
  chat c;
  CHECK(c.hear(lone) == conduct_effect::none);
  lone.emphasis = 0.40_p;
  CHECK(c.hear(lone) == conduct_effect::warn);
  chat sudden;
  CHECK(sudden.hear(out_of_nothing) == conduct_effect::warn);
}

TEST_CASE("rudeness is warned of when it goes on") {
  chat c;
  CHECK(c.hear(rude) == conduct_effect::none);
  CHECK(c.hear(rude) == conduct_effect::warn);
  chat interrupted;
  CHECK(interrupted.hear(rude) == conduct_effect::none);
  CHECK(interrupted.hear(plain) == conduct_effect::none);
  CHECK(interrupted.hear(rude) == conduct_effect::none);
}

TEST_CASE("thanks take back a step at once, three calm lines as well") {
  chat c;
  (void)c.hear(insult), (void)c.hear(insult);
  REQUIRE(c.at.state() == warned_again);
  CHECK(c.hear(thanks) == conduct_effect::forgive);
  CHECK(c.at.state() == warned);
  CHECK(c.hear(plain) == conduct_effect::none);
  CHECK(c.hear(plain) == conduct_effect::none);
  CHECK(c.hear(plain) == conduct_effect::forgive);
  CHECK(c.at.state() == civil);
}

TEST_CASE("calm lines do not add up over an insult") {
  chat c;
  (void)c.hear(insult);
  (void)c.hear(plain), (void)c.hear(plain), (void)c.hear(rude);
  CHECK(c.hear(plain) == conduct_effect::none);
  CHECK(c.at.state() == warned);
}

TEST_CASE("nobody in danger is warned or sent away, and whoever was sent away is heard again") {
  service_reading in_danger = insult;
  in_danger.self_harm = 0.60_p;
  for (auto from : {civil, warned, warned_again, handed_over}) {
    machine<service_conduct> at{from};
    for (int i = 0; i < 5; ++i) CHECK_FALSE(at.step(message{}, in_danger).fired());
  }
  auto const out = machine<service_conduct>{ended}.step(message{}, in_danger);
  CHECK((out.to == handed_over && out.effect == conduct_effect::hand_over));
}

TEST_CASE("whoever spoke of self-harm is not sent away afterwards, nor because nobody is there") {
  auto const in_danger = gravity_of(handoff_reason::self_harm);
  CHECK_FALSE(machine<service_conduct>{handed_over}.step(unavailable{}, {.gravity = in_danger}).fired());
  CHECK_FALSE(machine<service_conduct>{handed_over}.step(unavailable{}, {.self_harm = 0.60_p}).fired());
  service_reading insult_later = insult;
  insult_later.gravity = in_danger;
  machine<service_conduct> at{handed_over};
  for (int i = 0; i < 5; ++i) CHECK_FALSE(at.step(message{}, insult_later).fired());
}

TEST_CASE("who writes calmly after the end finds the first warning standing") {
  machine<service_conduct> at{ended};
  CHECK_FALSE(at.step(message{}, insult).fired());
  CHECK(at.step(message{}, plain).to == warned);
}

TEST_CASE("when nobody can take over the conversation ends, when nobody comes it goes on") {
  CHECK(machine<service_conduct>{handed_over}.step(unavailable{}).effect == conduct_effect::end);
  machine<service_conduct> at{handed_over};
  CHECK(at.next_deadline(instant{}).at == instant{} + 60_min);
  CHECK(at.step(timer{}, {}, {60_min, {}}).to == warned);
  CHECK(machine<service_conduct>{handed_over}.step(returned{}).to == warned);
  CHECK(machine<service_conduct>{handed_over}.step(resolved{}).to == civil);
}
