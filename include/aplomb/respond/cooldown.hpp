// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/limited.hpp>
#include <cstdint>

namespace aplomb::respond {

/// A number of the customer's messages.
struct turns {
  std::uint16_t count;
};

/// See `cooldown`.
struct cooldown_limit {
  std::uint16_t rest;
  [[nodiscard]] constexpr bool allows(planned_act const& a, situation const& s) const noexcept {
    return s.memory.times(a.kind) == 0 || s.turn - s.memory.last_turn(a.kind) >= rest;
  }
};

/// cooldown(turns{n})(p): a rest of n turns between.
///
/// 1. No act that p would add was ever said: p's verdict.
/// 2. Each of them was said last at least n turns ago: p's verdict.
/// 3. One of them was said fewer than n turns ago: declined; the plan is as it was.
/// 4. p declines: declined. cooldown(turns{0})(p) is p.
[[nodiscard]] constexpr auto cooldown(turns rest) noexcept { return detail::limit_maker<cooldown_limit>{{rest.count}}; }

}  // namespace aplomb::respond
