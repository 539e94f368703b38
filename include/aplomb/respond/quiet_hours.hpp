// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/local_time.hpp>
#include <aplomb/core/clock.hpp>
#include <cstdint>

namespace aplomb::respond {

/// Hours in which nobody is written to first, on the customer's clocks. They may span midnight. All zero: none.
struct quiet_hours {
  std::uint16_t from = 0;  ///< minute of the day, 0...1439: 21 * 60
  std::uint16_t until = 0;
  duration utc_offset{};  ///< how far the customer's clocks are ahead of UTC

  /// Whether they hold at `now`.
  [[nodiscard]] constexpr bool hold(instant now) const noexcept {
    auto const minute = classify::wall_clock_at(now, utc_offset).minute;
    return from < until ? minute >= from && minute < until : from > until && (minute >= from || minute < until);
  }

  /// `wanted`, or the end of the quiet hours in which it lies.
  [[nodiscard]] constexpr instant after(instant wanted) const noexcept {
    if (!hold(wanted)) return wanted;
    auto const minute = classify::wall_clock_at(wanted, utc_offset).minute;
    int const left = until - minute + (until <= minute ? 1440 : 0);
    return classify::whole_minute(wanted) + duration{std::int64_t{left} * 60'000};
  }
};

}  // namespace aplomb::respond
