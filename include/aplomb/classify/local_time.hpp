// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/deadline.hpp>
#include <aplomb/core/clock.hpp>
#include <cstdint>

/// What a clock on the wall shows, from instants and an offset that the caller gives. No time zones, no daylight saving:
/// whoever needs them changes the offset.

namespace aplomb::classify {

namespace detail {

/// `n / by` rounded down, and what is left of it.
[[nodiscard]] constexpr std::int64_t whole(std::int64_t n, std::int64_t by) noexcept {
  return n / by - (n % by < 0 ? 1 : 0);
}

}  // namespace detail

/// The minute of the day and the day of the week at `now`, on clocks that are `utc_offset` ahead of UTC.
[[nodiscard]] constexpr wall_clock wall_clock_at(instant now, duration utc_offset) noexcept {
  std::int64_t const minutes = detail::whole((now + utc_offset).ms, 60'000);
  std::int64_t const days = detail::whole(minutes, 1440);
  std::int64_t const since_thursday = days - 7 * detail::whole(days, 7);  // 1970-01-01 was one
  return {static_cast<std::uint16_t>(minutes - days * 1440), static_cast<std::uint8_t>((since_thursday + 3) % 7 + 1)};
}

/// The last whole minute at or before `now`.
[[nodiscard]] constexpr instant whole_minute(instant now) noexcept { return {detail::whole(now.ms, 60'000) * 60'000}; }

}  // namespace aplomb::classify
