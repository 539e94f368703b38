// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/row.hpp>
#include <aplomb/escalate/signal.hpp>
#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The levels of alert of one topic: a ladder like any other, with hysteresis, a cool-down and a person who takes over.
/// That no false step is possible is proved by the compiler: tests/crisis/alert_ladder_test.cpp.

namespace aplomb::crisis {

/// What the levels look at, each in [0, 1].
struct crisis_reading {
  static constexpr std::string_view name = "crisis";

  score likelihood{};  ///< that more than usual is going on; 0.5: at the stated rate of false alarms
  score severity{};    ///< share of the conversations on this topic that are grave
  score reach{};       ///< share of all conversations that are on this topic

  friend constexpr bool operator==(crisis_reading const&, crisis_reading const&) noexcept = default;

  /// See `stored`.
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.score("likelihood", self.likelihood);
    fields.score("severity", self.severity);
    fields.score("reach", self.reach);
  }
};
BOOST_DESCRIBE_STRUCT(crisis_reading, (), (likelihood, severity, reach))

/// The axes by name; `using namespace aplomb::crisis::crisis_axes;` where guards are written.
namespace crisis_axes {
inline constexpr escalate::axis_of<&crisis_reading::likelihood, escalate::signal::behaviour> likelihood{};
inline constexpr escalate::axis_of<&crisis_reading::severity, escalate::signal::words> severity{};
inline constexpr escalate::axis_of<&crisis_reading::reach, escalate::signal::history> reach{};
}  // namespace crisis_axes

/// quiet: as usual; watch: something may be coming, nobody is disturbed; alert: more than usual, at the stated rate of
/// false alarms; crisis: so grave or so wide that a person must take it, and none has; in_hand: a person has it.
APLOMB_ENUM(alert_level, std::uint8_t, quiet, watch, alert, crisis, in_hand)

/// How high a level is, 0...3: a crisis that a person has in hand is as high as one that nobody has.
[[nodiscard]] constexpr std::size_t height_of(alert_level l) noexcept {
  return l == alert_level::in_hand ? index_of(alert_level::crisis) : index_of(l);
}

/// What is to be done at a step of the ladder. warn: tell those who watch; remind: tell them again; call: get the person
/// who leads in a crisis, now; ease: it is less than it was.
APLOMB_ENUM(alert_effect, std::uint8_t, none, warn, remind, call, ease)

/// A bucket of time is over and was counted.
struct counted {
  static constexpr std::string_view name = "counted";
  static constexpr escalate::event_kind kind = escalate::event_kind::reading;
};

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
[[nodiscard]] constexpr auto alert_rows() noexcept {
  using namespace crisis_axes;
  using namespace aplomb::literals;
  using namespace escalate;
  using enum alert_level;
  using enum alert_effect;
  // Two kinds of signal or none: that there is more than usual, and that it is grave or wide.
  constexpr auto grave = likelihood >= 0.50_p && severity >= 0.25_p && reach >= 0.10_p;
  constexpr auto wide = likelihood >= 0.50_p && severity < 0.25_p && reach >= 0.30_p;
  return rows(
      before_all(
          any + on<counted>[grave] / call = crisis,
          any + on<counted>[wide] / call = crisis),

      quiet + on<counted>[likelihood >= 0.50_p] / warn = alert,
      watch + on<counted>[likelihood >= 0.50_p] / warn = alert,
      quiet + on<counted>[likelihood >= 0.05_p && likelihood < 0.50_p] = watch,

      alert + on<counted>[likelihood >= 0.50_p].cooldown<16>() / remind = stay,
      alert + on<counted>[likelihood < 0.05_p].for_turns<2>() / ease = watch,
      watch + on<counted>[likelihood < 0.02_p].for_turns<4>() = quiet,

      // A crisis is not over because it has grown quiet: somebody looks at it first.
      crisis + on<timer>.after(15_min) / call = stay,
      crisis + on<timer>.after(1_h) / call = stay,
      crisis + on<timer>.after(6_h) / call = stay,
      crisis + on<timer>.after(24_h) / call = stay,
      crisis + on<timer>.after(72_h) / ease = alert,
      any + on<accepted> = in_hand,

      in_hand + on<returned> = alert,
      in_hand + on<resolved> / ease = quiet,
      in_hand + on<timer>.after(24_h) / remind = stay,
      in_hand + on<timer>.after(72_h) / remind = alert,
      alert + on<resolved> / ease = quiet,
      watch + on<resolved> = quiet,
      crisis + on<resolved> / ease = quiet);
}
// clang-format on

}  // namespace detail

/// How alarmed one topic is.
struct alert_ladder : escalate::ladder<alert_level, crisis_reading, alert_level::quiet> {
  static constexpr std::string_view name = "alert";
  static constexpr auto about =
      escalate::states(escalate::state(alert_level::quiet, 0), escalate::state(alert_level::watch, 2),
                       escalate::state(alert_level::alert, 5), escalate::state(alert_level::crisis, 9).waiting(),
                       escalate::state(alert_level::in_hand, 6).person());
  static constexpr auto table = detail::alert_rows();
};

}  // namespace aplomb::crisis
