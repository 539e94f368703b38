// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/classify/need.hpp>
#include <aplomb/respond/discipline.hpp>
#include <aplomb/respond/gate.hpp>
#include <aplomb/respond/leaves.hpp>
#include <cstdint>

/// Named gates. All are stateless values; combine them with `!`, `&&`, `||`.

namespace aplomb::respond {

namespace detail {
template <class F>
struct fixed_gate : gate_base {
  constexpr bool operator()(situation const& s) const noexcept { return F{}(s); }
};
template <class F>
constexpr fixed_gate<F> named(F) noexcept {
  return {};
}
}  // namespace detail

/// An ask of the customer is unanswered.
inline constexpr auto ask_open = detail::named([](situation const& s) noexcept { return s.ask_open; });
/// This message asks for something.
inline constexpr auto asks_now = detail::named([](situation const& s) noexcept { return s.is_ask; });
/// Nothing but a greeting, thanks or acknowledgement.
inline constexpr auto greeting_only = detail::named([](situation const& s) noexcept { return s.is_greeting_only; });
/// The owner left the bot on this very line.
inline constexpr auto handed_over_now = detail::named([](situation const& s) noexcept { return s.handed_over_now; });
/// The matter is resolved or the conversation is over.
inline constexpr auto closing = detail::named([](situation const& s) noexcept { return s.closing; });
/// The customer feels worried, hurt, upset or angry.
inline constexpr auto troubled = detail::named([](situation const& s) noexcept { return is_troubled(s.feeling()); });
/// The customer feels pleased.
inline constexpr auto pleased =
    detail::named([](situation const& s) noexcept { return s.feeling() == feeling::pleased; });
/// The customer is dissatisfied, whether or not a feeling shows. A plain question is no complaint, however it is put.
inline constexpr auto displeased = detail::named([](situation const& s) noexcept {
  auto const dissatisfied = s.affect.of(classify::satisfaction::dissatisfied);
  return dissatisfied >= score::of(s.need == classify::need::answer ? 750 : 500);
});
/// The customer surely says thanks or praises; polite words in a request are neither.
inline constexpr auto grateful =
    detail::named([](situation const& s) noexcept { return s.affect.of(classify::flag::gratitude) >= score::of(750); });
/// This message gave a fact. A link that nobody asked for is none: it stands in what people quote.
inline constexpr auto fact_given = detail::named([](situation const& s) noexcept {
  for (auto x : aplomb::all_of<slot>())
    if (s.given.has(x) && (x != slot::link || s.memory.asked(x) > 0)) return true;
  return false;
});
/// The facts name a cause and something can be done: an apology may be planned.
inline constexpr auto apology_due =
    detail::named([](situation const& s) noexcept { return s.has_memory && has_cause(s) && has_remedy(s); });
/// This message answers a question that the desk put.
inline constexpr auto answers_us = detail::named([](situation const& s) noexcept {
  for (auto x : aplomb::all_of<slot>())
    if (s.given.has(x) && s.memory.asked(x) > 0) return true;
  return false;
});
/// This message says "I see" to what the desk told, offered or promised.
inline constexpr auto takes_it =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::accepts; });
/// This message says OK to what the desk asked for: it is on its way.
inline constexpr auto agrees_to_ask =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::agrees; });
/// This message answers the question that somebody at the desk put, whatever its form; see `answers_us`.
inline constexpr auto answers_desk =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::answers; });
/// What was asked for was sent by another way.
inline constexpr auto sent_elsewhere =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::elsewhere; });
/// What the desk advised or did has not helped.
inline constexpr auto advice_failed =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::failed; });
/// The message complains of set phrases.
inline constexpr auto tired_of_phrases =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::canned; });
/// The customer accepts that a person is called.
inline constexpr auto agrees_to_person =
    detail::named([](situation const& s) noexcept { return s.taken_up == uptake::to_person; });
/// The feeling is surely one of trouble: to be named only then. No guess of a reader that knew nothing in the message,
/// none that a calm reading rivals, and nothing that thanks or relief contradict. A plain question has no feeling to be
/// named, nor has a slight one without a ground in a conversation that is not heated: to have been read is enough
/// there.
inline constexpr auto feeling_shown = detail::named([](situation const& s) noexcept {
  bool const plain_question = s.affect.main_purpose() == classify::purpose::inquiry &&
                              s.affect.of(classify::satisfaction::dissatisfied) < score::of(500) &&
                              s.grieved == classify::grievance::none;
  bool const slight = s.affect.intensity < 2 && s.severity < 4 && s.grieved == classify::grievance::none;
  return !plain_question && !slight && is_troubled(s.feeling()) && !s.affect.unknown &&
         s.affect.of(s.affect.main_emotion()) >= score::of(s.affect.intensity >= 2 ? 350 : 450) &&
         !s.affect.has(classify::flag::gratitude) && classify::relief_level(s.affect) < score::of(400);
});
/// The message is there for company: thanks, praise, small talk.
inline constexpr auto only_social =
    detail::named([](situation const& s) noexcept { return s.affect.main_purpose() == classify::purpose::social; });
/// The message vents, in a gripe or an insult: it asks for nothing.
inline constexpr auto gripes = detail::named([](situation const& s) noexcept {
  auto const why = s.affect.main_purpose();
  return why == classify::purpose::gripe || why == classify::purpose::harassment;
});
/// This message names a matter, and not as somebody who is pleased or satisfied with it.
inline constexpr auto brings_matter = detail::named([](situation const& s) noexcept {
  return s.names_matter && s.affect.about != classify::aspect::none && s.feeling() != feeling::pleased &&
         s.affect.of(classify::satisfaction::satisfied) < score::of(500);
});
/// The message thanks, and brings no matter and no grievance, and answers nothing; whether it asks or complains beside
/// is for other gates. Thanks on a first line that is no small talk are given in advance, mockery and insults put them
/// on: these are none.
inline constexpr auto only_thanks = detail::named([](situation const& s) noexcept {
  bool const in_advance = s.turn == 0 && s.affect.main_purpose() != classify::purpose::social;
  bool const in_mockery = s.affect.has(classify::flag::sarcasm) || s.affect.has(classify::flag::abuse);
  return grateful(s) && !in_advance && !in_mockery && !s.wronged && !brings_matter(s) &&
         s.grieved == classify::grievance::none && s.taken_up != uptake::answers && s.taken_up != uptake::elsewhere;
});
/// This message tells how somebody was treated.
inline constexpr auto about_people = detail::named(
    [](situation const& s) noexcept { return s.names_matter && s.affect.about == classify::aspect::attitude; });
/// This message tells what the customer has suffered.
inline constexpr auto has_suffered =
    detail::named([](situation const& s) noexcept { return s.grieved != classify::grievance::none; });
/// This message tells how the company or its people behaved: rude, misleading, unfair, one thing and then another, from
/// one to the next.
inline constexpr auto about_conduct =
    detail::named([](situation const& s) noexcept { return detail::is_conduct(s.grieved); });
/// Something is late: waited for, unanswered or promised and not done.
inline constexpr auto about_lateness = detail::named([](situation const& s) noexcept {
  using enum classify::grievance;
  return s.grieved == waited || s.grieved == ignored || s.grieved == broken_word;
});
/// The message calls for an answer, the first or a better one.
inline constexpr auto needs_answer = detail::named([](situation const& s) noexcept {
  return s.need == classify::need::answer || s.need == classify::need::reconsider;
});
/// It calls for something of theirs to be looked into or carried out, or gives what that takes.
inline constexpr auto needs_check = detail::named(
    [](situation const& s) noexcept { return s.need >= classify::need::check && s.need <= classify::need::receive; });
/// It gives what the desk asked for, by its whole tone: see `answers_desk` for what its words tell.
inline constexpr auto needs_receipt =
    detail::named([](situation const& s) noexcept { return s.need == classify::need::receive; });
/// It calls for somebody to be pressed: the matter is known, and late.
inline constexpr auto needs_pressing =
    detail::named([](situation const& s) noexcept { return s.need == classify::need::press; });
/// It calls for nothing but to be passed on to those who answer for it.
inline constexpr auto needs_passing_on =
    detail::named([](situation const& s) noexcept { return s.need == classify::need::pass_on; });
/// It calls for no more than a word: the customer waits, tries, thanks or chats.
inline constexpr auto needs_no_more =
    detail::named([](situation const& s) noexcept { return classify::is_met_with_a_word(s.need); });
/// The message asks to know something.
inline constexpr auto asks_to_know = detail::named(
    [](situation const& s) noexcept { return s.is_ask && s.affect.main_purpose() == classify::purpose::inquiry; });
/// The facts hold the answer.
inline constexpr auto answer_is_known =
    detail::named([](situation const& s) noexcept { return !s.facts.answer.empty(); });
/// The customer wants it ended, in so many words.
inline constexpr auto wants_cancellation =
    detail::named([](situation const& s) noexcept { return s.customer.claim == classify::remedy::cancellation; });
/// The insult is aimed at the person spoken to, or is vile and aimed at nobody in particular. Anger at a company or a
/// product is anger, however it is worded.
inline constexpr auto attacks_somebody = detail::named([](situation const& s) noexcept {
  return s.now.abuse >= score::of(700) &&
         (s.affect.abused == classify::abuse_target::agent ||
          (s.affect.abuse_level >= 3 && s.affect.abused == classify::abuse_target::none));
});
/// The matter is a refund: to want one's money back is a request, not a farewell.
inline constexpr auto about_refund =
    detail::named([](situation const& s) noexcept { return s.affect.about == classify::aspect::refund; });
/// The matter is a delivery or a refund: one with an order number.
inline constexpr auto about_order = detail::named([](situation const& s) noexcept {
  return s.affect.about == classify::aspect::delivery || s.affect.about == classify::aspect::refund;
});
/// The message asserts that something was done in the customer's name that the customer did not do.
inline constexpr auto asserts_wrong = detail::named([](situation const& s) noexcept { return s.wronged; });
/// The reader made nothing of the message, or cannot tell what it is for.
inline constexpr auto unclear = detail::named([](situation const& s) noexcept {
  return s.affect.unknown || s.affect.of(s.affect.main_purpose()) < score::of(400);
});
/// The message complains.
inline constexpr auto complains = detail::named([](situation const& s) noexcept {
  auto const why = s.affect.main_purpose();
  return why == classify::purpose::complaint || why == classify::purpose::gripe;
});
/// The first line of the conversation.
inline constexpr auto first_line = detail::named([](situation const& s) noexcept { return s.turn == 0; });
/// An answer was promised and its time has not come.
inline constexpr auto promised = detail::named([](situation const& s) noexcept { return promise_running(s); });
/// The desk has just learned that nobody takes over.
inline constexpr auto nobody_comes = detail::named([](situation const& s) noexcept { return s.nobody_comes; });
/// The facts say that no person can take over now.
inline constexpr auto nobody_there =
    detail::named([](situation const& s) noexcept { return s.facts.agents == known_to_be::no; });

/// A promise fell overdue, and the desk has not owned up to it yet.
inline constexpr auto broke_a_promise =
    detail::named([](situation const& s) noexcept { return s.has_memory && s.memory.owes_apology(); });
/// An acknowledgement can name what the message is about.
inline constexpr auto names_matter = detail::named([](situation const& s) noexcept {
  return s.named != classify::thing::none || detail::matter_to_acknowledge(s) != classify::aspect::none;
});
/// Acknowledged an even number of times: for two that take turns.
inline constexpr auto acknowledged_evenly =
    detail::named([](situation const& s) noexcept { return s.memory.times(act::acknowledge) % 2 == 0; });

/// The slot has been given: `knows(slot::order_number)`.
struct knows : gate_base {
  slot wanted;
  constexpr explicit knows(slot s) noexcept : wanted(s) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.known.has(wanted); }
};

/// The slot has been given, or told in words of no fixed form: nothing to ask for.
struct heard_of : gate_base {
  slot wanted;
  constexpr explicit heard_of(slot s) noexcept : wanted(s) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.known.has(wanted) || s.told.has(wanted); }
};

/// So many messages came before this one: `turn_from(6)`.
struct turn_from : gate_base {
  std::uint16_t least;
  constexpr explicit turn_from(std::uint16_t n) noexcept : least(n) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.turn >= least; }
};

/// The heat state is at least this severe, 0...9: `severity_from(4)`. Policies read severity, never a state's name.
struct severity_from : gate_base {
  std::uint8_t least;
  constexpr explicit severity_from(std::uint8_t s) noexcept : least(s) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.severity >= least; }
};

/// The conversation belongs to: `owner_is(escalate::owner_state::waiting)`.
struct owner_is : gate_base {
  escalate::owner_state wanted;
  constexpr explicit owner_is(escalate::owner_state o) noexcept : wanted(o) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.owner == wanted; }
};

/// A person was called for this reason.
struct called_for : gate_base {
  escalate::handoff_reason wanted;
  constexpr explicit called_for(escalate::handoff_reason r) noexcept : wanted(r) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.reason == wanted; }
};

/// The act was not said in the last `turns` turns.
struct rested_for : gate_base {
  act wanted;
  std::uint16_t turns;
  constexpr rested_for(act a, std::uint16_t n) noexcept : wanted(a), turns(n) {}
  constexpr bool operator()(situation const& s) const noexcept {
    return s.memory.times(wanted) == 0 || s.turn - s.memory.last_turn(wanted) >= turns;
  }
};

/// The act was said before in this conversation.
struct said_before : gate_base {
  act wanted;
  constexpr explicit said_before(act a) noexcept : wanted(a) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.memory.times(wanted) > 0; }
};

}  // namespace aplomb::respond
