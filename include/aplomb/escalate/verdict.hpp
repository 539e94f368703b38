// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/verify.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

/// What the verifier says: the same sentences from the compiler and from `check`. State, RowA and RowB stand as
/// arguments of `proof` in the compiler's message; `explain` fills in their names.

// One text per rule, used as literal by static_assert and as value by `explain`; undefined at the end of this header.
#define APLOMB_SENTENCES(EACH)                                                                                \
  EACH(overlap,                                                                                               \
       "two rows leave State on one event with overlapping guards, RowA and RowB; narrow one guard, or put "  \
       "the row that goes first into `before_all(...)` (in JSON: `first`)")                                   \
  EACH(flapping,                                                                                              \
       "one unchanged reading runs in circles through State, leaving it by RowA and coming back by RowB; "    \
       "leave a gap between the up and the down threshold")                                                   \
  EACH(unreachable,                                                                                           \
       "no sequence of rows leads from the start to State; add a row that leads there, or remove the state")  \
  EACH(no_person,                                                                                             \
       "no sequence of rows leads from State to a person; add a row towards a state that a person owns, or "  \
       "make the state final")                                                                                \
  EACH(owned_leak,                                                                                            \
       "RowA takes State away from the person who owns it; only returned, resolved, unavailable and other "   \
       "events of kind release may, and a return timer with `.after(...)`: leave with `any` instead of "      \
       "`every`, or use one of these")                                                                        \
  EACH(dead_row,                                                                                              \
       "RowA can never fire: its guard is empty, it leaves no state, rows of `before_all(...)` always go "    \
       "first, or its streak always ends early because other rows leave its states; remove it or correct "    \
       "its guard")                                                                                           \
  EACH(lone_signal,                                                                                           \
       "RowA intervenes in State (it changes who has the conversation, or ends it) on one group of signals; " \
       "add a lower threshold of another group, such as persistence or emphasis")                             \
  EACH(final_leaves,                                                                                          \
       "RowA leaves State, which is final; write `.reopens()` on the row (in JSON: `reopens`), or do not "    \
       "declare the state final")                                                                             \
  EACH(dead_wait,                                                                                             \
       "nothing that comes by itself leads out of State; if it waits for a person or is a person's, add a "   \
       "row with a wait that fires on every reading, such as `on<timer>.after(12_h)` (in JSON: `after`), "    \
       "else a row on a message or on the clock, or make the state final")                                    \
  EACH(too_tangled,                                                                                           \
       "too many rows with overlapping guards meet at State to prove that none runs in circles and none is "  \
       "dead; use fewer axes per state or fewer rows")                                                        \
  EACH(not_total,                                                                                             \
       "on Event some reading finds no row in State that is sure to fire; widen a guard, or add `= stay` "    \
       "rows for the rest")                                                                                   \
  EACH(too_many_axes,                                                                                         \
       "the rows that leave State on Event name more than six axes, RowA the seventh; combine signals into "  \
       "one axis, or split the state")                                                                        \
  EACH(not_honoured,                                                                                          \
       "Event does not lead from State to a person in time: some reading meets RowA; add a row that leads "   \
       "there, put it into `before_all(...)`, and leave its guard without opaque parts and counts")           \
  EACH(not_monotone,                                                                                          \
       "on Event a higher value alone leads from State to a less severe state: it meets RowB, the lower "     \
       "value RowA; extend the guard of the more severe row upwards")                                         \
  EACH(forbidden_move,                                                                                        \
       "RowA leads from State straight to the state that must never follow it; narrow its origin, or remove " \
       "the row")                                                                                             \
  EACH(too_often,                                                                                             \
       "beginning in State the effect can come more often than that in so many events, first by RowA; give "  \
       "its rows `.cooldown<N>()` or `.for_turns<N>()`, or leave the state for one where it does not come")

namespace aplomb::escalate {

/// The sentence of a rule, with the words State, Event, RowA and RowB in the place of names; "" for rules of files only.
[[nodiscard]] constexpr std::string_view sentence_of(rule what) noexcept {
#define APLOMB_SENTENCE_OF(name, sentence) \
  case rule::name:                         \
    return sentence;
  switch (what) {
    APLOMB_SENTENCES(APLOMB_SENTENCE_OF)
    default:
      return {};
  }
#undef APLOMB_SENTENCE_OF
}

/// The sentence of a finding with names filled in: "two rows leave `tense` on one event with overlapping guards, row 2
/// and row 3; ...".
[[nodiscard]] constexpr fixed_string<400> explain(finding const& found, ladder_view const& view) noexcept {
  fixed_string<400> out;
  std::string_view text = sentence_of(found.what);
  auto const skip = [&](std::string_view word) {
    bool const here = text.starts_with(word);
    if (here) text.remove_prefix(word.size());
    return here;
  };
  while (!text.empty()) {
    if (skip("State")) {
      out.append("`");
      out.append(view.states[found.state].name);
      out.append("`");
    } else if (found.event != no_event && skip("Event")) {
      out.append("`");
      out.append(view.events[found.event].name);
      out.append("`");
    } else if (bool const a = skip("RowA"); a || skip("RowB")) {
      std::uint8_t const row = a ? found.row_a : found.row_b;
      out.append(row == no_row ? "no row" : "row ");
      if (row != no_row) append_number(out, row);
    } else {
      out.append(text.substr(0, 1));
      text.remove_prefix(1);
    }
  }
  return out;
}

namespace detail {

template <rule Found, rule Named>
inline constexpr bool differ = Found != Named;

/// Carries the evidence in its arguments, so that the compiler prints it together with the sentence.
template <class Ladder, rule Rule, auto State, std::size_t RowA, std::size_t RowB, class... Event>
struct proof : std::true_type {
#define APLOMB_REFUSE(name, sentence) static_assert(differ<Rule, rule::name>, sentence);
  APLOMB_SENTENCES(APLOMB_REFUSE)
#undef APLOMB_REFUSE
};

/// True, or the compiler's message about `F`.
template <class L, finding F>
constexpr bool prove() {
  constexpr auto state = static_cast<typename L::state_type>(F.state);
  if constexpr (F.event == no_event)
    return proof<L, F.what, state, F.row_a, F.row_b>::value;
  else
    return proof<L, F.what, state, F.row_a, F.row_b, boost::mp11::mp_at_c<events_of<L>, F.event>>::value;
}

/// Keeps the first finding.
struct first_only {
  finding* found = nullptr;
  constexpr bool operator()(finding const& f) const noexcept {
    *found = f;
    return false;
  }
};

// Every rule, and the costly ones piece by piece, is a constant of its own: each has the compiler's whole budget.
inline constexpr std::size_t rows_at_once = 16;

template <class L>
inline constexpr row_sources sources = sources_of(view_of<L>);

template <class L, std::size_t Part>
inline constexpr row_sources firing_part = [] {
  row_sources made;
  find_firing(view_of<L>, sources<L>, Part * rows_at_once, (Part + 1) * rows_at_once, made);
  return made;
}();

template <class L, std::size_t... Part>
consteval row_sources join_parts(std::index_sequence<Part...>) {
  row_sources made;
  auto const copy = [&](std::size_t part, row_sources const& some) {
    for (std::size_t i = part * rows_at_once; i < (part + 1) * rows_at_once; ++i) made.of[i] = some.of[i];
    if (made.unproved == no_row) made.unproved = some.unproved;
  };
  (copy(Part, firing_part<L, Part>), ...);
  return made;
}

template <class L>
inline constexpr std::size_t parts_of = (view_of<L>.row_count + rows_at_once - 1) / rows_at_once;

template <class L>
inline constexpr row_sources firing_at_once = join_parts<L>(std::make_index_sequence<parts_of<L>>{});

template <class L, std::size_t Row>
inline constexpr row_sources firing_of_streak = [] {
  row_sources made = firing_at_once<L>;
  find_streak(view_of<L>, sources<L>, firing_at_once<L>, Row, made);
  return made;
}();

template <class L>
inline constexpr counting_rows counted = counting_rows_of(view_of<L>);

template <class L, std::size_t... Place>
consteval row_sources join_streaks(std::index_sequence<Place...>) {
  row_sources made = firing_at_once<L>;
  [[maybe_unused]] auto const copy = [&](std::size_t row, row_sources const& one) {
    made.of[row] = one.of[row];
    if (made.unproved == no_row) made.unproved = one.unproved;
  };
  (copy(counted<L>.row[Place], firing_of_streak<L, counted<L>.row[Place]>), ...);
  return made;
}

template <class L>
inline constexpr row_sources firing = join_streaks<L>(std::make_index_sequence<counted<L>.size>{});

template <class L, std::size_t Part>
inline constexpr finding overlap_in = [] {
  finding found;
  find_overlap(view_of<L>, sources<L>, Part * rows_at_once, (Part + 1) * rows_at_once, first_only{&found});
  return found;
}();

template <class L, std::size_t State>
inline constexpr finding flapping_from = find_flapping(view_of<L>, sources<L>.of, firing<L>.of,
                                                       static_cast<std::uint8_t>(State));

template <class L>
inline constexpr finding shape_finding = [] {
  finding found;
  first_only const keep{&found};
  (void)(find_final_leaves(view_of<L>, sources<L>, keep) && find_owned_leaks(view_of<L>, sources<L>, keep) &&
         find_lone_signals(view_of<L>, sources<L>, keep) && find_unproved(sources<L>, firing<L>, keep) &&
         find_dead_rows(view_of<L>, sources<L>, firing<L>, keep));
  return found;
}();

template <class L>
inline constexpr finding path_finding = [] {
  finding found;
  first_only const keep{&found};
  (void)(find_unreachable(view_of<L>, firing<L>, keep) && find_no_person(view_of<L>, firing<L>, keep) &&
         find_dead_waits(view_of<L>, sources<L>, firing<L>, keep));
  return found;
}();

template <class L, std::size_t... Part, std::size_t... State>
consteval finding first_finding(std::index_sequence<Part...>, std::index_sequence<State...>) {
  finding found;
  auto const take = [&](finding const& f) { return static_cast<bool>(found = f); };
  (void)((take(overlap_in<L, Part>) || ...) || take(shape_finding<L>) || (take(flapping_from<L, State>) || ...) ||
         take(path_finding<L>));
  return found;
}

template <class L>
constexpr bool check() {
  return prove<L, first_finding<L>(std::make_index_sequence<parts_of<L>>{},
                                   std::make_index_sequence<view_of<L>.state_count>{})>();
}

}  // namespace detail

/// The first thing that is wrong with a compiled ladder; `rule::none` when nothing is.
template <ladder_type L>
inline constexpr finding finding_of = detail::first_finding<L>(std::make_index_sequence<detail::parts_of<L>>{},
                                                               std::make_index_sequence<view_of<L>.state_count>{});

/// `static_assert(verified<my_ladder>);` proves, when compiled: no two rows compete, no unchanged reading runs in
/// circles, every state can be reached, every state leads to a person (when the ladder has persons), nobody waits for
/// ever on what others may forget to send, nothing takes a conversation away from a person or out of a final state by
/// accident, no row is dead, and no intervention rests on one group of signals. The first thing wrong is the compiler's message. Costs compile time only where it is asked.
template <ladder_type L>
inline constexpr bool verified = detail::check<L>();

}  // namespace aplomb::escalate

#undef APLOMB_SENTENCES
