// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/customer_gates.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/opened_by.hpp>
#include <aplomb/respond/prefer.hpp>
#include <aplomb/respond/presets/listening.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/unless.hpp>
#include <aplomb/respond/when.hpp>

/// What an answer is made of, by the type of the problem, and how it differs by the customer's psychology. Put
/// `skeleton_or(...)` where your own policy would help, or take the whole `answering_policy`.

namespace aplomb::respond {

namespace skeletons {

inline constexpr auto go_on = say<act::follow_up, topic::none, rule::keeps_in_touch>;
inline constexpr auto tell = say<act::inform, topic::none, rule::known_answer>;
inline constexpr auto choices = say<act::offer, topic::none, rule::within_power>;
/// A feeling is met before any of them.
inline constexpr auto opening = first_of(service::name_ground, acknowledge_matter);
inline constexpr auto met = opened_by(when(troubled)(opening));

/// How to do something: the steps (`desk_facts::answer`), and how to go on. A proud customer gets a choice before
/// instructions, when there is one.
inline constexpr auto common = met(prefer(psychology_is(classify::psychology::proud))(choices, tell) | go_on);

/// Something does not work: the likely cause (`cause_text`), then what to try (`answer`, else a choice or a deed); without
/// them when it happens, then what exactly.
inline constexpr auto technical = opened_by(opening)(all_of(
    say<act::explain, topic::none, rule::known_answer>,
    first_of(tell, choices, do_deed, listening::ask_in_turn<slot::when, slot::details>(), service::promise_reply)));

/// A complaint: what meets it, an apology with a remedy where there is one, else where it was bought, when, and what
/// happened, asked for as one list; then by when there is an answer.
inline constexpr auto complaint =
    opened_by(opening)(all_of(first_of(with_apology(first_of(do_deed, choices, service::compensate), 2),
                                       once_per(each_topic)(say<act::ask, topic::purchase, rule::missing_fact>)),
                              service::promise_reply));

/// What is good about something: the numbered merits (`answer`), then a choice; else whether a person should answer.
inline constexpr auto consultation =
    met(first_of(tell | choices, once_per(each_topic)(say<act::ask, topic::person, rule::missing_fact>)));

}  // namespace skeletons

/// The skeleton that fits the type of the problem, where it is known and the skeleton has something to say; else `otherwise`.
template <class P>
[[nodiscard]] constexpr auto skeleton_or(P otherwise) noexcept {
  using classify::problem_type;
  return first_of(when(problem_is(problem_type::common))(skeletons::common),
                  when(problem_is(problem_type::technical))(skeletons::technical),
                  when(problem_is(problem_type::complaint))(skeletons::complaint),
                  when(problem_is(problem_type::consultation))(skeletons::consultation), otherwise);
}

/// p in the style that the customer's psychology asks for: for the hurried the shortest way, without courtesies and causes; for
/// the proud nothing that explains the basics. What would leave nothing is said as it is.
template <class P>
[[nodiscard]] constexpr auto in_style(P p) noexcept {
  using classify::psychology;
  return first_of(when(psychology_is(psychology::hurried))(
                      forbid(act::greet, act::reflect, act::affirm, act::praise, act::explain, act::prevent)(p)),
                  when(psychology_is(psychology::proud))(forbid(act::explain, act::prevent)(p)), p);
}

namespace skeletons {

/// What the service policy answers in its own way.
inline constexpr auto out_of_order = service::in_danger || service::wants_person || service::threatens ||
                                     service::abusive || service::wishes_to_leave || broke_a_promise || closing ||
                                     nobody_comes || handed_over_now || fact_given || advice_failed || tired_of_phrases;
inline constexpr auto answering =
    first_of(when(owner_is(escalate::owner_state::bot) && !out_of_order)(
                 first_of(when(service::gives_thanks && turn_from(6))(service::thank_back | listening::wrap_up),
                          when(asks_now)(in_style(skeleton_or(unless(troubled)(listening::clarify)))))),
             service_policy);

}  // namespace skeletons

/// The service policy with skeletons: asks are answered by the type of their problem and in the customer's style, an unclear one
/// is clarified, a long case is summed up when the customer says thanks; all else is the service policy's.
struct answering_desk_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept { return skeletons::answering(s, p); }
  /// What it is made of, for proofs.
  [[nodiscard]] static constexpr auto const& composition() noexcept { return skeletons::answering; }
};
inline constexpr answering_desk_policy answering_policy{};

}  // namespace aplomb::respond
