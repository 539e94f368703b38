// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <tuple>

namespace aplomb::respond {

/// See `all_of`.
template <class... Ps>
struct all_of_policy : policy_base {
  std::tuple<Ps...> parts;
  constexpr explicit all_of_policy(Ps... ps) noexcept : parts(ps...) {}
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict total = verdict::declined;
    auto const ask = [&](auto const& part) {
      verdict const v = part(s, p);
      if (v > total) total = v;
      return v != verdict::ended;
    };
    std::apply([&](auto const&... part) { (void)(ask(part) && ...); }, parts);
    return total;
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
  (detail::check_policy<Ps>(), ...);
  return all_of_policy<Ps...>{ps...};
}

}  // namespace aplomb::respond
