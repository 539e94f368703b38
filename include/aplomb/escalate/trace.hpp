// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A step as a person reads it: `calm --[anger 0.83 >= 0.60]--> upset (row 3)`.

namespace aplomb::escalate {

using trace_text = fixed_string<320>;

namespace detail {

struct time_unit {
  std::int64_t ms = 0;
  std::string_view name{};
};

/// The units in which waits are written, the largest first.
inline constexpr time_unit time_units[] = {{3'600'000, "h"}, {60'000, "min"}, {1000, "s"}, {1, "ms"}};

/// Appends a wait in the largest unit that divides it: "10min", "90s", "1500ms".
template <std::size_t N>
constexpr void append_wait(fixed_string<N>& out, std::int64_t ms) noexcept {
  for (time_unit const& u : time_units)
    if (ms % u.ms == 0) {
      append_number(out, static_cast<std::uint64_t>(ms / u.ms));
      out.append(u.name);
      return;
    }
}

template <std::size_t N>
constexpr void append_event(fixed_string<N>& out, ladder_view const& view, row_fact const& row) noexcept {
  out.append(view.events[row.event].name);
  if (row.after_ms > 0) {
    out.append(" after ");
    append_wait(out, row.after_ms);
  }
}

}  // namespace detail

/// The trace of `out`, a step of the ladder `view` on the reading `now`. A row without thresholds shows its event, a
/// row with `.after(...)` also its wait, one with `.for_turns<N>()` its count; an event that no row answers gives "calm: no row".
template <reading_struct R>
[[nodiscard]] constexpr trace_text trace(ladder_view const& view, outcome<> const& out, R const& now) noexcept {
  trace_text text;
  text.append(view.states[out.from].name);
  if (!out.fired() || out.row >= view.row_count) {
    text.append(": no row");
    return text;
  }
  row_fact const& row = view.rows[out.row];
  text.append(" --[");
  if (row.guard.size == 0 || row.after_ms > 0) detail::append_event(text, view, row);
  if (row.guard.size != 0) {
    if (row.after_ms > 0) text.append(", ");
    detail::append_thresholds(
        text, row.guard, [&](std::size_t a) { return view.axes[a]; },
        [&](auto& to, std::size_t a) {
          to.append(" ");
          to.append(to_text(now.*axis_members<R>[a]));
        });
  }
  if (row.turns > 1) {
    text.append(" for ");
    append_number(text, row.turns);
    text.append(" turns");
  }
  text.append("]--> ");
  text.append(view.states[out.to].name);
  text.append(" (row ");
  append_number(text, out.row);
  text.append(")");
  return text;
}

/// The same for a compiled ladder.
template <ladder_type L>
[[nodiscard]] constexpr trace_text trace(outcome<typename L::state_type, effect_type<L>> const& out,
                                         typename L::reading_type const& now) noexcept {
  return trace(view_of<L>,
               outcome<>{out.kind, static_cast<std::uint8_t>(out.from), static_cast<std::uint8_t>(out.to), out.row,
                         static_cast<std::uint8_t>(out.effect)},
               now);
}

}  // namespace aplomb::escalate
