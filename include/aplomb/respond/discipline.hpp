// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/compensation.hpp>
#include <aplomb/respond/options.hpp>
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
  if (!offer_text(s).empty() || compensation_for(s).granted()) return true;
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

/// Whether the act puts a question: `ask`, and a confirmation of something named ("is it order 4711?"). A bare confirmation
/// announces that the desk makes sure.
[[nodiscard]] constexpr bool puts_question(planned_act const& a) noexcept {
  return a.kind == act::ask || (a.kind == act::confirm && a.about != topic::none);
}
[[nodiscard]] constexpr bool puts_question(plan const& p) noexcept {
  for (auto const& a : p.acts)
    if (puts_question(a)) return true;
  return false;
}

namespace detail {

/// What the discipline wants to know of a situation. Proofs ask the same of a cell of the grid (proofs/run.hpp).
struct facts_of_situation {
  situation const& s;

  [[nodiscard]] constexpr bool known(slot x) const noexcept { return s.known.has(x); }
  [[nodiscard]] constexpr bool told(slot x) const noexcept { return s.told.has(x); }
  [[nodiscard]] constexpr bool is_candidate(slot x) const noexcept { return s.candidates.has(x); }
  [[nodiscard]] constexpr bool past_first_lines() const noexcept { return s.turn > 2; }
  [[nodiscard]] constexpr bool has_memory() const noexcept { return s.has_memory; }
  [[nodiscard]] constexpr bool owned_by(escalate::owner_state o) const noexcept { return s.owner == o; }
  [[nodiscard]] constexpr bool nobody_there() const noexcept { return s.facts.agents == known_to_be::no; }
  [[nodiscard]] constexpr bool nobody_comes() const noexcept { return s.nobody_comes; }
  [[nodiscard]] constexpr bool has_answer() const noexcept { return !s.facts.answer.empty(); }
  [[nodiscard]] constexpr bool has_cause_text() const noexcept { return !s.facts.cause_text.empty(); }
  [[nodiscard]] constexpr bool has_offer() const noexcept { return !offer_text(s).empty(); }
  [[nodiscard]] constexpr bool has_retention() const noexcept { return !s.facts.retention.empty(); }
  [[nodiscard]] constexpr bool has_prevention() const noexcept { return !s.facts.prevention.empty(); }
  [[nodiscard]] constexpr bool has_resource() const noexcept { return !s.facts.resource.empty(); }
  [[nodiscard]] constexpr bool replies_in_time() const noexcept { return s.facts.reply_within > duration{}; }
  [[nodiscard]] constexpr bool compensates() const noexcept { return compensation_for(s).granted(); }
  [[nodiscard]] constexpr bool needs_approval() const noexcept { return compensation_for(s).needs_approval(); }
  [[nodiscard]] constexpr bool broke_a_promise() const noexcept { return s.has_memory && s.memory.owes_apology(); }
  [[nodiscard]] constexpr bool can(deed d) const noexcept { return can_do(s, d); }
  [[nodiscard]] constexpr bool cause_known() const noexcept { return has_cause(s); }
  [[nodiscard]] constexpr bool remedy_at_hand() const noexcept { return has_remedy(s); }
  [[nodiscard]] constexpr bool promise_runs() const noexcept { return promise_running(s); }
  [[nodiscard]] constexpr bool pleased_and_calm() const noexcept {
    return s.feeling() == feeling::pleased && s.severity <= 2;
  }
};

template <class Facts>
constexpr bool may_ask(Facts&& f, slot wanted) noexcept {
  using escalate::owner_state;
  if (wanted == slot::issue && f.past_first_lines()) return false;
  if (wanted == slot::person && (!f.owned_by(owner_state::bot) || f.nobody_there())) return false;
  return !f.known(wanted) && !f.told(wanted);
}

/// `permitted` of whatever answers the questions of `facts_of_situation`.
template <class Facts>
constexpr bool permitted_by(Facts&& f, plan const& p, planned_act const& a) noexcept {
  using escalate::owner_state;
  if (p.has(a.kind) || p.acts.full() || (puts_question(a) && puts_question(p))) return false;
  switch (a.kind) {
    case act::ask: {
      auto const wanted = slot_of(a.about);
      return wanted.has_value() && may_ask(f, *wanted);
    }
    case act::confirm: {
      auto const wanted = slot_of(a.about);
      bool const of_value = wanted && *wanted != slot::issue && *wanted != slot::details;
      return !of_value || f.is_candidate(*wanted);
    }
    case act::explain:
      return f.has_cause_text();
    case act::inform:
      return a.about == topic::resource ? f.has_resource() : f.has_answer();
    case act::offer:
      return f.has_offer();
    case act::compensate:
      return f.has_memory() && (a.about == topic::approval ? f.needs_approval() : f.compensates());
    case act::commit:
      return f.has_memory() && f.replies_in_time();
    case act::act_now: {
      auto const wanted = deed_of(a.about);
      return wanted.has_value() && f.can(*wanted);
    }
    case act::retain:
      return f.has_memory() && f.has_retention();
    case act::prevent:
      return f.has_prevention();
    case act::apologise:
      if (a.about == topic::overdue) return f.broke_a_promise() && (f.remedy_at_hand() || f.replies_in_time());
      return f.has_memory() && f.cause_known() && f.remedy_at_hand();
    case act::acknowledge:
      return a.about != topic::overdue || f.broke_a_promise();
    case act::praise:
      return f.pleased_and_calm();
    case act::hand_off:
      return !f.owned_by(owner_state::human);
    case act::follow_up:
      if (a.about == topic::promised) return f.promise_runs();
      if (a.about == topic::looking) return f.owned_by(owner_state::human);
      return a.about != topic::waiting || !f.owned_by(owner_state::human);
    default:
      return true;
  }
}

}  // namespace detail

/// Whether `a` may join plan `p` in situation `s`. Refused are:
///
/// - a second question (`puts_question`), a question for a fact that is known or told, what it is about after the first lines, and whether a person should be called when one is called or
///   none is there;
/// - an act that claims a power without the fact for it (`needs_fact`), a compensation below its severity;
/// - an apology without cause or remedy (a broken promise is a cause, a new time for it a remedy), and acts of long memory (apologise, compensate, commit, retain) without memory;
/// - praise for a customer who is not pleased, or at a severity above 2;
/// - a hand-over, or the news that a person is on the way, while a person owns the conversation;
/// - a reminder of a promise when none is open or it is overdue;
/// - the confirmation of a fact for which there is no candidate (`situation::candidates`);
/// - an act that is in the plan already.
[[nodiscard]] constexpr bool permitted(situation const& s, plan const& p, planned_act const& a) noexcept {
  return detail::permitted_by(detail::facts_of_situation{s}, p, a);
}

}  // namespace aplomb::respond
