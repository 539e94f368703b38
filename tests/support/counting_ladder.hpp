// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/hysteresis.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/row.hpp>
#include <string_view>

namespace aplomb_test {

APLOMB_ENUM(tier, std::uint8_t, calm, tense, called, talking, over)

/// A ladder with every way of counting: streaks of one state and of all, a cool-down, and both in one row.
struct counting : aplomb::escalate::ladder<tier, aplomb::escalate::service_reading, tier::calm> {
  using enum tier;
  static constexpr std::string_view name = "counting";
  static constexpr auto about = states(
      aplomb::escalate::state(calm, 0), aplomb::escalate::state(tense, 5), aplomb::escalate::state(called, 6).waiting(),
      aplomb::escalate::state(talking, 5).person(), aplomb::escalate::state(over, 0).final());
  static constexpr auto table = [] {
    using namespace aplomb::escalate;
    using namespace aplomb::escalate::axes;
    using namespace aplomb::literals;
    constexpr auto heated = hysteresis(anger, 0.60_p, 0.40_p);
    return rows(before_all(any + on<message>[wants_human >= 0.50_p] / handoff_reason::requested = called),
                calm + on<message>[heated.rises].for_turns<2>() = tense, tense + on<message>[heated.falls] = calm,
                any + on<message>[abuse >= 0.70_p && anger >= 0.40_p && emphasis >= 0.50_p].for_turns<3>() /
                          handoff_reason::abuse = called,
                tense + on<message>[anger >= 0.80_p].cooldown<2>() / handoff_reason::level = stay,
                any + on<agent_reply>[level >= 0.50_p].for_turns<2>().cooldown<3>() / handoff_reason::stuck = stay,
                any + on<accepted> = talking, called + on<timer>.after(10_min) = calm, talking + on<returned> = calm,
                talking + on<timer>.after(600_min) = calm, any + on<resolved> = over,
                over + on<message>[level >= 0.30_p].reopens() = calm);
  }();
};

}  // namespace aplomb_test
