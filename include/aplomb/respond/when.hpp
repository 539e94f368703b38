// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/gate.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>

namespace aplomb::respond {

/// See `when`.
template <class G, class P>
struct when_policy : policy_base {
  G condition;
  P inner;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    return holds(condition, s) ? inner(s, p) : verdict::declined;
  }
};

namespace detail {
template <class G>
struct when_maker {
  G condition;
  template <class P>
  [[nodiscard]] constexpr auto operator()(P p) const noexcept {
    check_policies<P>();
    return when_policy<G, P>{{}, condition, p};
  }
  /// Exists to explain: a condition guards one policy.
  template <class P, class Q, class... Rest>
  constexpr auto operator()(P p, Q, Rest...) const noexcept {
    static_assert(
        sizeof(Q) == 0,
        "when(...) guards one policy; join several with `|` (stop at the first that declines) or all_of(...)");
    return (*this)(p);
  }
};
}  // namespace detail

/// when(gate)(p): p, on a condition.
///
/// 1. The gate is open: p's verdict.
/// 2. The gate is closed: declined; p is not asked, the plan is as it was.
/// 3. when(always)(p) is p; when(a)(when(b)(p)) is when(a && b)(p).
template <class G>
[[nodiscard]] constexpr auto when(G condition) noexcept {
  detail::check_gate<G>();
  return detail::when_maker<G>{condition};
}

}  // namespace aplomb::respond
