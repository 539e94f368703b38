// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// What lingers from the conversation before. nothing: no nudge.
APLOMB_ENUM(lingering, std::uint8_t, nothing, heat, insult)

/// Our choice: three slow breaths, a minute; after an insult three minutes to stand up.
struct fresh_start_limits {
  duration after_heat = 1_min;
  duration after_insult = 3_min;
};

/// A word between two conversations: whatever the last one was, the next customer is here for the first time (text 002: for
/// the customer this is the first call).
struct fresh_start : own_value {
  constexpr fresh_start() noexcept = default;

  lingering from{};
  duration pause{};  ///< before the next one; zero when nothing lingers
  sentence word{};   ///< empty when nothing lingers
};

/// The nudge before the next conversation: only after a hot or abusive one, so that it stays a kindness and is no
/// noise. The sentence changes with the number of hot conversations in a row. O(1).
[[nodiscard]] constexpr fresh_start before_next(load const& l, fresh_start_limits const& limits = {}) noexcept {
  constexpr sentence after_heat[] = {
      {"刚才那位的火气不是冲你来的。下一位是第一次找到我们，从头开始就好。",
       "剛才那位的火氣不是衝著你來的。下一位是第一次聯絡我們，從頭開始就好。",
       "That heat was not about you. The next customer is here for the first time, so start afresh."},
      {"先呼三口气再点“接入”。对下一位来说，今天的第一句话就是你说的。",
       "先吐三口氣再按「接聽」。對下一位來說，今天的第一句話就是你說的。",
       "Three slow breaths, then accept. For the next customer, your sentence is the first of the day."}};
  constexpr sentence after_insult = {"刚才的话很重，你已经做得够好了。站起来走两步，下一位和他没有关系。",
                                     "剛才的話很重，你已經做得夠好了。站起來走兩步，下一位和他沒有關係。",
                                     "That was hard to take, and you did well enough. Get up for a moment; the next "
                                     "customer has nothing to do with it."};
  fresh_start f;
  if (!l.last_was_hot) return f;
  bool const insulted = l.last_abuse >= 2;
  f.from = insulted ? lingering::insult : lingering::heat;
  f.pause = insulted ? limits.after_insult : limits.after_heat;
  f.word = insulted ? after_insult : after_heat[(l.hot_in_a_row + 1u) % 2u];
  return f;
}

}  // namespace aplomb::wellbeing
