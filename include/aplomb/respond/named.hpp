// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/proofs/grid.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// The gates and policies without arguments, by the names that files use; and what proofs know of each.

namespace aplomb::respond {

namespace detail {
/// Its address stands for a type.
template <class T>
inline constexpr char type_tag = 0;
}  // namespace detail

/// A gate with a name.
struct named_gate {
  std::string_view name{};
  bool (*open)(situation const&) noexcept = nullptr;
  char const* type = nullptr;
  stretch where[2]{};  ///< where in the grid it is open: in all of the first `stretches`
  std::size_t stretches = 0;
};

/// A policy with a name.
struct named_policy {
  std::string_view name{};
  verdict (*ask)(situation const&, plan&) noexcept = nullptr;
  char const* type = nullptr;
  bool is_leaf = false;
  act kind{};     ///< of a leaf: the act that it plans
  topic about{};  ///< of a leaf: a topic of that act
  bool may_decline = false;
  feature when{};  ///< of a leaf that may decline: the feature without which it does
};

namespace detail {

template <auto const& Gate>
constexpr respond::named_gate gate_called(std::string_view name, stretch first, stretch second = {}) {
  return {name,
          [](situation const& s) noexcept { return holds(Gate, s); },
          &type_tag<std::remove_cvref_t<decltype(Gate)>>,
          {first, second},
          second == stretch{} ? 1u : 2u};
}
constexpr stretch yes(feature f) { return {f, 1, 2}; }
template <class E>
constexpr stretch from_to(feature f, E first, E last) {
  return {f, static_cast<std::int32_t>(first), static_cast<std::int32_t>(last) + 1};
}

template <auto const& Policy>
constexpr respond::named_policy policy_called(std::string_view name) {
  return {name, [](situation const& s, plan& p) noexcept { return Policy(s, p); },
          &type_tag<std::remove_cvref_t<decltype(Policy)>>};
}
template <auto const& Policy>
constexpr respond::named_policy leaf_called(std::string_view name, act kind) {
  respond::named_policy made = policy_called<Policy>(name);
  made.is_leaf = true, made.kind = kind;
  return made;
}
template <auto const& Policy>
constexpr respond::named_policy leaf_called(std::string_view name, act kind, feature when, topic about = topic::none) {
  respond::named_policy made = leaf_called<Policy>(name, kind);
  made.may_decline = true, made.when = when, made.about = about;
  return made;
}

}  // namespace detail

/// The gates without arguments, by name.
inline constexpr named_gate named_gates[] = {
    detail::gate_called<ask_open>("ask_open", detail::yes(feature::open_ask)),
    detail::gate_called<asks_now>("asks_now", detail::yes(feature::ask)),
    detail::gate_called<greeting_only>("greeting_only", detail::yes(feature::only_greets)),
    detail::gate_called<handed_over_now>("handed_over_now", detail::yes(feature::handed_over)),
    detail::gate_called<closing>("closing", detail::yes(feature::at_the_end)),
    detail::gate_called<troubled>("troubled", detail::from_to(feature::feeling, feeling::worried, feeling::angry)),
    detail::gate_called<pleased>("pleased", detail::from_to(feature::feeling, feeling::pleased, feeling::pleased)),
    detail::gate_called<displeased>("displeased", detail::yes(feature::displeasure)),
    detail::gate_called<grateful>("grateful", detail::yes(feature::gratitude)),
    detail::gate_called<fact_given>("fact_given", detail::yes(feature::fact)),
    detail::gate_called<apology_due>("apology_due", detail::yes(feature::apology)),
    detail::gate_called<answers_us>("answers_us", detail::yes(feature::answers)),
    detail::gate_called<takes_it>("takes_it", detail::from_to(feature::uptake, uptake::accepts, uptake::accepts)),
    detail::gate_called<agrees_to_ask>("agrees_to_ask",
                                       detail::from_to(feature::uptake, uptake::agrees, uptake::agrees)),
    detail::gate_called<answers_desk>("answers_desk",
                                      detail::from_to(feature::uptake, uptake::answers, uptake::answers)),
    detail::gate_called<sent_elsewhere>("sent_elsewhere",
                                        detail::from_to(feature::uptake, uptake::elsewhere, uptake::elsewhere)),
    detail::gate_called<advice_failed>("advice_failed",
                                       detail::from_to(feature::uptake, uptake::failed, uptake::failed)),
    detail::gate_called<tired_of_phrases>("tired_of_phrases",
                                          detail::from_to(feature::uptake, uptake::canned, uptake::canned)),
    detail::gate_called<agrees_to_person>("agrees_to_person",
                                          detail::from_to(feature::uptake, uptake::to_person, uptake::to_person)),
    detail::gate_called<feeling_shown>("feeling_shown", detail::yes(feature::sure_feeling),
                                       detail::from_to(feature::feeling, feeling::worried, feeling::angry)),
    detail::gate_called<only_social>(
        "only_social", detail::from_to(feature::purpose, classify::purpose::social, classify::purpose::social)),
    detail::gate_called<gripes>("gripes", detail::yes(feature::vents)),
    detail::gate_called<brings_matter>("brings_matter", detail::yes(feature::matter_brought)),
    detail::gate_called<about_people>("about_people", detail::yes(feature::people)),
    detail::gate_called<has_suffered>("has_suffered", detail::yes(feature::suffered)),
    detail::gate_called<about_conduct>("about_conduct", detail::yes(feature::conduct)),
    detail::gate_called<about_lateness>("about_lateness", detail::yes(feature::lateness)),
    detail::gate_called<only_thanks>("only_thanks", detail::yes(feature::thanks)),
    detail::gate_called<needs_answer>(
        "needs_answer", detail::from_to(feature::need, classify::need::answer, classify::need::reconsider)),
    detail::gate_called<needs_check>("needs_check",
                                     detail::from_to(feature::need, classify::need::check, classify::need::receive)),
    detail::gate_called<needs_receipt>(
        "needs_receipt", detail::from_to(feature::need, classify::need::receive, classify::need::receive)),
    detail::gate_called<needs_pressing>("needs_pressing",
                                        detail::from_to(feature::need, classify::need::press, classify::need::press)),
    detail::gate_called<needs_passing_on>(
        "needs_passing_on", detail::from_to(feature::need, classify::need::pass_on, classify::need::pass_on)),
    detail::gate_called<needs_no_more>("needs_no_more",
                                       detail::from_to(feature::need, classify::need::wait, classify::need::chat)),
    detail::gate_called<asks_to_know>(
        "asks_to_know", detail::yes(feature::ask),
        detail::from_to(feature::purpose, classify::purpose::inquiry, classify::purpose::inquiry)),
    detail::gate_called<answer_is_known>("answer_is_known", detail::yes(feature::answer_known)),
    detail::gate_called<wants_cancellation>("wants_cancellation", detail::yes(feature::cancels)),
    detail::gate_called<attacks_somebody>("attacks_somebody", detail::yes(feature::attacked)),
    detail::gate_called<about_refund>(
        "about_refund", detail::from_to(feature::about, classify::aspect::refund, classify::aspect::refund)),
    detail::gate_called<about_order>(
        "about_order", detail::from_to(feature::about, classify::aspect::delivery, classify::aspect::refund)),
    detail::gate_called<complains>(
        "complains", detail::from_to(feature::purpose, classify::purpose::gripe, classify::purpose::complaint)),
    detail::gate_called<first_line>("first_line", stretch{feature::turn, 0, 1}),
    detail::gate_called<promised>("promised", detail::yes(feature::promise)),
    detail::gate_called<nobody_there>("nobody_there",
                                      detail::from_to(feature::agents, known_to_be::no, known_to_be::no)),
    detail::gate_called<nobody_comes>("nobody_comes", detail::yes(feature::nobody_takes_over)),
    detail::gate_called<asserts_wrong>("asserts_wrong", detail::yes(feature::wronged)),
    detail::gate_called<unclear>("unclear", detail::yes(feature::unclear_reading)),
    detail::gate_called<broke_a_promise>("broke_a_promise", detail::yes(feature::promise_broken)),
    detail::gate_called<names_matter>("names_matter", detail::yes(feature::matter_named)),
    detail::gate_called<acknowledged_evenly>("acknowledged_evenly", detail::yes(feature::even)),
};

/// The policies without arguments, by name; `service` is the whole service policy.
inline constexpr named_policy named_policies[] = {
    detail::policy_called<service_policy>("service"),
    detail::leaf_called<acknowledge_matter>("acknowledge_matter", act::acknowledge),
    detail::leaf_called<name_the_feeling>("name_the_feeling", act::name_feeling),
    detail::leaf_called<do_deed>("do_deed", act::act_now, feature::deed_at_hand),
    detail::leaf_called<ask_further>("ask_further", act::ask, feature::question_left, topic::details),
    detail::leaf_called<reflect_matter>("reflect_matter", act::reflect, feature::about_something),
    detail::leaf_called<summarise_matter>("summarise_matter", act::summarise, feature::about_something),
    detail::leaf_called<confirm_candidate>("confirm_candidate", act::confirm, feature::candidate_left,
                                           topic::order_number),
};

}  // namespace aplomb::respond
