// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <cstddef>
#include <utility>

namespace aplomb::respond {

namespace detail {
constexpr verdict stronger(verdict a, verdict b) noexcept { return b > a ? b : a; }
}  // namespace detail

/// See `all_of`.
template <class Places, class... Ps>
struct all_of_policy;
template <std::size_t... Place, class... Ps>
struct all_of_policy<std::index_sequence<Place...>, Ps...> : policy_base, detail::policy_part<Place, Ps>... {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict v = verdict::declined;
    (void)((v = detail::stronger(v, detail::policy_part<Place, Ps>::part(s, p)), v != verdict::ended) && ...);
    return v;
  }
};

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
  detail::check_policies<Ps...>();
  if constexpr (sizeof...(Ps) == 1)
    return (ps, ...);
  else
    return all_of_policy<std::index_sequence_for<Ps...>, Ps...>{{}, {ps}...};
}

}  // namespace aplomb::respond
