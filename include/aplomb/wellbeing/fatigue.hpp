// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// What tiredness comes from. own_word: the person says so.
APLOMB_ENUM(fatigue_part, std::uint8_t, contacts, hot_contacts, abuse, without_break, own_word)

/// What counts as full, and how much each part may give. The weights add up to 1000.
///
/// - `full_contacts`: a hundred conversations in a day, the figure of text 002 for one that wears out, over eight hours
///   (12.5 an hour), level off at 36 under a half-life of two hours. The others are our choice:
/// - `full_hot`: one conversation in four of such a day; `full_abuse`: three vile messages, or six insults, at once;
/// - `full_stretch`: two hours without a break;
/// - the weights: volume and heat alike, abuse and missing rest a little less, so that no part alone is more than "tired".
struct fatigue_limits {
  int full_contacts = 36;
  int full_hot = 9;
  int full_abuse = 3;
  duration full_stretch = 120_min;
  int contacts_weight = 300;
  int hot_weight = 300;
  int abuse_weight = 200;
  int stretch_weight = 200;
};

/// Tiredness as an index: 0 fresh ... 1000. It is arithmetic on counts, no diagnosis; the person knows better.
struct fatigue : own_value {
  constexpr fatigue() noexcept = default;

  int index = 0;                                    ///< 0...1000
  std::array<int, count_of<fatigue_part>> parts{};  ///< what each part gives; own_word on the scale of the whole index

  [[nodiscard]] constexpr int of(fatigue_part p) const noexcept { return parts[index_of(p)]; }

  /// The part that gives most; own_word when that alone sets the index. Ties go to the earlier one.
  [[nodiscard]] constexpr fatigue_part main_reason() const noexcept {
    if (index > 0 && of(fatigue_part::own_word) == index) return fatigue_part::own_word;
    return static_cast<fatigue_part>(std::max_element(parts.begin(), parts.end() - 1) - parts.begin());
  }
};

namespace detail {
/// `weight * min(value, full) / full`.
[[nodiscard]] constexpr int share_of(std::int64_t value, std::int64_t full, int weight) noexcept {
  full = std::max<std::int64_t>(full, 1);
  return static_cast<int>(std::clamp<std::int64_t>(value, 0, full) * std::clamp(weight, 0, 1000) / full);
}
}  // namespace detail

/// The index: the four parts, each `weight * min(count, full) / full`, added up to at most 1000. What the person says
/// of being tired raises the index to that (250 for each step) and never lowers it: who says "fine" under pressure
/// keeps the break. Rises with every count; O(1).
[[nodiscard]] constexpr fatigue fatigue_of(load const& l, self_report const& says = {},
                                           fatigue_limits const& limits = {}) noexcept {
  fatigue f;
  constexpr std::int64_t thousand = 1000;
  f.parts = {detail::share_of(l.contacts, thousand * limits.full_contacts, limits.contacts_weight),
             detail::share_of(l.hot, thousand * limits.full_hot, limits.hot_weight),
             detail::share_of(l.abuse, thousand * limits.full_abuse, limits.abuse_weight),
             detail::share_of(l.without_break.ms / 1000, limits.full_stretch.ms / 1000, limits.stretch_weight),
             says.per_mille(says.tired)};
  int counted = 0;
  for (std::size_t i = 0; i + 1 < f.parts.size(); ++i) counted += f.parts[i];
  f.index = std::max(std::min(counted, 1000), f.of(fatigue_part::own_word));
  return f;
}

}  // namespace aplomb::wellbeing
