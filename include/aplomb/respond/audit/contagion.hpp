// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/audit/signs.hpp>
#include <string_view>

namespace aplomb::respond {

/// How much of the customer's heat a reply gives back, 0...1: an insult 1, sarcasm or impatience 0.50, blame 0.40, an order
/// 0.30, shouting 0.20, each time it is found; at most 1. 0.30 and more reads as heated. Weights of our own. O(1) from the
/// signs.
[[nodiscard]] constexpr score contagion_of(reply_signs const& s) noexcept {
  using enum review_rule;
  unsigned const points =
      1000 * s.of(insult) + 500 * s.of(mirrored_anger) + 400 * s.of(blame) + 300 * s.of(command) + 200 * s.of(shouting);
  return score::of(static_cast<int>(std::min(points, 1000u)));
}
[[nodiscard]] inline score contagion_of(std::string_view reply) noexcept { return contagion_of(signs_of(reply)); }

}  // namespace aplomb::respond
