// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace aplomb::respond {

/// How urgent an open case has become by its age alone and by the feeling in it, 0...1: for the order of a queue.
///
/// By age 0 at once, 0.10 after an hour, 0.20 after 4, 0.30 after 12, 0.40 after a day, 0.55 after 2, 0.65 after 3, 0.80
/// after 7, 0.90 from 14 days on, straight lines between; the severity of the heat state (0...9) adds up to as much again.
/// Never falls as the case ages or heats up. The figures are a convention of this library. Pure; O(1).
[[nodiscard]] constexpr score delay_urgency(duration age, std::uint8_t severity) noexcept {
  struct point {
    std::int64_t hours;
    int per_mille;
  };
  constexpr point curve[] = {{0, 0},    {1, 100},  {4, 200},   {12, 300}, {24, 400},
                             {48, 550}, {72, 650}, {168, 800}, {336, 900}};
  constexpr std::int64_t hour = 3'600'000;
  std::int64_t grown = age.ms <= 0 ? 0 : curve[8].per_mille;
  for (std::size_t i = 1; i < std::size(curve) && age.ms > 0; ++i) {
    if (age.ms >= curve[i].hours * hour) continue;
    auto const& from = curve[i - 1];
    grown = from.per_mille + (curve[i].per_mille - from.per_mille) * (age.ms - from.hours * hour) /
                                 ((curve[i].hours - from.hours) * hour);
    break;
  }
  return score::of(grown * (9 + std::min<int>(severity, 9)) / 9);
}

}  // namespace aplomb::respond
