// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// How a person likes to let off steam. Talking, writing and making something are those of text 003; moving stands in
/// 003 and 004 as relief and joy; being alone is our addition: not everybody wants company.
APLOMB_ENUM(outlet, std::uint8_t, talk, write, make, move, be_alone)

/// A suggestion for after the shift or a long break; `which` counts round two for each. Never in front of customers, never
/// at their cost. O(1).
[[nodiscard]] constexpr sentence outlet_for(outlet how, std::size_t which = 0) noexcept {
  constexpr sentence ways[count_of<outlet>][2] = {
      {{"下班路上给朋友打个电话，先说好“你听着就行，不用出主意”。",
        "下班路上打通電話給朋友，先說好「你聽我說就好，不用給建議」。",
        "Call a friend on the way home, and say first: just listen, no advice needed."},
       {"找个懂这份工作的同事，把今天最难的那段说一遍，再听听他的。",
        "找個懂這份工作的同事，把今天最難的那段說一遍，再聽聽他的。",
        "Tell a colleague who knows the work about today's hardest ten minutes, then listen to theirs."}},
      {{"花五分钟把想说的原样写下来，不给任何人看，写完撕掉也行。",
        "花五分鐘把想說的原樣寫下來，不給任何人看，寫完撕掉也行。",
        "Take five minutes and write it down as it is, for nobody; tear it up afterwards if you like."},
       {"写三行日记：发生了什么、我什么感觉、明天第一步做什么。",
        "寫三行日記：發生了什麼、我有什麼感覺、明天第一步做什麼。",
        "Three lines of diary: what happened, how it felt, the first step tomorrow."}},
      {{"画一画、捏一捏、拼一拼，不求好看，手动起来就行。", "畫一畫、捏一捏、拼一拼，不求好看，動手就好。",
        "Draw, knead or build something. It need not be pretty; busy hands are enough."},
       {"挑一首符合此刻心情的歌，跟着唱，或者自己改一段词。", "挑一首符合此刻心情的歌，跟著唱，或自己改一段詞。",
        "Pick a song that fits the mood and sing along, or give it words of your own."}},
      {{"去跑一段或者快走二十分钟，让火气从腿上走掉。", "去跑一段或快走二十分鐘，讓火氣從腿上走掉。",
        "Run a bit or walk fast for twenty minutes and let the steam go through your legs."},
       {"放一首快歌，把家里擦一遍，或者跳上三分钟。", "放一首快歌，把家裡擦一遍，或跳上三分鐘。",
        "Put on something fast and clean the kitchen to it, or dance for three minutes."}},
      {{"给自己留半小时，不接电话，不回消息，做一件只为自己的事。",
        "給自己留半小時，不接電話，不回訊息，做一件只為自己的事。",
        "Keep half an hour without calls and messages for one thing that is only for you."},
       {"洗个热水澡，早点关灯。", "洗個熱水澡，早點關燈。", "Have a hot shower and switch the light off early."}}};
  return index_of(how) < count_of<outlet> ? ways[index_of(how)][which % 2] : sentence{};
}

}  // namespace aplomb::wellbeing
