// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <utility>

/// The proof that more of something is never answered by less: of two readings that differ in one axis, the higher one
/// leads to no less severe a state. The two readings are one region with an axis more; of a pair of rows, one for each
/// reading, it is asked whether both can fire, for every bound that can lie between the two values.

namespace aplomb::escalate::detail {

class severity_search {
 public:
  constexpr severity_search(ladder_view const& view, row_sources const& from, std::uint8_t axis, std::uint8_t state,
                            std::uint8_t event) noexcept
      : view_(view),
        axis_(axis),
        state_(state),
        event_(event),
        rows_(rows_that(view, from, event, state, [&](std::size_t i) { return !view.rows[i].opaque; })) {
    for (std::size_t i = 0; i <= rows_.size; ++i) severity_[i] = severity(number(i));
  }

  /// A pair of rows by which the severity falls, or none.
  [[nodiscard]] constexpr finding run() noexcept {
    if (!looked_at()) return {};
    for (std::size_t a = 0; a <= rows_.size; ++a)
      for (std::size_t b = 0; b <= rows_.size; ++b)
        if (severity_[b] < severity_[a] && alike(number(a), number(b)) && both_fire(number(a), number(b)))
          return {budget_ == 0 ? rule::too_tangled : rule::not_monotone, state_, number(a), number(b), event_};
    return {};
  }

 private:
  [[nodiscard]] constexpr std::uint8_t number(std::size_t place) const noexcept {
    return place == rows_.size ? no_row : rows_.row[place];
  }
  [[nodiscard]] constexpr std::uint8_t severity(std::uint8_t row) const noexcept {
    bool const stays = row == no_row || view_.rows[row].stays;
    return view_.states[stays ? state_ : view_.rows[row].to].severity;
  }
  [[nodiscard]] constexpr std::int64_t wait(std::uint8_t row) const noexcept {
    return row == no_row ? 0 : view_.rows[row].after_ms;
  }

  /// Whether some row looks at the axis.
  [[nodiscard]] constexpr bool looked_at() const noexcept {
    for (std::size_t i = 0; i < rows_.size; ++i) {
      thresholds const& guard = view_.rows[rows_.row[i]].guard;
      for (std::size_t k = 0; k < guard.size; ++k)
        if (guard.axis[k] == axis_) return true;
    }
    return false;
  }

  /// Whether two readings that differ in the axis alone can satisfy the guards of one row each.
  [[nodiscard]] constexpr bool alike(std::uint8_t a, std::uint8_t b) const noexcept {
    if (a == no_row || b == no_row) return true;
    thresholds const& one = view_.rows[a].guard;
    thresholds const& other = view_.rows[b].guard;
    for (std::size_t i = 0, k = 0; i < one.size && k < other.size;) {
      if (one.axis[i] != other.axis[k])
        one.axis[i] < other.axis[k] ? ++i : ++k;
      else if (one.axis[i] != axis_ && (one.at_least[i] >= other.below[k] || other.at_least[k] >= one.below[i]))
        return false;
      else
        ++i, ++k;
    }
    return true;
  }

  /// The guard over the axis of the second reading.
  [[nodiscard]] constexpr thresholds of_second(thresholds guard) const noexcept {
    for (std::size_t i = 0; i < guard.size; ++i)
      if (guard.axis[i] == axis_) guard.axis[i] = region::second;
    return guard;
  }

  /// Whether row `k` keeps row `winner` from firing where its guard holds, given that `other` fires for the other
  /// reading at the same time.
  [[nodiscard]] constexpr bool keeps_from(std::uint8_t k, std::uint8_t winner, std::uint8_t other) const noexcept {
    if (k == winner || (winner != no_row && !asked_before(view_, k, winner))) return false;
    row_fact const& row = view_.rows[k];
    return k == other ||
           (certain(row) && row.after_ms <= std::max(wait(winner), wait(other)) && !(row.stays && row.after_ms > 0));
  }

  /// Whether row `a` can fire for some reading and row `b` for one that is higher in the axis alone.
  [[nodiscard]] constexpr bool both_fire(std::uint8_t a, std::uint8_t b) noexcept {
    region space;
    if (a != no_row && !space.narrow(view_.rows[a].guard)) return false;
    if (b != no_row && !space.narrow(of_second(view_.rows[b].guard))) return false;
    int const least = std::max(space.low(axis_) + 1, space.low(region::second));
    int const most = std::min(space.high(axis_), space.high(region::second) - 1);
    if (least > most) return false;
    budget_ -= std::min(budget_, rows_.size);
    thresholds second[avoided::capacity]{};
    avoided not_these;
    for (std::size_t i = 0; i < rows_.size; ++i) {
      std::uint8_t const k = rows_.row[i];
      thresholds const& guard = view_.rows[k].guard;
      if (keeps_from(k, a, b) && space.meets(guard)) not_these.add(guard);
      if (!keeps_from(k, b, a) || not_these.size == avoided::capacity) continue;
      second[not_these.size] = of_second(guard);
      if (space.meets(second[not_these.size])) not_these.add(second[not_these.size]);
    }
    for (std::size_t i = 0; i < rows_.size; ++i) {
      thresholds const& guard = view_.rows[rows_.row[i]].guard;
      for (std::size_t k = 0; k < guard.size; ++k)
        if (guard.axis[k] == axis_ && (apart(space, guard.at_least[k], least, most, not_these) ||
                                       apart(space, guard.below[k], least, most, not_these)))
          return true;
    }
    return false;
  }

  /// The same for values of which `bound` lies between: the lower one below it, the higher one not.
  [[nodiscard]] constexpr bool apart(region space, int bound, int least, int most, avoided const& not_these) noexcept {
    if (bound < least || bound > most) return false;
    (void)space.narrow(axis_, thresholds::lowest, bound);
    (void)space.narrow(region::second, bound, thresholds::highest);
    return !covered(space, not_these, budget_);
  }

  ladder_view const& view_;
  std::uint8_t axis_;
  std::uint8_t state_;
  std::uint8_t event_;
  row_list rows_;
  std::uint8_t severity_[max_rows + 1]{};
  std::size_t budget_ = cover_budget;
};

[[nodiscard]] constexpr finding find_fall(ladder_view const& view, row_sources const& from, std::uint8_t axis,
                                          std::uint8_t state) noexcept {
  for (std::uint8_t event = 0; event < view.event_count; ++event)
    if (finding const f = severity_search{view, from, axis, state, event}.run()) return f;
  return {};
}

template <class L, std::uint8_t Axis, std::uint8_t State>
inline constexpr finding fall_in = find_fall(view_of<L>, sources<L>, Axis, State);

template <class L, std::uint8_t Axis, std::size_t... State>
consteval finding first_fall(std::index_sequence<State...>) {
  finding found;
  (void)(static_cast<bool>(found = fall_in<L, Axis, State>) || ...);
  return found;
}

}  // namespace aplomb::escalate::detail

namespace aplomb::escalate {

/// Hands a finding to `report(finding) -> bool` (whether to go on) for each state in which a higher value of axis number
/// `axis` alone, the event, the rest of the reading, the time in the state and what rows have counted being the same,
/// leads to a state of lower severity; an event that no row answers leads to the state itself. RowA answers the lower
/// value, RowB the higher. Rows with opaque guards are left out: what they do is not proved. Returns whether it went on
/// to the end.
template <class Report>
constexpr bool verify_monotone(ladder_view const& view, std::uint8_t axis, Report&& report) {
  auto const from = detail::sources_of(view);
  for (std::uint8_t s = 0; s < view.state_count; ++s)
    if (finding const f = detail::find_fall(view, from, axis, s); f && !report(f)) return false;
  return true;
}

namespace detail {

template <class L, auto Axis>
constexpr bool prove_monotone() {
  using axis = decltype(Axis);
  constexpr bool fits = std::same_as<typename axis::reading, typename L::reading_type>;
  static_assert(fits, "this axis is of another reading; use an axis of the reading that the ladder declares");
  if constexpr (fits)
    return prove<L, first_fall<L, static_cast<std::uint8_t>(axis::index)>(
                        std::make_index_sequence<view_of<L>.state_count>{})>();
  else
    return true;
}

}  // namespace detail

/// `static_assert(monotone<my_ladder, axes::anger>);` proves that more anger alone never leads to a less severe state.
/// See `verify_monotone`. What is wrong is the compiler's message.
template <ladder_type L, auto Axis>
inline constexpr bool monotone = detail::prove_monotone<L, Axis>();

}  // namespace aplomb::escalate
