// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/respond/say.hpp>
#include <array>
#include <cstddef>

/// Leaves that choose what they are about from the situation. All obey `permitted`.

namespace aplomb::respond {

namespace detail {

/// What an acknowledgement names beside the thing itself: a delivery or a refund, where one is the case and was not
/// named lately.
constexpr classify::aspect matter_to_acknowledge(situation const& s) noexcept {
  using classify::aspect;
  using classify::purpose;
  purpose const why = s.affect.main_purpose();
  aspect const about = s.affect.about;
  if (about != aspect::delivery && about != aspect::refund) return aspect::none;
  bool const has_case = is_troubled(s.feeling()) || why == purpose::complaint || why == purpose::gripe ||
                        why == purpose::request || (why == purpose::inquiry && about == aspect::delivery);
  if (!has_case || !s.names_matter || s.feeling() == feeling::pleased) return aspect::none;
  if (s.memory.times(act::acknowledge) > 0 && s.turn - s.memory.last_turn(act::acknowledge) < 12) return aspect::none;
  return about;
}

}  // namespace detail

/// Acknowledges the message: a delivery or a refund when it is the matter and was not named in the last twelve turns,
/// else to how it feels, with the thing that the message names (`situation::named`).
///
/// 1. Permitted: `acknowledge` is appended; spoke.
/// 2. Not permitted: declined.
struct acknowledge_matter_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    bool const heated = is_troubled(s.feeling());
    return add_permitted(s, p,
                         {act::acknowledge, topic_of(detail::matter_to_acknowledge(s)),
                          heated ? rule::calm_before_solve : rule::shows_it_was_read});
  }
};
inline constexpr acknowledge_matter_policy acknowledge_matter{};

/// Meets the feeling with its ground, where the words tell one: "so long without an answer" rather than "you are
/// angry".
///
/// 1. Permitted: `name_feeling` is appended, about what the customer has suffered (`situation::grieved`); spoke.
/// 2. Not permitted: declined.
struct name_the_feeling_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    return add_permitted(s, p, {act::name_feeling, topic_of(s.grieved), rule::calm_before_solve});
  }
};
inline constexpr name_the_feeling_policy name_the_feeling{};

namespace detail {

// Grievances about how people or the company behaved: those who answer for it must hear of them.
constexpr bool is_conduct(classify::grievance g) noexcept {
  using enum classify::grievance;
  return g == mistreated || g == misled || g == unfair || g == contradicted || g == sent_around;
}

// A question that the desk could not answer asks whether a person should; nothing else does.
constexpr topic person_for(situation const& s) noexcept {
  bool const pleased = s.affect.of(classify::satisfaction::satisfied) >= score::of(500);
  return s.is_ask && !pleased ? topic::person : topic::none;
}

// The question that brings a fact.
constexpr topic topic_of(classify::helpful_fact f) noexcept {
  switch (f) {
    case classify::helpful_fact::account:
      return topic::phone;
    case classify::helpful_fact::order:
      return topic::order_number;
    case classify::helpful_fact::model:
      return topic::product;
    case classify::helpful_fact::details:
    case classify::helpful_fact::where:
      return topic::details;
    case classify::helpful_fact::when:
      return topic::when;
    case classify::helpful_fact::none:
      break;
  }
  return topic::none;
}

// Slots worth asking for, the most useful first: what was read as most helpful, else what helps with this sort of
// thing. An order number where something was ordered; the number of a line; the model of a device. Who asks for
// information is asked for nothing else: the question is clear, it is the answer that the desk lacks. How people
// behaved no number tells. Sums are not asked for: who disputes one has named it, in figures or in words, and a desk
// that has the number sees it.
constexpr std::array<topic, 2> wanted_slots(situation const& s, classify::aspect about) noexcept {
  using classify::aspect;
  auto const why = s.affect.main_purpose();
  bool const inquiry = why == classify::purpose::inquiry;
  bool const dissatisfied = seems_dissatisfied(s.affect);
  // That the dissatisfied need no more than a word is a guess too many.
  bool const no_use =
      s.needs_no_fact && !classify::is_for_desk(s.need) && !(dissatisfied && classify::is_met_with_a_word(s.need));
  if (why == classify::purpose::social) return {topic::issue, person_for(s)};
  bool const ordered = s.sort == subject::order || (s.sort == subject::none && !s.known.has(slot::phone));
  if (about == aspect::delivery && ordered) return {topic::order_number, inquiry ? person_for(s) : topic::none};
  if (s.need == classify::need::answer || s.need == classify::need::pass_on) return {person_for(s), topic::none};
  if (s.lacking != classify::helpful_fact::none) return {topic_of(s.lacking), topic::none};
  if (no_use) return {inquiry ? person_for(s) : topic::none, topic::none};
  if (inquiry) return {person_for(s), topic::none};
  if (about == aspect::attitude || is_conduct(s.grieved)) return {topic::details, topic::none};
  if (about == aspect::refund && ordered) return {topic::order_number, topic::none};
  switch (s.sort) {
    case subject::line:
      return {topic::phone, topic::details};
    case subject::device:
      return {topic::product, topic::details};
    case subject::order:
      return {topic::order_number, topic::details};
    case subject::software:
      return {topic::details, topic::none};
    case subject::none:
      break;
  }
  if (about == aspect::account) return {topic::details, topic::phone};
  // What is to be done is clear from the number or the request, or was told before by somebody who is calm about it.
  bool const vague =
      s.need == classify::need::check || s.need == classify::need::clarify || s.taken_up == uptake::failed;
  bool const clear = (about == aspect::none && s.known.has(slot::order_number)) ||
                     s.need == classify::need::carry_out ||
                     (s.turn > 0 && !vague && !dissatisfied && !is_troubled(s.feeling()));
  return {clear ? person_for(s) : topic::details, topic::none};
}

}  // namespace detail

/// Asks for the next fact that is missing, the way `ask_missing(times)` says.
///
/// 1. The matter and the sort of thing (`situation::sort`) name slots in order; the first that is not known and was
///    asked for fewer than `times` times is asked for; spoke.
/// 2. A slot whose answer has no form of its own (all but order number, phone and link) is asked for once only: nobody
///    is asked again for what was told in other words.
/// 3. What the customer told in words (`situation::told`) is not asked for.
/// 4. None is left, or the plan holds a question already: declined.
struct ask_missing_policy : policy_base {
  unsigned times;
  bool formed_only;
  constexpr explicit ask_missing_policy(unsigned n, bool formed) noexcept : times(n), formed_only(formed) {}
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    using classify::aspect;
    aspect about = s.affect.about;
    if (!s.names_matter && about != aspect::delivery && about != aspect::refund) about = aspect::none;
    for (topic const wanted : detail::wanted_slots(s, about)) {
      auto const asked = slot_of(wanted);
      if (!asked) continue;
      bool const has_form = *asked == slot::order_number || *asked == slot::phone || *asked == slot::link;
      if (s.memory.asked(*asked) >= (has_form ? times : 1u) || (formed_only && !has_form)) continue;
      verdict const v = add_permitted(s, p, {act::ask, wanted, rule::missing_fact});
      if (v != verdict::declined) return v;
    }
    return verdict::declined;
  }
};
[[nodiscard]] constexpr auto ask_missing(unsigned times) noexcept { return ask_missing_policy{times, false}; }

/// As `ask_missing`, but only for slots whose answer has a form of its own.
[[nodiscard]] constexpr auto ask_missing_number(unsigned times) noexcept { return ask_missing_policy{times, true}; }

/// Asks for what may help although the matter does not need it: more details, and when it was where somebody was rude,
/// so that the one who was can be found. For a desk that would otherwise have nothing left to ask on the first message.
///
/// 1. The first of them that is neither known nor told nor asked for is asked for; spoke.
/// 2. The message asks for information, calls for an answer or is criticism, or no question can help: declined.
/// 3. None is left, or the plan holds a question already: declined.
struct ask_further_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    bool const helps = s.need != classify::need::pass_on && s.need != classify::need::answer &&
                       (!s.needs_no_fact || classify::is_for_desk(s.need));
    if (s.affect.main_purpose() == classify::purpose::inquiry || !helps) return verdict::declined;
    for (topic const wanted : {topic::details, topic::when}) {
      if (wanted == topic::when && s.grieved != classify::grievance::mistreated) continue;
      if (s.memory.asked(*slot_of(wanted)) > 0) continue;
      verdict const v = add_permitted(s, p, {act::ask, wanted, rule::missing_fact});
      if (v != verdict::declined) return v;
    }
    return verdict::declined;
  }
};
inline constexpr ask_further_policy ask_further{};

/// Plays the matter back in a statement: `reflect`.
///
/// 1. Words tell what it is about, in this message or before: `reflect` with that aspect; spoke.
/// 2. They do not: declined.
struct reflect_matter_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    if (s.affect.about == classify::aspect::none) return verdict::declined;
    return add_permitted(s, p, {act::reflect, topic_of(s.affect.about), rule::checks_understanding});
  }
};
inline constexpr reflect_matter_policy reflect_matter{};

/// As `reflect_matter`, as the summary of a case: `summarise`.
struct summarise_matter_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    if (s.affect.about == classify::aspect::none) return verdict::declined;
    return add_permitted(s, p, {act::summarise, topic_of(s.affect.about), rule::checks_understanding});
  }
};
inline constexpr summarise_matter_policy summarise_matter{};

/// Asks a closed question about a fact for which there is one candidate (`situation::candidates`): "is it order 4711?".
///
/// 1. The order number, else the phone number, has a candidate and is neither known nor asked for: `confirm` with it;
///    spoke.
/// 2. Neither has: declined.
struct confirm_candidate_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    for (topic const wanted : {topic::order_number, topic::phone}) {
      auto const of = *slot_of(wanted);
      if (s.known.has(of) || s.memory.asked(of) > 0 || !s.candidates.has(of)) continue;
      return add_permitted(s, p, {act::confirm, wanted, rule::checks_understanding});
    }
    return verdict::declined;
  }
};
inline constexpr confirm_candidate_policy confirm_candidate{};

/// Does what the desk can do about the matter, each deed once in a conversation.
///
/// 1. A deed that suits the aspect is within the desk's power and its needs are known: act_now with it; spoke.
/// 2. None: declined.
struct do_deed_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    using classify::aspect;
    bool const demands = s.affect.main_purpose() != classify::purpose::inquiry;
    std::array<topic, 3> deeds{topic::look_up, topic::call_back, topic::none};
    switch (s.affect.about) {
      case aspect::delivery:
        if (demands) deeds = {topic::expedite, topic::look_up, topic::call_back};
        break;
      case aspect::refund:
        if (demands) deeds = {topic::request_refund, topic::look_up, topic::call_back};
        break;
      case aspect::quality:
      case aspect::attitude:
        if (demands) deeds = {topic::record_complaint, topic::call_back, topic::none};
        break;
      case aspect::account:
        deeds = {topic::reset_account, topic::call_back, topic::none};
        break;
      default:
        break;
    }
    for (topic const d : deeds) {
      if (d == topic::none) break;
      verdict const v = add_permitted(s, p, {act::act_now, d, rule::within_power});
      if (v != verdict::declined) return v;
    }
    return verdict::declined;
  }
};
inline constexpr do_deed_policy do_deed{};

/// Puts an apology in front of a remedy; see `with_apology`.
template <class P>
struct with_apology_policy : policy_base {
  P remedy;
  unsigned budget;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    plan after{};
    if (detail::rehearse(remedy, s, p, after) == verdict::declined) return verdict::declined;
    bool const ours = s.facts.cause == fault_of::company || s.facts.cause == fault_of::product;
    bool const rested = s.memory.apologies() == 0 || s.turn - s.memory.last_turn(act::apologise) >= 6;
    after = p;
    if (rested && s.memory.apologies() < budget)
      (void)add_permitted(s, after, {act::apologise, ours ? topic::full : topic::regret, rule::cause_and_remedy});
    verdict const v = remedy(s, after);
    if (v == verdict::declined) return remedy(s, p);  // no room for both
    p = after;
    return v;
  }
};

/// with_apology(remedy, budget): an apology never without a remedy.
///
/// 1. The remedy declines: declined; no apology either.
/// 2. The facts name a cause, fewer than `budget` apologies were said and none in the last six turns: an apology (full
///    when the fault is ours, regret otherwise), then the remedy; the remedy's verdict.
/// 3. Otherwise, and where there is no room for both: the remedy alone; its verdict.
template <class P>
[[nodiscard]] constexpr auto with_apology(P remedy, unsigned budget) noexcept {
  detail::check_policies<P>();
  return with_apology_policy<P>{{}, remedy, budget};
}

/// Marks the plan as a suggestion to the person who owns the conversation; see `suggest`.
template <class P>
struct suggest_policy : policy_base {
  P inner;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict const v = inner(s, p);
    if (v != verdict::declined) p.suggestion = true;
    return v;
  }
};

/// suggest(p): p's plan, for the person at the desk; no bot sends it.
template <class P>
[[nodiscard]] constexpr auto suggest(P inner) noexcept {
  detail::check_policies<P>();
  return suggest_policy<P>{{}, inner};
}

}  // namespace aplomb::respond
