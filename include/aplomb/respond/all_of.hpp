// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <type_traits>

namespace aplomb::respond {

/// See `all_of`. More than two parts nest to the right; the law of associativity makes that the same.
template <class P, class Q>
struct all_of_policy : policy_base {
  P head;
  Q tail;
  constexpr all_of_policy(P p, Q q) noexcept : head(p), tail(q) {}
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict const v = head(s, p);
    if (v == verdict::ended) return v;
    verdict const w = tail(s, p);
    return w > v ? w : v;
  }
};

namespace detail {
template <class P>
constexpr P all_of_parts(P p) noexcept {
  return p;
}
template <class P, class... Rest>
constexpr auto all_of_parts(P p, Rest... rest) noexcept {
  auto const tail = all_of_parts(rest...);
  return all_of_policy<P, std::remove_const_t<decltype(tail)>>{p, tail};
}
}  // namespace detail

/// all_of(p, q, ...): everybody who has something to say, in order.
///
/// 1. Asks its policies in order, whatever the ones before said.
/// 2. One ends: the rest are not asked; ended.
/// 3. At least one speaks and none ends: spoke.
/// 4. All decline: declined.
/// 5. all_of(p) is p. No policies: does not compile.
template <class... Ps>
[[nodiscard]] constexpr auto all_of(Ps... ps) noexcept {
  static_assert(sizeof...(Ps) > 0, "all_of needs at least one policy");
  (detail::check_policy<Ps>(), ...);
  return detail::all_of_parts(ps...);
}

}  // namespace aplomb::respond
