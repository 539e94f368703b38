// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/gate.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>

namespace aplomb::respond {

/// See `prefer`.
template <class G, class P, class Q>
struct prefer_policy : policy_base {
  G condition;
  P preferred;
  Q otherwise;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    if (!holds(condition, s)) {
      verdict const v = otherwise(s, p);
      return v == verdict::declined ? preferred(s, p) : v;
    }
    verdict const v = preferred(s, p);
    return v == verdict::declined ? otherwise(s, p) : v;
  }
};

namespace detail {
template <class G>
struct prefer_maker {
  G condition;
  template <class P, class Q>
  [[nodiscard]] constexpr auto operator()(P p, Q q) const noexcept {
    check_policies<P, Q>();
    return prefer_policy<G, P, Q>{{}, condition, p, q};
  }
  /// Exists to explain: a preference is between two.
  template <class P>
  constexpr auto operator()(P p) const noexcept {
    static_assert(
        sizeof(P) == 0,
        "prefer(...) chooses between two policies, write prefer(gate)(p, q); a condition on one is when(gate)(p)");
    return p;
  }
};
}  // namespace detail

/// prefer(gate)(p, q): one of two, and the gate says which is asked first. Unlike `when` it never closes a way.
///
/// 1. The gate is open: first_of(p, q).
/// 2. The gate is closed: first_of(q, p).
/// 3. Both decline: declined; the plan is as it was.
/// 4. prefer(!g)(p, q) is prefer(g)(q, p); prefer(g)(p, p) is p.
template <class G>
[[nodiscard]] constexpr auto prefer(G condition) noexcept {
  detail::check_gate<G>();
  return detail::prefer_maker<G>{condition};
}

}  // namespace aplomb::respond
