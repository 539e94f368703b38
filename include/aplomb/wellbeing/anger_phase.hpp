// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// One's own anger in the three phases of text 004: notice it, manage it, come back to the everyday; and the
/// everyday itself.
APLOMB_ENUM(anger_phase, std::uint8_t, everyday, noticing, managing, returning)

/// Our choice: two points apart, so that a word up or down does not flip the phase.
struct anger_limits {
  int rises_at = 4;             ///< own level of anger, 0...10, at which it is worth noticing
  int falls_at = 2;             ///< at or below it is passing
  duration quiet_for = 10_min;  ///< so long at or below before the everyday is back
};

/// Where a person is with their anger. A value; the next one comes from `anger_after`.
struct anger_state : own_value {
  constexpr anger_state() noexcept = default;

  anger_phase phase{};
  instant since{};  ///< when this phase began
};

/// What a person says about their anger at one moment.
struct anger_word {
  int level = 0;              ///< 0 none ... 10; others count as the nearest
  bool reason_known = false;  ///< knows what it is about: which event, and what of value to them it hurt
};

/// The next phase: anger at or above `rises_at` is noticed; once its reason is known it is managed (text 004: nobody
/// should be angry about what they do not know); at or below `falls_at` it is passing, and when that has lasted
/// `quiet_for` the everyday is back. Anger that flares up again while passing is managed when its reason is known, else
/// noticed anew. O(1).
[[nodiscard]] constexpr anger_state anger_after(anger_state const& before, anger_word said, instant now,
                                                anger_limits const& limits = {}) noexcept {
  int const level = std::clamp(said.level, 0, 10);
  auto phase = before.phase;
  switch (before.phase) {
    case anger_phase::everyday:
      if (level >= limits.rises_at) phase = said.reason_known ? anger_phase::managing : anger_phase::noticing;
      break;
    case anger_phase::noticing:
      if (level <= limits.falls_at)
        phase = anger_phase::returning;
      else if (said.reason_known)
        phase = anger_phase::managing;
      break;
    case anger_phase::managing:
      if (level <= limits.falls_at) phase = anger_phase::returning;
      break;
    default:
      if (level >= limits.rises_at)
        phase = said.reason_known ? anger_phase::managing : anger_phase::noticing;
      else if (level <= limits.falls_at && now - before.since >= limits.quiet_for)
        phase = anger_phase::everyday;
  }
  anger_state after = before;
  if (phase != before.phase) after.phase = phase, after.since = now;
  return after;
}

/// Something small to do in a phase, at the desk, within `seconds`.
struct micro_action {
  sentence what{};
  std::uint16_t seconds = 0;
};

/// The small actions of a phase, two each; `which` counts round. "Calm" and "smile" of text 004, and the little mirror
/// at the desk of text 002, are the ones of `managing`.
[[nodiscard]] constexpr micro_action micro_action_for(anger_phase phase, std::size_t which = 0) noexcept {
  constexpr micro_action actions[count_of<anger_phase>][2] = {
      {{{"接下一位之前，先把肩膀放下来。", "接下一位之前，先把肩膀放鬆下來。",
         "Before the next one, let your shoulders drop."},
        5},
       {{"喝口水，看看窗外。", "喝口水，看看窗外。", "Have a sip of water and look out of the window."}, 15}},
      {{{"先在心里说一句：我生气了，是因为……", "先在心裡說一句：我生氣了，是因為……",
         "Say it to yourself first: I am angry, and it is about ..."},
        10},
       {{"问问自己：这件事碰到了我在乎的什么？公平、尊重、诚实，还是别的？",
         "問問自己：這件事碰到了我在乎的什麼？公平、尊重、誠實，還是別的？",
         "Ask yourself what you care about was touched: fairness, respect, honesty, something else?"},
        20}},
      {{{"慢慢呼气，比吸气长一倍，做三次，再打字。", "慢慢吐氣，比吸氣長一倍，做三次，再打字。",
         "Breathe out twice as long as you breathe in, three times, before you type."},
        20},
       {{"看一眼桌上的小镜子，松开眉头，嘴角轻轻往上，再开口。", "看一眼桌上的小鏡子，鬆開眉頭，嘴角輕輕往上，再開口。",
         "Look into the little mirror on the desk, let go of the frown, let a small smile come, then speak."},
        10}},
      {{{"已经过去了。伸个懒腰，把刚才那段留在刚才。", "已經過去了。伸個懶腰，把剛才那段留在剛才。",
         "It is passing. Stretch, and leave what was where it was."},
        10},
       {{"想一件今天顺利办成的小事。", "想一件今天順利辦成的小事。", "Think of one small thing that went well today."},
        15}}};
  return index_of(phase) < count_of<anger_phase> ? actions[index_of(phase)][which % 2] : micro_action{};
}

}  // namespace aplomb::wellbeing
