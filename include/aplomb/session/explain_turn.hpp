// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/counterfactual.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/step.hpp>
#include <aplomb/session/turn.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb {

/// What a turn hung on: for each ladder, the single changes that would have led elsewhere, the smallest first. Empty: no
/// single change would have.
struct turn_explanation {
  escalate::counterfactual_list heat{};
  escalate::counterfactual_list owner{};
};

/// Why a turn came out as it did, and not otherwise: `result` is what `desk` answered to `Event` in the conversation
/// `before`, as it was then, at `now`.
///
/// Every change is tried on both ladders together, as the engine steps them: a calmer message makes a calmer heat, which
/// the owner ladder reads. What the plan itself did (`stuck`) is not explained here; the plan's rules are. A refused turn
/// has no explanation. Pure; no allocation; at most a step for each bound of each row.
template <class Event = escalate::message, has_ladders Desk>
[[nodiscard]] constexpr turn_explanation explain_turn(Desk const& desk, conversation before, turn const& result,
                                                      instant now = {}) noexcept {
  turn_explanation made;
  if (result.wrong_version) return made;
  ladder_pair const ladders = desk.ladders();
  if (before.ladders == 0) before.heat = ladders.heat.start, before.owner = ladders.owner.start;
  if (before.heat_since == instant{}) before.heat_since = now;
  if (before.owner_since == instant{}) before.owner_since = now;

  auto const done = desk.template step<Event>(before, result.axes, now);
  auto const tried = [&](escalate::service_reading const& axes, escalate::dwell heat_for, escalate::dwell owner_for,
                         escalate::counters const& heat_counted, escalate::counters const& owner_counted) noexcept {
    conversation changed = before;
    changed.heat_since = {now.ms - heat_for.now.ms}, changed.heat_counters = heat_counted;
    changed.owner_since = {now.ms - owner_for.now.ms}, changed.owner_counters = owner_counted;
    return desk.template step<Event>(changed, axes, now);
  };
  auto const in_heat = detail::dwell_in<Event>(before, before.heat_since, now);
  auto const in_owner = detail::dwell_in<Event>(before, before.owner_since, now);
  auto const heat_event = escalate::event_number(ladders.heat, Event::name);
  made.heat = escalate::counterfactuals(
      ladders.heat, done.heat, heat_event, done.axes, in_heat, before.heat_counters,
      [&](escalate::service_reading const& axes, escalate::dwell waited, escalate::counters const& counted) noexcept {
        return tried(axes, waited, in_owner, counted, before.owner_counters).heat;
      });
  auto const owner_step = [&](escalate::service_reading const& axes, escalate::dwell waited,
                              escalate::counters const& counted) noexcept {
    return tried(axes, in_heat, waited, before.heat_counters, counted).owner;
  };
  escalate::detail::counterfactual_search<escalate::service_reading, decltype(owner_step)> search{
      ladders.owner, done.owner, done.axes, in_owner, before.owner_counters, owner_step};
  search.try_numbers(ladders.owner, done.owner.from, escalate::event_number(ladders.owner, Event::name));
  search.try_numbers(ladders.heat, done.heat.from, heat_event);
  search.try_memory();
  made.owner = search.found();
  return made;
}

}  // namespace aplomb
