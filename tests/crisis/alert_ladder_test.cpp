// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/crisis/alert_ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/monotone.hpp>
#include <aplomb/escalate/never.hpp>
#include <aplomb/escalate/verdict.hpp>

using namespace aplomb;
using namespace aplomb::crisis;
using namespace aplomb::literals;

static_assert(escalate::verified<alert_ladder>);
static_assert(escalate::monotone<alert_ladder, crisis_axes::likelihood>);
static_assert(escalate::monotone<alert_ladder, crisis_axes::reach>);
static_assert(escalate::monotone<alert_ladder, crisis_axes::severity>);
static_assert(escalate::never<alert_ladder, alert_level::crisis, alert_level::watch>);
static_assert(escalate::never<alert_ladder, alert_level::in_hand, alert_level::crisis>);

namespace {

using place = escalate::machine<alert_ladder>;

crisis_reading reading(int likelihood, int severity = 0, int reach = 0) {
  return {score::of(likelihood), score::of(severity), score::of(reach)};
}

}  // namespace

TEST_CASE("alarm goes up by watch and alert, and down again only after a while below a lower mark") {
  place p;
  CHECK(p.step(counted{}, reading(40)).kind == escalate::move::ignored);
  CHECK(p.step(counted{}, reading(60)).to == alert_level::watch);
  auto const up = p.step(counted{}, reading(500));
  CHECK(up.to == alert_level::alert);
  CHECK(up.effect == alert_effect::warn);
  (void)p.step(counted{}, reading(490));
  (void)p.step(counted{}, reading(60));
  CHECK(p.state() == alert_level::alert);  // below 0.50, but not below 0.05
  (void)p.step(counted{}, reading(49));
  CHECK(p.state() == alert_level::alert);  // once is not enough
  CHECK(p.step(counted{}, reading(49)).effect == alert_effect::ease);
  CHECK(p.state() == alert_level::watch);
  for (int i = 0; i < 3; ++i) (void)p.step(counted{}, reading(0));
  CHECK(p.state() == alert_level::watch);
  (void)p.step(counted{}, reading(0));
  CHECK(p.state() == alert_level::quiet);
}

TEST_CASE("an alert that goes on reminds once in sixteen buckets, not at each") {
  place p;
  (void)p.step(counted{}, reading(600));
  int reminders = 0;
  for (int i = 0; i < 34; ++i) reminders += p.step(counted{}, reading(900)).effect == alert_effect::remind;
  CHECK(reminders == 2);
}

TEST_CASE("what is likely alone is no crisis; with gravity and reach, or with much reach, it is one from any level") {
  place p;
  CHECK(p.step(counted{}, reading(982)).to == alert_level::alert);
  CHECK(p.step(counted{}, reading(982, 900, 50)).to == alert_level::alert);  // grave, but few
  CHECK(p.step(counted{}, reading(982, 250, 100)).to == alert_level::crisis);
  place wide;
  auto const out = wide.step(counted{}, reading(500, 0, 300));
  CHECK(out.to == alert_level::crisis);
  CHECK(out.effect == alert_effect::call);
  place unlikely;
  CHECK(unlikely.step(counted{}, reading(490, 1000, 1000)).to == alert_level::watch);
}

TEST_CASE("a crisis ends by a person, or after three days in which none came, and calls again until then") {
  place p{alert_level::crisis};
  CHECK(p.step(counted{}, reading(0)).kind == escalate::move::ignored);
  CHECK(p.step(escalate::timer{}, {}, {duration{15 * 60'000}, {}}).effect == alert_effect::call);
  CHECK(p.step(escalate::accepted{}).to == alert_level::in_hand);
  CHECK(p.step(counted{}, reading(982, 900, 900)).kind == escalate::move::ignored);  // the person has it
  CHECK(p.step(escalate::resolved{}).to == alert_level::quiet);
  place alone{alert_level::crisis};
  CHECK(alone.step(escalate::timer{}, {}, {duration{72 * 3'600'000}, {}}).to == alert_level::alert);
}

TEST_CASE("a person takes over from any level") {
  for (auto const level : {alert_level::quiet, alert_level::watch, alert_level::alert, alert_level::crisis})
    CHECK(place{level}.step(escalate::accepted{}).to == alert_level::in_hand);
}
