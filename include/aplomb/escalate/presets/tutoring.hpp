// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/signal.hpp>
#include <aplomb/escalate/vocabulary.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <string_view>

/// Tutoring: how a learner fares with a task. Confusion gets a hint, frustration a simpler task, discouragement courage
/// and then a human tutor, boredom a harder task. Proved in the tests.

namespace aplomb::escalate {

/// The numbers of one moment of a lesson, each in [0, 1]. The caller fills them: what the words show comes from a reader,
/// the rest from the lesson.
struct tutoring_reading {
  static constexpr std::string_view name = "tutoring";  ///< as in the files of ladders

  score confusion{};     ///< does not understand
  score frustration{};   ///< is annoyed with the task
  score despair{};       ///< believes to be unable to learn it
  score boredom{};       ///< finds it too easy or pointless
  score confidence{};    ///< has understood, is pleased
  score wants_tutor{};   ///< asks for a human tutor
  score self_harm{};     ///< language of harming oneself or being in danger
  score wrong{};         ///< wrong answers in a row, 0.25 each
  score time_on_task{};  ///< since the task was given; 1 is a quarter of an hour

  friend constexpr bool operator==(tutoring_reading const&, tutoring_reading const&) noexcept = default;
};
BOOST_DESCRIBE_STRUCT(tutoring_reading, (),
                      (confusion, frustration, despair, boredom, confidence, wants_tutor, self_harm, wrong,
                       time_on_task))

/// The axes by name; `using namespace aplomb::escalate::tutoring_axes;` where guards are written.
namespace tutoring_axes {
inline constexpr axis_of<&tutoring_reading::confusion, signal::words> confusion{};
inline constexpr axis_of<&tutoring_reading::frustration, signal::words> frustration{};
inline constexpr axis_of<&tutoring_reading::despair, signal::words> despair{};
inline constexpr axis_of<&tutoring_reading::boredom, signal::words> boredom{};
inline constexpr axis_of<&tutoring_reading::confidence, signal::words> confidence{};
inline constexpr axis_of<&tutoring_reading::wants_tutor, signal::words, weight::alone> wants_tutor{};
inline constexpr axis_of<&tutoring_reading::self_harm, signal::words, weight::alone> self_harm{};
inline constexpr axis_of<&tutoring_reading::wrong, signal::behaviour> wrong{};
inline constexpr axis_of<&tutoring_reading::time_on_task, signal::time> time_on_task{};

/// Their facts, for loading ladders from files.
inline constexpr auto tutoring =
    facts_of(confusion, frustration, despair, boredom, confidence, wants_tutor, self_harm, wrong, time_on_task);
}  // namespace tutoring_axes

/// How the learner fares. recovered: it goes better after trouble; calling: a tutor is on the way; in_danger: the
/// same for somebody who spoke of self-harm, and nobody gives up waiting soon; with_tutor: a person; in_care: a person who
/// came for somebody in danger.
APLOMB_ENUM(learner_state, std::uint8_t, engaged, confused, frustrated, discouraged, bored, recovered, calling,
            in_danger, with_tutor, in_care)

/// What the lesson does next. hint: one step of help; simplify: an easier task or a worked example; encourage: names what
/// went well; pause: offers a break; challenge: a harder task; call_tutor: a person, now, and again while nobody comes.
APLOMB_ENUM(tutoring_effect, std::uint8_t, none, hint, simplify, encourage, pause, challenge, call_tutor)

/// The learner has given an answer to the task; the reading is of this moment.
struct answered {
  static constexpr std::string_view name = "answered";
  static constexpr event_kind kind = event_kind::reading;
};

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
/// What a learner's line or answer changes.
template <event_type E>
[[nodiscard]] constexpr auto learner_rows() noexcept {
  using namespace tutoring_axes;
  using namespace aplomb::literals;
  using enum learner_state;
  using enum tutoring_effect;
  constexpr auto lost = confusion >= 0.50_p && frustration < 0.60_p;
  constexpr auto annoyed = frustration >= 0.60_p;
  constexpr auto failing = confusion < 0.50_p && frustration < 0.60_p && wrong >= 0.50_p;
  auto const from_each = [](auto... from) {
    return rows((from + on<E>[wants_tutor >= 0.50_p && self_harm < 0.50_p] / call_tutor = calling)...);
  };
  constexpr auto fluent = confusion < 0.30_p && frustration < 0.30_p && wrong < 0.25_p;
  return rows(
      before_all(
          any + on<E>[self_harm >= 0.50_p] / call_tutor = in_danger,
          from_each(engaged, confused, frustrated, discouraged, bored, recovered)),

      engaged + on<E>[lost] / hint = confused,
      engaged + on<E>[failing] / hint = confused,
      engaged + on<E>[annoyed] / simplify = frustrated,
      engaged + on<E>[confusion < 0.50_p && frustration < 0.60_p && wrong < 0.50_p && boredom >= 0.60_p] / challenge = bored,

      confused + on<E>[annoyed] / simplify = frustrated,
      confused + on<E>[frustration < 0.60_p && wrong >= 0.75_p] / simplify = frustrated,
      confused + on<E>[lost && wrong < 0.75_p].template cooldown<2>() / hint = stay,
      confused + on<E>[fluent && confidence >= 0.50_p] / encourage = recovered,
      confused + on<E>[fluent && confidence < 0.50_p] = engaged,

      frustrated + on<E>[despair >= 0.50_p] / encourage = discouraged,
      frustrated + on<E>[despair < 0.50_p && frustration >= 0.60_p && time_on_task >= 1.00_p].template cooldown<5>() / pause = stay,
      frustrated + on<E>[despair < 0.50_p && fluent] / encourage = recovered,

      discouraged + on<E>[despair >= 0.50_p && wrong >= 0.50_p] / call_tutor = calling,
      discouraged + on<E>[despair >= 0.50_p && wrong < 0.50_p && time_on_task >= 0.75_p] / call_tutor = calling,
      discouraged + on<E>[despair < 0.30_p && fluent] / encourage = recovered,

      bored + on<E>[lost] / hint = confused,
      bored + on<E>[failing] / hint = confused,
      bored + on<E>[annoyed] / simplify = frustrated,
      bored + on<E>[confusion < 0.50_p && frustration < 0.60_p && wrong < 0.50_p && boredom < 0.30_p] = engaged,

      recovered + on<E>[lost] / hint = confused,
      recovered + on<E>[failing] / hint = confused,
      recovered + on<E>[annoyed] / simplify = frustrated,
      recovered + on<E>[fluent].template for_turns<2>() = engaged);
}

[[nodiscard]] constexpr auto tutoring_rows() noexcept {
  using namespace aplomb::literals;
  using enum learner_state;
  using enum tutoring_effect;
  return rows(
      learner_rows<message>(),
      learner_rows<answered>(),

      engaged + on<request> / call_tutor = calling,
      confused + on<request> / call_tutor = calling,
      frustrated + on<request> / call_tutor = calling,
      discouraged + on<request> / call_tutor = calling,
      bored + on<request> / call_tutor = calling,
      recovered + on<request> / call_tutor = calling,
      discouraged + on<timer>.after(10_min) / pause = stay,

      calling + on<timer>.after(5_min) / call_tutor = stay,
      calling + on<timer>.after(60_min) / encourage = discouraged,
      calling + on<unavailable> / encourage = discouraged,
      in_danger + on<unavailable> / call_tutor = stay,
      in_danger + on<timer>.after(5_min) / call_tutor = stay,
      in_danger + on<timer>.after(15_min) / call_tutor = stay,
      in_danger + on<timer>.after(60_min) / call_tutor = stay,
      in_danger + on<timer>.after(4_h) / call_tutor = stay,
      in_danger + on<timer>.after(24_h) / call_tutor = discouraged,
      before_all(in_danger + on<accepted> = in_care),
      any + on<accepted> = with_tutor,

      with_tutor + on<returned> = recovered,
      with_tutor + on<resolved> = recovered,
      with_tutor + on<unavailable> / call_tutor = calling,
      with_tutor + on<timer>.after(2_h) = recovered,

      in_care + on<returned> = recovered,
      in_care + on<resolved> = recovered,
      in_care + on<unavailable> / call_tutor = in_danger,
      in_care + on<timer>.after(2_h) / call_tutor = in_danger,
      any + on<resolved> = engaged);
}
// clang-format on

}  // namespace detail

/// How a learner fares with a task. Proved in the tests.
struct tutoring : ladder<learner_state, tutoring_reading, learner_state::engaged> {
  static constexpr std::string_view name = "tutoring";
  static constexpr auto about =
      states(state(learner_state::engaged, 0), state(learner_state::confused, 3), state(learner_state::frustrated, 5),
             state(learner_state::discouraged, 7), state(learner_state::bored, 2), state(learner_state::recovered, 1),
             state(learner_state::calling, 7).waiting(), state(learner_state::in_danger, 9).waiting(),
             state(learner_state::with_tutor, 4).person(), state(learner_state::in_care, 9).person());
  static constexpr auto table = detail::tutoring_rows();
};

/// The events of a lesson.
inline constexpr auto tutoring_events =
    event_facts_of<message, answered, timer, request, accepted, unavailable, returned, resolved>;

/// The words for tutoring ladders in files.
inline constexpr vocabulary tutoring_vocabulary =
    make_vocabulary<tutoring_reading, tutoring_effect>(tutoring_axes::tutoring, tutoring_events);

}  // namespace aplomb::escalate
