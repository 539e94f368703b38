// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/facts.hpp>
#include <cstdint>

namespace aplomb::escalate {

/// What can be wrong with a ladder. The names are the rule ids that `check` prints; docs/ladders.md explains each.
/// The first eleven are found in compiled and loaded ladders alike, the rest only in files.
BOOST_DEFINE_FIXED_ENUM_CLASS(rule, std::uint8_t, none, overlap, flapping, unreachable, no_person, owned_leak, dead_row,
                              lone_signal, final_leaves, too_many, too_tangled, unknown_event, unknown_state,
                              unknown_axis, unknown_effect, unknown_reading, unknown_key, missing_key, wrong_type,
                              bad_threshold, bad_value, duplicate, syntax)

/// One thing that is wrong, and where: a state and up to two rows (`no_row` when there is none).
struct finding {
  rule what{};
  std::uint8_t state = 0;
  std::uint8_t row_a = no_row;
  std::uint8_t row_b = no_row;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return what != rule::none; }
  friend constexpr bool operator==(finding const&, finding const&) noexcept = default;
};

}  // namespace aplomb::escalate
