// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ladders/desk.hpp"
#include <cstdint>

namespace ladders {

/// What a careful programmer writes by hand: one switch in another.
class hand_written {
 public:
  struct move {
    heat from{}, to{};
    std::uint8_t row = 255;
    ladders::effect effect{};
  };

  [[nodiscard]] heat state() const noexcept { return state_; }

  result step(input const& in) noexcept {
    move const m = decide(state_, in.event, in.now);
    state_ = m.to;
    return {m.to, m.effect};
  }

  result step(input const& in, trace_log& log) noexcept {
    move const m = decide(state_, in.event, in.now);
    state_ = m.to;
    if (m.row != 255) log.add({m.from, m.to, m.row, m.effect, in.now});
    return {m.to, m.effect};
  }

 private:
  static move decide(heat s, event e, reading const& r) noexcept {
    int const level = r.level.per_mille, anger = r.anger.per_mille, relief = r.relief.per_mille;
    int const threat = r.threat.per_mille, persistence = r.persistence.per_mille, mood = r.mood.per_mille;
    using enum heat;
    using enum effect;
    switch (e) {
      case event::message:
        switch (s) {
          case calm:
            if (anger >= 600) return {s, upset, 0, soothe};
            if (level >= 300) return {s, concerned, 1, none};
            break;
          case concerned:
            if (anger >= 600) return {s, upset, 2, soothe};
            if (level >= 300 && persistence >= 750) return {s, upset, 3, soothe};
            if (anger < 400 && level < 200 && relief >= 500) return {s, calm, 4, none};
            break;
          case upset:
            if (anger >= 600 && persistence >= 500) return {s, angry, 5, warn};
            if (anger < 300 && level < 250 && relief >= 500) return {s, recovering, 6, none};
            if (anger < 300 && level < 200 && relief < 500 && mood < 400) return {s, concerned, 7, none};
            break;
          case angry:
            if (threat >= 600) return {s, at_risk, 8, call};
            if (anger >= 600 && persistence >= 900) return {s, at_risk, 9, call};
            if (anger < 300 && level < 250 && relief >= 500) return {s, recovering, 10, none};
            break;
          case at_risk:
            if (threat < 600 && anger < 300 && level < 250 && relief >= 600) return {s, recovering, 11, none};
            if (threat < 600 && anger < 400 && relief < 600 && mood < 600) return {s, angry, 12, none};
            break;
          case recovering:
            if (anger >= 600) return {s, upset, 13, soothe};
            if (anger < 300 && level < 150 && mood < 250) return {s, calm, 14, none};
            break;
          case closed:
            if (level >= 300) return {s, concerned, 26, none};
            break;
        }
        break;
      case event::bot_reply:
        if (s == concerned && mood < 200) return {s, calm, 15, none};
        if (s == recovering && mood < 300) return {s, calm, 16, none};
        break;
      case event::agent_reply:
        if (s == angry && anger < 500) return {s, upset, 17, none};
        if (s == at_risk && anger < 500) return {s, angry, 18, none};
        break;
      case event::silence:
        if (s == concerned && mood < 300) return {s, calm, 19, none};
        if (s == upset && mood < 300) return {s, concerned, 20, none};
        break;
      case event::timer:
        if (s == upset && mood >= 700) return {s, angry, 21, warn};
        if (s == angry && mood >= 700) return {s, at_risk, 22, call};
        break;
      case event::request:
        if (s == concerned) return {s, upset, 23, call};
        if (s == upset) return {s, angry, 24, call};
        break;
      case event::resolved:
        if (s != closed) return {s, closed, 25, close};
        break;
    }
    return {s, s, 255, none};
  }

  heat state_{};
};

}  // namespace ladders
