// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/check_report.hpp>
#include <aplomb/respond/detail/reply_findings.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/topic.hpp>

namespace aplomb::respond::detail {

/// What one sentence of a reply asks.
struct sentence_question {
  slot_set wanted{};           ///< facts that it asks for
  slot_set named{};            ///< facts that it names
  bool is_question = false;    ///< by its mark
  bool follows_up = false;     ///< "anything else?"
  bool leaves_choice = false;  ///< "would you like that?"
};

/// Whether `wanted` holds what this question of a plan asks for.
[[nodiscard]] constexpr bool asks_for(slot_set wanted, planned_act const& ask) noexcept {
  auto const s = slot_of(ask.about);
  bool const open = ask.about == topic::issue || s == slot::details;
  return (s && wanted.has(*s)) || (open && (wanted.has(slot::issue) || wanted.has(slot::details)));
}

/// How many facts these are, as questions: "what happened, and when?" is one.
[[nodiscard]] constexpr int questions_in(slot_set wanted) noexcept {
  int plain = 0;
  for (auto const x : aplomb::all_of<slot>()) plain += wanted.has(x) && x != slot::issue && x != slot::details;
  return plain > 0 ? plain : wanted.has(slot::issue) || wanted.has(slot::details);
}

/// Notes what the sentence at `where` asks; what the plan does not ask is a breach.
constexpr void take_question(sentence_question q, reply_span where, plan const& p, situation const& s,
                             reply_findings& out) noexcept {
  // "Send me the order number, would you?"
  if (q.is_question && q.wanted.empty()) q.wanted = q.named;
  for (auto const x : aplomb::all_of<slot>())
    if (q.wanted.has(x) && s.known.has(x) && !confirms(p, x)) return;  // asked again: the review says so
  for (auto const x : aplomb::all_of<slot>())
    if (q.wanted.has(x)) out.asked.add(x);
  int const slots = questions_in(q.wanted);
  if (!q.is_question && slots == 0) return;
  // "Anything else?" and "Would you like that?" belong to their acts.
  bool const may_choose = p.has(act::offer) || p.has(act::retain) || p.has(act::compensate) || p.has(act::hand_off);
  if (slots == 0 && ((q.follows_up && (p.has(act::follow_up) || p.has(act::end))) || (q.leaves_choice && may_choose)))
    return;
  auto const* const ask = p.find(act::ask);
  int const here = ask != nullptr && ask->about == topic::purchase ? 1 : std::max(slots, 1);
  bool const asks_something = ask != nullptr || p.has(act::confirm);
  bool const other = ask != nullptr && slots > 0 && !asks_for(q.wanted, *ask);
  bool const allowed = asks_something && out.questions == 0 && here == 1 && !other;
  out.questions += here;
  if (asks_something && !out.question) out.question = where;
  if (!allowed) out.breached(breach::question, where);
}

}  // namespace aplomb::respond::detail
