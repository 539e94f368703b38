// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>

namespace aplomb::respond {

/// See `unless_planned`.
template <class P>
struct unless_planned_policy : policy_base {
  act present;
  P inner;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    return p.has(present) ? verdict::declined : inner(s, p);
  }
};

namespace detail {
struct unless_planned_maker {
  act present;
  template <class P>
  [[nodiscard]] constexpr auto operator()(P p) const noexcept {
    check_policies<P>();
    return unless_planned_policy<P>{{}, present, p};
  }
};
}  // namespace detail

/// unless_planned(act::greet)(p): p, but not in a plan that holds the act already. Gates look at the situation; this looks
/// at what this reply is going to say.
///
/// 1. The plan has no such act: p's verdict.
/// 2. It has one: declined; p is not asked.
[[nodiscard]] constexpr auto unless_planned(act present) noexcept { return detail::unless_planned_maker{present}; }

}  // namespace aplomb::respond
