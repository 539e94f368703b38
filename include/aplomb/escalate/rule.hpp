// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/facts.hpp>
#include <cstdint>

namespace aplomb::escalate {

/// What can be wrong with a ladder. The names are the rule ids that `check` prints; docs/proofs.md explains each.
/// Those up to `too_tangled` are found in compiled and loaded ladders alike, the next six by the proofs that one asks for
/// by name, the rest only in files.
APLOMB_ENUM(rule, std::uint8_t, none, overlap, flapping, unreachable, no_person, owned_leak, dead_row, lone_signal,
            final_leaves, dead_wait, too_tangled, not_total, too_many_axes, not_honoured, not_monotone, forbidden_move,
            too_often, too_many, unknown_event, unknown_state, unknown_axis, unknown_effect, unknown_reading,
            unknown_key, missing_key, wrong_type, bad_threshold, bad_value, duplicate, syntax)

/// In place of an event number: no event.
inline constexpr std::uint8_t no_event = 255;

/// One thing that is wrong, and where: a state, up to two rows (`no_row` when there is none), and for the proofs asked
/// for by name the event.
struct finding {
  rule what{};
  std::uint8_t state = 0;
  std::uint8_t row_a = no_row;
  std::uint8_t row_b = no_row;
  std::uint8_t event = no_event;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return what != rule::none; }
  friend constexpr bool operator==(finding const&, finding const&) noexcept = default;
};

}  // namespace aplomb::escalate
