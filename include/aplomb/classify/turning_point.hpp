// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace aplomb::classify {

/// Where a conversation turned.
struct turning_point {
  std::uint16_t at = 0;  ///< index of the first message after the turn
  score before{};        ///< mean strength of unpleasant feeling before it, 0...1
  score after{};         ///< the same from it on

  [[nodiscard]] constexpr bool for_better() const noexcept { return after < before; }
};

/// The turning point of a curve of unpleasant feeling, in per cent, the oldest first: the place that parts it into two stretches
/// of at least two messages whose means explain most of its variance (least squares; one change point), when they differ by
/// 0.20 or more. Nothing for fewer than four messages or a curve that never turns so far. Of equal places the earlier. O(n).
[[nodiscard]] constexpr std::optional<turning_point> turning_point_of(std::span<std::uint8_t const> curve) noexcept {
  auto const n = static_cast<std::int64_t>(curve.size());
  std::int64_t whole = 0;
  for (auto v : curve) whole += v;
  std::int64_t head = 0, best_gain = -1, best_head = 0, best_at = 0;
  for (std::int64_t k = 1; k + 2 <= n; ++k) {
    head += curve[static_cast<std::size_t>(k - 1)];
    if (k < 2) continue;
    // What the split explains is (n * head - k * whole)^2 / (n * k * (n - k)); n is the same for all.
    std::int64_t const off = n * head - k * whole;
    std::int64_t const gain = off * off / (k * (n - k));
    if (gain > best_gain) best_gain = gain, best_head = head, best_at = k;
  }
  if (best_at == 0) return std::nullopt;
  turning_point turn;
  turn.at = static_cast<std::uint16_t>(best_at);
  turn.before = score::of(best_head * 10 / best_at);
  turn.after = score::of((whole - best_head) * 10 / (n - best_at));
  int const gap = turn.after.per_mille - turn.before.per_mille;
  if (gap < 200 && gap > -200) return std::nullopt;
  return turn;
}

}  // namespace aplomb::classify
