// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/moderation.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using enum member_state;
using effect = moderation_effect;

namespace {

constexpr moderation_reading insulting{.toxicity = 0.80_p, .insult = 0.80_p, .persistence = 0.25_p};
constexpr moderation_reading insulting_again{
    .toxicity = 0.80_p, .insult = 0.80_p, .persistence = 0.75_p, .strikes = 0.25_p};
constexpr moderation_reading decent{};

}  // namespace

TEST_CASE("insults of other members are reminded, warned of, muted and taken down, one step at a time") {
  machine<moderation> at;
  CHECK(at.step(message{}, insulting).effect == effect::remind);
  CHECK(at.step(message{}, insulting).effect == effect::warn);
  CHECK(at.step(message{}, insulting_again).effect == effect::mute);
  CHECK(at.step(message{}, insulting_again).effect == effect::remove);
  CHECK(at.state() == removed);
}

TEST_CASE("a threat is taken down at once, from every state that a moderator does not have") {
  for (auto from : {fine, watched, warned, muted, called}) {
    auto const out = machine<moderation>{from}.step(message{}, {.threat = 0.80_p});
    CHECK((out.to == removed && out.effect == effect::remove));
  }
  CHECK_FALSE(machine<moderation>{in_review}.step(message{}, {.threat = 0.80_p}).fired());
}

TEST_CASE("somebody in danger gets a moderator and no sanction, even while threatening") {
  for (auto from : {fine, watched, warned}) {
    auto const out = machine<moderation>{from}.step(message{}, {.threat = 0.90_p, .self_harm = 0.60_p});
    CHECK((out.to == called && out.effect == effect::call_moderator));
  }
  CHECK(machine<moderation>{muted}.step(message{}, {.self_harm = 0.60_p}).effect == effect::call_moderator);
  CHECK(machine<moderation>{removed}.step(message{}, {.self_harm = 0.60_p}).effect == effect::call_moderator);
}

TEST_CASE("reports alone sanction nobody, however many and whatever the member did before") {
  machine<moderation> at;
  for (int i = 0; i < 50; ++i) CHECK_FALSE(at.step(message{}, {.reports = 1.0_p, .strikes = 1.0_p}).fired());
}

TEST_CASE("flooding with links is warned of and muted; without them the channel has to mind it") {
  moderation_reading const spam{.links = 0.80_p, .flood = 1.0_p};
  machine<moderation> at;
  CHECK(at.step(message{}, spam).effect == effect::remind);
  CHECK(at.step(message{}, spam).effect == effect::warn);
  CHECK(at.step(message{}, spam).effect == effect::mute);
  moderation_reading const chatter{.flood = 1.0_p};
  machine<moderation> talkative;
  CHECK(talkative.step(message{}, chatter).effect == effect::remind);
  for (int i = 0; i < 20; ++i) CHECK_FALSE(talkative.step(message{}, chatter).fired());
}

TEST_CASE("sanctions end by themselves") {
  CHECK(machine<moderation>{watched}.step(timer{}, {}, {24_h, {}}).to == fine);
  CHECK(machine<moderation>{warned}.step(timer{}, {}, {168_h, {}}).to == watched);
  CHECK(machine<moderation>{muted}.step(timer{}, {}, {1_h, {}}).effect == effect::unmute);
  // Not the first time: a day.
  moderation_reading const known{.strikes = 0.50_p};
  CHECK_FALSE(machine<moderation>{muted}.step(timer{}, known, {1_h, {}}).fired());
  CHECK(machine<moderation>{muted}.step(timer{}, known, {24_h, {}}).effect == effect::unmute);
  CHECK(machine<moderation>{removed}.step(timer{}, known, {72_h, 24_h}).effect == effect::restore);
  machine<moderation> at{watched};
  for (int i = 0; i < 9; ++i) CHECK_FALSE(at.step(message{}, decent).fired());
  CHECK(at.step(message{}, decent).to == fine);
}

TEST_CASE(
    "from wherever a member stands, silence leads back to good standing within eleven days, unless a moderator "
    "banned") {
  for (auto from : {watched, warned, muted, removed, called, in_review}) {
    machine<moderation> at{from};
    std::int64_t hours = 0;
    while (at.state() != fine && hours < 2000) {
      duration passed{};
      for (auto due = at.next_deadline(instant{}, passed); due; due = at.next_deadline(instant{}, passed)) {
        duration const now = due.at - instant{};
        auto const out = at.step(timer{}, {.strikes = 1.0_p}, {now, passed});
        passed = now;
        if (out.kind == move::moved) break;
      }
      hours += passed.ms / 3'600'000;
      REQUIRE(passed.ms > 0);
    }
    INFO(name_of(from));
    CHECK(at.state() == fine);
    CHECK(hours <= 11 * 24);
  }
}

TEST_CASE("whoever waits for a moderator is not forgotten") {
  for (auto from : {removed, called}) {
    machine<moderation> at{from};
    duration before{};
    int calls = 0;
    for (auto due = at.next_deadline(instant{}); at.state() == from && due; due = at.next_deadline(instant{}, before)) {
      duration const now = due.at - instant{};
      calls += at.step(timer{}, {}, {now, before}).effect == effect::call_moderator;
      before = now;
    }
    CHECK(calls >= 2);
    CHECK(at.state() != from);
    CHECK(machine<moderation>{from}.step(unavailable{}).effect == effect::call_moderator);
  }
}

TEST_CASE("an appeal calls a moderator from every sanction, and not at every press of the button") {
  for (auto from : {warned, muted, removed, banned}) {
    machine<moderation> at{from};
    INFO(name_of(from));
    CHECK(at.step(appealed{}).effect == effect::call_moderator);
    CHECK(at.state() == from);
    for (int i = 0; i < 3; ++i) CHECK_FALSE(at.step(appealed{}).fired());
    CHECK(at.step(appealed{}).effect == effect::call_moderator);
    CHECK(at.step(accepted{}).to == (from == banned ? banned : in_review));
  }
}

TEST_CASE("a review that breaks off lifts no ban, and after three days without another lets the member write again") {
  machine<moderation> at{banned};
  for (int i = 0; i < 3; ++i) {
    (void)at.step(appealed{}), (void)at.step(accepted{}), (void)at.step(unavailable{});
    (void)at.step(timer{}, {}, {168_h, {}});
    REQUIRE(at.state() == banned);
  }
  CHECK(machine<moderation>{banned}.step(cleared{}).effect == effect::restore);
  CHECK(machine<moderation>{banned}.step(cleared{}).to == fine);
  CHECK(machine<moderation>{banned}.step(sanctioned{}).effect == effect::mute);

  machine<moderation> removed_before{removed};
  (void)removed_before.step(accepted{}), (void)removed_before.step(unavailable{});
  REQUIRE(removed_before.state() == called);
  CHECK(removed_before.step(timer{}, {}, {72_h, 24_h}).effect == effect::restore);
}

TEST_CASE("a moderator decides, and nothing but a moderator bans") {
  CHECK(machine<moderation>{in_review}.step(cleared{}).effect == effect::restore);
  CHECK(machine<moderation>{in_review}.step(cleared{}).to == fine);
  CHECK(machine<moderation>{in_review}.step(sanctioned{}).to == muted);
  CHECK(machine<moderation>{in_review}.step(ban{}).to == banned);
  for (auto from : {fine, watched, warned, muted, removed, called, banned})
    CHECK_FALSE(machine<moderation>{from}.step(ban{}).fired());

  aplomb_test::random r{11};
  machine<moderation> at;
  for (int i = 0; i < 50000; ++i) {
    moderation_reading now;
    for (auto member : axis_members<moderation_reading>)
      (now.*member).per_mille = static_cast<std::int16_t>(r.below(1001));
    auto const pick = r.below(6);
    auto const out = pick < 3    ? at.step(message{}, now)
                     : pick == 3 ? at.step(appealed{}, now)
                     : pick == 4
                         ? at.step(timer{}, now, {duration{static_cast<std::int64_t>(r.below(700'000'000))}, {}})
                         : at.step(unavailable{}, now);
    REQUIRE(out.to != banned);
    REQUIRE(out.to != in_review);
  }
}
