// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// How much, in a person's own estimate.
APLOMB_ENUM(amount, std::uint8_t, not_at_all, a_little, somewhat, quite, very)

/// How a person says they are: five questions, all of which may stay unanswered. Everything else in this layer counts;
/// this is what the person knows.
struct self_report : own_value {
  constexpr self_report() noexcept = default;

  bool given = false;  ///< false: nothing was said, and nothing follows from it
  amount tired{};
  amount tense{};
  amount sad{};
  amount angry{};
  amount content{};
  bool rather_no_hot_ones = false;  ///< asks for calmer conversations for a while; no reason needed
  bool wants_help = false;          ///< asks for somebody to talk to

  /// An amount on the scale of indices: 0, 250, 500, 750, 1000 per mille; 0 when nothing was said.
  [[nodiscard]] constexpr int per_mille(amount a) const noexcept {
    return given ? 250 * static_cast<int>(index_of(a)) : 0;
  }
};

}  // namespace aplomb::wellbeing
