// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/turn.hpp>
#include <cstdint>

namespace aplomb {

/// What the desk looked at when it planned `last`, as far as it can be told from outside: enough to brief a model, to check a
/// reply or to word the plan anew. `talk` and `file` are as they are after `last`, `facts` are the desk's.
///
/// Refers to all its arguments, which must outlive it. What only the message itself shows (`is_ask`, `given`,
/// `is_greeting_only`, `names_matter`, `wronged`, `taken_up`, `thing`, `closing`) is left at its default.
/// O(1), no allocation.
[[nodiscard]] inline respond::situation situation_after(turn const& last, conversation const& talk,
                                                        case_file const& file, respond::desk_facts const& facts,
                                                        instant now = {}) noexcept {
  respond::situation s{.now = last.axes, .affect = last.affect, .facts = facts, .memory = file.said};
  s.language = last.language;
  for (auto const who : all_of<escalate::owner_state>())
    if (last.owner == who) s.owner = who;
  s.reason = talk.called_for;
  s.handed_over_now = last.handoff != escalate::handoff_reason::none;
  s.has_memory = true;
  s.ask_open = talk.ask_open;
  s.severity = static_cast<std::uint8_t>(std::clamp(last.axes.severity.per_mille / 100, 0, 9));
  s.turn = static_cast<std::uint16_t>(talk.turns > 0 ? talk.turns - 1 : 0);
  s.known = file.known();
  s.told = file.told();
  s.customer = file.customer;
  s.seed = talk.seed;
  s.at = now;
  for (auto const x : all_of<respond::slot>()) s.values[index_of(x)] = file.value(x);
  return s;
}

}  // namespace aplomb
