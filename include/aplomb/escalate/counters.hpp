// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <cstddef>
#include <cstdint>

/// What rows with `.for_turns<N>()` and `.cooldown<N>()` remember between events: a byte for each such row.
///
/// A streak counts the events of the row's kind on which the row could leave the present state and its guard held, one
/// after the other. It begins anew when the guard fails, when the conversation moves to a state that the row does not
/// leave, and when the row fires. While a row cools down it does not count. Other kinds of events leave all this alone.

namespace aplomb::escalate {

/// The memory of one conversation on one ladder, all-zero when fresh. Its meaning belongs to the ladder it was stepped
/// with. Plain bytes: copy, store and compare freely.
struct counters {
  std::uint8_t of[max_counters]{};

  friend constexpr bool operator==(counters const&, counters const&) noexcept = default;
};

namespace detail {

/// From here on a counter says how long the row still cools down; below, how long its streak is.
inline constexpr std::uint8_t cooling = 128;

/// Takes note of an event of the kind of one row that counts; `holds`: the row leaves the state and its guard holds. Returns
/// whether the row may fire now.
[[nodiscard]] constexpr bool count_turn(std::uint8_t& n, std::uint8_t needed, std::uint8_t cooldown,
                                        bool holds) noexcept {
  if (cooldown > 0 && n > cooling) {
    n = n == cooling + 1 ? std::uint8_t{0} : static_cast<std::uint8_t>(n - 1);
    return false;
  }
  n = !holds ? std::uint8_t{0} : n < longest_count ? static_cast<std::uint8_t>(n + 1) : longest_count;
  return n >= needed;
}

/// What the counter of a row holds after the row has fired.
[[nodiscard]] constexpr std::uint8_t count_after_firing(std::uint8_t cooldown) noexcept {
  return cooldown > 0 ? static_cast<std::uint8_t>(cooling + cooldown) : std::uint8_t{0};
}

/// The rows of a ladder that count, in the order of their numbers; the counter of a row is its place here. Rows beyond
/// the eighth have no counter and never fire: compiled ladders and files with more are refused.
struct counting_rows {
  std::uint8_t size = 0;
  std::uint8_t row[max_counters]{};
  std::uint8_t event[max_counters]{};
  std::uint8_t needed[max_counters]{};
  std::uint8_t cooldown[max_counters]{};
  std::uint32_t sources[max_counters]{};

  /// The place of a row that counts; `max_counters` when it has none.
  [[nodiscard]] constexpr std::size_t place_of(std::size_t number) const noexcept {
    for (std::size_t i = 0; i < size; ++i)
      if (row[i] == number) return i;
    return max_counters;
  }

  /// Whether row number `i` here leaves the state, or fires in it.
  [[nodiscard]] constexpr bool leaves(std::size_t i, std::size_t state) const noexcept {
    return (sources[i] >> state & 1u) != 0;
  }

  /// Takes note of an event of the kind of row number `i` here; `holds`: the row leaves the state and its guard holds.
  /// Returns whether the row may fire now.
  constexpr bool count(counters& memory, std::size_t i, bool holds) const noexcept {
    return count_turn(memory.of[i], needed[i], cooldown[i], holds);
  }

  /// Takes note for row number `i` here of the row that fired and of the state that it led to.
  constexpr void settle(counters& memory, std::size_t i, std::size_t fired, std::size_t to) const noexcept {
    if (row[i] == fired)
      memory.of[i] = count_after_firing(cooldown[i]);
    else if (memory.of[i] < cooling && !leaves(i, to))
      memory.of[i] = 0;
  }
};

[[nodiscard]] constexpr counting_rows counting_rows_of(ladder_view const& view) noexcept {
  counting_rows made;
  for (std::size_t i = 0; i < view.row_count && made.size < max_counters; ++i) {
    row_fact const& row = view.rows[i];
    if (!row.counts()) continue;
    made.row[made.size] = static_cast<std::uint8_t>(i);
    made.event[made.size] = row.event;
    made.needed[made.size] = row.needed_turns();
    made.cooldown[made.size] = row.cooldown;
    made.sources[made.size] = view.sources(row);
    ++made.size;
  }
  return made;
}

}  // namespace detail

}  // namespace aplomb::escalate
