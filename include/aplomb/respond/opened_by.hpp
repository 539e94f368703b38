// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>

namespace aplomb::respond {

/// See `opened_by`.
template <class O, class P>
struct opened_by_policy : policy_base {
  O opening;
  P inner;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    plan after = p;
    if (opening(s, after) == verdict::ended) return verdict::declined;
    verdict const v = inner(s, after);
    if (v != verdict::declined) p = after;
    return v;
  }
};

namespace detail {
template <class O>
struct opened_by_maker {
  O opening;
  template <class P>
  [[nodiscard]] constexpr auto operator()(P p) const noexcept {
    check_policies<P>();
    return opened_by_policy<O, P>{{}, opening, p};
  }
};
}  // namespace detail

/// opened_by(o)(p): p with o in front, and nothing at all when p has nothing to say. `o | p` would say o alone.
///
/// 1. p declines after o: declined; the plan is as it was, without o.
/// 2. p speaks or ends: o's acts, if it has any, then p's; p's verdict.
/// 3. o ends: declined; after an end nothing can follow.
template <class O>
[[nodiscard]] constexpr auto opened_by(O opening) noexcept {
  detail::check_policies<O>();
  return detail::opened_by_maker<O>{opening};
}

}  // namespace aplomb::respond
