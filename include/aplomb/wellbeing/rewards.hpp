// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// Small joys of text 004: moving, singing, laughing, eating; and one for the end that is worth waiting for.
APLOMB_ENUM(reward, std::uint8_t, stretch, song, laugh, snack, evening_treat)

/// One stage of a task, with what it earns. All-zero defaults (docs/decisions/0002).
struct stage {
  std::int32_t pieces = 0;  ///< of the task: cases, pages, minutes, as the caller counts
  reward earns{};
};

inline constexpr std::size_t most_stages = 12;
using staged_plan = fixed_vector<stage, most_stages>;

/// A task that matters and nobody likes, cut into stages with a reward each (text 004). `pieces` of work into stages of
/// at most `a_stage` (our choice of 25: minutes or cases that one can see the end of), of nearly equal size, the larger
/// ones first while strength is fresh; when that were more than twelve stages, twelve larger ones. The stages add up to
/// `pieces`; none for no pieces. Rewards take turns, starting with `first`; the last stage earns the evening treat.
/// O(12).
[[nodiscard]] constexpr staged_plan stages_for(std::int32_t pieces, reward first = reward::stretch,
                                               std::int32_t a_stage = 25) noexcept {
  staged_plan plan;
  if (pieces <= 0) return plan;
  a_stage = std::max(a_stage, 1);
  std::int32_t const wanted = pieces / a_stage + (pieces % a_stage != 0 ? 1 : 0);
  auto const count = std::min<std::int32_t>(wanted, most_stages);
  constexpr auto small = count_of<reward> - 1;
  for (std::int32_t i = 0; i < count; ++i) {
    stage s;
    s.pieces = pieces / count + (i < pieces % count ? 1 : 0);
    s.earns = i + 1 == count ? reward::evening_treat
                             : static_cast<reward>((index_of(first) % small + static_cast<std::size_t>(i)) % small);
    (void)plan.push_back(s);
  }
  return plan;
}

/// What to say when a stage is done.
[[nodiscard]] constexpr sentence sentence_for(reward r) noexcept {
  constexpr sentence said[count_of<reward>] = {
      {"这一段做完了，起来活动活动筋骨。", "這一段完成了，起來活動活動筋骨。", "Stage done. Get up and stretch."},
      {"这一段做完了，哼一首喜欢的歌。", "這一段完成了，哼一首喜歡的歌。", "Stage done. Hum a song you like."},
      {"这一段做完了，看一段让你笑出来的东西。", "這一段完成了，看一段讓你笑出來的東西。",
       "Stage done. Look at something that makes you laugh."},
      {"这一段做完了，吃点喜欢的。", "這一段完成了，吃點喜歡的。", "Stage done. Have a bite of something good."},
      {"全部做完了，今晚给自己安排一件期待已久的事。", "全部完成了，今晚給自己安排一件期待已久的事。",
       "All done. Give yourself the evening you have been looking forward to."}};
  return index_of(r) < count_of<reward> ? said[index_of(r)] : sentence{};
}

}  // namespace aplomb::wellbeing
