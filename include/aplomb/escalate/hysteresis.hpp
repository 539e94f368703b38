// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <aplomb/escalate/guard.hpp>

namespace aplomb::escalate {

namespace detail {
// Not constexpr on purpose: a call stops the constant evaluation, and the compiler prints the name.
inline void hysteresis_falls_below_a_threshold_lower_than_the_one_it_rises_at() noexcept {}
}  // namespace detail

/// Two guards over one axis with a gap between them, in which the state remains.
template <reading_struct R>
struct hysteresis_guards {
  box<R> rises{};  ///< at or above the upper threshold
  box<R> falls{};  ///< below the lower one
};

/// A threshold that a value near it does not cross to and fro:
///
///     constexpr auto heated = hysteresis(anger, 0.60_p, 0.40_p);
///     calm  + on<message>[heated.rises] = upset,
///     upset + on<message>[heated.falls] = calm
///
/// `down` is lower than `up`: the compiler sees to it.
template <class Axis>
[[nodiscard]] constexpr auto hysteresis(Axis axis, score up, score down) noexcept {
  if (down >= up) detail::hysteresis_falls_below_a_threshold_lower_than_the_one_it_rises_at();
  return hysteresis_guards<typename Axis::reading>{axis >= up, axis < down};
}

}  // namespace aplomb::escalate
