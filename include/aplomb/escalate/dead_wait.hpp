// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <cstddef>
#include <cstdint>

/// The proof that nobody waits for ever on what somebody else may forget to send.
///
/// A state that is not final must be left by itself: one that waits for a person, or that a person owns, by rows with a
/// wait on one event of the clock that leave it on every reading; one of the bot's by some row on the customer's message
/// or on the clock. A ladder of one state, and the bot's states of a ladder that
/// answers neither messages nor the clock, are left in peace.

namespace aplomb::escalate::detail {

/// Whether row `b`, which stays, can use up the moment at which the wait of row `w` is over.
[[nodiscard]] constexpr bool uses_up(ladder_view const& view, std::size_t b, std::size_t w) noexcept {
  row_fact const& row = view.rows[b];
  return (row.after_ms == 0 || row.after_ms == view.rows[w].after_ms) && asked_before(view, b, w);
}

/// Whether every reading of `space` is answered by one of the rows `waits` from place `next` on, at the moment when its
/// wait is over. `stays`: the rows that stay in the same state on the same event.
[[nodiscard]] constexpr bool leaves_in_time(ladder_view const& view, row_list const& waits, row_list const& stays,
                                            region space, std::size_t& budget, std::size_t next = 0) noexcept {
  for (;; ++next) {
    if (next == waits.size || budget == 0) return false;
    --budget;
    if (space.meets(view.rows[waits.row[next]].guard)) break;
  }
  auto const otherwise = [&](region const& part) { return leaves_in_time(view, waits, stays, part, budget, next + 1); };
  if (!carve(space, view.rows[waits.row[next]].guard, otherwise)) return false;
  for (std::size_t i = 0; i < stays.size; ++i) {
    thresholds const& guard = view.rows[stays.row[i]].guard;
    if (!uses_up(view, stays.row[i], waits.row[next]) || !space.meets(guard)) continue;
    region used = space;
    (void)used.narrow(guard);
    if (!otherwise(used)) return false;
  }
  return true;
}

/// Whether a state that waits for a person, or is a person's, is left in time on `event`, on every reading.
[[nodiscard]] constexpr bool leaves_in_time(ladder_view const& view, row_sources const& from, std::uint8_t event,
                                            std::uint8_t state, std::size_t& budget) noexcept {
  return leaves_in_time(view,
                        rows_that(view, from, event, state,
                                  [&](std::size_t i) {
                                    row_fact const& row = view.rows[i];
                                    return row.after_ms > 0 && !row.stays && certain(row);
                                  }),
                        rows_that(view, from, event, state, [&](std::size_t i) { return view.rows[i].stays; }),
                        region{}, budget);
}

template <class Report>
constexpr bool find_dead_waits(ladder_view const& view, row_sources const& from, row_sources const& firing,
                               Report&& report) {
  if (view.state_count < 2) return true;
  bool answers = false;  // messages or the clock
  std::uint32_t left = 0;
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    event_kind const kind = view.events[row.event].kind;
    if (kind != event_kind::reading && kind != event_kind::clock) continue;
    answers = true;
    if (!row.stays) left |= firing.of[i];
  }
  for (std::uint8_t s = 0; s < view.state_count; ++s) {
    state_fact const& state = view.states[s];
    if (state.final) continue;
    bool leaves = state.owned_by == owner::bot && (!answers || (left >> s & 1u) != 0);
    for (std::uint8_t event = 0; event < view.event_count && !leaves && state.owned_by != owner::bot; ++event) {
      if (view.events[event].kind != event_kind::clock) continue;
      std::size_t budget = cover_budget / max_events;
      leaves = leaves_in_time(view, from, event, s, budget);
      if (budget == 0 && !report(finding{rule::too_tangled, s})) return false;
      leaves = leaves || budget == 0;
    }
    if (!leaves && !report(finding{rule::dead_wait, s})) return false;
  }
  return true;
}

}  // namespace aplomb::escalate::detail
