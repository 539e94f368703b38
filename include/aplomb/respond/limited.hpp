// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <cstddef>

namespace aplomb::respond {

/// What at_most, once_per and cooldown share: a policy is rehearsed, and declines as a whole when one of the acts that it
/// would add breaks the limit.
template <class Limit, class P>
struct limited_policy : policy_base {
  Limit limit;
  P inner;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    plan after{};
    verdict const v = detail::rehearse(inner, s, p, after);
    if (v == verdict::declined) return v;
    for (std::size_t i = p.acts.size(); i < after.acts.size(); ++i)
      if (!limit.allows(after.acts[i], s)) return verdict::declined;
    p = after;
    return v;
  }
};

namespace detail {
template <class Limit>
struct limit_maker {
  Limit limit;
  template <class P>
  [[nodiscard]] constexpr auto operator()(P p) const noexcept {
    check_policies<P>();
    return limited_policy<Limit, P>{{}, limit, p};
  }
};
}  // namespace detail

}  // namespace aplomb::respond
