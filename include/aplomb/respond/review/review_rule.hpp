// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>

/// What the review of a reply looks for, and how each rule is switched.

namespace aplomb::respond {

/// A rule about replies to customers. docs/review.md has each with an example and what it was measured at.
///
/// - `own`: words of the user's own; the built-in data have none.
/// - `blame`: the fault is put on the customer; `blames_colleague`: on a named team or colleague; `insult`: an abusive word.
/// - `mirrored_anger`: sarcasm, a rhetorical question, impatience; `shouting`: marks or capitals that shout.
/// - `command`: an order, or a duty without a reason; `evasion`: not our business, nothing can be done.
/// - `vague`: nobody in particular, some time or other; `no_time`: soon, without a time in the sentence (contested).
/// - `overclaim`: certainty that nobody has; `unbacked_promise`: what the desk's facts do not allow (needs the facts).
/// - `yes_but`: agreement taken back by "but" (contested); `negative_wording`: what is not possible, where what is would do.
/// - `jargon`: words of the house; `cold_formula`: a form letter's words.
/// - `bare_apology`: an apology, and nothing that is done about it.
/// - `no_empathy`, `no_next_step`: nothing said to the feeling, nothing that moves the matter on (need the context).
/// - `asked_again`: a fact that is known (needs the context); `many_questions`: more at once than the limit.
/// - `curt_question`: a question in a reply without one polite word; `long_sentence`: longer than the limit.
APLOMB_ENUM(review_rule, std::uint8_t, own, blame, blames_colleague, insult, mirrored_anger, shouting, command, evasion,
            vague, no_time, overclaim, unbacked_promise, yes_but, negative_wording, jargon, cold_formula, bare_apology,
            no_empathy, no_next_step, asked_again, many_questions, curt_question, long_sentence)

/// What a rule does: nothing, advise (a note where it is a matter of style, else a warning), or report an error.
APLOMB_ENUM(review_switch, std::uint8_t, off, warn, forbid)

/// How much a finding matters.
APLOMB_ENUM(review_severity, std::uint8_t, note, warning, error)

/// Words that are no fault and tell the rules what a reply says.
///
/// allow: nothing in these words is a fault; negation: denies what follows; customers_words: what follows is the
/// customer's; asking: asks the customer to do something; agreement and turn: "yes" and "but"; regret: an apology; remedy:
/// something is done, offered or asked; empathy: speaks to the feeling; polite: a polite word; when: a time; payment: gives
/// money or a gift; answer_by: promises an answer in time.
APLOMB_ENUM(review_cue, std::uint8_t, allow, negation, customers_words, asking, agreement, turn, regret, remedy,
            empathy, polite, when, payment, answer_by)

/// What else `check` hears in a reply, beside acts.
///
/// admission: takes the blame for the desk; refusal: no person can be had; waiting: the person, the answer or a look is on its
/// way; claimed: something is done already; outcome: a result is promised; leak: speaks of its instructions or of being a
/// model; human: claims to be a human being; consent: leaves it to the customer.
APLOMB_ENUM(reply_sign, std::uint8_t, admission, refusal, waiting, claimed, outcome, leak, human, consent)

/// One switch per rule. The defaults: what hurts is forbidden, the rest warns; rules that were right less often than in
/// 85 of 100 findings on replies of real desks are off.
struct review_switches {
  review_switch of[count_of<review_rule>]{};

  constexpr review_switches() noexcept {
    using enum review_rule;
    for (auto& s : of) s = review_switch::warn;
    for (auto r : {blame, insult}) set(r, review_switch::forbid);
    for (auto r : {shouting, curt_question}) set(r, review_switch::off);
  }
  constexpr void set(review_rule r, review_switch s) noexcept { of[index_of(r)] = s; }
  [[nodiscard]] constexpr review_switch operator[](review_rule r) const noexcept { return of[index_of(r)]; }
};

/// The severity of a finding of `r` under the switch `s`, which is not off.
[[nodiscard]] constexpr review_severity severity_of(review_rule r, review_switch s) noexcept {
  using enum review_rule;
  if (s == review_switch::forbid) return review_severity::error;
  bool const style = r == negative_wording || r == jargon || r == cold_formula || r == many_questions ||
                     r == curt_question || r == long_sentence || r == shouting;
  return style ? review_severity::note : review_severity::warning;
}

namespace detail {

/// Whether a negation before the words takes the fault away: "we will not let you", 您不必. Rules whose words deny
/// themselves (没办法) stay.
[[nodiscard]] constexpr bool yields_to_negation(review_rule r) noexcept {
  using enum review_rule;
  return r == blame || r == blames_colleague || r == command || r == overclaim || r == no_time || r == vague ||
         r == unbacked_promise || r == cold_formula || r == own;
}

/// Whether the fault is in what the desk says of itself; the same words are none in what the customer is asked to do:
/// 请保证手机有电, "please reply as soon as possible".
[[nodiscard]] constexpr bool is_of_the_desk(review_rule r) noexcept {
  using enum review_rule;
  return r == overclaim || r == no_time || r == vague;
}

}  // namespace detail

}  // namespace aplomb::respond
