// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/quiet_hours.hpp>
#include <cstdint>
#include <optional>

/// When to get in touch with a customer again after the case is closed.

namespace aplomb::respond {

/// A closed case as the schedule sees it. Trivially copyable, 24 bytes: all that has to be remembered of it.
struct closed_case {
  instant closed{};
  instant promised{};         ///< when the last promise still open is due; zero: none is
  std::uint8_t severity = 0;  ///< the worst it was, 0...9
  std::uint8_t broken = 0;    ///< promises that were not kept
  std::uint8_t touches = 0;   ///< how often the customer was followed up with since it closed

  friend constexpr bool operator==(closed_case const&, closed_case const&) noexcept = default;
};

/// Why somebody is followed up with. heat: it was a heated case; broken_promise; promise: something promised should have
/// come by then.
APLOMB_ENUM(touch_reason, std::uint8_t, heat, broken_promise, promise)

/// The next time to get in touch.
struct touch {
  instant at{};
  std::uint8_t number = 0;  ///< the how manyeth, from 1
  std::uint8_t last = 0;    ///< after which of them it ends
  touch_reason reason{};

  friend constexpr bool operator==(touch const&, touch const&) noexcept = default;
};

namespace detail {

struct touch_plan {
  std::uint8_t severity_from;
  std::uint8_t touches;
  std::uint16_t hours[3];  ///< after the case was closed
};
inline constexpr touch_plan touch_plans[] = {{7, 3, {24, 72, 240}}, {5, 2, {48, 168, 0}}, {3, 1, {72, 0, 0}}};

}  // namespace detail

/// When to get in touch next; nothing when it is enough.
///
/// From severity 7 on, or after a broken promise: after 1, 3 and 10 days; from 5 on: after 2 and 7 days; from 3 on: once, after
/// 3 days. A case that was never heated is left in peace, unless a promise is still open: then once, an hour after its time
/// or, where that was before, after the close. As
/// long as a promise is open nobody asks before that hour whether all is well. A time in the quiet hours moves to their end.
/// Pure; O(1).
[[nodiscard]] constexpr std::optional<touch> next_touch(closed_case const& c, quiet_hours const& quiet = {}) noexcept {
  touch next;
  next.number = static_cast<std::uint8_t>(std::min<int>(c.touches, 254) + 1);
  for (auto const& plan : detail::touch_plans) {
    bool const broken = c.broken > 0 && plan.severity_from == detail::touch_plans[0].severity_from;
    if (c.severity < plan.severity_from && !broken) continue;
    next.last = plan.touches;
    next.reason = broken ? touch_reason::broken_promise : touch_reason::heat;
    if (c.touches < plan.touches) next.at = c.closed + duration{std::int64_t{plan.hours[c.touches]} * 3'600'000};
    break;
  }
  if (c.promised != instant{}) {
    instant const checked = std::max(c.promised, c.closed) + 1_h;
    next.last = std::max<std::uint8_t>(next.last, 1);
    if (next.number <= next.last && next.at < checked) next.at = checked, next.reason = touch_reason::promise;
  }
  if (next.number > next.last) return std::nullopt;
  next.at = quiet.after(next.at);
  return next;
}

}  // namespace aplomb::respond
