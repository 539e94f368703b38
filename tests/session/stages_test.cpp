// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/acts_in.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/stages.hpp>

using namespace aplomb;
using namespace aplomb::literals;
using escalate::service_stage;
using escalate::service_stages;
using escalate::stage_warning;
using respond::act;

namespace {

using beside_type = companions<service_stages>;

classify::affect with_purpose(classify::purpose why, score sure) {
  classify::affect a;
  a.purposes[index_of(why)] = sure;
  a.purposes[index_of(classify::purpose::social)] = 1.0_p - sure;
  return a;
}

respond::plan plan_of(std::initializer_list<act> acts) {
  respond::plan p;
  for (auto a : acts) (void)p.add({a, {}, {}});
  return p;
}

}  // namespace

TEST_CASE("a good conversation goes through the stages without a warning") {
  beside_type beside;
  tell_heard(beside, with_purpose(classify::purpose::complaint, 0.9_p), {.level = 0.6_p, .anger = 0.6_p});
  CHECK(beside.state<service_stages>() == service_stage::judged);
  CHECK(tell_said(beside, plan_of({act::acknowledge, act::empathise, act::ask})).empty());
  CHECK(beside.state<service_stages>() == service_stage::understood);
  tell_heard(beside, with_purpose(classify::purpose::request, 0.8_p), {});
  CHECK(tell_said(beside, plan_of({act::act_now, act::commit})).empty());
  CHECK(beside.state<service_stages>() == service_stage::acted);
  tell_heard(beside, with_purpose(classify::purpose::social, 1.0_p), {.relief = 0.8_p});
  CHECK(beside.state<service_stages>() == service_stage::confirmed);
  CHECK(tell_said(beside, plan_of({act::thank, act::end})).empty());
  CHECK(beside.state<service_stages>() == service_stage::closed);
}

TEST_CASE("acting before the case is understood, and closing before anything is confirmed, are told") {
  beside_type beside;
  auto found = tell_said(beside, plan_of({act::greet, act::offer}));
  REQUIRE(found.size() == 1);
  CHECK(found[0] == stage_warning::acted_before_understanding);
  found = tell_said(beside, plan_of({act::ask}));
  CHECK(found.empty());
  found = tell_said(beside, plan_of({act::act_now, act::end}));
  REQUIRE(found.size() == 2);
  CHECK(found[0] == stage_warning::acted_before_nature);
  CHECK(found[1] == stage_warning::closed_without_confirmation);
}

TEST_CASE("what an agent wrote is told by the acts found in it") {
  beside_type beside;
  tell_heard(beside, with_purpose(classify::purpose::inquiry, 0.9_p), {});
  auto const zh = respond::acts_in("再见", text::language::zh_hans);
  REQUIRE(zh.has(act::end));
  auto const found = tell_said(beside, zh);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == stage_warning::closed_without_action);
  beside_type other;
  auto const en = respond::acts_in("goodbye", text::language::en);
  REQUIRE(tell_said(other, en).size() == 1);
}

TEST_CASE("a hand-over, an apology and a boundary are no stage") {
  beside_type beside;
  CHECK(tell_said(beside, plan_of({act::apologise, act::hand_off, act::set_boundary, act::follow_up})).empty());
  CHECK(beside.state<service_stages>() == service_stage::arrived);
}

TEST_CASE("a word that says little does not settle the nature of the case") {
  CHECK(tells_nature(with_purpose(classify::purpose::harassment, 0.6_p)));
  CHECK_FALSE(tells_nature(with_purpose(classify::purpose::request, 0.55_p)));
  CHECK_FALSE(tells_nature(with_purpose(classify::purpose::gripe, 0.9_p)));
  auto unknown = with_purpose(classify::purpose::request, 0.9_p);
  unknown.unknown = true;
  CHECK_FALSE(tells_nature(unknown));
}

TEST_CASE("trouble after the matter was confirmed begins anew") {
  beside_type beside;
  tell_heard(beside, with_purpose(classify::purpose::request, 0.9_p), {});
  (void)tell_said(beside, plan_of({act::act_now}));
  tell_heard(beside, with_purpose(classify::purpose::social, 1.0_p), {.relief = 0.6_p});
  REQUIRE(beside.state<service_stages>() == service_stage::confirmed);
  tell_heard(beside, with_purpose(classify::purpose::gripe, 0.9_p), {.level = 0.5_p});
  CHECK(beside.state<service_stages>() == service_stage::related);
}
