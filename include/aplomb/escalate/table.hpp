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
    std::uint8_t needed = 0;
    std::uint8_t cooldown = 0;

    [[nodiscard]] bool count(counters& memory, bool holds) const noexcept {
      return count_turn(memory.of[place], needed, cooldown, holds);
    }
  };
  /// What counting means in one cell, that is, for one event in one state.
  struct counting_cell {
    std::uint16_t end = 0;   // behind the last row that counts; 0 when none does
    std::uint8_t cools = 0;  // the places of rows of other states that cool down with this event, as bits
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
    cells.resize(events.size() * states.size());
    for (std::size_t i = 0; i < counting.size; ++i)
      for (std::size_t state = 0; state < states.size(); ++state) {
        if (counting.leaves(i, state))
          left_by[state].of[i] = 255;
        else if (counting.cooldown[i] > 0)
          cells[counting.event[i] * states.size() + state].cools |= static_cast<std::uint8_t>(1u << i);
      }
    std::vector<hot_row> by_number;
    for (row_fact const& row : parts.rows) {
      hot_row made;
      made.number = static_cast<std::uint8_t>(by_number.size());
      made.stays = row.stays;
      made.waits = row.after_ms > 0;
      made.place = static_cast<std::uint8_t>(counting.place_of(made.number));
      made.counts = made.place < max_counters;
      if (made.counts) made.needed = counting.needed[made.place], made.cooldown = counting.cooldown[made.place];
      made.result =
          pack(row.stays ? move::stayed : move::moved, row.stays ? std::uint8_t{0} : row.to, made.number, row.effect);
      made.bounds_begin = static_cast<std::uint16_t>(bounds.size());
      for (std::size_t i = 0; i < row.guard.size; ++i)
        bounds.push_back({row.guard.at_least[i], row.guard.below[i], row.guard.axis[i]});
      // The code of an opaque guard is not at hand, and a row beyond the eighth that counts has no counter: neither fires.
      if (row.opaque || (row.counts() && !made.counts)) bounds.push_back({thresholds::highest, thresholds::lowest, 0});
      made.bounds_end = static_cast<std::uint16_t>(bounds.size());
      by_number.push_back(made);
    }
    for (std::uint8_t number : order) hot.push_back(by_number[number]);
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
      for (std::uint16_t i = begin[cell]; i < begin[cell + 1]; ++i)
        if (hot[i].counts) cells[cell].end = static_cast<std::uint16_t>(i + 1);
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
  std::vector<hot_row> hot;  // parallel to `order`
  counting_rows counting{};
  std::vector<counting_cell> cells;
  std::vector<counters> left_by;  // by state: 255 at the places of the rows that leave it
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
    return detail::unpack<std::uint8_t, std::uint8_t>(
        state, data_->counting.size > 0 ? answer(*data_, state, event, now, in_state, memory)
                                        : answer(*data_, state, event, now, in_state, without_counters{}));
  }
  /// The same for a table without rows that count; rows that do never fire.
  [[nodiscard]] outcome<> step(std::uint8_t state, std::uint8_t event, R const& now,
                               dwell in_state = {}) const noexcept {
    return detail::unpack<std::uint8_t, std::uint8_t>(
        state, answer(*data_, state, event, now, in_state, without_counters{}));
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
  using hot_row = detail::table_data::hot_row;
  struct without_counters {};

  /// Without counters as `memory`, rows that count never fire.
  template <class Memory>
  [[nodiscard]] static detail::packed_outcome answer(detail::table_data const& data, std::uint8_t state,
                                                     std::uint8_t event, R const& now, dwell in_state,
                                                     [[maybe_unused]] Memory&& memory) noexcept {
    constexpr bool counts = std::is_same_v<Memory, counters&>;
    detail::packed_outcome const ignored = detail::pack(move::ignored, state, no_row, 0);
    if (state >= data.view.state_count || event >= data.view.event_count) return ignored;
    std::size_t const cell = std::size_t{event} * data.view.state_count + state;
    hot_row const* row = data.hot.data() + data.begin[cell];
    hot_row const* const end = data.hot.data() + data.begin[cell + 1];
    if constexpr (counts) cool_down(data, data.cells[cell].cools, memory);
    for (; row != end; ++row) {
      bool fires = holds(data, *row, now);
      if (row->counts) {
        if constexpr (counts)
          fires = row->count(memory, fires);
        else
          fires = false;
      }
      if (!fires || (row->waits && !due(data.view.rows[row->number], in_state))) continue;
      if constexpr (counts) {
        // Rows behind the one that fires count, too.
        hot_row const* const last = data.hot.data() + data.cells[cell].end;
        for (hot_row const* later = row + 1; later < last; ++later)
          if (later->counts) static_cast<void>(later->count(memory, holds(data, *later, now)));
        settle(data, memory, *row, state);
      }
      return row->stays ? row->result | detail::packed_outcome{state} << 8 : row->result;
    }
    return ignored;
  }

  /// Rows that do not leave the state cool down with an event of theirs.
  static void cool_down(detail::table_data const& data, unsigned places, counters& memory) noexcept {
    for (; places != 0; places &= places - 1)
      static_cast<void>(data.counting.count(memory, static_cast<std::size_t>(std::countr_zero(places)), false));
  }

  /// Takes note of the row that fired. The streaks of rows that left the state and do not leave the next one are over;
  /// counters that cool down, which have their highest bit, go on. All eight at once.
  static void settle(detail::table_data const& data, counters& memory, hot_row const& fired,
                     std::uint8_t state) noexcept {
    if (fired.counts) memory.of[fired.place] = detail::count_after_firing(fired.cooldown);
    if (fired.stays) return;
    auto const bytes = [](counters const& c) { return std::bit_cast<std::uint64_t>(c); };
    std::uint64_t const over = bytes(data.left_by[state]) & ~bytes(data.left_by[data.view.rows[fired.number].to]);
    std::uint64_t const counted = bytes(memory);
    std::uint64_t const cools = (counted >> 7 & 0x0101'0101'0101'0101) * 0xFF;
    memory = std::bit_cast<counters>(counted & (cools | ~over));
  }

  [[nodiscard]] static bool holds(detail::table_data const& data, hot_row const& row, R const& now) noexcept {
    return holds(data.bounds.data() + row.bounds_begin, data.bounds.data() + row.bounds_end, now);
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
