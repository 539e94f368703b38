// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/when.hpp>

namespace aplomb::respond {

/// unless(gate)(p): p, but not on a condition.
///
/// 1. The gate is closed: p's verdict.
/// 2. The gate is open: declined; p is not asked, the plan is as it was.
/// 3. unless(g)(p) is when(!g)(p).
template <class G>
[[nodiscard]] constexpr auto unless(G condition) noexcept {
  detail::check_gate<G>();
  return detail::when_maker<not_gate<G>>{not_gate<G>{{}, condition}};
}

}  // namespace aplomb::respond
