// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/vocabulary.hpp>
#include <string_view>

/// The two ladders of a service desk. They run side by side: heat moves whoever has the conversation, and the owner
/// ladder reads the severity of the heat state after its step. Both are proved in the tests.

namespace aplomb::escalate {

namespace detail {

// clang-format off: rows are aligned by hand, so that they can be compared
/// Up in one message, down in several: every way down asks for less than the way up gave (0.60 up, 0.40 or less down),
/// and the last steps also wait for the slow mood to follow.
[[nodiscard]] constexpr auto service_heat_rows() noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum heat_state;
  return rows(
      before_all(any + on<message>[threat >= 0.70_p] = at_risk,
                 calm + on<message>[anger >= 0.80_p && abuse >= 0.50_p && threat < 0.70_p] = angry,
                 concerned + on<message>[anger >= 0.80_p && abuse >= 0.50_p && threat < 0.70_p] = angry,
                 recovering + on<message>[anger >= 0.80_p && abuse >= 0.50_p && threat < 0.70_p] = angry,
                 upset + on<message>[anger >= 0.80_p && abuse >= 0.50_p && threat < 0.70_p] = angry),

      calm + on<message>[anger >= 0.60_p] = upset, calm + on<message>[anger < 0.60_p && level >= 0.75_p] = upset,
      calm + on<message>[anger < 0.60_p && level >= 0.30_p && level < 0.75_p && relief < 0.50_p] = concerned,
      calm + on<message>[anger < 0.60_p && level < 0.30_p && repeats >= 0.50_p] = concerned,

      concerned + on<message>[anger >= 0.60_p] = upset,
      concerned + on<message>[anger < 0.60_p && level >= 0.75_p] = upset,
      concerned + on<message>[anger < 0.60_p && level >= 0.30_p && level < 0.75_p && persistence >= 0.75_p && relief < 0.50_p] = upset,
      concerned + on<message>[anger < 0.60_p && level >= 0.30_p && level < 0.75_p && persistence < 0.75_p &&
                              repeats >= 0.50_p] = upset,
      concerned + on<message>[anger < 0.40_p && level < 0.40_p && repeats < 0.50_p && relief >= 0.50_p] = calm,
      concerned +
          on<message>[anger < 0.40_p && level < 0.15_p && repeats < 0.50_p && relief < 0.50_p && mood < 0.20_p] = calm,

      upset + on<message>[anger >= 0.60_p && persistence >= 0.50_p] = angry,
      upset + on<message>[anger >= 0.45_p && persistence < 0.50_p && repeats >= 0.75_p] = angry,
      upset + on<message>[anger >= 0.80_p && persistence < 0.50_p && repeats < 0.75_p && emphasis >= 0.60_p] = angry,
      upset + on<message>[anger < 0.30_p && level < 0.40_p && relief >= 0.50_p] = recovering,
      upset + on<message>[anger < 0.30_p && level < 0.20_p && relief < 0.50_p && mood < 0.35_p] = concerned,

      angry + on<message>[churn >= 0.60_p] = at_risk,
      angry + on<message>[churn < 0.60_p && anger >= 0.60_p && persistence >= 1.00_p && mood >= 0.50_p] = at_risk,
      angry + on<message>[churn < 0.60_p && anger < 0.30_p && level < 0.40_p && relief >= 0.50_p] = recovering,
      angry + on<message>[churn < 0.60_p && anger < 0.40_p && level < 0.40_p && relief < 0.50_p && mood < 0.35_p] = upset,

      at_risk + on<message>[threat < 0.70_p && churn < 0.60_p && anger < 0.30_p && level < 0.40_p && relief >= 0.50_p] =
          recovering,
      at_risk + on<message>[threat < 0.70_p && churn < 0.60_p && anger < 0.40_p && level < 0.40_p && relief < 0.50_p &&
                            mood < 0.60_p] = angry,

      recovering + on<message>[anger >= 0.60_p] = upset,
      recovering + on<message>[anger < 0.60_p && level >= 0.75_p] = upset,
      recovering + on<message>[anger < 0.60_p && level >= 0.30_p && level < 0.75_p && relief < 0.50_p] = concerned,
      recovering + on<message>[anger < 0.30_p && level < 0.15_p && mood < 0.25_p] = calm,

      any + on<resolved> = closed, closed + on<message>[threat >= 0.70_p].reopens() = at_risk,
      closed + on<message>[threat < 0.70_p && anger >= 0.60_p].reopens() = upset,
      closed + on<message>[threat < 0.70_p && anger < 0.60_p && level >= 0.30_p].reopens() = concerned,
      closed + on<message>[threat < 0.70_p && anger < 0.60_p && level >= 0.10_p && level < 0.30_p && relief < 0.50_p]
                   .reopens() = calm);
}

/// Self-harm, a request and a threat act alone and in this order; abuse and heat need a second group of signals. A hint of
/// self-harm or a request is enough; a threat or an insult must be clear: the wrong answer to either insults.
[[nodiscard]] constexpr auto service_owner_rows() noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum owner_state;
  return rows(
      before_all(bot + on<message>[self_harm >= 0.50_p] / handoff_reason::self_harm = waiting,
                 bot + on<message>[self_harm < 0.50_p && wants_human >= 0.50_p] / handoff_reason::requested = waiting,
                 bot + on<message>[self_harm < 0.50_p && wants_human < 0.50_p && threat >= 0.70_p] /
                           handoff_reason::threat = waiting),

      bot + on<message>[abuse >= 0.70_p && persistence >= 0.50_p] / handoff_reason::abuse = waiting,
      bot + on<message>[severity >= 0.90_p && level >= 0.50_p && persistence < 0.50_p] / handoff_reason::level =
          waiting,
      bot + on<message>[severity >= 0.90_p && level >= 0.50_p && persistence >= 0.50_p && abuse < 0.70_p] /
                handoff_reason::level = waiting,
      bot + on<message>[severity >= 0.70_p && severity < 0.90_p && level >= 0.60_p && persistence >= 0.75_p &&
                        mood >= 0.50_p && abuse < 0.70_p] /
                handoff_reason::level = waiting,
      bot + on<request> / handoff_reason::requested = waiting, bot + on<stuck> / handoff_reason::stuck = waiting,

      any + on<accepted> = human, any + on<agent_reply> = human,

      waiting + on<unavailable> = bot, waiting + on<resolved> = bot, waiting + on<timer>.after(60_min) = bot,

      human + on<returned> = bot, human + on<resolved> = bot, human + on<unavailable> = waiting,
      human + on<timer>.after(720_min) = bot);
}
// clang-format on

}  // namespace detail

/// How heated a service conversation is.
struct service_heat : ladder<heat_state, service_reading, heat_state::calm> {
  static constexpr std::string_view name = "service_heat";
  static constexpr auto about =
      states(state(heat_state::calm, 0), state(heat_state::concerned, 3), state(heat_state::upset, 5),
             state(heat_state::angry, 7), state(heat_state::at_risk, 9), state(heat_state::recovering, 2),
             state(heat_state::closed, 0).final());
  static constexpr auto table = detail::service_heat_rows();
};

/// Who has a service conversation. Effects are the reasons of the handoff.
struct service_owner : ladder<owner_state, service_reading, owner_state::bot> {
  static constexpr std::string_view name = "service_owner";
  static constexpr auto about = states(state(owner_state::bot, 0), state(owner_state::waiting, 4).waiting(),
                                       state(owner_state::human, 4).person());
  static constexpr auto table = detail::service_owner_rows();
};

/// The words for service ladders in files.
inline constexpr vocabulary service_vocabulary =
    make_vocabulary<service_reading, handoff_reason>(axes::service, service_events);

}  // namespace aplomb::escalate
