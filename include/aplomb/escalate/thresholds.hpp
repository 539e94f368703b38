// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/signal.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Guards without their types: what compiled rows, loaded rows, the verifier and the charts have in common.

namespace aplomb::escalate {

/// Bounds on at most six axes, all of which must hold; the axes are numbered by their place in the reading. Each axis
/// is bounded to the half-open range [at_least, below) per mille. Sorted by axis, one entry per axis. No entry: always
/// true.
struct thresholds {
  static constexpr std::size_t capacity = 6;
  static constexpr std::int16_t lowest = -score::one;      ///< as `at_least`: no lower bound
  static constexpr std::int16_t highest = score::one + 1;  ///< as `below`: no upper bound

  std::uint8_t size = 0;
  std::uint8_t axis[capacity]{};
  signal group[capacity]{};
  escalate::weight weight[capacity]{};
  std::int16_t at_least[capacity]{};
  std::int16_t below[capacity]{};

  /// Narrows axis `index` to [from, to); false, and nothing happens, when a seventh axis would be needed. O(size).
  constexpr bool narrow(std::uint8_t index, std::int16_t from, std::int16_t to, signal of = signal::words,
                        escalate::weight acts = escalate::weight::corroborated) noexcept {
    std::size_t at = 0;
    while (at < size && axis[at] < index) ++at;
    if (at < size && axis[at] == index) {
      if (from > at_least[at]) at_least[at] = from;
      if (to < below[at]) below[at] = to;
      return true;
    }
    if (size == capacity) return false;
    for (std::size_t i = size; i > at; --i) {
      axis[i] = axis[i - 1], group[i] = group[i - 1], weight[i] = weight[i - 1];
      at_least[i] = at_least[i - 1], below[i] = below[i - 1];
    }
    axis[at] = index, group[at] = of, weight[at] = acts, at_least[at] = from, below[at] = to;
    ++size;
    return true;
  }

  /// Whether no reading at all satisfies it: some axis has its upper bound at or below its lower one.
  [[nodiscard]] constexpr bool impossible() const noexcept {
    for (std::size_t i = 0; i < size; ++i)
      if (at_least[i] >= below[i]) return true;
    return false;
  }

  friend constexpr bool operator==(thresholds const&, thresholds const&) noexcept = default;
};

/// Whether some reading satisfies both. O(size).
[[nodiscard]] constexpr bool overlapping(thresholds const& a, thresholds const& b) noexcept {
  if (a.impossible() || b.impossible()) return false;
  for (std::size_t i = 0, j = 0; i < a.size && j < b.size;) {
    if (a.axis[i] < b.axis[j]) {
      ++i;
    } else if (b.axis[j] < a.axis[i]) {
      ++j;
    } else {
      if (a.at_least[i] >= b.below[j] || b.at_least[j] >= a.below[i]) return false;
      ++i, ++j;
    }
  }
  return true;
}

/// What is known of one axis beside its number.
struct axis_fact {
  std::string_view name{};
  signal group{};
  escalate::weight weight{};
};

namespace detail {

/// Appends "anger >= 0.60, relief < 0.20"; where `value_of(out, axis)` appends the value, "anger 0.83 >= 0.60, relief
/// 0.10 < 0.20".
template <std::size_t N, class NameOf, class ValueOf>
constexpr void append_thresholds(fixed_string<N>& out, thresholds const& cuts, NameOf name_of_axis, ValueOf value_of) {
  bool first = true;
  auto const part = [&](std::size_t i, std::string_view sign, int bound) {
    if (!first) out.append(", ");
    first = false;
    out.append(name_of_axis(cuts.axis[i]));
    value_of(out, cuts.axis[i]);
    out.append(sign);
    out.append(to_text(score::of(bound)));
  };
  for (std::size_t i = 0; i < cuts.size; ++i) {
    if (cuts.at_least[i] > thresholds::lowest) part(i, " >= ", cuts.at_least[i]);
    if (cuts.below[i] < thresholds::highest) part(i, " < ", cuts.below[i]);
  }
}

}  // namespace detail

}  // namespace aplomb::escalate
