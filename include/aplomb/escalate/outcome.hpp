// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/facts.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::escalate {

/// What an event did. ignored: no row fired; stayed: a row fired and the state remains; moved: the state has changed.
APLOMB_ENUM(move, std::uint8_t, ignored, stayed, moved)

/// The result of one step. `S` and `F` are the enums of a compiled ladder, or plain numbers for a loaded one.
template <class S = std::uint8_t, class F = std::uint8_t>
struct outcome {
  move kind{};
  S from{};
  S to{};
  std::uint8_t row = no_row;  ///< which row fired, from 0; `no_row` when ignored
  F effect{};                 ///< of the row that fired; the first enumerator when it has none

  [[nodiscard]] constexpr bool fired() const noexcept { return kind != move::ignored; }

  friend constexpr bool operator==(outcome const&, outcome const&) noexcept = default;
};

namespace detail {

/// An outcome without its origin in one word.
using packed_outcome = std::uint32_t;

[[nodiscard]] constexpr packed_outcome pack(move kind, std::uint8_t to, std::uint8_t row,
                                            std::uint8_t effect) noexcept {
  return static_cast<packed_outcome>(kind) | packed_outcome{to} << 8 | packed_outcome{row} << 16 |
         packed_outcome{effect} << 24;
}

template <class S, class F>
[[nodiscard]] constexpr outcome<S, F> unpack(S from, packed_outcome packed) noexcept {
  return {static_cast<move>(packed & 0xffu), from, static_cast<S>(packed >> 8 & 0xffu),
          static_cast<std::uint8_t>(packed >> 16 & 0xffu), static_cast<F>(packed >> 24)};
}

}  // namespace detail

/// How long a conversation has been in its state. Rows with `.after(...)` read it; zero when time does not matter.
struct dwell {
  duration now{};     ///< since the state was entered
  duration before{};  ///< the same at the last timer event there; a row that stays fires only in between
};

/// Whether the wait of `row` is over. A row that moves fires as soon as that; a row that stays fires once.
[[nodiscard]] constexpr bool due(row_fact const& row, dwell in_state) noexcept {
  return row.after_ms <= in_state.now.ms && (!row.stays || row.after_ms > in_state.before.ms);
}

/// The next time at which a row with `.after(...)` becomes due in `state`, after `passed` in it; of the rows on `event`
/// only when it is named. Feed the event (usually `timer`) then, with `dwell{deadline - entered, passed}`, and ask again.
/// O(rows).
struct deadline {
  bool set = false;
  instant at{};

  constexpr explicit operator bool() const noexcept { return set; }
};

[[nodiscard]] constexpr deadline next_deadline(ladder_view const& view, std::uint8_t state, instant entered,
                                               duration passed = {}, std::string_view event = {}) noexcept {
  deadline found;
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    if (!event.empty() && view.events[row.event].name != event) continue;
    if (row.after_ms <= passed.ms || (view.sources(row) >> state & 1u) == 0) continue;
    instant const at = entered + duration{row.after_ms};
    if (!found || at < found.at) found = {true, at};
  }
  return found;
}

}  // namespace aplomb::escalate
