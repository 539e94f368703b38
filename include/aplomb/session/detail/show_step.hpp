// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/trace.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/step.hpp>
#include <aplomb/session/turn.hpp>
#include <string_view>

namespace aplomb::detail {

/// Writes what a step did into the turn. A step that fired goes before one that did not; of two that fired the later one
/// counts, and the owner's are all shown.
constexpr void show_step(ladder_pair const& ladders, turn& result, stepped const& done,
                         std::string_view event) noexcept {
  result.axes = done.axes;
  if (done.heat.fired() || !result.heat_step.fired()) {
    result.heat_step = done.heat;
    result.trace = escalate::trace(ladders.heat, done.heat, done.axes);
  }
  if (done.owner.fired() || !result.owner_step.fired()) result.owner_step = done.owner;
  if (!done.owner.fired()) return;
  (void)result.owner_steps.push_back({event, effect_named(ladders.owner, done.owner.effect), done.owner});
  if (!result.owner_trace.empty()) result.owner_trace.append("; ");
  result.owner_trace.append(escalate::trace(ladders.owner, done.owner, done.axes));
}

}  // namespace aplomb::detail
