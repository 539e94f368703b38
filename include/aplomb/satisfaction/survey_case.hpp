// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/satisfaction/sampling.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/turn.hpp>
#include <type_traits>

/// What a conversation itself says of whether its customer may be asked for a judgement.

namespace aplomb::satisfaction {

/// Follows the answers of the engine: what once was said keeps a survey away until the case is over, even when a person has
/// settled it since. Three bytes; keep it beside the conversation. One thread at a time.
struct survey_signs {
  bool in_danger = false;
  bool abusive = false;
  bool threatened = false;

  /// Takes note of what the engine answered to a line or an event. O(acts).
  constexpr void note(turn const& t) noexcept {
    using classify::flag;
    using escalate::handoff_reason;
    in_danger = in_danger || t.affect.has(flag::self_harm) || t.handoff == handoff_reason::self_harm;
    threatened = threatened || t.affect.has(flag::threat) || t.handoff == handoff_reason::threat;
    abusive = abusive || t.handoff == handoff_reason::abuse || t.acts.has(respond::act::set_boundary);
  }

  friend constexpr bool operator==(survey_signs const&, survey_signs const&) noexcept = default;
};

/// The case for `may_ask` and `decide_survey` as a conversation shows it when it ends. What only the caller knows of the
/// customer is left for the caller: `last_asked`, `asked_this_year`, `opted_out`. Open is a matter with an ask that was not
/// met or a promise that was not kept yet; `resolved` closes the ask. O(promises).
[[nodiscard]] constexpr survey_case survey_case_of(conversation const& talk, case_file const& file,
                                                   survey_signs const& signs, instant now) noexcept {
  survey_case c;
  c.now = now;
  c.customer_lines = talk.turns;
  c.in_danger = signs.in_danger;
  c.abusive = signs.abusive;
  c.threatened = signs.threatened;
  c.still_open = talk.ask_open || file.said.promise_open();
  return c;
}

static_assert(std::is_trivially_copyable_v<survey_signs>);

}  // namespace aplomb::satisfaction
