// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What is proved of policies: that the nodes mean what the combinators mean, that the service policy keeps the six rules on the
// whole grid, and that each rule finds what breaks it.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/presets/skeletons.hpp>
#include <aplomb/respond/proofs.hpp>
#include <string>

namespace {

using namespace aplomb_test;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;
namespace rs = aplomb::respond;
using escalate::owner_state;
using rs::policy_rule;

/// A single situation in the place of a cell of the grid: the value of every dimension is known.
struct point {
  situation const& s;

  bool at_least(dimension d, std::int32_t bound) const { return value_of(d) >= bound; }
  bool choose() const {
    FAIL("a policy without code leaves nothing open");
    return false;
  }

  std::int32_t value_of(dimension d) const {
    std::size_t const n = d.number;
    if (n < dimension::axes) return value_of(static_cast<feature>(n));
    if (n < dimension::said)
      return (s.now.*escalate::axis_members<escalate::service_reading>[n - dimension::axes]).per_mille;
    if (n < dimension::rested) return static_cast<std::int32_t>(s.memory.times(static_cast<act>(n - dimension::said)));
    if (n < dimension::known) return s.turn - s.memory.last_turn(static_cast<act>(n - dimension::rested));
    if (n < dimension::told) return s.known.has(static_cast<slot>(n - dimension::known));
    if (n < dimension::asked) return s.told.has(static_cast<slot>(n - dimension::told));
    if (n < dimension::candidate)
      return static_cast<std::int32_t>(s.memory.asked(static_cast<slot>(n - dimension::asked)));
    if (n < dimension::can) return s.candidates.has(static_cast<slot>(n - dimension::candidate));
    if (n < dimension::missing) return can_do(s, static_cast<deed>(n - dimension::can));
    if (n < dimension::code) {
      auto const k = n - dimension::missing;
      return speaks(ask_missing_policy{static_cast<unsigned>(k / 2), k % 2 == 1});
    }
    if (n < dimension::mind) return 0;
    if (n < dimension::lacking) return s.customer.mind.shows(static_cast<classify::psychology>(n - dimension::mind));
    return !s.customer.knows(static_cast<customer_slot>(n - dimension::lacking));
  }

  std::int32_t value_of(feature f) const {
    auto const number = [](auto e) { return static_cast<std::int32_t>(e); };
    switch (f) {
      case feature::feeling:
        return number(s.feeling());
      case feature::owner:
        return number(s.owner);
      case feature::reason:
        return number(s.reason);
      case feature::agents:
        return number(s.facts.agents);
      case feature::cause:
        return number(s.facts.cause);
      case feature::severity:
        return s.severity;
      case feature::turn:
        return s.turn;
      case feature::about:
        return number(s.affect.about);
      case feature::purpose:
        return number(s.affect.main_purpose());
      case feature::open_ask:
        return s.ask_open;
      case feature::ask:
        return s.is_ask;
      case feature::only_greets:
        return s.is_greeting_only;
      case feature::handed_over:
        return s.handed_over_now;
      case feature::at_the_end:
        return s.closing;
      case feature::nobody_takes_over:
        return s.nobody_comes;
      case feature::memory:
        return s.has_memory;
      case feature::fact:
        return fact_given(s);
      case feature::answers:
        return answers_us(s);
      case feature::promise:
        return promise_running(s);
      case feature::displeasure:
        return displeased(s);
      case feature::gratitude:
        return grateful(s);
      case feature::attacked:
        return attacks_somebody(s);
      case feature::answer_known:
        return !s.facts.answer.empty();
      case feature::cause_known:
        return !s.facts.cause_text.empty();
      case feature::choice:
        return !offer_text(s).empty();
      case feature::compensation_due:
        return compensation_for(s).granted();
      case feature::retains:
        return !s.facts.retention.empty();
      case feature::prevents:
        return !s.facts.prevention.empty();
      case feature::help_elsewhere:
        return !s.facts.resource.empty();
      case feature::reply_time:
        return s.facts.reply_within > duration{};
      case feature::matter_named:
        return names_matter(s);
      case feature::deed_at_hand:
        return speaks(do_deed);
      case feature::remedy_at_hand:
        return has_remedy(s);
      case feature::apology:
        return apology_due(s);
      case feature::even:
        return acknowledged_evenly(s);
      case feature::promise_broken:
        return broke_a_promise(s);
      case feature::approval_needed:
        return compensation_for(s).needs_approval();
      case feature::wronged:
        return s.wronged;
      case feature::unclear_reading:
        return unclear(s);
      case feature::uptake:
        return number(s.taken_up);
      case feature::sure_feeling:
        return feeling_shown(s);
      case feature::people:
        return about_people(s);
      case feature::matter_brought:
        return brings_matter(s);
      case feature::vents:
        return gripes(s);
      case feature::conduct:
        return about_conduct(s);
      case feature::lateness:
        return about_lateness(s);
      case feature::suffered:
        return has_suffered(s);
      case feature::cancels:
        return wants_cancellation(s);
      case feature::thanks:
        return only_thanks(s);
      case feature::need:
        return number(s.need);
      case feature::question_left:
        return speaks(ask_further);
      case feature::about_something:
        return s.affect.about != classify::aspect::none;
      case feature::candidate_left:
        return speaks(confirm_candidate);
      case feature::nature:
        return number(s.customer.nature);
      case feature::problem:
        return number(s.customer.problem);
      case feature::source:
        return number(s.customer.source);
      case feature::tier:
        return number(s.customer.profile.tier);
      case feature::expected:
        return number(s.customer.expected.state());
      case feature::caused:
        return number(cause_of(s.facts.cause, s.customer).who);
    }
    return 0;
  }

  template <policy P>
  bool speaks(P const& how) const {
    plan p;
    return how(s, p) != verdict::declined;
  }
};

/// Lets a run go to its end.
struct no_aim {
  static bool settled(rs::detail::sketch const&) { return false; }
  static bool any_act_settles() { return false; }
  static bool sees_through_suggestions() { return true; }
  static act_set relevant() { return {~0u}; }
};

std::string kinds_of(plan const& p) {
  std::string out;
  for (auto const& a : p.acts) (out += ' ') += name_of(a.kind);
  return out + (p.suggestion ? " suggested" : "") + (p.ends ? " ends" : "") + " " + std::string{name_of(p.handoff)};
}

/// That a policy as nodes plans what it plans itself, in many situations.
template <auto const& Policy>
void means_the_same() {
  auto const& view = view_of_policy<Policy>;
  rs::detail::acts_of_nodes const acts{view};
  aplomb_test::random r{77};
  for (int i = 0; i < 20'000; ++i) {
    scene const made = any_scene(r);
    situation const s = made.view();
    plan expected;
    verdict const v = Policy(s, expected);
    point here{s};
    no_aim const aim;
    rs::detail::sketch k;
    verdict const w = rs::detail::policy_run<point, no_aim>{here, aim}.run({view, &acts}, k);
    INFO("situation " << i);
    REQUIRE(kinds_of(k.plan) == kinds_of(expected));
    REQUIRE(v == w);
  }
}

constexpr auto shop =
    rs::first_of(when(owner_is(owner_state::human))(suggest(acknowledge_matter)),
                 unless(owner_is(owner_state::human))(rs::first_of(
                     when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>),
                     rs::all_of(acknowledge_matter, when(level >= 0.55_p)(cooldown(turns{4})(say<act::name_feeling>)),
                                rs::first_of(with_apology(do_deed, 1) | say<act::commit>, ask_missing(2),
                                             say<act::hand_off, topic::stuck>)))));
static_assert(never_silent<shop>);
static_assert(person_always_reachable<shop>);
static_assert(no_apology_without_remedy<shop>);
static_assert(calm_before_solve<shop>);
static_assert(no_bot_act_while_person_owns<shop>);
static_assert(at_most_one_question<shop>);

// Of the service policy the compiler proves what few ways decide; the test below proves all six.
static_assert(never_silent<service_policy>);
static_assert(person_always_reachable<service_policy>);
static_assert(no_apology_without_remedy<service_policy>);
static_assert(at_most_one_question<service_policy>);
static_assert(no_bot_act_while_person_owns<service_policy>);

// Every kind of node once.
constexpr auto all_kinds = rs::all_of(
    within(3)(forbid(act::greet)(service_policy)), at_most(2)(ask_missing_number(1)),
    once_per(each_topic)(say<act::ask, topic::phone>), once_per(each_topic)(do_deed),
    prefer(knows(slot::phone) || severity_from(4))(say<act::explain>, say<act::offer>),
    unless_planned(act::offer)(opened_by(name_the_feeling)(at_most(3)(say<act::inform>))),
    when(!rs::called_for(escalate::handoff_reason::level) && (rested_for(act::ask, 3) || said_before(act::thank)))(
        once_per(whole_conversation)(say<act::confirm, topic::order_number>)),
    when(psychology_is(classify::psychology::wary) || lacks(customer_slot::claim))(say<act::reflect, topic::delivery>),
    when(nature_is(case_nature::dispute) || problem_is(classify::problem_type::technical))(say<act::affirm>),
    when(source_is(problem_source::feedback) || tier_from(customer_tier::gold) || expectation_stated)(say<act::praise>),
    when(cause_is(fault_of::carrier) && is(level >= 0.30_p && anger < 0.80_p))(say<act::prevent>),
    when(heard_of(slot::when) || turn_from(6))(summarise_matter), reflect_matter, confirm_candidate, ask_further,
    suggest(say<act::follow_up, topic::looking>));

// Policies that break a rule each.
constexpr auto silent = when(ask_open)(acknowledge_matter);
constexpr auto bot_only = acknowledge_matter;
constexpr auto bare_apology = acknowledge_matter | say<act::apologise, topic::full>;
constexpr auto cold = rs::all_of(ask_missing(2), acknowledge_matter);
constexpr auto in_code = policy_from([](situation const&, plan& p) noexcept -> verdict {
  (void)p.acts.push_back({act::ask, topic::phone, {}});
  (void)p.acts.push_back({act::ask, topic::order_number, {}});
  return verdict::spoke;
});
constexpr auto forbidden = forbid(act::ask, act::confirm)(in_code);

template <auto const& Policy>
policy_finding finding_of(policy_rule what) {
  return verify_policy(view_of_policy<Policy>, what);
}

}  // namespace

TEST_CASE("nodes of a policy plan what the policy plans, in situations of all kinds") {
  means_the_same<shop>();
  means_the_same<service_policy>();
  means_the_same<answering_policy>();
  means_the_same<all_kinds>();
  means_the_same<cold>();
  means_the_same<bare_apology>();
}

TEST_CASE("every named gate is open in the grid where it is open in the situation") {
  aplomb_test::random r{3};
  for (int i = 0; i < 20'000; ++i) {
    scene const made = any_scene(r);
    situation const s = made.view();
    point const here{s};
    for (auto const& g : named_gates) {
      bool open = true;
      for (std::size_t k = 0; k < g.stretches; ++k)
        open = open && here.at_least(g.where[k].of, g.where[k].from) && !here.at_least(g.where[k].of, g.where[k].below);
      INFO(g.name);
      REQUIRE(open == g.open(s));
    }
  }
}

TEST_CASE("the policies that come with Aplomb keep all six rules on the whole grid") {
  for (auto const what : policy_proofs) {
    auto const found = finding_of<service_policy>(what);
    INFO(explain(found).view());
    CHECK_FALSE(found);
    auto const answering = finding_of<answering_policy>(what);
    INFO(explain(answering).view());
    CHECK_FALSE(answering);
  }
}

TEST_CASE("each rule finds what breaks it, with the situation and the plan") {
  auto const said = [](policy_finding const& f) { return std::string{explain(f).view()}; };
  auto const quiet = finding_of<silent>(policy_rule::never_silent);
  CHECK(quiet.what == policy_rule::never_silent);
  CHECK(said(quiet).find("; when owner bot, no at_the_end, no open_ask: plans nothing") != std::string::npos);

  auto const alone = finding_of<bot_only>(policy_rule::person_always_reachable);
  CHECK(said(alone).find("wants_human >= 0.50: plans acknowledge") != std::string::npos);

  auto const bare = finding_of<bare_apology>(policy_rule::no_apology_without_remedy);
  CHECK(bare.plan.has(act::apologise));
  CHECK(said(bare).find("`with_apology(remedy, 2)`") != std::string::npos);

  auto const abrupt = finding_of<cold>(policy_rule::calm_before_solve);
  CHECK(said(abrupt).find("level >= 0.60, feeling worried...angry, missing fact: plans ask") != std::string::npos);

  auto const bot = finding_of<bot_only>(policy_rule::no_bot_act_while_person_owns);
  CHECK(said(bot).find("; when owner human: plans acknowledge") != std::string::npos);

  auto const twice = finding_of<in_code>(policy_rule::at_most_one_question);
  CHECK(twice.in_code);
  CHECK(said(twice).find("a part written as code may put two questions in one reply") == 0);
  CHECK_FALSE(finding_of<forbidden>(policy_rule::at_most_one_question));

  // What is kept is not found.
  CHECK_FALSE(finding_of<bot_only>(policy_rule::never_silent));
  CHECK_FALSE(finding_of<silent>(policy_rule::calm_before_solve));
  CHECK_FALSE(finding_of<shop>(policy_rule::at_most_one_question));
}

TEST_CASE("code counts as anything it might do") {
  CHECK(finding_of<in_code>(policy_rule::never_silent).what == policy_rule::never_silent);  // it may decline
  for (auto const what : {policy_rule::person_always_reachable, policy_rule::no_apology_without_remedy,
                          policy_rule::calm_before_solve, policy_rule::no_bot_act_while_person_owns}) {
    auto const found = finding_of<in_code>(what);
    CHECK(found.what == what);
  }
}

TEST_CASE("what a rule finds is found again by chance in that part of the grid, and nothing where nothing is found") {
  // A second way to the same answer: situations drawn at random.
  aplomb_test::random r{2024};
  int silent_seen = 0, cold_seen = 0;
  for (int i = 0; i < 20'000; ++i) {
    scene s = any_scene(r);
    s.owner = owner_state::bot, s.closing = false, s.handed_over_now = false;
    silent_seen += s.plan_of(silent).empty();
    CHECK_FALSE(s.plan_of(shop).empty());
    if (s.now.level >= 0.60_p && is_troubled(s.view().feeling())) {
      auto const p = s.plan_of(cold);
      cold_seen += !p.empty() && p.acts[0].kind == act::ask;
      auto const q = s.plan_of(shop);
      CHECK((q.acts[0].kind == act::acknowledge || q.acts[0].kind == act::hand_off));
    }
  }
  CHECK(silent_seen > 1000);
  CHECK(cold_seen > 100);
}

TEST_CASE("a policy that asks more than can be followed is not called proved") {
  CHECK(verify_policy(view_of_policy<service_policy>, policy_rule::calm_before_solve, 10).what ==
        policy_rule::too_tangled);
}

TEST_CASE("no reply puts two questions, whatever is asked for") {
  scene s;
  s.candidates = slot_set{slot::order_number};
  plan p;
  CHECK(add_permitted(s.view(), p, {act::confirm, topic::order_number, {}}) == verdict::spoke);
  CHECK(add_permitted(s.view(), p, {act::ask, topic::phone, {}}) == verdict::declined);
  plan q;
  CHECK(add_permitted(s.view(), q, {act::confirm, topic::none, {}}) == verdict::spoke);  // announces only
  CHECK(add_permitted(s.view(), q, {act::ask, topic::phone, {}}) == verdict::spoke);
  // A fact without a candidate cannot be confirmed.
  plan none;
  CHECK(add_permitted(s.view(), none, {act::confirm, topic::phone, {}}) == verdict::declined);
}
