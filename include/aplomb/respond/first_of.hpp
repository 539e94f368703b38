// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <type_traits>

namespace aplomb::respond {

/// See `first_of`. More than two parts nest to the right; the law of associativity makes that the same.
template <class P, class Q>
struct first_of_policy : policy_base {
  P head;
  Q tail;
  constexpr first_of_policy(P p, Q q) noexcept : head(p), tail(q) {}
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict const v = head(s, p);
    return v == verdict::declined ? tail(s, p) : v;
  }
};

namespace detail {
template <class P>
constexpr P first_of_parts(P p) noexcept {
  return p;
}
template <class P, class... Rest>
constexpr auto first_of_parts(P p, Rest... rest) noexcept {
  auto const tail = first_of_parts(rest...);
  return first_of_policy<P, std::remove_const_t<decltype(tail)>>{p, tail};
}
}  // namespace detail

/// first_of(p, q, ...): the first that has something to say.
///
/// 1. Asks its policies in order.
/// 2. One declines: the next is asked.
/// 3. One speaks or ends: the rest are not asked, its verdict is the verdict.
/// 4. All decline: declined.
/// 5. No policies: does not compile.
template <class... Ps>
[[nodiscard]] constexpr auto first_of(Ps... ps) noexcept {
  static_assert(sizeof...(Ps) > 0, "first_of needs at least one policy");
  (detail::check_policy<Ps>(), ...);
  return detail::first_of_parts(ps...);
}

}  // namespace aplomb::respond
