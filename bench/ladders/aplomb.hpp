// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ladders/desk.hpp"
#include <aplomb/escalate.hpp>
#include <aplomb/escalate/table.hpp>
#include <string_view>

namespace ladders {

namespace rows_of_the_desk {

using namespace aplomb::escalate;
using namespace aplomb::literals;

inline constexpr axis_of<&reading::level, signal::words> level{};
inline constexpr axis_of<&reading::anger, signal::words> anger{};
inline constexpr axis_of<&reading::relief, signal::words> relief{};
inline constexpr axis_of<&reading::threat, signal::words, weight::alone> threat{};
inline constexpr axis_of<&reading::persistence, signal::behaviour> persistence{};
inline constexpr axis_of<&reading::mood, signal::history> mood{};

// Rows are aligned by hand, so that they can be compared.
// clang-format off
struct desk : ladder<heat, reading, heat::calm> {
  using enum heat;
  using enum effect;
  static constexpr std::string_view name = "desk";
  static constexpr auto about =
      states(state(calm, 0), state(concerned, 3), state(upset, 5), state(angry, 7), state(at_risk, 9), state(recovering, 2),
             state(closed, 0).final());
  static constexpr auto table = rows(
      calm       + on<message>[anger >= 0.60_p] / soothe                                             = upset,
      calm       + on<message>[anger < 0.60_p && level >= 0.30_p]                                    = concerned,
      concerned  + on<message>[anger >= 0.60_p] / soothe                                             = upset,
      concerned  + on<message>[anger < 0.60_p && level >= 0.30_p && persistence >= 0.75_p] / soothe  = upset,
      concerned  + on<message>[anger < 0.40_p && level < 0.20_p && relief >= 0.50_p]                 = calm,
      upset      + on<message>[anger >= 0.60_p && persistence >= 0.50_p] / warn                      = angry,
      upset      + on<message>[anger < 0.30_p && level < 0.25_p && relief >= 0.50_p]                 = recovering,
      upset      + on<message>[anger < 0.30_p && level < 0.20_p && relief < 0.50_p && mood < 0.40_p] = concerned,
      angry      + on<message>[threat >= 0.60_p] / call                                              = at_risk,
      angry      + on<message>[threat < 0.60_p && anger >= 0.60_p && persistence >= 0.90_p] / call   = at_risk,
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

/// Calls `f` with the event's type.
template <class F>
[[gnu::always_inline]] inline auto with_event(event e, F f) noexcept {
  namespace types = aplomb::escalate;
  switch (e) {
    case event::bot_reply:
      return f(types::bot_reply{});
    case event::agent_reply:
      return f(types::agent_reply{});
    case event::silence:
      return f(types::silence{});
    case event::timer:
      return f(types::timer{});
    case event::request:
      return f(types::request{});
    case event::resolved:
      return f(types::resolved{});
    case event::message:
      break;
  }
  return f(types::message{});
}

/// A ladder compiled.
template <class Ladder>
class compiled_machine {
 public:
  result step(input const& in) noexcept {
    auto const out = with_event(in.event, [&](auto e) noexcept { return machine_.step(e, in.now); });
    return {out.to, out.effect};
  }

  result step(input const& in, trace_log& log) noexcept {
    auto const out = with_event(in.event, [&](auto e) noexcept { return machine_.step(e, in.now); });
    if (out.fired()) log.add({out.from, out.to, out.row, out.effect, in.now});
    return {out.to, out.effect};
  }

  /// Makes the text of the trace, too; returns its length.
  std::size_t step_and_tell(input const& in) noexcept {
    auto const out = with_event(in.event, [&](auto e) noexcept { return machine_.step(e, in.now); });
    return out.fired() ? aplomb::escalate::trace<Ladder>(out, in.now).size() : 0;
  }

 private:
  aplomb::escalate::machine<Ladder> machine_{};
};

/// The same ladder as a table made at run time.
template <class Ladder>
class loaded_machine {
 public:
  loaded_machine() : table_(aplomb::escalate::parts_of(aplomb::escalate::view_of<Ladder>)) {
    for (auto e : aplomb::all_of<event>())
      numbers_[aplomb::index_of(e)] = table_.event_number(aplomb::name_of(e)).value();
  }

  result step(input const& in) noexcept {
    auto const number = numbers_[aplomb::index_of(in.event)];
    auto const out = [&] {
      if constexpr (aplomb::escalate::counts<Ladder>)
        return table_.step(state_, memory_, number, in.now);
      else
        return table_.step(state_, number, in.now);
    }();
    state_ = out.to;
    return {static_cast<heat>(out.to), static_cast<effect>(out.effect)};
  }

 private:
  aplomb::escalate::table<reading> table_;
  std::uint8_t numbers_[aplomb::count_of<event>]{};
  std::uint8_t state_ = 0;
  aplomb::escalate::counters memory_{};
};

using compiled = compiled_machine<rows_of_the_desk::desk>;
using loaded = loaded_machine<rows_of_the_desk::desk>;

}  // namespace ladders
