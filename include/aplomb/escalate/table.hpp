// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/dispatch.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Ladders that are known only at run time: the same facts, the same semantics, the same verifier as compiled ones.

namespace aplomb::escalate {

/// A ladder being put together: facts, and the names they need. States, events, effects and axes are numbered by their
/// place; effect 0 means none. Within the limits of facts.hpp.
struct ladder_parts {
  struct named_state {
    std::string name;
    std::uint8_t severity = 0;
    owner owned_by{};
    bool final = false;
  };
  struct named_event {
    std::string name;
    event_kind kind{};
  };

  std::string name;
  std::string reading;
  std::vector<named_state> states;
  std::vector<named_event> events;
  std::vector<std::string> effects;
  std::vector<std::string> axes;
  std::vector<row_fact> rows;
  std::uint8_t start = 0;
};

/// The parts of any ladder, compiled or loaded.
[[nodiscard]] inline ladder_parts parts_of(ladder_view const& view) {
  ladder_parts made;
  made.name = view.name;
  made.reading = view.reading;
  for (std::size_t i = 0; i < view.state_count; ++i)
    made.states.push_back(
        {std::string{view.states[i].name}, view.states[i].severity, view.states[i].owned_by, view.states[i].final});
  for (std::size_t i = 0; i < view.event_count; ++i)
    made.events.push_back({std::string{view.events[i].name}, view.events[i].kind});
  for (std::size_t i = 0; i < view.effect_count; ++i) made.effects.emplace_back(view.effects[i]);
  for (std::size_t i = 0; i < view.axis_count; ++i) made.axes.emplace_back(view.axes[i]);
  made.rows.assign(view.rows, view.rows + view.row_count);
  made.start = view.start;
  return made;
}

namespace detail {

/// What a table holds; never changes after it was made.
struct table_data {
  struct bound {
    std::int16_t at_least = 0;
    std::int16_t below = 0;
    std::uint8_t axis = 0;
  };
  /// What a step needs of a row, close together.
  struct hot_row {
    std::uint16_t bounds_begin = 0;
    std::uint16_t bounds_end = 0;
    packed_outcome result = 0;  // with `to` 0 when it stays
    bool stays = false;
    bool waits = false;
    bool counts = false;
    std::uint8_t number = 0;
    std::uint8_t place = 0;  // among the rows that count
  };

  explicit table_data(ladder_parts from) : parts(std::move(from)) {
    for (auto const& s : parts.states) states.push_back({s.name, s.severity, s.owned_by, s.final});
    for (auto const& e : parts.events) events.push_back({e.name, e.kind});
    effects.assign(parts.effects.begin(), parts.effects.end());
    axes.assign(parts.axes.begin(), parts.axes.end());
    view.name = parts.name;
    view.reading = parts.reading;
    view.rows = parts.rows.data();
    view.states = states.data();
    view.events = events.data();
    view.effects = effects.data();
    view.axes = axes.data();
    view.row_count = static_cast<std::uint8_t>(parts.rows.size());
    view.state_count = static_cast<std::uint8_t>(states.size());
    view.event_count = static_cast<std::uint8_t>(events.size());
    view.effect_count = static_cast<std::uint8_t>(effects.size());
    view.axis_count = static_cast<std::uint8_t>(axes.size());
    view.start = parts.start;
    begin.resize(events.size() * states.size() + 1);
    order.resize(dispatch_size(view));
    fill_order(view, begin.data(), order.data());
    counting = counting_rows_of(view);
    left_by.resize(states.size());
    counted.resize(events.size() * states.size());
    for (std::size_t i = 0; i < counting.size; ++i)
      for (std::size_t state = 0; state < states.size(); ++state) {
        auto const bit = static_cast<std::uint8_t>(1u << i);
        bool const leaves = counting.leaves(i, state);
        if (leaves) left_by[state] |= bit;
        if (leaves || counting.cooldown[i] > 0) counted[counting.event[i] * states.size() + state] |= bit;
      }
    std::vector<hot_row> by_number;
    for (row_fact const& row : parts.rows) {
      hot_row made;
      made.number = static_cast<std::uint8_t>(by_number.size());
      made.stays = row.stays;
      made.waits = row.after_ms > 0;
      // The code of an opaque guard is not at hand: such a row has no counter that could be full, and never fires.
      made.counts = row.counts() || row.opaque;
      made.place = static_cast<std::uint8_t>(row.opaque ? max_counters : counting.place_of(made.number));
      made.result =
          pack(row.stays ? move::stayed : move::moved, row.stays ? std::uint8_t{0} : row.to, made.number, row.effect);
      made.bounds_begin = static_cast<std::uint16_t>(bounds.size());
      for (std::size_t i = 0; i < row.guard.size; ++i)
        bounds.push_back({row.guard.at_least[i], row.guard.below[i], row.guard.axis[i]});
      made.bounds_end = static_cast<std::uint16_t>(bounds.size());
      by_number.push_back(made);
    }
    for (std::uint8_t number : order) hot.push_back(by_number[number]);
    for (hot_row const& row : by_number) first_bound.push_back(row.bounds_begin);
    first_bound.push_back(static_cast<std::uint16_t>(bounds.size()));
  }
  table_data(table_data const&) = delete;
  table_data& operator=(table_data const&) = delete;

  ladder_parts parts;
  std::vector<state_fact> states;
  std::vector<event_fact> events;
  std::vector<std::string_view> effects;
  std::vector<std::string_view> axes;
  ladder_view view{};
  std::vector<std::uint16_t> begin;
  std::vector<std::uint8_t> order;
  std::vector<bound> bounds;
  std::vector<hot_row> hot;                // parallel to `order`
  std::vector<std::uint16_t> first_bound;  // by row number, and the end
  counting_rows counting{};
  std::vector<std::uint8_t> counted;  // by cell, the places of the rows that an event makes count or cool down, as bits
  std::vector<std::uint8_t> left_by;  // by state, the places of the rows that leave it, as bits
};

}  // namespace detail

/// An immutable ladder over readings of type `R`, made at run time. Copies share their contents; any number of threads
/// may step with one table. Making one allocates, stepping does not.
template <reading_struct R>
class table {
 public:
  using reading_type = R;

  /// Takes the parts as they are: `verify` the view of the table when they come from outside. Rows with opaque guards
  /// never fire: their code stays with the compiled ladder.
  /// Precondition: at least one state, all numbers in range, axes numbered as in `R`.
  explicit table(ladder_parts parts) : data_(std::make_shared<detail::table_data const>(std::move(parts))) {}

  /// The facts; valid as long as some copy of this table lives.
  [[nodiscard]] ladder_view const& view() const noexcept { return data_->view; }
  [[nodiscard]] std::uint8_t start() const noexcept { return data_->view.start; }

  /// The number of the event, state or effect called `name`, or nothing. O(how many there are).
  [[nodiscard]] std::optional<std::uint8_t> event_number(std::string_view name) const noexcept {
    return find(data_->events, name);
  }
  [[nodiscard]] std::optional<std::uint8_t> state_number(std::string_view name) const noexcept {
    return find(data_->states, name);
  }

  /// Whether some row answers the event.
  [[nodiscard]] bool handles(std::string_view event) const noexcept {
    auto const number = event_number(event);
    return number &&
           data_->begin[*number * data_->states.size()] != data_->begin[(*number + 1u) * data_->states.size()];
  }

  /// Whether some row counts: then a conversation needs `counters` beside its state.
  [[nodiscard]] bool counts() const noexcept { return data_->counting.size > 0; }

  /// What event number `event` does in state number `state` under `now`; the semantics of the compiled `step`.
  /// A number out of range is ignored.
  [[nodiscard]] outcome<> step(std::uint8_t state, counters& memory, std::uint8_t event, R const& now,
                               dwell in_state = {}) const noexcept {
    detail::table_data const& data = *data_;
    if (data.counting.size == 0)
      return detail::unpack<std::uint8_t, std::uint8_t>(state, answer(data, state, event, now, in_state, 0));
    if (state >= data.view.state_count || event >= data.view.event_count)
      return {move::ignored, state, state, no_row, 0};
    unsigned const ready = count(data, memory, state, event, now);
    auto const out =
        detail::unpack<std::uint8_t, std::uint8_t>(state, answer(data, state, event, now, in_state, ready));
    if (out.fired()) settle(data, memory, out);
    return out;
  }
  /// The same for a table without rows that count; rows that do never fire.
  [[nodiscard]] outcome<> step(std::uint8_t state, std::uint8_t event, R const& now,
                               dwell in_state = {}) const noexcept {
    return detail::unpack<std::uint8_t, std::uint8_t>(state, answer(*data_, state, event, now, in_state, 0));
  }

  /// The same by event type; looks the event up by name. An event that the table does not know is ignored.
  template <event_type E>
  [[nodiscard]] outcome<> step(std::uint8_t state, counters& memory, E const&, R const& now,
                               dwell in_state = {}) const noexcept {
    auto const number = event_number(E::name);
    return number ? step(state, memory, *number, now, in_state) : outcome<>{move::ignored, state, state, no_row, 0};
  }
  template <event_type E>
  [[nodiscard]] outcome<> step(std::uint8_t state, E const&, R const& now, dwell in_state = {}) const noexcept {
    auto const number = event_number(E::name);
    return number ? step(state, *number, now, in_state) : outcome<>{move::ignored, state, state, no_row, 0};
  }

 private:
  /// Counts the event for the rows of its kind; the places of those that may fire, as bits.
  [[nodiscard]] static unsigned count(detail::table_data const& data, counters& memory, std::uint8_t state,
                                      std::uint8_t event, R const& now) noexcept {
    unsigned ready = 0;
    for (unsigned left = data.counted[std::size_t{event} * data.view.state_count + state]; left != 0;
         left &= left - 1) {
      auto const i = static_cast<std::size_t>(std::countr_zero(left));
      std::uint16_t const* const bounds = data.first_bound.data() + data.counting.row[i];
      bool const held =
          data.counting.leaves(i, state) && holds(data.bounds.data() + bounds[0], data.bounds.data() + bounds[1], now);
      ready |= static_cast<unsigned>(data.counting.count(memory, i, held)) << i;
    }
    return ready;
  }

  /// Takes note of the row that fired, for the rows that left the state: the others' streaks are over already.
  static void settle(detail::table_data const& data, counters& memory, outcome<> const& out) noexcept {
    unsigned left = data.left_by[out.from];
    if (out.kind == move::moved) left &= ~unsigned{data.left_by[out.to]};
    for (; left != 0; left &= left - 1)
      data.counting.settle(memory, static_cast<std::size_t>(std::countr_zero(left)), out.row, out.to);
  }

  [[nodiscard]] static detail::packed_outcome answer(detail::table_data const& data, std::uint8_t state,
                                                     std::uint8_t event, R const& now, dwell in_state,
                                                     unsigned ready) noexcept {
    detail::packed_outcome const ignored = detail::pack(move::ignored, state, no_row, 0);
    if (state >= data.view.state_count || event >= data.view.event_count) return ignored;
    std::size_t const cell = std::size_t{event} * data.view.state_count + state;
    detail::table_data::hot_row const* row = data.hot.data() + data.begin[cell];
    detail::table_data::hot_row const* const end = data.hot.data() + data.begin[cell + 1];
    for (; row != end; ++row) {
      // Where a count is full, the guard holds.
      bool const fires = row->counts
                             ? (ready >> row->place & 1u) != 0
                             : holds(data.bounds.data() + row->bounds_begin, data.bounds.data() + row->bounds_end, now);
      if (!fires || (row->waits && !due(data.view.rows[row->number], in_state))) continue;
      return row->stays ? row->result | detail::packed_outcome{state} << 8 : row->result;
    }
    return ignored;
  }

  [[nodiscard]] static bool holds(detail::table_data::bound const* at, detail::table_data::bound const* end,
                                  R const& now) noexcept {
    for (; at != end; ++at) {
      std::int16_t const value = (now.*axis_members<R>[at->axis]).per_mille;
      if (value < at->at_least || value >= at->below) return false;
    }
    return true;
  }

  template <class Facts>
  [[nodiscard]] static std::optional<std::uint8_t> find(Facts const& facts, std::string_view name) noexcept {
    for (std::size_t i = 0; i < facts.size(); ++i)
      if (facts[i].name == name) return static_cast<std::uint8_t>(i);
    return std::nullopt;
  }

  std::shared_ptr<detail::table_data const> data_;
};

}  // namespace aplomb::escalate
