// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

/// The proof that nothing falls through: every reading finds a row.

namespace aplomb::escalate {

namespace detail {

/// The first of `rows` that names more than `thresholds::capacity` axes together with those before it, or `no_row`.
[[nodiscard]] constexpr std::uint8_t seventh_axis(ladder_view const& view, row_list const& rows) noexcept {
  std::uint64_t named = 0;
  for (std::size_t i = 0; i < rows.size; ++i) {
    thresholds const& guard = view.rows[rows.row[i]].guard;
    for (std::size_t k = 0; k < guard.size; ++k) named |= std::uint64_t{1} << guard.axis[k];
    if (static_cast<std::size_t>(std::popcount(named)) > thresholds::capacity) return rows.row[i];
  }
  return no_row;
}

[[nodiscard]] constexpr finding find_gap(ladder_view const& view, row_sources const& from, std::uint8_t state,
                                         std::uint8_t event) noexcept {
  row_list const all = rows_that(view, from, event, state, [](std::size_t) { return true; });
  if (all.size == 0 && view.events[event].kind != event_kind::reading) return {};
  if (std::uint8_t const row = seventh_axis(view, all); row != no_row)
    return {rule::too_many_axes, state, row, no_row, event};
  row_list const sure = rows_that(view, from, event, state, [&](std::size_t i) { return certain(view.rows[i]); });
  std::size_t budget = cover_budget;
  if (covered(view, region{}, sure, budget)) return {};
  return {budget == 0 ? rule::too_tangled : rule::not_total, state, no_row, no_row, event};
}

template <class L, std::uint8_t State, std::uint8_t Event>
inline constexpr finding gap_at = find_gap(view_of<L>, sources<L>, State, Event);

template <class L, std::uint8_t State, std::size_t... Event>
consteval finding first_gap(std::index_sequence<Event...>) {
  finding found;
  (void)(static_cast<bool>(found = gap_at<L, State, Event>) || ...);
  return found;
}

template <class L, std::uint8_t State>
inline constexpr finding gap_in = first_gap<L, State>(std::make_index_sequence<view_of<L>.event_count>{});

template <class L, std::size_t... State>
consteval finding gap_anywhere(std::index_sequence<State...>) {
  finding found;
  (void)((!view_of<L>.states[State].final && static_cast<bool>(found = gap_in<L, State>)) || ...);
  return found;
}

template <class L, auto... State>
consteval finding total_finding() {
  finding found;
  if constexpr (sizeof...(State) == 0)
    found = gap_anywhere<L>(std::make_index_sequence<view_of<L>.state_count>{});
  else
    (void)(static_cast<bool>(found = gap_in<L, static_cast<std::uint8_t>(State)>) || ...);
  return found;
}

}  // namespace detail

/// Hands a finding to `report(finding) -> bool` (whether to go on) for each event on which some reading finds no row in
/// `state` that is sure to fire: each event of kind reading, and each other event that some row of the state answers.
/// Rows that count and rows with opaque guards are not sure to fire; of rows with a wait it is taken to be over. At most
/// six axes may be named per state and event. Returns whether it went on to the end.
template <class Report>
constexpr bool verify_total(ladder_view const& view, std::uint8_t state, Report&& report) {
  auto const from = detail::sources_of(view);
  for (std::uint8_t event = 0; event < view.event_count; ++event)
    if (finding const f = detail::find_gap(view, from, state, event); f && !report(f)) return false;
  return true;
}

/// `static_assert(total<my_ladder, mood::calm>);` proves that in these states (without any: in every state that is not
/// final) nothing falls through: each message, and each other event that the state answers, finds a row on every
/// reading. See `verify_total`. What is wrong is the compiler's message.
template <ladder_type L, typename L::state_type... State>
inline constexpr bool total = detail::prove<L, detail::total_finding<L, State...>()>();

}  // namespace aplomb::escalate
