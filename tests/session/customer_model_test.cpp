// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The model of the customer in a whole conversation: heard by the engine, agreed by what the desk says, seen by a policy.
#include "support/catch.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/respond/customer_gates.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/session/engine.hpp>
#include <string_view>

using namespace aplomb;

namespace {

using service = basic_engine<classify::lexical_reader>;

/// A policy that greets whoever is wary, and nobody else.
constexpr auto greets_the_wary = respond::policy_from([](respond::situation const& s, respond::plan& p) noexcept {
  if (!holds(respond::psychology_is(classify::psychology::wary), s)) return respond::verdict::declined;
  return respond::add_permitted(s, p, {respond::act::greet, respond::topic::none, respond::rule::greeting_returned});
});

}  // namespace

TEST_CASE("the engine fills the model, and what a person says agrees to the time expected") {
  service const desk;
  conversation talk;
  case_file file;
  file.customer.profile.tier = respond::customer_tier::gold;
  (void)desk.hear(talk, file, "订单 DD20260301 周五之前必须送到，孩子生日要用");
  CHECK(file.customer.expected.state() == respond::expectation_state::stated);
  CHECK(file.customer.motive == classify::motive::occasion);
  (void)desk.said(talk, file, voice::person, "好的，已为您安排，周四前送到。");
  CHECK(file.customer.expected.agreed());
  CHECK(file.customer.profile.tier == respond::customer_tier::gold);
}

TEST_CASE("a policy sees the model with a case file over the conversation, without one of this message") {
  basic_engine<classify::lexical_reader, compiled_ladder<escalate::service_heat>,
               compiled_ladder<escalate::service_owner>, std::remove_const_t<decltype(greets_the_wary)>> const desk{
      {.policy = greets_the_wary}};
  conversation talk;
  case_file file;
  CHECK(desk.hear(talk, file, "这活动是真的吗？有没有隐形收费？").acts.has(respond::act::greet));
  CHECK(desk.hear(talk, file, "那我再看看").acts.has(respond::act::greet));
  conversation alone;
  CHECK(desk.hear(alone, "这活动是真的吗？").acts.has(respond::act::greet));
  CHECK_FALSE(desk.hear(alone, "那我再看看").acts.has(respond::act::greet));
}
