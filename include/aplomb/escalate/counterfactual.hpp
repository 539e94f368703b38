// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/axis_words.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/escalate/trace.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Which single thing decided a step: what would have been enough, had it been different, for another outcome.

namespace aplomb::escalate {

/// What would have been different. number: one axis of the reading; wait: the time in the state; streak: how often in a row
/// the guard had held before.
APLOMB_ENUM(difference, std::uint8_t, number, wait, streak)

/// One change that by itself would have led elsewhere, and where. It was tried, not guessed: the ladder was stepped with it.
struct counterfactual {
  difference what{};
  std::uint8_t axis = 0;  ///< of a number
  bool below = false;     ///< the number would have had to be below `bound`; otherwise at least `bound`
  score bound{};          ///< a threshold of a row
  score was{};            ///< what the number was
  std::uint8_t row = 0;   ///< whose wait or streak it is
  move kind{};            ///< what would have happened instead
  std::uint8_t to = 0;
  std::uint8_t by_row = 0;  ///< which row would have fired; meaningless when `kind` is ignored
  std::uint8_t effect = 0;

  friend constexpr bool operator==(counterfactual const&, counterfactual const&) noexcept = default;
};

/// At most twelve, numbers before the rest, the smallest change first: the first one is what hung by a thread.
using counterfactual_list = fixed_vector<counterfactual, 12>;

namespace detail {

/// Collects the changes that matter. `Step` is called as `step(reading, dwell, counters)` and answers with an outcome.
template <reading_struct R, class Step>
class counterfactual_search {
 public:
  constexpr counterfactual_search(ladder_view const& view, outcome<> const& done, R const& now, dwell in_state,
                                  counters const& memory, Step step) noexcept
      : view_(view), done_(done), now_(now), in_state_(in_state), memory_(memory), step_(step) {}

  /// Every bound of the rows that `state` of a ladder has on event number `event`: between two bounds of an axis nothing
  /// changes, so this is all that one number can do. The ladder may be another one with the same reading.
  constexpr void try_numbers(ladder_view const& view, std::uint8_t state, std::uint8_t event) noexcept {
    for (std::size_t r = 0; r < view.row_count; ++r) {
      row_fact const& row = view.rows[r];
      if (row.event != event || (view.sources(row) >> state & 1u) == 0) continue;
      for (std::size_t i = 0; i < row.guard.size; ++i)
        for (std::int16_t const bound : {row.guard.at_least[i], row.guard.below[i]})
          if (bound > thresholds::lowest && bound < thresholds::highest) try_number(row.guard.axis[i], bound);
    }
  }

  /// The wait and the streak of the row that fired.
  constexpr void try_memory() noexcept {
    if (!done_.fired() || done_.row >= view_.row_count) return;
    if (view_.rows[done_.row].after_ms > 0) try_wait(done_.row);
    if (view_.rows[done_.row].needed_turns() > 1) try_streak(done_.row);
  }

  [[nodiscard]] constexpr counterfactual_list const& found() const noexcept { return found_; }

 private:
  constexpr void try_number(std::uint8_t axis, std::int16_t bound) noexcept {
    R changed = now_;
    counterfactual made;
    made.axis = axis, made.bound = score::of(bound);
    made.was = now_.*axis_members<R>[axis];
    made.below = made.was >= made.bound;
    changed.*axis_members<R>[axis] = score::of(made.below ? bound - 1 : bound);
    keep(made, step_(changed, in_state_, memory_));
  }
  constexpr void try_wait(std::uint8_t row) noexcept {
    counterfactual made;
    made.what = difference::wait, made.row = row;
    keep(made, step_(now_, dwell{duration{view_.rows[row].after_ms - 1}, in_state_.before}, memory_));
  }
  constexpr void try_streak(std::uint8_t row) noexcept {
    counters changed = memory_;
    if (auto const place = counting_rows_of(view_).place_of(row); place < max_counters) changed.of[place] = 0;
    counterfactual made;
    made.what = difference::streak, made.row = row;
    keep(made, step_(now_, in_state_, changed));
  }

  constexpr void keep(counterfactual made, outcome<> const& instead) noexcept {
    if (instead.kind == done_.kind && instead.to == done_.to && instead.effect == done_.effect) return;
    made.kind = instead.kind, made.to = instead.to, made.effect = instead.effect;
    made.by_row = instead.fired() ? instead.row : std::uint8_t{0};
    // Of changes of one number to one end only the smallest is told.
    for (std::size_t i = 0; i < found_.size(); ++i) {
      counterfactual const& known = found_[i];
      if (known.what != made.what || known.axis != made.axis || known.below != made.below || !same_end(known, made))
        continue;
      if (change(known) <= change(made)) return;
      found_.erase_at(i);
      break;
    }
    if (found_.full()) {
      if (change(made) >= change(found_.back())) return;
      found_.pop_back();
    }
    (void)found_.push_back(made);
    for (std::size_t at = found_.size() - 1; at > 0 && change(made) < change(found_[at - 1]); --at)
      found_[at] = found_[at - 1], found_[at - 1] = made;
  }
  [[nodiscard]] static constexpr bool same_end(counterfactual const& a, counterfactual const& b) noexcept {
    return a.kind == b.kind && a.to == b.to && a.effect == b.effect;
  }
  /// How much would have had to be different.
  [[nodiscard]] static constexpr int change(counterfactual const& c) noexcept {
    if (c.what != difference::number) return 3 * score::one;
    return c.below ? c.was.per_mille - c.bound.per_mille + 1 : c.bound.per_mille - c.was.per_mille;
  }

  ladder_view const& view_;
  outcome<> const& done_;
  R const& now_;
  dwell in_state_;
  counters const& memory_;
  Step step_;
  counterfactual_list found_{};
};

}  // namespace detail

/// Which single changes would have made a step of the ladder `view` end in another state, or with another effect.
///
/// `done` is what event number `event` did in its state under `now`, with `in_state` and `memory` as they were before;
/// `step(reading, dwell, counters)` tells what it would have done. Every number is moved past every bound that a row has
/// here, so that nothing one number could have done is left out (but what goes beyond the twelve smallest), and the wait and
/// the streak of the row that fired are taken away. Two things that would have had to change together are not found. Pure;
/// no allocation; a step for each bound.
template <reading_struct R, class Step>
[[nodiscard]] constexpr counterfactual_list counterfactuals(ladder_view const& view, outcome<> const& done,
                                                            std::uint8_t event, R const& now, dwell in_state,
                                                            counters const& memory, Step step) noexcept {
  detail::counterfactual_search<R, Step> search{view, done, now, in_state, memory, step};
  search.try_numbers(view, done.from, event);
  search.try_memory();
  return search.found();
}

/// The number of an event by its name; `max_events` when the ladder does not name it.
[[nodiscard]] constexpr std::uint8_t event_number(ladder_view const& view, std::string_view name) noexcept {
  for (std::uint8_t i = 0; i < view.event_count; ++i)
    if (view.events[i].name == name) return i;
  return max_events;
}

/// The same for one event on a table, or on any port of a ladder.
template <class Port, class Event, reading_struct R>
[[nodiscard]] constexpr counterfactual_list counterfactuals(Port const& port, std::uint8_t state, Event const& event,
                                                            R const& now, dwell in_state = {},
                                                            counters const& memory = {}) noexcept {
  ladder_view const view = port.view();
  auto const step = [&](R const& reading, dwell waited, counters counted) noexcept {
    return port.step(state, counted, event, reading, waited);
  };
  return counterfactuals(view, step(now, in_state, memory), event_number(view, Event::name), now, in_state, memory,
                         step);
}

/// The same for an event on a compiled ladder; nothing for an event that it does not name.
template <ladder_type L, class Event>
[[nodiscard]] constexpr counterfactual_list counterfactuals(typename L::state_type state, Event const& event,
                                                            typename L::reading_type const& now, dwell in_state = {},
                                                            counters const& memory = {}) noexcept {
  if constexpr (handles<L, Event>) {
    auto const step = [&](typename L::reading_type const& reading, dwell waited, counters counted) noexcept {
      auto const out = escalate::step<L>(state, counted, event, reading, waited);
      return outcome<>{out.kind, static_cast<std::uint8_t>(out.from), static_cast<std::uint8_t>(out.to), out.row,
                       static_cast<std::uint8_t>(out.effect)};
    };
    return counterfactuals(view_of<L>, step(now, in_state, memory), event_number(view_of<L>, Event::name), now,
                           in_state, memory, step);
  } else {
    return {};
  }
}

using counterfactual_text = fixed_string<320>;

/// A counterfactual as a sentence, in English: "With anger below 0.60 (it was 0.83) this would have stayed `calm`.",
/// "Without the third negative message in a row this would have stayed `upset`." `done` is the outcome it belongs to.
[[nodiscard]] constexpr counterfactual_text explain(ladder_view const& view, counterfactual const& c,
                                                    outcome<> const& done) noexcept {
  counterfactual_text out;
  if (c.what == difference::wait) {
    out.append("Before ");
    if (c.row < view.row_count) detail::append_wait(out, view.rows[c.row].after_ms);
    out.append(" had passed");
  } else if (c.what == difference::streak) {
    out.append("Had it not been so ");
    append_number(out, c.row < view.row_count ? view.rows[c.row].needed_turns() : 0u);
    out.append(" times in a row,");
  } else {
    auto const axis = c.axis < view.axis_count ? view.axes[c.axis] : std::string_view{"?"};
    counterfactual_text straw;
    if (c.below && detail::append_last_straw(straw, axis, c.bound, c.was)) {
      out.append("Without "), out.append(straw);
    } else {
      out.append("With ");
      detail::append_condition(out, axis, c.below, c.bound, c.was);
    }
  }
  auto const name = [&](std::uint8_t state) {
    return state < view.state_count ? view.states[state].name : std::string_view{"?"};
  };
  bool const moves = c.kind == move::moved && c.to != done.from;
  out.append(moves ? " this would have become `" : " this would have stayed `");
  out.append(name(moves ? c.to : done.from)), out.append("`");
  if (c.effect != 0 && c.effect < view.effect_count)
    out.append(" ("), out.append(view.effects[c.effect]), out.append(")");
  out.append(".");
  return out;
}

}  // namespace aplomb::escalate
