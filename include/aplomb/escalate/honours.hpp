// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>
#include <cstdint>
#include <utility>

/// The proof that who asks for a person gets out of the bot's hands.

namespace aplomb::escalate {

namespace detail {

/// The states that the bot has and that are not final.
[[nodiscard]] constexpr std::uint32_t bot_states(ladder_view const& view) noexcept {
  return view.states_where([](state_fact const& s) { return s.owned_by == owner::bot && !s.final; });
}

/// How `event`, on some reading in `when`, can fail to lead from `state` into one of the states `good`.
[[nodiscard]] constexpr finding find_refusal(ladder_view const& view, row_sources const& from, std::uint8_t event,
                                             thresholds const& when, std::uint32_t good, std::uint8_t state) noexcept {
  region space;
  if (!space.narrow(when)) return {};
  std::size_t budget = cover_budget;
  row_list const elsewhere = rows_that(view, from, event, state, [&](std::size_t i) {
    return (good >> (view.rows[i].stays ? state : view.rows[i].to) & 1u) == 0;
  });
  for (std::size_t i = 0; i < elsewhere.size; ++i) {
    std::size_t const row = elsewhere.row[i];
    region here = space;
    if (!here.narrow(view.rows[row].guard)) continue;
    row_list const ahead = rows_that(view, from, event, state, [&](std::size_t k) {
      return certain(view.rows[k]) && due_with(view.rows[k], view.rows[row]) && asked_before(view, k, row);
    });
    if (!covered(view, here, ahead, budget))
      return {budget == 0 ? rule::too_tangled : rule::not_honoured, state, static_cast<std::uint8_t>(row), no_row,
              event};
  }
  row_list const at_once = rows_that(
      view, from, event, state, [&](std::size_t i) { return certain(view.rows[i]) && view.rows[i].after_ms == 0; });
  bool const answered = covered(view, space, at_once, budget);
  if (answered) return {};
  return {budget == 0 ? rule::too_tangled : rule::not_honoured, state, no_row, no_row, event};
}

/// The states in which the bot no longer has the conversation.
[[nodiscard]] constexpr std::uint32_t handed_over(ladder_view const& view) noexcept {
  return view.states_where([](state_fact const& s) { return s.owned_by != owner::bot; });
}

// For the compiler every state is a constant of its own: each has the whole budget.
template <class L, std::uint8_t Event, thresholds When, unsigned Within>
consteval std::uint32_t led_out();

template <class L, std::uint8_t Event, thresholds When, unsigned Within, std::size_t State>
inline constexpr finding refusal_in = find_refusal(view_of<L>, sources<L>, Event, When,
                                                   led_out<L, Event, When, Within - 1>(), State);

template <class L, std::uint8_t Event, thresholds When, unsigned Within, std::size_t State>
consteval finding refusal_of_bot() {
  if constexpr ((bot_states(view_of<L>) >> State & 1u) != 0)
    return refusal_in<L, Event, When, Within, State>;
  else
    return {};
}

template <class L, std::uint8_t Event, thresholds When, unsigned Within, std::size_t... State>
consteval std::uint32_t states_led_out(std::index_sequence<State...>) {
  std::uint32_t const refusing =
      ((refusal_of_bot<L, Event, When, Within, State>() ? std::uint32_t{1} << State : 0u) | ...);
  return handed_over(view_of<L>) | (bot_states(view_of<L>) & ~refusing);
}

/// The states from which at most `Within` events lead to one that the bot does not have.
template <class L, std::uint8_t Event, thresholds When, unsigned Within>
consteval std::uint32_t led_out() {
  if constexpr (Within == 0)
    return handed_over(view_of<L>);
  else
    return states_led_out<L, Event, When, Within>(std::make_index_sequence<view_of<L>.state_count>{});
}

template <class L, std::uint8_t Event, thresholds When, unsigned Within, std::size_t... State>
consteval finding first_refusal(std::index_sequence<State...>) {
  finding found;
  (void)(static_cast<bool>(found = refusal_of_bot<L, Event, When, Within, State>()) || ...);
  return found;
}

}  // namespace detail

/// Hands a finding to `report(finding) -> bool` (whether to go on) for each state, not final, that the bot has, from
/// which `event`, sent `within` times on any readings in `when`, need not lead to a state that waits for a person or
/// that a person owns. Rows that count and rows with opaque guards may fire or not. Returns whether it went on to the
/// end.
template <class Report>
constexpr bool verify_honours(ladder_view const& view, std::uint8_t event, thresholds const& when, unsigned within,
                              Report&& report) {
  auto const from = detail::sources_of(view);
  std::uint32_t good = detail::handed_over(view);
  for (unsigned left = within; left > 0; --left) {
    std::uint32_t led = good;
    for (std::uint8_t s = 0; s < view.state_count; ++s) {
      if ((detail::bot_states(view) >> s & 1u) == 0) continue;
      finding const f = detail::find_refusal(view, from, event, when, good, s);
      if (!f)
        led |= std::uint32_t{1} << s;
      else if (left == 1 && !report(f))
        return false;
    }
    good = led;
  }
  return true;
}

/// `static_assert(honours<my_ladder, request>.within<1>());` proves that a request leads out of the bot's hands at once,
/// from every state and on every reading. `honours<my_ladder, message, wants_human >= 0.50_p>` says the same of a
/// message on whose reading a guard holds. With `within<N>()` N such events in a row may be needed. See
/// `verify_honours`. What is wrong is the compiler's message.
template <ladder_type L, event_type E, box<typename L::reading_type> When = box<typename L::reading_type>{}>
struct honouring {
  template <unsigned Events>
  [[nodiscard]] static consteval bool within() {
    static_assert(Events >= 1, "an event is honoured within at least one");
    static_assert(handles<L, E>, "no row of this ladder answers this event, so nothing honours it; add one");
    if constexpr (Events >= 1 && handles<L, E>) {
      constexpr auto event = static_cast<std::uint8_t>(boost::mp11::mp_find<detail::events_of<L>, E>::value);
      return detail::prove<L, detail::first_refusal<L, event, When.cuts, Events>(
                                  std::make_index_sequence<view_of<L>.state_count>{})>();
    }
    return true;
  }
};
template <ladder_type L, event_type E, box<typename L::reading_type> When = box<typename L::reading_type>{}>
inline constexpr honouring<L, E, When> honours{};

}  // namespace aplomb::escalate
