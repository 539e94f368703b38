// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/discipline.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>

namespace aplomb::respond {

namespace detail {

/// `add_permitted` of whatever answers the questions of `facts_of_situation`.
template <class Facts>
constexpr verdict add_permitted_by(Facts&& f, plan& p, planned_act a) noexcept {
  if (!permitted_by(f, p, a)) return verdict::declined;
  bool last = a.kind == act::hand_off || a.kind == act::end;
  if (a.kind == act::hand_off) {
    if (f.owned_by(escalate::owner_state::bot) && !f.nobody_comes()) p.handoff = reason_of(a.about);
    if (f.nobody_there() || f.nobody_comes()) {
      last = false;
      a.why = rule::nobody_available;
      a.about = a.about == topic::self_harm || a.about == topic::alone ? topic::alone : topic::unavailable;
    }
  }
  if (!p.add(a)) return verdict::declined;
  if (a.kind == act::end) p.ends = true;
  return last ? verdict::ended : verdict::spoke;
}

}  // namespace detail

/// Adds `a` to the plan when it is permitted. A hand-over asks for a person (only a bot needs to ask) and ends the plan, as
/// `end` does; when the facts say that nobody is there it turns into that news, and more may follow. Where the desk has
/// just learned that nobody comes, nobody is called.
constexpr verdict add_permitted(situation const& s, plan& p, planned_act a) noexcept {
  return detail::add_permitted_by(detail::facts_of_situation{s}, p, a);
}

/// `say<act::thank>`, `say<act::ask, topic::phone>`: one act.
///
/// 1. Permitted (discipline.hpp): the act is appended; spoke.
/// 2. Permitted and the act is hand_off or end: appended; ended. A hand-over also sets `plan::handoff`.
/// 3. A hand-over with `desk_facts::agents` no: `plan::handoff` is set, the act says that nobody is there; spoke.
/// 4. Not permitted: declined; the plan is as it was.
template <act Kind, topic About = topic::none, rule Why = rule::own>
struct say_policy : policy_base {
  static_assert(Kind != act::ask || slot_of(About).has_value(),
                "a question names the slot it asks for: `say<act::ask, topic::order_number>`");
  static_assert(Kind != act::act_now || deed_of(About).has_value(),
                "act_now names its deed: `say<act::act_now, topic::look_up>`");
  static_assert(Kind != act::hand_off || reason_of(About) != escalate::handoff_reason::none,
                "a hand-over names its reason: `say<act::hand_off, topic::requested>`");
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    return add_permitted(s, p, {Kind, About, Why});
  }
};

template <act Kind, topic About = topic::none, rule Why = rule::own>
inline constexpr say_policy<Kind, About, Why> say{};

}  // namespace aplomb::respond
