// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/dead_wait.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/flapping.hpp>
#include <aplomb/escalate/rule.hpp>
#include <cstddef>
#include <cstdint>

/// The verifier. The same code runs in the compiler and over ladders loaded from files. Each rule hands its findings to
/// `report`, in order; `report` returns whether to go on.

namespace aplomb::escalate {

namespace detail {

template <class Report>
constexpr bool find_unproved(row_sources const& from, row_sources const& firing, Report&& report) {
  return firing.unproved == no_row || report(at_state(rule::too_tangled, from.of[firing.unproved], firing.unproved));
}

template <class Report>
constexpr bool find_overlap(ladder_view const& view, row_sources const& from, std::size_t begin, std::size_t end,
                            Report&& report) {
  for (std::size_t i = begin; i < end && i < view.row_count; ++i)
    for (std::size_t k = i + 1; k < view.row_count; ++k) {
      std::uint32_t const both = from.of[i] & from.of[k];
      if (both == 0) continue;
      row_fact const& a = view.rows[i];
      row_fact const& b = view.rows[k];
      if (a.event == b.event && a.first == b.first && a.after_ms == b.after_ms &&
          a.needed_turns() == b.needed_turns() && overlapping(a.guard, b.guard) &&
          !report(at_state(rule::overlap, both, i, k)))
        return false;
    }
  return true;
}

template <class Report>
constexpr bool find_dead_rows(ladder_view const& view, row_sources const& from, row_sources const& firing,
                              Report&& report) {
  for (std::size_t i = 0; i < view.row_count; ++i)
    if (firing.of[i] == 0 &&
        !report(at_state(rule::dead_row, from.of[i] == 0 ? std::uint32_t{1} << view.rows[i].to : from.of[i], i)))
      return false;
  return true;
}

[[nodiscard]] constexpr std::uint32_t reachable_states(ladder_view const& view, row_sources const& firing) noexcept {
  std::uint32_t reached = std::uint32_t{1} << view.start;
  for (std::uint32_t before = 0; before != reached;) {
    before = reached;
    for (std::size_t i = 0; i < view.row_count; ++i)
      if (!view.rows[i].stays && (firing.of[i] & reached) != 0) reached |= std::uint32_t{1} << view.rows[i].to;
  }
  return reached;
}

/// The states from which some path leads to `goal`, those of `goal` included.
[[nodiscard]] constexpr std::uint32_t states_leading_to(ladder_view const& view, row_sources const& firing,
                                                        std::uint32_t goal) noexcept {
  for (std::uint32_t before = 0; before != goal;) {
    before = goal;
    for (std::size_t i = 0; i < view.row_count; ++i)
      if (!view.rows[i].stays && (goal >> view.rows[i].to & 1u) != 0) goal |= firing.of[i];
  }
  return goal;
}

template <class Report>
constexpr bool find_unreachable(ladder_view const& view, row_sources const& firing, Report&& report) {
  std::uint32_t const reached = reachable_states(view, firing);
  for (std::uint8_t s = 0; s < view.state_count; ++s)
    if ((reached >> s & 1u) == 0 && !report(finding{rule::unreachable, s})) return false;
  return true;
}

template <class Report>
constexpr bool find_no_person(ladder_view const& view, row_sources const& firing, Report&& report) {
  std::uint32_t const persons = view.states_where([](state_fact const& s) { return s.owned_by == owner::person; });
  if (persons == 0) return true;
  std::uint32_t const leading = states_leading_to(view, firing, persons);
  for (std::uint8_t s = 0; s < view.state_count; ++s)
    if ((leading >> s & 1u) == 0 && !view.states[s].final && !report(finding{rule::no_person, s})) return false;
  return true;
}

/// A return timer gives a conversation back that a person has left lying; anything else needs the person to let go.
template <class Report>
constexpr bool find_owned_leaks(ladder_view const& view, row_sources const& from, Report&& report) {
  std::uint32_t const persons = view.states_where([](state_fact const& s) { return s.owned_by == owner::person; });
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    std::uint32_t const taken = from.of[i] & persons;
    if (taken != 0 && !row.stays && (persons >> row.to & 1u) == 0 &&
        view.events[row.event].kind != event_kind::release && row.after_ms == 0 &&
        !report(at_state(rule::owned_leak, taken, i)))
      return false;
  }
  return true;
}

template <class Report>
constexpr bool find_final_leaves(ladder_view const& view, row_sources const& from, Report&& report) {
  std::uint32_t const finals = view.states_where([](state_fact const& s) { return s.final; });
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    std::uint32_t const left = from.of[i] & finals & ~(std::uint32_t{1} << row.to);
    if (left != 0 && !row.stays && !row.reopens && !report(at_state(rule::final_leaves, left, i))) return false;
  }
  return true;
}

/// Whether a row is backed by two groups of signals, or by one that may act alone. Only lower bounds are signals: that
/// something is absent is no evidence. A streak is behaviour.
[[nodiscard]] constexpr bool corroborated(row_fact const& row) noexcept {
  thresholds const& guard = row.guard;
  unsigned groups = row.turns > 1 ? 1u << static_cast<unsigned>(signal::behaviour) : 0u;
  for (std::size_t i = 0; i < guard.size; ++i) {
    if (guard.at_least[i] <= 0) continue;
    if (guard.weight[i] == weight::alone) return true;
    groups |= 1u << static_cast<unsigned>(guard.group[i]);
  }
  return (groups & (groups - 1)) != 0;
}

/// Of the states that a row leaves, those in which it intervenes: it changes who has the conversation, or ends it.
[[nodiscard]] constexpr std::uint32_t interventions(ladder_view const& view, row_fact const& row,
                                                    std::uint32_t from) noexcept {
  if (row.stays) return 0;
  state_fact const& to = view.states[row.to];
  return from &
         view.states_where([&](state_fact const& s) { return s.owned_by != to.owned_by || (to.final && !s.final); });
}

template <class Report>
constexpr bool find_lone_signals(ladder_view const& view, row_sources const& from, Report&& report) {
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    if (view.events[row.event].kind != event_kind::reading || corroborated(row)) continue;
    std::uint32_t const intervenes = interventions(view, row, from.of[i]);
    if (intervenes != 0 && !report(at_state(rule::lone_signal, intervenes, i))) return false;
  }
  return true;
}

}  // namespace detail

/// Checks a ladder against all rules and hands each finding to `report(finding) -> bool` (whether to go on). Returns
/// whether it went on to the end. Deterministic; the order of findings is that of the rules, then of rows or states.
/// Time: a few milliseconds for 32 states and 128 rows; at most some tenths of a second for a file made to be hard, which
/// is reported as too_tangled.
template <class Report>
constexpr bool verify(ladder_view const& view, Report&& report) {
  auto const from = detail::sources_of(view);
  auto const firing = detail::firing_of(view, from);
  if (!detail::find_overlap(view, from, 0, max_rows, report) || !detail::find_final_leaves(view, from, report) ||
      !detail::find_owned_leaks(view, from, report) || !detail::find_lone_signals(view, from, report) ||
      !detail::find_unproved(from, firing, report) || !detail::find_dead_rows(view, from, firing, report))
    return false;
  for (std::uint8_t s = 0; s < view.state_count; ++s)
    if (finding const f = detail::find_flapping(view, from.of, firing.of, s); f && !report(f)) return false;
  return detail::find_unreachable(view, firing, report) && detail::find_no_person(view, firing, report) &&
         detail::find_dead_waits(view, from, firing, report);
}

}  // namespace aplomb::escalate
