// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/proofs/proof.hpp>
#include <aplomb/respond/proofs/shape.hpp>
#include <cstddef>
#include <type_traits>
#include <utility>

/// Proofs of compiled policies, one line each:
///
///     constexpr auto my_policy = first_of(...);
///     static_assert(never_silent<my_policy>);
///
/// The policy is named by a constexpr variable of a namespace. What is wrong is the compiler's message: the rule with its
/// remedy, the situation where it fails, and the plan there. Costs compile time only where it is asked; a policy with too
/// many ways for the compiler is proved in a test, see `verify_policy`.

namespace aplomb::respond {

namespace detail {

// How a situation reads in a compiler's message.
template <feature What, int From, int Below>
struct is_in;
template <score escalate::service_reading::*Axis, int From, int Below>
struct axis_in;
template <act What, int From, int Below>
struct times_said;
template <act What, int From, int Below>
struct turns_since;
template <slot What, bool Yes>
struct is_known;
template <slot What, bool Yes>
struct is_told;
template <slot What, bool Yes>
struct is_candidate;
template <slot What, int From, int Below>
struct times_asked;
template <deed What, bool Yes>
struct can_be_done;
template <classify::psychology What, bool Yes>
struct is_shown;
template <customer_slot What, bool Yes>
struct is_lacking;
template <bool Yes>
struct a_fact_is_missing;
template <bool Yes>
struct a_gate_written_as_code;

template <class... Where>
struct when_all {};
template <act... Acts>
struct plans {};

template <unsigned Number, int From, int Below>
constexpr auto name_stretch() {
  constexpr std::size_t n = Number;
  if constexpr (n < dimension::axes)
    return std::type_identity<is_in<static_cast<feature>(n), From, Below>>{};
  else if constexpr (n < dimension::said)
    return std::type_identity<
        axis_in<escalate::axis_members<escalate::service_reading>[n - dimension::axes], From, Below>> {};
  else if constexpr (n < dimension::rested)
    return std::type_identity<times_said<static_cast<act>(n - dimension::said), From, Below>>{};
  else if constexpr (n < dimension::known)
    return std::type_identity<turns_since<static_cast<act>(n - dimension::rested), From, Below>>{};
  else if constexpr (n < dimension::told)
    return std::type_identity<is_known<static_cast<slot>(n - dimension::known), (From > 0)>>{};
  else if constexpr (n < dimension::asked)
    return std::type_identity<is_told<static_cast<slot>(n - dimension::told), (From > 0)>>{};
  else if constexpr (n < dimension::candidate)
    return std::type_identity<times_asked<static_cast<slot>(n - dimension::asked), From, Below>>{};
  else if constexpr (n < dimension::can)
    return std::type_identity<is_candidate<static_cast<slot>(n - dimension::candidate), (From > 0)>>{};
  else if constexpr (n < dimension::missing)
    return std::type_identity<can_be_done<static_cast<deed>(n - dimension::can), (From > 0)>>{};
  else if constexpr (n < dimension::code)
    return std::type_identity<a_fact_is_missing<(From > 0)>>{};
  else if constexpr (n < dimension::mind)
    return std::type_identity<a_gate_written_as_code<(From > 0)>>{};
  else if constexpr (n < dimension::lacking)
    return std::type_identity<is_shown<static_cast<classify::psychology>(n - dimension::mind), (From > 0)>>{};
  else
    return std::type_identity<is_lacking<static_cast<customer_slot>(n - dimension::lacking), (From > 0)>>{};
}

template <policy_rule Found, policy_rule Named, bool InCode>
inline constexpr bool is_not = Found != Named || (InCode && !only_code_breaks(Named));

/// Carries the evidence in its arguments, so that the compiler prints it together with the sentence.
template <policy_rule Rule, bool InCode, class Where, class Plan>
struct policy_proof : std::true_type {
#define APLOMB_REFUSE(name, sentence) static_assert(is_not<Rule, policy_rule::name, InCode>, sentence);
  APLOMB_POLICY_SENTENCES(APLOMB_REFUSE)
#undef APLOMB_REFUSE
  static_assert(!InCode || only_code_breaks(Rule), APLOMB_SENTENCE_OF_CODE);
};

// A walk is taken in parts, each a constant of its own: each has the compiler's whole budget.
inline constexpr std::size_t runs_at_once = 40;
inline constexpr std::size_t most_parts = 100;

template <auto const& Policy, policy_rule Rule, std::size_t Part>
inline constexpr progress walked = go_on({view_of_policy<Policy>, &acts_of<Policy>}, Rule,
                                         walked<Policy, Rule, Part - 1>.at, runs_at_once);
template <auto const& Policy, policy_rule Rule>
inline constexpr progress walked<Policy, Rule, 0> = go_on({view_of_policy<Policy>, &acts_of<Policy>}, Rule, {},
                                                          runs_at_once);

template <auto const& Policy, policy_rule Rule, std::size_t Part = 0>
consteval policy_finding find_broken() {
  if constexpr (walked<Policy, Rule, Part>.over)
    return walked<Policy, Rule, Part>.found;
  else if constexpr (Part + 1 < most_parts)
    return find_broken<Policy, Rule, Part + 1>();
  else
    return {.what = policy_rule::too_tangled};
}

template <auto const& Policy, policy_rule Rule>
inline constexpr policy_finding broken = find_broken<Policy, Rule>();

template <auto const& Policy, policy_rule Rule, std::size_t... W, std::size_t... A>
consteval bool refuse(std::index_sequence<W...>, std::index_sequence<A...>) {
  constexpr auto const& found = broken<Policy, Rule>;
  return policy_proof<found.what, found.in_code,
                      when_all<typename decltype(name_stretch<found.where[W].of.number, found.where[W].from,
                                                              found.where[W].below>())::type...>,
                      plans<found.plan.acts[A].kind...>>::value;
}

/// True, or the compiler's message.
template <auto const& Policy, policy_rule Rule>
consteval bool prove() {
  constexpr auto const& found = broken<Policy, Rule>;
  return refuse<Policy, Rule>(std::make_index_sequence<found.where.size()>{},
                              std::make_index_sequence<found.plan.acts.size()>{});
}

}  // namespace detail

/// While the bot has the conversation every message gets a reply; at the end, when the matter is resolved, it may be
/// silent. A policy that hands over is not silent.
template <auto const& Policy>
inline constexpr bool never_silent = detail::prove<Policy, policy_rule::never_silent>();

/// Whoever asks for a person (wants_human >= 0.50) while the bot has the conversation gets one: the plan calls for a person,
/// whatever the reason, unless the desk has just learned that nobody comes.
template <auto const& Policy>
inline constexpr bool person_always_reachable = detail::prove<Policy, policy_rule::person_always_reachable>();

/// No plan holds an apology without a deed, an offer, a compensation or a promise.
template <auto const& Policy>
inline constexpr bool no_apology_without_remedy = detail::prove<Policy, policy_rule::no_apology_without_remedy>();

/// While the bot has the conversation and the customer is troubled (level >= 0.60), something that meets the feeling (a
/// soothing act, thanks, a boundary) stands before the first act that works on the matter. A person needs nothing before.
template <auto const& Policy>
inline constexpr bool calm_before_solve = detail::prove<Policy, policy_rule::calm_before_solve>();

/// While a person owns the conversation every plan is a suggestion to that person.
template <auto const& Policy>
inline constexpr bool no_bot_act_while_person_owns = detail::prove<Policy, policy_rule::no_bot_act_while_person_owns>();

/// No plan puts two questions (`puts_question`).
template <auto const& Policy>
inline constexpr bool at_most_one_question = detail::prove<Policy, policy_rule::at_most_one_question>();

/// The nodes of a compiled policy, for `verify_policy` at run time.
template <auto const& Policy>
inline constexpr policy_view view_of_policy = detail::view_of_policy<Policy>;

}  // namespace aplomb::respond

#undef APLOMB_POLICY_SENTENCES
#undef APLOMB_SENTENCE_OF_CODE
