// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/filtered.hpp>
#include <concepts>
#include <cstddef>

namespace aplomb::respond {

/// See `forbid`.
struct forbidden_acts {
  act_set acts{};
  [[nodiscard]] constexpr bool keep(plan const&, plan const& after, std::size_t index) const noexcept {
    return !acts.has(after.acts[index].kind);
  }
};

/// forbid(act::praise, act::compensate)(p): p without these acts.
///
/// 1. p would add none of them: p's verdict.
/// 2. They are left out, and what goes with them (the call for a person, the end); the others join the plan in order. The
///    verdict is spoke, or p's when its last act stays.
/// 3. Nothing is left: declined; the plan is as it was.
/// 4. p declines: declined. Acts that are in the plan already are not touched.
/// 5. forbid(a)(forbid(b)(p)) is forbid(a, b)(p). forbid() without acts does not compile.
template <std::same_as<act>... Acts>
[[nodiscard]] constexpr auto forbid(Acts... acts) noexcept {
  static_assert(sizeof...(Acts) > 0, "forbid(...) names the acts that are left out, such as forbid(act::praise)");
  forbidden_acts named;
  (named.acts.add(acts), ...);
  return detail::filter_maker<forbidden_acts>{named};
}

}  // namespace aplomb::respond
