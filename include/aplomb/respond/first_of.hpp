// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <cstddef>
#include <utility>

namespace aplomb::respond {

/// See `first_of`.
template <class Places, class... Ps>
struct first_of_policy;
template <std::size_t... Place, class... Ps>
struct first_of_policy<std::index_sequence<Place...>, Ps...> : policy_base, detail::policy_part<Place, Ps>... {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict v = verdict::declined;
    (void)(((v = detail::policy_part<Place, Ps>::part(s, p)) == verdict::declined) && ...);
    return v;
  }
};

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
  detail::check_policies<Ps...>();
  if constexpr (sizeof...(Ps) == 1)
    return (ps, ...);
  else
    return first_of_policy<std::index_sequence_for<Ps...>, Ps...>{{}, {ps}...};
}

}  // namespace aplomb::respond
