// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <cstddef>
#include <cstdint>

/// Which rows can fire where: what every proof begins with.
///
/// A row is certain when it fires wherever its thresholds hold and none goes before it. Rows with opaque guards and rows
/// that count are not: a proof takes them for rows that may fire or not, whatever happened before, so they never keep
/// another row from firing. The one thing asked of a streak is whether it can be reached at all.

namespace aplomb::escalate::detail {

/// The states that each row leaves, or those in which it fires, as bits.
struct row_sources {
  std::uint32_t of[max_rows]{};
  std::uint8_t unproved = no_row;  ///< the first row of which that could not be worked out within the budget
};

[[nodiscard]] constexpr row_sources sources_of(ladder_view const& view) noexcept {
  row_sources made;
  for (std::size_t i = 0; i < view.row_count; ++i) made.of[i] = view.sources(view.rows[i]);
  return made;
}

[[nodiscard]] constexpr std::uint8_t lowest_state(std::uint32_t states) noexcept {
  std::uint8_t s = 0;
  while (s < max_states && (states >> s & 1u) == 0) ++s;
  return s;
}

[[nodiscard]] constexpr finding at_state(rule what, std::uint32_t states, std::size_t a,
                                         std::size_t b = no_row) noexcept {
  return {what, lowest_state(states), static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(b)};
}

[[nodiscard]] constexpr bool certain(row_fact const& row) noexcept { return !row.opaque && !row.counts(); }

/// Whether the wait of `row` is over whenever that of `other` is.
[[nodiscard]] constexpr bool due_with(row_fact const& row, row_fact const& other) noexcept {
  return row.after_ms <= other.after_ms &&
         (!row.stays || row.after_ms == 0 || (other.stays && row.after_ms == other.after_ms));
}

/// Whether `ahead` takes every event on which `row` could fire and its own guard holds.
[[nodiscard]] constexpr bool always_precedes(row_fact const& ahead, row_fact const& row) noexcept {
  return ahead.event == row.event && ahead.first && !row.first && certain(ahead) && due_with(ahead, row);
}

/// Whether row `a` is asked before row `b` in a state that both leave.
[[nodiscard]] constexpr bool asked_before(ladder_view const& view, std::size_t a, std::size_t b) noexcept {
  return precedes(view.rows[a], view.rows[b]) || (a < b && !precedes(view.rows[b], view.rows[a]));
}

/// Some rows of a ladder, by number.
struct row_list {
  std::uint8_t row[max_rows]{};
  std::size_t size = 0;

  constexpr void add(std::size_t number) noexcept { row[size++] = static_cast<std::uint8_t>(number); }
};

/// The rows that leave `state` on `event` and pass `fits(row number)`.
template <class Fits>
[[nodiscard]] constexpr row_list rows_that(ladder_view const& view, row_sources const& from, std::uint8_t event,
                                           std::uint8_t state, Fits const& fits) noexcept {
  row_list made;
  for (std::size_t i = 0; i < view.row_count; ++i)
    if (view.rows[i].event == event && (from.of[i] >> state & 1u) != 0 && fits(i)) made.add(i);
  return made;
}

/// Whether every reading of `space` satisfies the guard of one of the rows from place `next` on. Every look at a row
/// takes one from `budget`; once that is zero the answer is false and means "not proved".
[[nodiscard]] constexpr bool covered(ladder_view const& view, region space, row_list const& by, std::size_t& budget,
                                     std::size_t next = 0) noexcept {
  for (; next < by.size; ++next) {
    if (budget == 0) return false;
    --budget;
    if (space.meets(view.rows[by.row[next]].guard))
      return carve(space, view.rows[by.row[next]].guard,
                   [&](region const& part) { return covered(view, part, by, budget, next + 1); });
  }
  return false;
}

/// Of `states`, all left by row `index`, those in which it can fire on some reading in `space`: one that satisfies its
/// guard and none of the rows that always go before it. Takes from `budget`; once that is zero the answer is not proved.
[[nodiscard]] constexpr std::uint32_t firing_states(ladder_view const& view, row_sources const& from, std::size_t index,
                                                    std::uint32_t states, region space, std::size_t& budget) noexcept {
  row_fact const& row = view.rows[index];
  if (!space.narrow(row.guard)) return 0;
  std::uint8_t ahead[max_rows]{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < view.row_count && !row.first; ++i)
    if (always_precedes(view.rows[i], row) && (from.of[i] & states) != 0 && space.meets(view.rows[i].guard))
      ahead[count++] = static_cast<std::uint8_t>(i);
  if (count == 0) return states;
  std::uint32_t firing = 0;
  avoided last;
  bool last_covered = false;
  for (std::uint32_t left = states; left != 0; left &= left - 1) {
    std::uint8_t const state = lowest_state(left);
    avoided now;
    for (std::size_t i = 0; i < count; ++i)
      if (from.of[ahead[i]] >> state & 1u) now.add(view.rows[ahead[i]].guard);
    bool same = now.size == last.size && last.size > 0;
    for (std::size_t i = 0; same && i < now.size; ++i) same = now.guard[i] == last.guard[i];
    if (!same) last_covered = covered(space, now, budget), last = now;
    if (!last_covered) firing |= std::uint32_t{1} << state;
  }
  return firing;
}

/// Whether an event on which the guard of streak row `index` holds can leave the conversation in `state`: a row that
/// stays fires, or none does.
[[nodiscard]] constexpr bool can_remain(ladder_view const& view, row_sources const& from, std::size_t index,
                                        std::uint8_t state, std::size_t& budget) noexcept {
  row_fact const& streak = view.rows[index];
  region space;
  if (!space.narrow(streak.guard)) return false;
  avoided leaving;
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    if (i == index || row.event != streak.event || (from.of[i] >> state & 1u) == 0) continue;
    if (row.stays && firing_states(view, from, i, std::uint32_t{1} << state, space, budget) != 0) return true;
    if (!row.stays && certain(row) && space.meets(row.guard)) leaving.add(row.guard);
  }
  return !covered(space, leaving, budget);
}

/// The states in which streak row `index` can have counted all but one of its turns. `firing`: where the rows fire when
/// streaks can always be reached.
[[nodiscard]] constexpr std::uint32_t streak_states(ladder_view const& view, row_sources const& from,
                                                    row_sources const& firing, std::size_t index,
                                                    std::size_t& budget) noexcept {
  row_fact const& streak = view.rows[index];
  std::uint32_t const home = from.of[index];
  region held;
  if (!held.narrow(streak.guard)) return 0;
  // Where one event that counts leads from each state, and where those of other kinds lead.
  std::uint32_t counted[max_states]{};
  std::uint32_t moved[max_states]{};
  for (std::uint32_t left = home; left != 0; left &= left - 1) {
    std::uint8_t const state = lowest_state(left);
    if (can_remain(view, from, index, state, budget)) counted[state] = std::uint32_t{1} << state;
  }
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    if (i == index || row.stays || (home >> row.to & 1u) == 0) continue;
    bool const counts = row.event == streak.event;
    std::uint32_t const here = firing.of[i] & home;
    for (std::uint32_t left = counts ? firing_states(view, from, i, here, held, budget) : here; left != 0;
         left &= left - 1)
      (counts ? counted : moved)[lowest_state(left)] |= std::uint32_t{1} << row.to;
  }
  std::uint32_t at = home;
  std::uint32_t before = 0;
  for (unsigned turn = 1; turn < streak.needed_turns() && at != before; ++turn) {
    before = at;
    at = 0;
    for (std::uint32_t left = before; left != 0; left &= left - 1) at |= counted[lowest_state(left)];
    for (std::uint32_t grown = 0; grown != at;) {
      grown = at;
      for (std::uint32_t left = grown; left != 0; left &= left - 1) at |= moved[lowest_state(left)];
    }
  }
  return at;
}

/// `firing_states` of the rows from `begin` to `end`, each with a budget of its own, as if every streak could be
/// reached.
constexpr void find_firing(ladder_view const& view, row_sources const& from, std::size_t begin, std::size_t end,
                           row_sources& firing) noexcept {
  for (std::size_t i = begin; i < end && i < view.row_count; ++i) {
    std::size_t budget = cover_budget;
    firing.of[i] = firing_states(view, from, i, from.of[i], region{}, budget);
    if (budget == 0 && firing.unproved == no_row) firing.unproved = static_cast<std::uint8_t>(i);
  }
}

/// Takes away where row `index` cannot reach its streak.
constexpr void find_streak(ladder_view const& view, row_sources const& from, row_sources const& firing,
                           std::size_t index, row_sources& reached) noexcept {
  std::size_t budget = cover_budget;
  reached.of[index] &= streak_states(view, from, firing, index, budget);
  if (budget == 0 && reached.unproved == no_row) reached.unproved = static_cast<std::uint8_t>(index);
}

/// Where each row can fire.
[[nodiscard]] constexpr row_sources firing_of(ladder_view const& view, row_sources const& from) noexcept {
  row_sources firing;
  find_firing(view, from, 0, max_rows, firing);
  row_sources reached = firing;
  for (std::size_t i = 0; i < view.row_count; ++i)
    if (view.rows[i].turns > 1) find_streak(view, from, firing, i, reached);
  return reached;
}

}  // namespace aplomb::escalate::detail
