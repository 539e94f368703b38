// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/fatigue.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// Whether it is time for a break.
APLOMB_ENUM(break_time, std::uint8_t, not_yet, soon, now)

/// Why. none: there is no reason yet; stretch: worked long without one; meal: hours without a long one; abuse_met: an
/// insult just now; own_word: the person is very tired or very tense; shift_ends: it would be due, but the shift is
/// nearly over.
APLOMB_ENUM(break_reason, std::uint8_t, none, stretch, meal, abuse_met, own_word, shift_ends)

/// All our choice; where law, contract or the house says more, that holds, and these only add to it.
struct break_limits {
  duration longest_stretch = 90_min;   ///< without a break, for a fresh person
  duration shortest_stretch = 30_min;  ///< at fatigue 1000; between them the limit falls in a straight line
  duration longest_to_meal = 4_h;      ///< without a long break
  duration soon = 10_min;              ///< so long before it is due it is announced: a conversation has to end first
  duration abuse_window = 15_min;      ///< an insult asks for a pause as long as this
  duration shortest_break = 5_min;     ///< at fatigue 0; 15 min at 1000
  duration longest_break = 15_min;
  duration meal_break = 30_min;
};

/// A break: when, how long, why.
struct break_advice : own_value {
  constexpr break_advice() noexcept = default;

  break_time time{};
  break_reason why{};
  duration length{};  ///< of the break; always set, whole minutes upwards
  duration due_in{};  ///< until it is due; zero when it is
};

/// Whether a break is due: at once after an insult and when the person is at the end of their strength, else when the
/// stretch of work is longer than the limit, which falls from 90 to 30 minutes as fatigue rises. `shift_left` is the
/// rest of the shift: a break for which there is no time any more is not urged, except after an insult or by own word.
///
/// The length is `shortest + (longest - shortest) * fatigue / 1000`, rounded up to minutes; a meal break where hours passed
/// without one. O(1).
[[nodiscard]] constexpr break_advice break_for(load const& l, fatigue const& f, self_report const& says = {},
                                               duration shift_left = duration{aplomb::detail::farthest_ms},
                                               break_limits const& limits = {}) noexcept {
  int const index = std::clamp(f.index, 0, 1000);
  auto const between = [index](duration at_fresh, duration at_full) {
    return duration{at_fresh.ms + detail::part_of(duration{at_full.ms - at_fresh.ms}, index, 1000).ms};
  };
  auto const whole_minutes = [](duration d) { return duration{(d.ms + 59'999) / 60'000 * 60'000}; };
  break_advice b;
  duration const stretch_left{between(limits.longest_stretch, limits.shortest_stretch).ms - l.without_break.ms};
  duration const meal_left{limits.longest_to_meal.ms - l.without_long_break.ms};
  bool const meal = meal_left <= stretch_left || meal_left.ms <= 0;
  duration const left = std::min(stretch_left, meal_left);
  b.length = whole_minutes(meal && left <= limits.soon ? limits.meal_break
                                                       : between(limits.shortest_break, limits.longest_break));
  if (l.abuse_met >= 2 && l.since_abuse <= limits.abuse_window) {
    b.time = break_time::now, b.why = break_reason::abuse_met;
    return b;
  }
  if (says.given && (says.tired == amount::very || says.tense == amount::very)) {
    b.time = break_time::now, b.why = break_reason::own_word;
    return b;
  }
  b.due_in = duration{std::max<std::int64_t>(left.ms, 0)};
  if (left > limits.soon) return b;
  if (shift_left.ms < b.length.ms + b.due_in.ms) {
    b.why = break_reason::shift_ends;
    return b;
  }
  b.time = left.ms <= 0 ? break_time::now : break_time::soon;
  b.why = meal ? break_reason::meal : break_reason::stretch;
  return b;
}

/// What to say with it; empty when there is nothing to say.
[[nodiscard]] constexpr sentence sentence_for(break_reason why) noexcept {
  constexpr sentence said[count_of<break_reason>] = {
      {},
      {"你已经连着忙了好一阵，去接杯水、走几步吧，回来会更顺手。",
       "你已經連續忙了好一陣子，去倒杯水、走幾步吧，回來會更順手。",
       "You have been at it for a good while. Get some water and walk a few steps; it goes easier afterwards."},
      {"好几个小时没好好歇过了，该吃点东西、离开工位坐一会儿了。",
       "好幾個小時沒有好好休息了，去吃點東西、離開座位坐一下吧。",
       "It has been hours since a proper break. Time to eat something and sit somewhere that is not your desk."},
      {"刚才那些话很难听，不是你的错。先离开座位几分钟，缓一缓再接下一位。",
       "剛才那些話很難聽，不是你的錯。先離開座位幾分鐘，緩一緩再接下一位。",
       "That was ugly, and it was not about you. Leave the desk for a few minutes before the next one."},
      {"你说自己很累或者很紧绷，那就现在歇，不用等到点。", "你說自己很累或很緊繃，那就現在休息，不必等到時間。",
       "You say you are very tired or tense. Then rest now; it need not wait for the clock."},
      {"快下班了，把手上这位妥当收个尾，就可以走了。", "快下班了，把手上這位好好收尾，就可以離開了。",
       "Your shift is nearly over. Finish the one you have in peace, and then go."}};
  return index_of(why) < count_of<break_reason> ? said[index_of(why)] : sentence{};
}

}  // namespace aplomb::wellbeing
