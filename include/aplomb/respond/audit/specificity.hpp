// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/audit/signs.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// How concrete a reply is, and what of it counts.
struct specificity {
  score value{};             ///< 0: nothing that could be done or checked; 1: who does what by when
  std::uint8_t figures = 0;  ///< numbers, dates, codes, links
  std::uint8_t steps = 0;    ///< deeds, offers, questions and hand-overs: what moves the matter on
  std::uint8_t times = 0;    ///< whether a time is named
  std::uint8_t vague = 0;    ///< vague words, and promises without a time
};

/// A reply's specificity: 0.30 for the first step and 0.10 for each further one, 0.30 for a time, 0.20 for the first figure and
/// 0.10 for the next, less 0.30 for each vague word; between 0 and 1. Our own scale: it orders replies, it measures nothing
/// else. O(1) from the signs.
[[nodiscard]] constexpr specificity specificity_of(reply_signs const& s) noexcept {
  specificity out;
  out.figures = static_cast<std::uint8_t>(std::min<unsigned>(s.figures, 255u));
  for (auto const d : aplomb::all_of<deed>()) out.steps = static_cast<std::uint8_t>(out.steps + s.deeds.has(d));
  for (auto const a : {act::offer, act::hand_off, act::compensate})
    out.steps = static_cast<std::uint8_t>(out.steps + s.has(a));
  out.steps = static_cast<std::uint8_t>(out.steps + (s.questions > 0 || s.has(review_cue::asking)));
  out.times = s.has(review_cue::when);
  out.vague = static_cast<std::uint8_t>(
      std::min(s.of(review_rule::vague) + s.of(review_rule::no_time) + s.of(review_rule::evasion), 255u));
  int points = out.steps > 0 ? 300 + 100 * std::min<int>(out.steps - 1, 2) : 0;
  points += out.times != 0 ? 300 : 0;
  points += out.figures > 0 ? 200 + (out.figures > 1 ? 100 : 0) : 0;
  points -= 300 * out.vague;
  out.value = score::of(std::clamp(points, 0, 1000));
  return out;
}
[[nodiscard]] inline specificity specificity_of(std::string_view reply) noexcept {
  return specificity_of(signs_of(reply));
}

}  // namespace aplomb::respond
