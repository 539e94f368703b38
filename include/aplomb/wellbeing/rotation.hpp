// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/breaks.hpp>
#include <aplomb/wellbeing/fatigue.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/stress_curve.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// What the next conversation should be, from least to most care.
APLOMB_ENUM(next_conversation, std::uint8_t, any, calm_one, after_break)

/// Why. rested: nothing speaks against a hot one.
APLOMB_ENUM(rotation_reason, std::uint8_t, rested, own_wish, hot_in_a_row, abuse_met, fatigue, pressure, break_due)

/// All our choice.
struct rotation_limits {
  int hot_in_a_row = 2;            ///< after so many the next one is a calm one: heat adds up before it shows
  int calm_from = 500;             ///< fatigue from which hot ones go to others
  int break_from = 800;            ///< fatigue from which nothing comes before a break
  duration abuse_window = 30_min;  ///< after an insult
};

/// Advice for the person, who may pass it on to whoever hands out conversations; it is not sent by itself.
struct rotation_advice : own_value {
  constexpr rotation_advice() noexcept = default;

  next_conversation next{};
  rotation_reason why{};
};

/// Whether this person may take a hot conversation now. Nothing comes before a break that is due with fatigue of 800 or
/// more, or because of abuse or own word; else calm ones, in this order of reasons: own wish, hot ones in a row, abuse
/// in the last half hour, fatigue of 500 or more, too much pressure. More load never permits more. O(1).
[[nodiscard]] constexpr rotation_advice rotation_for(load const& l, fatigue const& f, stress const& s,
                                                     break_advice const& b, self_report const& says = {},
                                                     rotation_limits const& limits = {}) noexcept {
  using enum rotation_reason;
  rotation_advice r;
  bool const at_once = b.why == break_reason::abuse_met || b.why == break_reason::own_word;
  if (f.index >= limits.break_from || (b.time == break_time::now && at_once)) {
    r.next = next_conversation::after_break;
    r.why = at_once ? break_due : rotation_reason::fatigue;
    return r;
  }
  r.next = next_conversation::calm_one;
  if (says.given && says.rather_no_hot_ones) return r.why = own_wish, r;
  if (l.hot_in_a_row >= limits.hot_in_a_row) return r.why = hot_in_a_row, r;
  if (l.abuse_met >= 2 && l.since_abuse <= limits.abuse_window) return r.why = abuse_met, r;
  if (f.index >= limits.calm_from) return r.why = rotation_reason::fatigue, r;
  if (s.zone == stress_zone::too_much) return r.why = pressure, r;
  r.next = next_conversation::any;
  return r;
}

}  // namespace aplomb::wellbeing
