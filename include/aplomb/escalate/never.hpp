// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <cstddef>
#include <cstdint>

/// The proof that one state never follows straight upon another.

namespace aplomb::escalate {

namespace detail {

template <class Report>
constexpr bool find_forbidden(ladder_view const& view, row_sources const& firing, std::uint8_t state, std::uint8_t to,
                              Report&& report) {
  for (std::size_t i = 0; i < view.row_count; ++i)
    if (!view.rows[i].stays && view.rows[i].to == to && (firing.of[i] >> state & 1u) != 0 &&
        !report(at_state(rule::forbidden_move, std::uint32_t{1} << state, i)))
      return false;
  return true;
}

template <class L, std::uint8_t From, std::uint8_t To>
inline constexpr finding forbidden_move = [] {
  finding found;
  (void)find_forbidden(view_of<L>, firing<L>, From, To, first_only{&found});
  return found;
}();

}  // namespace detail

/// Hands a finding to `report(finding) -> bool` (whether to go on) for each row that can fire in `state` and leads to
/// `to`; rows with opaque guards and rows that count among them. Says nothing of ways over other states. Returns whether
/// it went on to the end.
template <class Report>
constexpr bool verify_never(ladder_view const& view, std::uint8_t state, std::uint8_t to, Report&& report) {
  return detail::find_forbidden(view, detail::firing_of(view, detail::sources_of(view)), state, to, report);
}

/// `static_assert(never<my_ladder, mood::calm, mood::blocked>);` proves that no single event leads from the one state to
/// the other. See `verify_never`. What is wrong is the compiler's message.
template <ladder_type L, typename L::state_type From, typename L::state_type To>
inline constexpr bool never =
    detail::prove<L, detail::forbidden_move<L, static_cast<std::uint8_t>(From), static_cast<std::uint8_t>(To)>>();

}  // namespace aplomb::escalate
