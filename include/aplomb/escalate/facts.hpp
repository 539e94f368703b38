// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A ladder as plain data. Compiled ladders and ladders loaded from files are reduced to these facts; the verifier, the
/// run-time table, the charts and the writers read nothing else.

namespace aplomb::escalate {

/// Limits of a ladder: what the verifier can prove within the default constant-evaluation budget of Clang 14.
inline constexpr std::size_t max_states = 32;
inline constexpr std::size_t max_rows = 128;
inline constexpr std::size_t max_events = 32;
inline constexpr std::size_t max_axes = 64;
inline constexpr std::size_t max_counters = 8;      ///< rows that count events, by a streak or a cool-down
inline constexpr std::uint8_t longest_count = 100;  ///< of a streak or a cool-down

/// In place of a row number: no row.
inline constexpr std::uint8_t no_row = 255;

/// What sends an event. plain: somebody acts on purpose; reading: the customer writes, and numbers decide what it
/// means; clock: time passes; release: a person lets go of a conversation or its matter is settled.
APLOMB_ENUM(event_kind, std::uint8_t, plain, reading, clock, release)

/// Who has the conversation in a state.
APLOMB_ENUM(owner, std::uint8_t, bot, waiting, person)

/// Which states a row leaves. one: the state it names; any: every state that is neither final nor a person's; every:
/// all states. The two wildcards leave out the row's own target.
APLOMB_ENUM(origin, std::uint8_t, one, any, every)

struct event_fact {
  std::string_view name{};
  event_kind kind{};
};

struct state_fact {
  std::string_view name{};
  std::uint8_t severity = 0;  ///< 0-9
  owner owned_by{};
  bool final = false;
};

/// One row. States, events and effects are numbers; effect 0 means none.
struct row_fact {
  origin leaves{};
  std::uint8_t from = 0;  ///< when `leaves` is one
  std::uint8_t to = 0;    ///< unless it stays
  bool stays = false;
  std::uint8_t event = 0;
  std::uint8_t effect = 0;
  bool first = false;         ///< goes before the rows that are not
  bool reopens = false;       ///< may leave a final state
  bool opaque = false;        ///< its guard has a part that is code: it need not fire where its thresholds hold
  std::uint8_t turns = 0;     ///< fires when the guard holds that many events of its kind in a row; 0 and 1: at once
  std::uint8_t cooldown = 0;  ///< after firing, not again on that many events of its kind
  std::int64_t after_ms = 0;  ///< fires once that long in the state; 0: at once
  thresholds guard{};

  /// Whether the row needs a counter beside the state.
  [[nodiscard]] constexpr bool counts() const noexcept { return turns > 1 || cooldown > 0; }
  /// How often in a row the guard must hold, at least once.
  [[nodiscard]] constexpr std::uint8_t needed_turns() const noexcept { return turns > 1 ? turns : std::uint8_t{1}; }

  friend constexpr bool operator==(row_fact const&, row_fact const&) noexcept = default;
};

/// A ladder seen through its facts. Owns nothing: valid as long as what it was made from. Copy freely.
struct ladder_view {
  std::string_view name{};
  std::string_view reading{};
  row_fact const* rows = nullptr;
  state_fact const* states = nullptr;
  event_fact const* events = nullptr;
  std::string_view const* axes = nullptr;
  std::string_view const* effects = nullptr;
  std::uint8_t row_count = 0;
  std::uint8_t state_count = 0;
  std::uint8_t event_count = 0;
  std::uint8_t axis_count = 0;
  std::uint8_t effect_count = 0;
  std::uint8_t start = 0;

  /// The states with `test(state)`, as bits.
  template <class Test>
  [[nodiscard]] constexpr std::uint32_t states_where(Test test) const noexcept {
    std::uint32_t bits = 0;
    for (std::size_t s = 0; s < state_count; ++s)
      if (test(states[s])) bits |= std::uint32_t{1} << s;
    return bits;
  }

  /// The states that a row leaves, or for a row that stays, those in which it fires; as bits.
  [[nodiscard]] constexpr std::uint32_t sources(row_fact const& row) const noexcept {
    std::uint32_t const own = std::uint32_t{1} << row.to;
    switch (row.leaves) {
      case origin::one:
        return std::uint32_t{1} << row.from;
      case origin::any:
        return states_where([](state_fact const& s) { return !s.final && s.owned_by != owner::person; }) &
               (row.stays ? ~0u : ~own);
      case origin::every:
        return states_where([](state_fact const&) { return true; }) & (row.stays ? ~0u : ~own);
    }
    return 0;
  }
};

/// Whether row `a` is asked before row `b` where both could fire: rows of `before_all` go first, then the longer wait,
/// then the longer streak.
[[nodiscard]] constexpr bool precedes(row_fact const& a, row_fact const& b) noexcept {
  if (a.first != b.first) return a.first;
  if (a.after_ms != b.after_ms) return a.after_ms > b.after_ms;
  return a.needed_turns() > b.needed_turns();
}

}  // namespace aplomb::escalate
