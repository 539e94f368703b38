// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// The three parts of the stress curve of text 004: too little demand is dull and takes the drive, a good measure
/// brings the best work, too much makes tense and low. unknown: not enough of the shift has been seen.
APLOMB_ENUM(stress_zone, std::uint8_t, unknown, too_little, good, too_much)

/// The text gives the shape; every number here is our choice.
struct stress_limits {
  int full_demand =
      52;  ///< plain conversations (faded) that are 1000: a hundred a day, levelled off at 36, end the good zone
  int hot_extra = 2;    ///< a hot one demands as much as three plain ones
  int abuse_extra = 3;  ///< a vile one as much as four
  int good_from = 300;  ///< below: too little
  int good_to = 700;    ///< above: too much
  int best_at = 500;
  int work_when_idle = 400;       ///< estimated performance at no demand, per mille of one's best
  int work_when_flooded = 300;    ///< and at full demand: worse than idle, mistakes cost others
  duration seen_enough = 30_min;  ///< a shift that has just begun is not "too little"
};

/// Where a person stands on the curve. `performance` is an estimate from a drawn curve, per mille of one's own best:
/// for the person's orientation, never a measure of their work.
struct stress : own_value {
  constexpr stress() noexcept = default;

  stress_zone zone{};
  int pressure = 0;     ///< 0...1000
  int performance = 0;  ///< 0...1000; 0 while the zone is unknown
};

/// Height of the curve at `pressure` (0...1000; others count as the nearest): a parabola on each side of the best
/// point, rising up to it and falling from there.
[[nodiscard]] constexpr int performance_at(int pressure, stress_limits const& limits = {}) noexcept {
  int const p = std::clamp(pressure, 0, 1000), best = std::clamp(limits.best_at, 1, 999);
  bool const rising = p <= best;
  int const floor = std::clamp(rising ? limits.work_when_idle : limits.work_when_flooded, 0, 1000);
  std::int64_t const away = rising ? best - p : p - best, side = rising ? best : 1000 - best;
  return floor + static_cast<int>((1000 - floor) * (side * side - away * away) / (side * side));
}

/// Demand over full demand, where hot and abusive conversations demand more than plain ones; a person who says to be tense
/// raises the pressure to that (250 a step). Rises with every count; O(1).
[[nodiscard]] constexpr stress stress_of(load const& l, self_report const& says = {},
                                         stress_limits const& limits = {}) noexcept {
  std::int64_t const most = std::int64_t{1} << 40;  // counts come from an exposure; whoever fills a load may write more
  auto const count = [most](std::int64_t n) { return std::clamp<std::int64_t>(n, 0, most); };
  std::int64_t const demand = count(l.contacts) + count(l.hot) * std::clamp(limits.hot_extra, 0, 1000) +
                              count(l.abuse) * std::clamp(limits.abuse_extra, 0, 1000);
  stress s;
  s.pressure = static_cast<int>(std::min<std::int64_t>(demand / std::max(limits.full_demand, 1), 1000));
  s.pressure = std::max(s.pressure, says.per_mille(says.tense));
  if (s.pressure < limits.good_from && l.observed < limits.seen_enough) return s;
  s.zone = s.pressure < limits.good_from ? stress_zone::too_little
           : s.pressure > limits.good_to ? stress_zone::too_much
                                         : stress_zone::good;
  s.performance = performance_at(s.pressure, limits);
  return s;
}

}  // namespace aplomb::wellbeing
