// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// Where a person can relax just now. in_conversation: a customer waits for the next line; at_desk: between two of them;
/// break_room: away from the desk; outside: there is time to go out.
APLOMB_ENUM(relax_place, std::uint8_t, in_conversation, at_desk, break_room, outside)

/// The exercises. Breathing and meditation are named by texts 000 and 003, movement by 003, yoga by 001; how long and
/// which steps is our choice. Nothing here needs a mat, a sound or an explanation to the neighbours.
APLOMB_ENUM(exercise, std::uint8_t, one_breath, long_breaths, shoulders, look_far, chair_stretch, quiet_sitting, walk)

/// An exercise written out.
struct relaxation {
  exercise kind{};
  relax_place place{};        ///< the busiest place where it can be done
  std::uint16_t seconds = 0;  ///< it takes
  sentence title{};
  std::array<sentence, 4> steps{};  ///< in order; unused ones are empty
};

namespace detail {

inline constexpr relaxation relaxations[count_of<exercise>] = {
    {exercise::one_breath,
     relax_place::in_conversation,
     15,
     {"一口长气", "一口長氣", "One long breath"},
     {{{"手离开键盘。", "手離開鍵盤。", "Take your hands off the keys."},
       {"慢慢吸气，再更慢地呼出去。", "慢慢吸氣，再更慢地吐出去。", "Breathe in slowly, and out more slowly."},
       {"再看一眼客户那句话，然后回复。", "再看一眼客戶那句話，然後回覆。",
        "Read the customer's line once more, then answer."},
       {}}}},
    {exercise::long_breaths,
     relax_place::at_desk,
     60,
     {"呼气练习", "吐氣練習", "Breathing out"},
     {{{"坐稳，双脚踩地，肩膀放松。", "坐穩，雙腳踩地，肩膀放鬆。",
        "Sit with both feet on the floor and let your shoulders drop."},
       {"吸气数到四，呼气数到六。", "吸氣數到四，吐氣數到六。",
        "Breathe in to a count of four, out to a count of six."},
       {"这样做六次；走神了就回到数数。", "這樣做六次；分心了就回到數數。",
        "Do it six times. When your mind wanders, go back to counting."},
       {}}}},
    {exercise::shoulders,
     relax_place::at_desk,
     90,
     {"肩颈松一松", "肩頸鬆一鬆", "Shoulders and neck"},
     {{{"双肩耸到耳边，停三秒，一下子放下；做三次。", "雙肩聳到耳邊，停三秒，一下子放下；做三次。",
        "Lift both shoulders to your ears, hold for three seconds, let them fall; three times."},
       {"头慢慢偏向左边，停一停，再换右边。", "頭慢慢偏向左邊，停一停，再換右邊。",
        "Tilt your head slowly to the left, wait, then to the right."},
       {"双手交握向前推，把后背撑开。", "雙手交握向前推，把背撐開。",
        "Link your hands and push them forward until your back widens."},
       {}}}},
    {exercise::look_far,
     relax_place::at_desk,
     120,
     {"看看远处", "看看遠處", "Look far away"},
     {{{"把目光从屏幕移到窗外最远的地方。", "把視線從螢幕移到窗外最遠的地方。",
        "Look from the screen to the farthest thing outside."},
       {"找出五样绿色或蓝色的东西。", "找出五樣綠色或藍色的東西。", "Find five things that are green or blue."},
       {"闭眼半分钟，听听周围最远的声音。", "閉眼半分鐘，聽聽周圍最遠的聲音。",
        "Close your eyes for half a minute and listen for the farthest sound."},
       {}}}},
    {exercise::chair_stretch,
     relax_place::break_room,
     300,
     {"椅子上的伸展", "椅子上的伸展", "Stretching on a chair"},
     {{{"坐在椅子前沿，双手举高，左右各侧弯三次。", "坐在椅子前緣，雙手舉高，左右各側彎三次。",
        "Sit at the edge of a chair, arms up, and bend to each side three times."},
       {"双手扶椅背，转身看后面，左右各三次。", "雙手扶椅背，轉身看後面，左右各三次。",
        "Hold the back of the chair and turn to look behind you, three times each way."},
       {"身体前俯，手臂自然垂下，停五个呼吸。", "身體前彎，手臂自然垂下，停五個呼吸。",
        "Fold forward, let your arms hang, and stay for five breaths."},
       {"慢慢坐直，喝点水。", "慢慢坐直，喝點水。", "Come up slowly and have some water."}}}},
    {exercise::quiet_sitting,
     relax_place::break_room,
     600,
     {"静坐十分钟", "靜坐十分鐘", "Sitting quietly"},
     {{{"找个没人打扰的地方坐下，手机静音。", "找個沒人打擾的地方坐下，手機靜音。",
        "Find a seat where nobody needs you, and mute the phone."},
       {"只留意呼吸进出，不用改变它。", "只留意呼吸進出，不必改變它。",
        "Just notice the breath going in and out; leave it as it is."},
       {"想到工作就对自己说“等会儿再想”，回到呼吸。", "想到工作就對自己說「等一下再想」，回到呼吸。",
        "When work comes to mind, say \"later\" to yourself, and return to the breath."},
       {"最后留意一下手脚的感觉，再起身。", "最後留意一下手腳的感覺，再起身。",
        "In the end feel your hands and feet, then get up."}}}},
    {exercise::walk,
     relax_place::outside,
     900,
     {"出去走走", "出去走走", "A walk outside"},
     {{{"出门走一圈，工牌和耳机都留下。", "出門走一圈，識別證和耳機都留下。",
        "Go out for a round; leave badge and headset behind."},
       {"前五分钟走快一点，让身体热起来。", "前五分鐘走快一點，讓身體熱起來。",
        "Walk briskly for five minutes, until you are warm."},
       {"后面放慢，留意三样平时没注意的东西。", "後面放慢，留意三樣平時沒注意的東西。",
        "Then slow down and notice three things you usually pass by."},
       {"回来先喝水，再坐下。", "回來先喝水，再坐下。", "Drink something before you sit down again."}}}}};

}  // namespace detail

/// The longest exercise that fits into `time` and can be done at `place`; `one_breath` when nothing longer does, also
/// for no time at all. At a place all exercises of busier places can be done as well. O(7).
[[nodiscard]] constexpr relaxation const& relaxation_for(relax_place place, duration time) noexcept {
  relaxation const* best = detail::relaxations;
  for (auto const& r : detail::relaxations)
    if (r.place <= place && r.seconds * std::int64_t{1000} <= time.ms && r.seconds >= best->seconds) best = &r;
  return *best;
}

/// An exercise by its kind.
[[nodiscard]] constexpr relaxation const& relaxation_of(exercise kind) noexcept {
  return detail::relaxations[std::min(index_of(kind), count_of<exercise> - 1)];
}

}  // namespace aplomb::wellbeing
