// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/trace.hpp>
#include <boost/mp11/list.hpp>
#include <cstddef>
#include <iosfwd>
#include <type_traits>

/// Ladders that run beside the two of the engine, over the same turns:
///
///     companions<service_conduct, anger_phases> beside;
///     auto const turn = desk.hear(talk, file, text, now);
///     auto const out = beside.hear(turn.axes, now);
///     if (out.of<service_conduct>().effect == conduct_effect::warn) ...

namespace aplomb {

namespace detail {

template <class L>
consteval bool waits() {
  for (escalate::row_fact const& row : escalate::detail::row_facts<L>)
    if (row.after_ms > 0) return true;
  return false;
}

/// Only `tick` brings time to a companion, and it brings `timer`.
template <class L>
consteval bool waits_on_the_timer_only() {
  for (escalate::row_fact const& row : escalate::detail::row_facts<L>)
    if (row.after_ms > 0 && escalate::view_of<L>.events[row.event].name != escalate::timer::name) return false;
  return true;
}

struct no_clock {
  friend constexpr bool operator==(no_clock const&, no_clock const&) noexcept = default;
};
struct companion_clock {
  instant entered{};
  instant looked{};  ///< when waits were last looked at

  friend constexpr bool operator==(companion_clock const&, companion_clock const&) noexcept = default;
};

/// One ladder's place, with a clock only when it has rows that wait.
template <class L>
struct companion {
  static constexpr bool has_clock = waits<L>();

  escalate::machine<L> at{};
  [[no_unique_address]] std::conditional_t<has_clock, companion_clock, no_clock> clock{};

  [[nodiscard]] constexpr duration passed() const noexcept {
    if constexpr (has_clock) return clock.looked > clock.entered ? clock.looked - clock.entered : duration{};
    return {};
  }

  template <class Event>
  constexpr typename escalate::machine<L>::outcome_type step(typename L::reading_type const& axes,
                                                             [[maybe_unused]] instant now) noexcept {
    if constexpr (!escalate::handles<L, Event>) {
      return {escalate::move::ignored, at.state(), at.state(), escalate::no_row, {}};
    } else if constexpr (has_clock) {
      if (clock.entered == instant{}) clock.entered = now;  // the first time that is given starts the clock
      now = std::max({now, clock.entered, clock.looked});
      auto const out = at.step(Event{}, axes, {now - clock.entered, passed()});
      if (out.kind == escalate::move::moved) clock.entered = now;
      if constexpr (std::is_same_v<Event, escalate::timer>) clock.looked = now;
      return out;
    } else {
      return at.step(Event{}, axes);
    }
  }

  [[nodiscard]] constexpr escalate::deadline next_deadline() const noexcept {
    if constexpr (has_clock)
      if (clock.entered != instant{}) return at.next_deadline(clock.entered, passed());
    return {};
  }

  friend constexpr bool operator==(companion const&, companion const&) noexcept = default;
};

struct companion_door;

template <class L>
struct companion_step {
  typename escalate::machine<L>::outcome_type out{};
};

}  // namespace detail

/// What one event did to ladders that run side by side. Prints one trace a line, of the ladders in which a row fired:
/// "service_conduct: civil --[attack 0.67 >= 0.60, ...]--> warned (row 0)".
template <escalate::ladder_type... L>
struct companion_steps : private detail::companion_step<L>... {
  using reading_type = typename boost::mp11::mp_front<boost::mp11::mp_list<L...>>::reading_type;

  reading_type axes{};  ///< what the guards read

  constexpr companion_steps(reading_type const& now,
                            typename escalate::machine<L>::outcome_type const&... outs) noexcept
      : detail::companion_step<L>{outs}..., axes(now) {}

  /// What it did to the ladder `One`.
  template <class One>
  [[nodiscard]] constexpr typename escalate::machine<One>::outcome_type const& of() const noexcept {
    return static_cast<detail::companion_step<One> const&>(*this).out;
  }
  /// Whether a row fired in any of them.
  [[nodiscard]] constexpr bool fired() const noexcept { return (of<L>().fired() || ...); }
  /// The step of `One` as a person reads it.
  template <class One>
  [[nodiscard]] constexpr escalate::trace_text trace() const noexcept {
    return escalate::trace<One>(of<One>(), axes);
  }

  template <class Traits>
  friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                                      companion_steps const& steps) {
    auto const line = [&]<class One>(std::type_identity<One>) {
      if (steps.template of<One>().fired())
        out << escalate::view_of<One>.name << ": " << steps.template trace<One>().view() << '\n';
    };
    (line(std::type_identity<L>{}), ...);
    return out;
  }
};

/// One conversation's places on one or more compiled ladders over one reading, each named once, moved together. An event
/// that a ladder does not name leaves it where it is.
///
/// A plain value, trivially copyable: one byte for a plain ladder, eight more when it counts, sixteen more when it waits.
/// Nothing of it is in the `conversation`; keep them side by side, and store them together (`take_snapshot`). Times come from
/// the caller, as with the engine: the first one starts the clocks, and they never run backwards. Used by one thread at a time.
template <escalate::ladder_type... L>
class companions : private detail::companion<L>... {
 public:
  using steps_type = companion_steps<L...>;
  using reading_type = typename steps_type::reading_type;
  static_assert((std::is_same_v<typename L::reading_type, reading_type> && ...),
                "ladders that run side by side look at the same reading");
  static_assert((detail::waits_on_the_timer_only<L>() && ...),
                "a row of this ladder waits on another event than `timer`, which nothing feeds to a companion; write "
                "`on<timer>.after(...)`");

  /// How many ladders run here.
  [[nodiscard]] static constexpr std::size_t size() noexcept { return sizeof...(L); }

  /// A customer's message was heard; `axes` are those of the turn.
  constexpr steps_type hear(reading_type const& axes, instant now = {}) noexcept {
    return on<escalate::message>(axes, now);
  }

  /// Any event that is no message.
  template <escalate::event_type Event>
  constexpr steps_type on(reading_type const& axes = {}, instant now = {}) noexcept {
    return {axes, detail::companion<L>::template step<Event>(axes, now)...};
  }

  /// Time has come to `now`: rows whose wait is over fire. Call it at `next_deadline`.
  constexpr steps_type tick(instant now, reading_type const& axes = {}) noexcept {
    return on<escalate::timer>(axes, now);
  }

  /// When a row with a wait becomes due next; nothing when no time matters, or when none was given yet.
  [[nodiscard]] constexpr escalate::deadline next_deadline() const noexcept {
    escalate::deadline next;
    for (escalate::deadline const due : {detail::companion<L>::next_deadline()...})
      if (due && (!next || due.at < next.at)) next = due;
    return next;
  }

  /// Where the conversation stands on the ladder `One`.
  template <class One>
  [[nodiscard]] constexpr typename One::state_type state() const noexcept {
    static_assert((std::is_same_v<One, L> || ...), "this ladder does not run here; name it in `companions<...>`");
    return static_cast<detail::companion<One> const&>(*this).at.state();
  }

  friend constexpr bool operator==(companions const&, companions const&) noexcept = default;

 private:
  friend struct detail::companion_door;
};

namespace detail {
template <class T>
inline constexpr bool are_companions = false;
template <class... L>
inline constexpr bool are_companions<companions<L...>> = true;
}  // namespace detail

/// `companions<...>`.
template <class T>
concept companions_type = detail::are_companions<T>;

}  // namespace aplomb
