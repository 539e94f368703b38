// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::escalate::detail {

/// A set of readings: a range per axis over all axes. Kept as distances from the ends, so that zero means unbounded and
/// the default is the whole space.
class region {
 public:
  /// One axis more than a reading has: where two readings differ in one axis, it is that axis of the second.
  static constexpr std::uint8_t second = max_axes;

  /// Keeps what lies in [from, to) on `axis`; false when nothing is left.
  constexpr bool narrow(std::size_t axis, int from, int to) noexcept {
    int const up = from - thresholds::lowest;
    int const down = thresholds::highest - to;
    if (up > raised_[axis]) raised_[axis] = static_cast<std::int16_t>(up);
    if (down > lowered_[axis]) lowered_[axis] = static_cast<std::int16_t>(down);
    return low(axis) < high(axis);
  }

  /// Keeps what lies in `guard`; false when nothing is left.
  constexpr bool narrow(thresholds const& guard) noexcept {
    bool left = true;
    for (std::size_t i = 0; i < guard.size; ++i)
      left = narrow(guard.axis[i], guard.at_least[i], guard.below[i]) && left;
    return left;
  }

  /// Whether some reading lies in the region and in `guard`.
  [[nodiscard]] constexpr bool meets(thresholds const& guard) const noexcept {
    for (std::size_t i = 0; i < guard.size; ++i)
      if (guard.at_least[i] >= high(guard.axis[i]) || low(guard.axis[i]) >= guard.below[i]) return false;
    return !guard.impossible();
  }

  [[nodiscard]] constexpr int low(std::size_t axis) const noexcept { return thresholds::lowest + raised_[axis]; }
  [[nodiscard]] constexpr int high(std::size_t axis) const noexcept { return thresholds::highest - lowered_[axis]; }

 private:
  std::int16_t raised_[max_axes + 1]{};
  std::int16_t lowered_[max_axes + 1]{};
};

/// A list of guards of which none may hold.
struct avoided {
  static constexpr std::size_t capacity = 64;
  thresholds const* guard[capacity]{};
  std::size_t size = 0;

  /// Beyond the capacity guards are left out, which makes the verifier report more, never less.
  constexpr void add(thresholds const& one) noexcept {
    if (size < capacity) guard[size++] = &one;
  }
};

/// How often a proof may look at a guard before it gives up. The question is as hard as the general one of
/// logic, so a file made for it could keep the verifier busy for hours; ladders that people write need a few hundred.
inline constexpr std::size_t cover_budget = 10000;

/// Hands the parts of `space` that lie outside `guard` to `part(region) -> bool`, and keeps what lies inside; ends early,
/// and is false, when `part` is.
template <class Part>
constexpr bool carve(region& space, thresholds const& guard, Part&& part) noexcept {
  for (std::size_t i = 0; i < guard.size; ++i) {
    if (space.low(guard.axis[i]) < guard.at_least[i]) {
      region below = space;
      (void)below.narrow(guard.axis[i], thresholds::lowest, guard.at_least[i]);
      if (!part(below)) return false;
      (void)space.narrow(guard.axis[i], guard.at_least[i], thresholds::highest);
    }
    if (guard.below[i] < space.high(guard.axis[i])) {
      region above = space;
      (void)above.narrow(guard.axis[i], guard.below[i], thresholds::highest);
      if (!part(above)) return false;
      (void)space.narrow(guard.axis[i], thresholds::lowest, guard.below[i]);
    }
  }
  return true;
}

/// Whether every reading of `space` satisfies one of the guards from number `next` on. Every look at a guard takes one
/// from `budget`; once that is zero the answer is false and means "not proved".
[[nodiscard]] constexpr bool covered(region space, avoided const& by, std::size_t& budget,
                                     std::size_t next = 0) noexcept {
  for (; next < by.size; ++next) {
    if (budget == 0) return false;
    --budget;
    if (space.meets(*by.guard[next]))
      return carve(space, *by.guard[next], [&](region const& part) { return covered(part, by, budget, next + 1); });
  }
  return false;
}

}  // namespace aplomb::escalate::detail
