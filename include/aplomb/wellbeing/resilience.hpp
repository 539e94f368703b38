// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// What text 000 builds resilience from: confidence, optimism, reasonable goals, planned time, support, learnt ways
/// of coping, a healthy life.
APLOMB_ENUM(strength, std::uint8_t, confidence, optimism, goals, time, support, coping, health)

/// How a person rates their own strengths.
class self_assessment : public own_value {
 public:
  constexpr self_assessment() noexcept = default;

  /// 1 weak ... 5 strong; others count as the nearest. What is not rated is not planned for.
  constexpr void rate(strength s, int level) noexcept {
    if (index_of(s) < ratings_.size()) ratings_[index_of(s)] = static_cast<std::uint8_t>(std::clamp(level, 1, 5));
  }

  /// 0 when not rated.
  [[nodiscard]] constexpr int of(strength s) const noexcept {
    return index_of(s) < ratings_.size() ? ratings_[index_of(s)] : 0;
  }

 private:
  std::array<std::uint8_t, count_of<strength>> ratings_{};
};

inline constexpr std::size_t most_plan_items = 3;

/// What to work on: the weakest strengths rated 3 or less, weakest first, equals in the order above; at most three,
/// because a plan of seven is none (our choice). Nothing when all are strong. O(7 * 3).
[[nodiscard]] constexpr fixed_vector<strength, most_plan_items> plan_for(self_assessment const& rated) noexcept {
  fixed_vector<strength, most_plan_items> plan;
  for (int level = 1; level <= 3; ++level)
    for (auto s : aplomb::all_of<strength>())
      if (rated.of(s) == level) (void)plan.push_back(s);
  return plan;
}

/// One step for a week, small enough to be done.
[[nodiscard]] constexpr sentence step_for(strength s) noexcept {
  constexpr sentence steps[count_of<strength>] = {
      {"每天下班前记一件今天靠自己办成的事。", "每天下班前記一件今天靠自己完成的事。",
       "Before you leave, note one thing a day that went well because of you."},
      {"遇到难题时，除了最坏的可能，再写一个最可能的结果。", "遇到難題時，除了最壞的可能，再寫一個最可能的結果。",
       "When something is hard, write the likeliest ending next to the worst one."},
      {"这周只定一个做得到、看得见的目标，做到了再加。", "這週只訂一個做得到、看得見的目標，做到了再加。",
       "Set one goal for this week that you can reach and see; add another when it is done."},
      {"每天先排出两段不被打断的时间，再排其他事。", "每天先排出兩段不被打斷的時間，再排其他事。",
       "Put two stretches without interruptions into the day first, then the rest."},
      {"这周约一个同事或朋友，说说最近的难处。", "這週約一位同事或朋友，聊聊最近的難處。",
       "Meet one colleague or friend this week and tell them what is hard at the moment."},
      {"挑一种自己用得上的办法，比如先呼气再回复，连用五天。", "挑一種自己用得上的方法，例如先吐氣再回覆，連用五天。",
       "Pick one way of coping, such as breathing out before you answer, and use it five days in a row."},
      {"这周固定三个晚上同一时间睡觉，再走三次路。", "這週固定三個晚上同一時間睡覺，再散步三次。",
       "Three evenings with the same bedtime this week, and three walks."}};
  return index_of(s) < count_of<strength> ? steps[index_of(s)] : sentence{};
}

}  // namespace aplomb::wellbeing
