// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/dispatch.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <array>
#include <boost/mp11/list.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace aplomb::escalate {

namespace detail {

template <class L>
inline constexpr auto order_of =
    make_order<dispatch_size(view_of<L>), view_of<L>.event_count * view_of<L>.state_count>(view_of<L>);

/// One bound of a row, folded into constants.
template <class L, std::size_t Row, std::size_t I>
[[nodiscard]] constexpr bool bound_holds([[maybe_unused]] typename L::reading_type const& now) noexcept {
  constexpr auto member = axis_members<typename L::reading_type>[row_facts<L>[Row].guard.axis[I]];
  constexpr std::int16_t from = row_facts<L>[Row].guard.at_least[I];
  constexpr std::int16_t to = row_facts<L>[Row].guard.below[I];
  return (from == thresholds::lowest || (now.*member).per_mille >= from) &&
         (to == thresholds::highest || (now.*member).per_mille < to);
}

template <class L, std::size_t Row, std::size_t... I>
[[nodiscard]] constexpr bool guard_holds([[maybe_unused]] typename L::reading_type const& now,
                                         std::index_sequence<I...>) noexcept {
  return (bound_holds<L, Row, I>(now) && ...);
}

/// Whether the guard of a row holds, its opaque part included.
template <class L, std::size_t Row, class E>
[[nodiscard]] constexpr bool row_holds([[maybe_unused]] E const& event,
                                       [[maybe_unused]] typename L::reading_type const& now) noexcept {
  if (!guard_holds<L, Row>(now, std::make_index_sequence<row_facts<L>[Row].guard.size>{})) return false;
  if constexpr (row_facts<L>[Row].opaque) {
    using predicate = predicate_in<boost::mp11::mp_at_c<rows_of<L>, Row>>;
    constexpr bool callable = std::is_nothrow_invocable_r_v<bool, predicate, E const&, typename L::reading_type const&>;
    static_assert(callable,
                  "an opaque guard is called with (event const&, reading const&), gives a bool and is noexcept; write "
                  "`opaque([](auto const&, auto const&) noexcept { return ...; })`");
    if constexpr (callable) return predicate{}(event, now);
  }
  return true;
}

template <class L>
inline constexpr counting_rows counting_of = counting_rows_of(view_of<L>);

/// In place of `counters*` where no row counts.
struct no_counters {
  friend constexpr bool operator==(no_counters const&, no_counters const&) noexcept = default;
};

/// Takes note of an event in a state for one counting row; a bit at its place when the row may fire. The state is known
/// here, so rows that do not leave it cost nothing: their streaks are over, see `settle`.
template <class L, std::size_t Event, std::size_t State, std::size_t Place, class E>
constexpr unsigned count_one([[maybe_unused]] counters& memory, [[maybe_unused]] E const& event,
                             [[maybe_unused]] typename L::reading_type const& now) noexcept {
  constexpr auto& rows = counting_of<L>;
  constexpr bool here = rows.leaves(Place, State);
  if constexpr (rows.event[Place] != Event || (!here && rows.cooldown[Place] == 0)) {
    return 0;
  } else {
    bool holds = false;
    if constexpr (here) holds = row_holds<L, rows.row[Place]>(event, now);
    return static_cast<unsigned>(rows.count(memory, Place, holds)) << Place;
  }
}

template <class L, std::size_t Event, std::size_t State, class E, std::size_t... Place>
[[nodiscard]] constexpr unsigned count_all(counters& memory, E const& event, typename L::reading_type const& now,
                                           std::index_sequence<Place...>) noexcept {
  return (count_one<L, Event, State, Place>(memory, event, now) | ... | 0u);
}

/// Takes note that row `Row` fired in `State`, for one counting row.
template <class L, std::size_t Row, std::size_t State, std::size_t Place>
constexpr void settle_one([[maybe_unused]] counters& memory) noexcept {
  constexpr auto& rows = counting_of<L>;
  constexpr std::size_t to = row_facts<L>[Row].stays ? State : row_facts<L>[Row].to;
  if constexpr (rows.row[Place] == Row || (rows.leaves(Place, State) && !rows.leaves(Place, to)))
    rows.settle(memory, Place, Row, to);
}

template <class L, std::size_t Row, std::size_t State, std::size_t... Place>
constexpr void settle_all(counters& memory, std::index_sequence<Place...>) noexcept {
  (settle_one<L, Row, State, Place>(memory), ...);
}

/// Runs the effect of a row when it is a callable.
template <class L, std::size_t Row, class E>
constexpr void run_effect([[maybe_unused]] E const& event,
                          [[maybe_unused]] typename L::reading_type const& now) noexcept {
  using effect = effect_in<boost::mp11::mp_at_c<rows_of<L>, Row>>;
  if constexpr (callable_effect<effect>) {
    constexpr bool callable = std::is_nothrow_invocable_v<effect, E const&, typename L::reading_type const&>;
    static_assert(callable,
                  "an effect is called with (event const&, reading const&) and is noexcept; write `[](auto const&, "
                  "auto const&) noexcept {...}`");
    if constexpr (callable) effect{}(event, now);
  }
}

template <class L>
using outcome_of = outcome<typename L::state_type, effect_of<L>>;

/// What a row does in a state, packed into one constant: it travels in a register, where an outcome would be put
/// together byte by byte in memory.
template <class L, std::size_t Row, std::size_t State>
inline constexpr packed_outcome packed_in =
    pack(row_facts<L>[Row].stays ? move::stayed : move::moved,
         static_cast<std::uint8_t>(row_facts<L>[Row].stays ? State : row_facts<L>[Row].to),
         static_cast<std::uint8_t>(Row), row_facts<L>[Row].effect);

/// The rows that leave one state on one event, from place `I` of the order to `End`, one after the other. `memory` is a
/// pointer to counters, or `no_counters`.
template <class L, std::size_t State, std::size_t I, std::size_t End, class E, class Memory>
[[nodiscard]] constexpr packed_outcome ask([[maybe_unused]] E const& event,
                                           [[maybe_unused]] typename L::reading_type const& now,
                                           [[maybe_unused]] dwell in_state, [[maybe_unused]] Memory memory,
                                           [[maybe_unused]] unsigned ready) noexcept {
  if constexpr (I == End) {
    return pack(move::ignored, static_cast<std::uint8_t>(State), no_row, 0);
  } else {
    constexpr std::size_t row = order_of<L>.row[I];
    constexpr bool waits = row_facts<L>[row].after_ms > 0;
    bool fires = true;
    if constexpr (row_facts<L>[row].counts())
      fires = (ready >> counting_of<L>.place_of(row) & 1u) != 0;
    else
      fires = row_holds<L, row>(event, now);
    if constexpr (waits) fires = fires && due(row_facts<L>[row], in_state);
    if (fires) {
      run_effect<L, row>(event, now);
      if constexpr (counting_of<L>.size > 0)
        settle_all<L, row, State>(*memory, std::make_index_sequence<counting_of<L>.size>{});
      return packed_in<L, row, State>;
    }
    return ask<L, State, I + 1, End>(event, now, in_state, memory, ready);
  }
}

template <class L, std::size_t Event, std::size_t State, class E, class Memory>
[[nodiscard]] constexpr packed_outcome in(E const& event, typename L::reading_type const& now, dwell in_state,
                                          Memory memory) noexcept {
  constexpr std::size_t cell = Event * view_of<L>.state_count + State;
  unsigned ready = 0;
  if constexpr (counting_of<L>.size > 0)
    ready = count_all<L, Event, State>(*memory, event, now, std::make_index_sequence<counting_of<L>.size>{});
  return ask<L, State, order_of<L>.begin_of(cell), order_of<L>.begin_of(cell + 1)>(event, now, in_state, memory, ready);
}

/// A switch over the states, eight at a time.
template <class L, std::size_t Event, std::size_t Base, class E, class Memory>
[[nodiscard]] constexpr packed_outcome answer(std::size_t state, E const& event, typename L::reading_type const& now,
                                              dwell in_state, Memory memory) noexcept {
  constexpr std::size_t states = view_of<L>.state_count;
  switch (state - Base) {
    case 0:
      if constexpr (Base + 0 < states) return in<L, Event, Base + 0>(event, now, in_state, memory);
      break;
    case 1:
      if constexpr (Base + 1 < states) return in<L, Event, Base + 1>(event, now, in_state, memory);
      break;
    case 2:
      if constexpr (Base + 2 < states) return in<L, Event, Base + 2>(event, now, in_state, memory);
      break;
    case 3:
      if constexpr (Base + 3 < states) return in<L, Event, Base + 3>(event, now, in_state, memory);
      break;
    case 4:
      if constexpr (Base + 4 < states) return in<L, Event, Base + 4>(event, now, in_state, memory);
      break;
    case 5:
      if constexpr (Base + 5 < states) return in<L, Event, Base + 5>(event, now, in_state, memory);
      break;
    case 6:
      if constexpr (Base + 6 < states) return in<L, Event, Base + 6>(event, now, in_state, memory);
      break;
    case 7:
      if constexpr (Base + 7 < states) return in<L, Event, Base + 7>(event, now, in_state, memory);
      break;
    default:
      break;
  }
  if constexpr (Base + 8 < states) return answer<L, Event, Base + 8>(state, event, now, in_state, memory);
  return pack(move::ignored, static_cast<std::uint8_t>(state), no_row, 0);
}

template <class L, class E, class Memory>
[[nodiscard]] constexpr outcome_of<L> answer(typename L::state_type state, E const& event,
                                             typename L::reading_type const& now, dwell in_state,
                                             Memory memory) noexcept {
  constexpr std::size_t number = boost::mp11::mp_find<events_of<L>, E>::value;
  return unpack<typename L::state_type, effect_of<L>>(
      state, answer<L, number, 0>(index_of(state), event, now, in_state, memory));
}

}  // namespace detail

/// Whether some row of `L` counts: then a conversation on it needs `counters` beside its state.
template <ladder_type L>
inline constexpr bool counts = detail::counting_of<L>.size > 0;

/// What `event` does in `state` under `now`: the first row in order of precedence that leaves `state` on this event and
/// whose guard holds, and for a row that counts, whose count is full. `memory` is the conversation's on this ladder.
/// Touches nothing else; allocates nothing; costs a switch and the comparisons of the rows it asks.
/// An event that the table does not name does not compile: ask `handles<L, E>` first.
template <ladder_type L, class E>
[[nodiscard]] constexpr outcome<typename L::state_type, effect_type<L>> step(typename L::state_type state,
                                                                             [[maybe_unused]] counters& memory,
                                                                             E const& event,
                                                                             typename L::reading_type const& now,
                                                                             dwell in_state = {}) noexcept {
  static_assert(handles<L, E>,
                "no row of this ladder answers this event; add a row `state + on<event> = next_state`, or ask "
                "`handles<ladder, event>` first");
  if constexpr (!handles<L, E>)
    return {};
  else if constexpr (counts<L>)
    return detail::answer<L>(state, event, now, in_state, &memory);
  else
    return detail::answer<L>(state, event, now, in_state, detail::no_counters{});
}

/// The same for a ladder without rows that count.
template <ladder_type L, class E>
[[nodiscard]] constexpr outcome<typename L::state_type, effect_type<L>> step(typename L::state_type state,
                                                                             E const& event,
                                                                             typename L::reading_type const& now,
                                                                             dwell in_state = {}) noexcept {
  static_assert(!counts<L>,
                "this ladder counts (`.for_turns<N>()`, `.cooldown<N>()`): give `step` its `counters`, too");
  if constexpr (handles<L, E> && !counts<L>) {
    return detail::answer<L>(state, event, now, in_state, detail::no_counters{});
  } else {
    counters none;
    return step<L>(state, none, event, now, in_state);
  }
}

/// One conversation's place on a compiled ladder: one byte, and `counters` when the ladder counts; trivially copyable,
/// usable at compile time.
template <ladder_type L>
class machine {
 public:
  using state_type = typename L::state_type;
  using reading_type = typename L::reading_type;
  using outcome_type = outcome<state_type, effect_type<L>>;

  constexpr machine() noexcept = default;
  /// Continues where another left off. Fires nothing.
  constexpr explicit machine(state_type where) noexcept : state_(where) {}
  /// The same with its streaks and cool-downs; a ladder that does not count has no use for them.
  constexpr machine(state_type where, [[maybe_unused]] counters const& memory) noexcept : state_(where) {
    if constexpr (counts<L>) memory_ = memory;
  }

  [[nodiscard]] constexpr state_type state() const noexcept { return state_; }
  /// Streaks and cool-downs; all zero for a ladder that does not count.
  [[nodiscard]] constexpr counters memory() const noexcept {
    if constexpr (counts<L>) return memory_;
    return {};
  }

  /// Feeds one event; see the free `step`.
  template <class E>
  constexpr outcome_type step(E const& event, reading_type const& now = {}, dwell in_state = {}) noexcept {
    if constexpr (counts<L>) {
      outcome_type const out = escalate::step<L>(state_, memory_, event, now, in_state);
      state_ = out.to;
      return out;
    } else {
      outcome_type const out = escalate::step<L>(state_, event, now, in_state);
      state_ = out.to;
      return out;
    }
  }

  /// When the next row with `.after(...)` of the present state becomes due, given when the state was entered and how
  /// much of the wait has been answered already.
  [[nodiscard]] constexpr deadline next_deadline(instant entered, duration passed = {}) const noexcept {
    return escalate::next_deadline(view_of<L>, static_cast<std::uint8_t>(state_), entered, passed);
  }

  friend constexpr bool operator==(machine const&, machine const&) noexcept = default;

 private:
  state_type state_ = L::start;
  [[no_unique_address]] std::conditional_t<counts<L>, counters, detail::no_counters> memory_{};
};

}  // namespace aplomb::escalate
