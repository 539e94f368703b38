// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ladders/aplomb.hpp"
#include "ladders/desk.hpp"
#include <algorithm>
#include <aplomb/escalate.hpp>
#include <aplomb/escalate/table.hpp>
#include <cstdint>
#include <string_view>

/// The ladder of the benchmark with rows that count: three streaks in place of the reading's persistence, and a call that
/// cools down. By hand, compiled, and as a table.

namespace ladders::counting {

namespace rows_of_the_desk {

using namespace ladders::rows_of_the_desk;

// clang-format off
struct desk : ladder<heat, reading, heat::calm> {
  using enum heat;
  using enum effect;
  static constexpr std::string_view name = "counting_desk";
  static constexpr auto about = ladders::rows_of_the_desk::desk::about;
  static constexpr auto table = rows(
      calm       + on<message>[anger >= 0.60_p] / soothe                                             = upset,
      calm       + on<message>[anger < 0.60_p && level >= 0.30_p]                                    = concerned,
      concerned  + on<message>[anger >= 0.60_p] / soothe                                             = upset,
      concerned  + on<message>[anger < 0.60_p && level >= 0.30_p].for_turns<3>() / soothe            = upset,
      concerned  + on<message>[anger < 0.40_p && level < 0.20_p && relief >= 0.50_p]                 = calm,
      upset      + on<message>[anger >= 0.60_p].for_turns<2>() / warn                                = angry,
      upset      + on<message>[anger < 0.30_p && level < 0.25_p && relief >= 0.50_p]                 = recovering,
      upset      + on<message>[anger < 0.30_p && level < 0.20_p && relief < 0.50_p && mood < 0.40_p] = concerned,
      angry      + on<message>[threat >= 0.60_p].cooldown<5>() / call                                = at_risk,
      angry      + on<message>[threat < 0.60_p && anger >= 0.60_p].for_turns<2>() / call             = at_risk,
      angry      + on<message>[threat < 0.60_p && anger < 0.30_p && level < 0.25_p && relief >= 0.50_p] = recovering,
      at_risk    + on<message>[threat < 0.60_p && anger < 0.30_p && level < 0.25_p && relief >= 0.60_p] = recovering,
      at_risk    + on<message>[threat < 0.60_p && anger < 0.40_p && relief < 0.60_p && mood < 0.60_p] = angry,
      recovering + on<message>[anger >= 0.60_p] / soothe                                             = upset,
      recovering + on<message>[anger < 0.30_p && level < 0.15_p && mood < 0.25_p]                    = calm,
      concerned  + on<bot_reply>[mood < 0.20_p]                                                      = calm,
      recovering + on<bot_reply>[mood < 0.30_p]                                                      = calm,
      angry      + on<agent_reply>[anger < 0.50_p]                                                   = upset,
      at_risk    + on<agent_reply>[anger < 0.50_p]                                                   = angry,
      concerned  + on<silence>[mood < 0.30_p]                                                        = calm,
      upset      + on<silence>[mood < 0.30_p]                                                        = concerned,
      upset      + on<timer>[mood >= 0.70_p] / warn                                                  = angry,
      angry      + on<timer>[mood >= 0.70_p] / call                                                  = at_risk,
      concerned  + on<request> / call                                                                = upset,
      upset      + on<request> / call                                                                = angry,
      any        + on<resolved> / close                                                              = closed,
      closed     + on<message>[level >= 0.30_p].reopens()                                            = concerned);
};
// clang-format on
static_assert(verified<desk>);

}  // namespace rows_of_the_desk

/// By hand: only one streak is alive at a time, so one counter will do.
class hand_written {
 public:
  result step(input const& in) noexcept {
    heat const before = state_;
    result const done = decide(in.event, in.now);
    state_ = done.to;
    if (done.to != before) streak_ = 0;
    return done;
  }

 private:
  bool holds_for(int turns, bool now) noexcept {
    streak_ = now ? static_cast<std::uint8_t>(std::min(streak_ + 1, 100)) : std::uint8_t{0};
    return streak_ >= turns;
  }

  result decide(event e, reading const& r) noexcept {
    int const level = r.level.per_mille, anger = r.anger.per_mille, relief = r.relief.per_mille;
    int const threat = r.threat.per_mille, mood = r.mood.per_mille;
    heat const s = state_;
    using enum heat;
    using enum effect;
    switch (e) {
      case event::message: {
        bool const may_call = cooling_ == 0;
        if (!may_call) --cooling_;
        switch (s) {
          case calm:
            if (anger >= 600) return {upset, soothe};
            if (level >= 300) return {concerned, none};
            break;
          case concerned:
            if (anger >= 600) return {upset, soothe};
            if (holds_for(3, level >= 300)) return {upset, soothe};
            if (anger < 400 && level < 200 && relief >= 500) return {calm, none};
            break;
          case upset:
            if (holds_for(2, anger >= 600)) return {angry, warn};
            if (anger < 300 && level < 250 && relief >= 500) return {recovering, none};
            if (anger < 300 && level < 200 && relief < 500 && mood < 400) return {concerned, none};
            break;
          case angry:
            if (holds_for(2, threat < 600 && anger >= 600)) return {at_risk, call};
            if (threat >= 600 && may_call) {
              cooling_ = 5;
              return {at_risk, call};
            }
            if (threat < 600 && anger < 300 && level < 250 && relief >= 500) return {recovering, none};
            break;
          case at_risk:
            if (threat < 600 && anger < 300 && level < 250 && relief >= 600) return {recovering, none};
            if (threat < 600 && anger < 400 && relief < 600 && mood < 600) return {angry, none};
            break;
          case recovering:
            if (anger >= 600) return {upset, soothe};
            if (anger < 300 && level < 150 && mood < 250) return {calm, none};
            break;
          case closed:
            if (level >= 300) return {concerned, none};
            break;
        }
        break;
      }
      case event::bot_reply:
        if (s == concerned && mood < 200) return {calm, none};
        if (s == recovering && mood < 300) return {calm, none};
        break;
      case event::agent_reply:
        if (s == angry && anger < 500) return {upset, none};
        if (s == at_risk && anger < 500) return {angry, none};
        break;
      case event::silence:
        if (s == concerned && mood < 300) return {calm, none};
        if (s == upset && mood < 300) return {concerned, none};
        break;
      case event::timer:
        if (s == upset && mood >= 700) return {angry, warn};
        if (s == angry && mood >= 700) return {at_risk, call};
        break;
      case event::request:
        if (s == concerned) return {upset, call};
        if (s == upset) return {angry, call};
        break;
      case event::resolved:
        if (s != closed) return {closed, close};
        break;
    }
    return {s, none};
  }

  heat state_{};
  std::uint8_t streak_ = 0;
  std::uint8_t cooling_ = 0;
};

using compiled = compiled_machine<rows_of_the_desk::desk>;
using loaded = loaded_machine<rows_of_the_desk::desk>;

}  // namespace ladders::counting
