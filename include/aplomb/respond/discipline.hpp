// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/situation.hpp>

/// What no policy may plan, the user's own included. Every leaf (`say`, `ask_for`, ...) asks here first.

namespace aplomb::respond {

/// Whether the desk can do `d` now: it has the power, knows what it needs for it, and has not announced it before.
[[nodiscard]] constexpr bool can_do(situation const& s, deed d) noexcept {
  if (!s.facts.can.has(d) || s.memory.did(d)) return false;
  switch (d) {
    case deed::look_up:
    case deed::expedite:
    case deed::request_refund:
      return s.known.has(slot::order_number);
    case deed::call_back:
      return s.known.has(slot::phone);
    default:
      return true;
  }
}

/// Whether something can be done about the trouble: a deed, a choice or a compensation.
[[nodiscard]] constexpr bool has_remedy(situation const& s) noexcept {
  if (!s.facts.offer.empty() || !s.facts.compensation.empty()) return true;
  for (auto d : aplomb::all_of<deed>())
    if (can_do(s, d)) return true;
  return false;
}

/// Whether the facts name somebody but the customer as the cause.
[[nodiscard]] constexpr bool has_cause(situation const& s) noexcept {
  return s.facts.cause != fault_of::unknown && s.facts.cause != fault_of::customer;
}

/// Whether an answer was promised and its time has not come.
[[nodiscard]] constexpr bool promise_running(situation const& s) noexcept {
  auto const* const next = s.has_memory ? s.memory.next_due() : nullptr;
  return next != nullptr && next->due > s.at;
}

/// Whether `a` may join plan `p` in situation `s`. Refused are:
///
/// - a second question, a question for a fact that is known or told, what it is about after the first lines, and whether a person should be called when one is called or
///   none is there;
/// - an act that claims a power without the fact for it (`needs_fact`), a compensation below its severity;
/// - an apology without cause or remedy, and acts of long memory (apologise, compensate, commit, retain) without memory;
/// - praise for a customer who is not pleased, or at a severity above 2;
/// - a hand-over, or the news that a person is on the way, while a person owns the conversation;
/// - a reminder of a promise when none is open or it is overdue;
/// - an act that is in the plan already.
[[nodiscard]] constexpr bool permitted(situation const& s, plan const& p, planned_act const& a) noexcept {
  if (p.has(a.kind) || p.acts.full()) return false;
  bool const owned = s.owner == escalate::owner_state::human;
  switch (a.kind) {
    case act::ask: {
      auto const wanted = slot_of(a.about);
      if (wanted == slot::issue && s.turn > 2) return false;
      if (wanted == slot::person && (s.owner != escalate::owner_state::bot || s.facts.agents == known_to_be::no))
        return false;
      return wanted.has_value() && !s.known.has(*wanted) && !s.told.has(*wanted);
    }
    case act::explain:
      return !s.facts.cause_text.empty();
    case act::inform:
      return a.about == topic::resource ? !s.facts.resource.empty() : !s.facts.answer.empty();
    case act::offer:
      return !s.facts.offer.empty();
    case act::compensate:
      return s.has_memory && !s.facts.compensation.empty() && s.severity * 100 >= s.facts.compensate_from.per_mille;
    case act::commit:
      return s.has_memory && s.facts.reply_within > duration{};
    case act::act_now: {
      auto const wanted = deed_of(a.about);
      return wanted.has_value() && can_do(s, *wanted);
    }
    case act::retain:
      return s.has_memory && !s.facts.retention.empty();
    case act::prevent:
      return !s.facts.prevention.empty();
    case act::apologise:
      return s.has_memory && has_cause(s) && has_remedy(s);
    case act::praise:
      return s.feeling() == feeling::pleased && s.severity <= 2;
    case act::hand_off:
      return !owned;
    case act::follow_up:
      if (a.about == topic::promised) return promise_running(s);
      return a.about == topic::looking ? owned : !(owned && a.about == topic::waiting);
    default:
      return true;
  }
}

}  // namespace aplomb::respond
