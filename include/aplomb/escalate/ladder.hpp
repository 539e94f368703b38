// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/row.hpp>
#include <array>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <boost/mp11/utility.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// A ladder is a struct with a table of rows:
///
///     APLOMB_ENUM(tier, std::uint8_t, calm, tense, done)
///
///     struct support : ladder<tier, my_reading, tier::calm> {
///       using enum tier;
///       static constexpr auto about = states(state(calm, 0), state(tense, 5), state(done, 0).final());
///       static constexpr auto table = rows(
///           calm  + on<message>[heat >= 0.60_p] = tense,
///           tense + on<message>[heat <  0.30_p] = calm,
///           any   + on<resolved>                = done);
///     };
///     static_assert(verified<support>);

namespace aplomb::escalate {

/// What a ladder derives from: its states, what its guards read, and where it begins. Empty.
template <described_enum S, reading_struct R, S Start>
struct ladder {
  static_assert(count_of<S> <= max_states, "a ladder has at most 32 states");
  using state_type = S;
  using reading_type = R;
  static constexpr S start = Start;
};

namespace detail {
// Not constexpr on purpose: a call stops the constant evaluation, and the compiler prints the name.
void a_severity_lies_between_0_and_9();
void about_lists_every_state_exactly_once();
}  // namespace detail

/// What a ladder says about one of its states.
template <described_enum S>
struct state_info {
  S which{};
  state_fact fact{};

  /// The conversation is over here; only rows with `.reopens()` leave.
  [[nodiscard]] consteval state_info final() const {
    state_info made{*this};
    made.fact.final = true;
    return made;
  }
  /// A person has the conversation; only returned, resolved and unavailable (events of kind release) take it away.
  [[nodiscard]] consteval state_info person() const {
    state_info made{*this};
    made.fact.owned_by = owner::person;
    return made;
  }
  /// The conversation waits for a person.
  [[nodiscard]] consteval state_info waiting() const {
    state_info made{*this};
    made.fact.owned_by = owner::waiting;
    return made;
  }
};

/// A state and how severe it is, 0-9.
template <described_enum S>
[[nodiscard]] consteval state_info<S> state(S which, unsigned severity) {
  if (severity > 9) detail::a_severity_lies_between_0_and_9();
  state_info<S> made;
  made.which = which;
  made.fact.name = name_of(which);
  made.fact.severity = static_cast<std::uint8_t>(severity);
  return made;
}

/// The states of a ladder, each once, in any order.
template <described_enum S, std::same_as<state_info<S>>... More>
[[nodiscard]] consteval auto states(state_info<S> first, More... more) {
  static_assert(sizeof...(More) + 1 == count_of<S>, "`states(...)` lists every state of the enum exactly once");
  std::array<state_fact, count_of<S>> facts{};
  for (state_info<S> const& info : {first, more...}) {
    if (!facts[index_of(info.which)].name.empty()) detail::about_lists_every_state_exactly_once();
    facts[index_of(info.which)] = info.fact;
  }
  return facts;
}

namespace detail {

template <class Row>
using event_in = typename Row::event;
template <class Row>
using reading_in = typename Row::reading;
template <class Row>
using state_in = typename Row::state;
template <class Row>
using effect_in = typename Row::effect;
template <class Row>
using predicate_in = typename Row::predicate;

template <class L>
using rows_of = typename std::remove_cvref_t<decltype(L::table)>::types;

/// The event types of a ladder in order of first mention; an event's number is its place.
template <class L>
using events_of = boost::mp11::mp_unique<boost::mp11::mp_transform<event_in, rows_of<L>>>;

template <class T>
using is_data_effect = std::is_enum<T>;

template <class L>
using data_effects =
    boost::mp11::mp_copy_if<boost::mp11::mp_unique<boost::mp11::mp_transform<effect_in, rows_of<L>>>, is_data_effect>;

/// What a ladder without effects reports as effect.
APLOMB_ENUM(nothing_else, std::uint8_t, none)

template <class L>
using effect_of = boost::mp11::mp_front<boost::mp11::mp_push_back<data_effects<L>, nothing_else>>;

template <class T, class... Allowed>
inline constexpr bool one_of = (std::same_as<T, Allowed> || ...);

template <class L, template <class...> class List, class... Rows>
consteval bool readings_fit(List<Rows...>) {
  return (one_of<reading_in<Rows>, no_reading, typename L::reading_type> && ...);
}
template <class L, template <class...> class List, class... Rows>
consteval bool states_fit(List<Rows...>) {
  return (one_of<state_in<Rows>, stay_here, typename L::state_type> && ...);
}

template <class L>
consteval void check_types() {
  static_assert(boost::mp11::mp_size<rows_of<L>>::value <= max_rows, "a ladder has at most 128 rows");
  static_assert(boost::mp11::mp_size<events_of<L>>::value <= max_events, "a ladder has at most 32 kinds of event");
  static_assert(
      readings_fit<L>(rows_of<L>{}),
      "a guard of this ladder is over an axis of another reading; use axes of the reading that the ladder declares");
  constexpr bool one_enum = states_fit<L>(rows_of<L>{});
  static_assert(one_enum,
                "a row of this ladder is over states of another enum; use the states that the ladder declares");
  static_assert(boost::mp11::mp_size<data_effects<L>>::value <= 1,
                "the effects of a ladder are enumerators of one enum; put them all into one");
}

template <class L>
consteval std::size_t rows_that_count() {
  std::size_t found = 0;
  for (row_fact const& row : L::table) found += row.counts();
  return found;
}

template <class L, template <class...> class List, class... Rows>
consteval auto numbered(List<Rows...>) {
  check_types<L>();
  static_assert(rows_that_count<L>() <= max_counters,
                "a ladder counts in at most 8 rows (`.for_turns<N>()` and `.cooldown<N>()`); use `any`, or give the "
                "reading an axis that counts, such as persistence");
  std::array<row_fact, sizeof...(Rows)> facts{};
  std::uint8_t const number[] = {
      static_cast<std::uint8_t>(boost::mp11::mp_find<events_of<L>, event_in<Rows>>::value)...};
  for (std::size_t i = 0; i < facts.size(); ++i) {
    facts[i] = L::table.facts[i];
    facts[i].event = number[i];
  }
  return facts;
}

template <template <class...> class List, class... E>
consteval auto event_facts(List<E...>) {
  return std::array<event_fact, sizeof...(E)>{fact_of_event<E>()...};
}

template <class L>
consteval auto state_facts() {
  if constexpr (requires { L::about; }) {
    return L::about;
  } else {
    std::array<state_fact, count_of<typename L::state_type>> facts{};
    for (std::size_t i = 0; i < facts.size(); ++i) facts[i].name = name_of(static_cast<typename L::state_type>(i));
    return facts;
  }
}

template <class L>
inline constexpr auto row_facts = numbered<L>(rows_of<L>{});
template <class L>
inline constexpr auto event_fact_list = event_facts(events_of<L>{});
template <class L>
inline constexpr auto state_fact_list = state_facts<L>();

template <class L>
consteval std::string_view ladder_name() {
  if constexpr (requires { L::name; })
    return L::name;
  else
    return "ladder";
}
template <class R>
consteval std::string_view reading_name() {
  if constexpr (requires { R::name; })
    return R::name;
  else
    return "reading";
}

}  // namespace detail

/// A ladder: derived from `ladder<...>`, with `table = rows(...)`, and optionally `about = states(...)` (without it
/// every state has severity 0) and `name`.
template <class L>
concept ladder_type = requires {
  typename L::state_type;
  typename L::reading_type;
  L::start;
  L::table.facts;
};

/// The enum of a ladder's effects.
template <ladder_type L>
using effect_type = detail::effect_of<L>;

/// Whether some row of `L` answers event `E`.
template <ladder_type L, class E>
inline constexpr bool handles = boost::mp11::mp_contains<detail::events_of<L>, E>::value;

/// The facts of a compiled ladder; they live as long as the program.
template <ladder_type L>
inline constexpr ladder_view view_of = [] {
  ladder_view v;
  v.name = detail::ladder_name<L>();
  v.reading = detail::reading_name<typename L::reading_type>();
  v.rows = detail::row_facts<L>.data();
  v.states = detail::state_fact_list<L>.data();
  v.events = detail::event_fact_list<L>.data();
  v.axes = axis_names<typename L::reading_type>.data();
  v.effects = aplomb::detail::names<effect_type<L>>.data();
  v.row_count = static_cast<std::uint8_t>(detail::row_facts<L>.size());
  v.state_count = static_cast<std::uint8_t>(count_of<typename L::state_type>);
  v.event_count = static_cast<std::uint8_t>(detail::event_fact_list<L>.size());
  v.axis_count = static_cast<std::uint8_t>(axis_names<typename L::reading_type>.size());
  v.effect_count = static_cast<std::uint8_t>(count_of<effect_type<L>>);
  v.start = static_cast<std::uint8_t>(L::start);
  return v;
}();

/// How severe a state of a ladder is, 0-9; whether it is final; who has the conversation in it. O(1).
template <ladder_type L>
[[nodiscard]] constexpr state_fact const& about_state(typename L::state_type which) noexcept {
  return detail::state_fact_list<L>[index_of(which)];
}

}  // namespace aplomb::escalate
