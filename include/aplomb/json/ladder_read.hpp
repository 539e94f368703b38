// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <aplomb/escalate/verify.hpp>
#include <aplomb/escalate/vocabulary.hpp>
#include <aplomb/json/guard.hpp>
#include <aplomb/json/ladder_format.hpp>
#include <aplomb/json/members.hpp>
#include <aplomb/json/position.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Ladders from JSON (docs/reference/ladder.schema.json). Programs that use this link `aplomb::json`.

namespace aplomb::json {

/// The ladder, or everything that is wrong with it; exactly one of the two.
template <escalate::reading_struct R>
struct loaded_ladder {
  std::optional<escalate::table<R>> table;
  std::vector<file_fault> faults;

  [[nodiscard]] explicit operator bool() const noexcept { return table.has_value(); }
};

namespace detail {

/// Reads one ladder; collects faults and goes on.
class ladder_reader : public guard_reader {
 public:
  ladder_reader(std::string_view text, escalate::vocabulary const& words)
      : guard_reader(text, words.reading, words.axes, words.axis_count), words_(words) {}

  /// The parts, complete only when there are no faults.
  escalate::ladder_parts read(bj::value const& root, outline const& places) {
    take_words();
    if (!root.is_object()) {
      fault(rule::wrong_type, places.begin,
            "a ladder is an object; write {\"name\": ..., \"states\": [...], \"rows\": [...]}");
      return std::move(parts_);
    }
    auto const& object = root.get_object();
    check_keys(places, {"$schema", "name", "reading", "start", "states", "events", "rows"});
    if (auto const name = text_of(object, places, "name", false)) parts_.name = *name;
    if (auto const reading = text_of(object, places, "reading", false); reading && *reading != words_.reading)
      fault(rule::unknown_reading, places.at("reading").begin,
            "the reading `" + *reading + "` is not known here; write \"reading\": \"" + std::string{words_.reading} +
                "\"");
    for_each(object, places, "states", true, escalate::max_states,
             [&](auto const& v, auto const& at) { read_state(v, at); });
    for_each(object, places, "events", false, escalate::max_events - words_.event_count,
             [&](auto const& v, auto const& at) { read_event(v, at); });
    for_each(object, places, "rows", true, escalate::max_rows, [&](auto const& v, auto const& at) { read_row(v, at); });
    if (auto const start = text_of(object, places, "start", true)) {
      if (auto const number = find(parts_.states, *start))
        parts_.start = *number;
      else
        unknown_state(*start, places.at("start").begin);
    }
    return std::move(parts_);
  }

  std::vector<std::size_t> row_begin;  ///< where each row and state that was read begins
  std::vector<std::size_t> state_begin;

 private:
  void take_words() {
    parts_.reading = words_.reading;
    for (std::size_t i = 0; i < words_.event_count; ++i)
      parts_.events.push_back({std::string{words_.events[i].name}, words_.events[i].kind});
    for (std::size_t i = 0; i < words_.effect_count; ++i) parts_.effects.emplace_back(words_.effects[i]);
    for (std::size_t i = 0; i < words_.axis_count; ++i) parts_.axes.emplace_back(words_.axes[i].name);
  }

  template <class Named>
  static std::optional<std::uint8_t> find(std::vector<Named> const& list, std::string_view name) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if constexpr (std::is_same_v<Named, std::string>) {
        if (list[i] == name) return static_cast<std::uint8_t>(i);
      } else {
        if (list[i].name == name) return static_cast<std::uint8_t>(i);
      }
    }
    return std::nullopt;
  }

  /// "calm, tense": the names that would have been right.
  template <class Named>
  static std::string names_in(std::vector<Named> const& list, std::size_t from = 0) {
    std::string out;
    for (std::size_t i = from; i < list.size(); ++i) {
      if constexpr (std::is_same_v<Named, std::string>)
        (out += out.empty() ? "" : ", ") += list[i];
      else if (!list[i].name.empty())
        (out += out.empty() ? "" : ", ") += list[i].name;
    }
    return out;
  }

  void unknown_state(std::string_view name, std::size_t at) {
    fault(rule::unknown_state, at,
          "there is no state " + quoted(name) +
              "; declare it under \"states\", or use one of: " + names_in(parts_.states));
  }

  template <class Each>
  void for_each(bj::object const& object, outline const& places, std::string_view key, bool needed, std::size_t limit,
                Each each) {
    bj::value const* list = member(object, places, key, needed);
    if (list == nullptr) return;
    if (!list->is_array()) return wrong_type(places, key, "a list; put it in [ ]");
    auto const& items = list->get_array();
    if (items.empty() && needed)
      fault(rule::bad_value, places.at(key).begin, quoted(key) + " is empty; a ladder has at least one");
    if (items.size() > limit) {
      fault(rule::too_many, places.at(key).at(limit).begin,
            "too many " + std::string{key} + ": a ladder has at most " + std::to_string(limit) +
                "; split it into two that run side by side");
    }
    for (std::size_t i = 0; i < items.size() && i < limit; ++i) {
      outline const& at = places.at(key).at(i);
      if (items[i].is_object())
        each(items[i].get_object(), at);
      else
        fault(rule::wrong_type, at.begin, "an element of " + quoted(key) + " is an object; put it in { }");
    }
  }

  void read_state(bj::object const& object, outline const& places) {
    check_keys(places, {"name", "severity", "final", "person", "waiting"});
    escalate::ladder_parts::named_state made;
    if (auto const name = text_of(object, places, "name", true)) {
      made.name = *name;
      if (made.name == from_any || made.name == from_every || made.name == to_stay || made.name.empty())
        fault(rule::bad_value, places.at("name").begin,
              "a state cannot be called " + quoted(made.name) + "; choose another name");
      if (find(parts_.states, made.name))
        fault(rule::duplicate, places.at("name").begin,
              "the state " + quoted(made.name) + " is declared twice; keep one");
    }
    if (bj::value const* severity = object.if_contains("severity")) {
      if (severity->is_int64() && severity->get_int64() >= 0 && severity->get_int64() <= 9)
        made.severity = static_cast<std::uint8_t>(severity->get_int64());
      else
        fault(rule::bad_value, places.at("severity").begin, "a severity is a whole number from 0 to 9");
    }
    made.final = flag_of(object, places, "final");
    bool const person = flag_of(object, places, "person");
    bool const waiting = flag_of(object, places, "waiting");
    if (person && waiting)
      fault(rule::bad_value, places.at("waiting").begin,
            "a state is a person's or waits for a person, not both; remove one");
    made.owned_by = person ? escalate::owner::person : waiting ? escalate::owner::waiting : escalate::owner::bot;
    parts_.states.push_back(std::move(made));
    state_begin.push_back(places.begin);
  }

  void read_event(bj::object const& object, outline const& places) {
    check_keys(places, {"name", "kind"});
    escalate::ladder_parts::named_event made;
    if (auto const name = text_of(object, places, "name", true)) {
      made.name = *name;
      if (find(parts_.events, made.name))
        fault(rule::duplicate, places.at("name").begin, "the event " + quoted(made.name) + " exists already; keep one");
    }
    if (auto const kind = text_of(object, places, "kind", false)) {
      if (auto const known = from_name<escalate::event_kind>(*kind))
        made.kind = *known;
      else
        fault(rule::bad_value, places.at("kind").begin,
              "the kind of an event is one of: plain, reading, clock, release");
    }
    parts_.events.push_back(std::move(made));
  }

  void read_row(bj::object const& object, outline const& places) {
    check_keys(places, {"from", "on", "when", "effect", "to", "first", "reopens", "after", "for_turns", "cooldown"});
    escalate::row_fact row;
    read_ends(object, places, row);
    read_trigger(object, places, row);
    if (bj::value const* when = object.if_contains("when")) read_guard(*when, places.at("when"), row.guard);
    if (auto const effect = text_of(object, places, "effect", false)) {
      if (auto const number = find(parts_.effects, *effect); number && *number > 0)
        row.effect = *number;
      else
        fault(rule::unknown_effect, places.at("effect").begin,
              "there is no effect " + quoted(*effect) + "; use one of: " + names_in(parts_.effects, 1));
    }
    read_counts(object, places, row);
    row.first = flag_of(object, places, "first");
    row.reopens = flag_of(object, places, "reopens");
    parts_.rows.push_back(row);
    row_begin.push_back(places.begin);
  }

  void read_ends(bj::object const& object, outline const& places, escalate::row_fact& row) {
    if (auto const from = text_of(object, places, "from", true)) {
      if (*from == from_any)
        row.leaves = escalate::origin::any;
      else if (*from == from_every)
        row.leaves = escalate::origin::every;
      else if (auto const number = find(parts_.states, *from))
        row.from = *number;
      else
        unknown_state(*from, places.at("from").begin);
    }
    if (auto const to = text_of(object, places, "to", true)) {
      if (*to == to_stay)
        row.stays = true, row.to = row.from;
      else if (auto const number = find(parts_.states, *to))
        row.to = *number, row.stays = row.leaves == escalate::origin::one && row.to == row.from;
      else
        unknown_state(*to, places.at("to").begin);
    }
  }

  void read_trigger(bj::object const& object, outline const& places, escalate::row_fact& row) {
    bool clock = true;
    if (auto const on = text_of(object, places, "on", true)) {
      if (auto const number = find(parts_.events, *on)) {
        row.event = *number;
        clock = parts_.events[*number].kind == escalate::event_kind::clock;
      } else {
        fault(rule::unknown_event, places.at("on").begin,
              "there is no event " + quoted(*on) +
                  "; declare it under \"events\", or use one of: " + names_in(parts_.events));
      }
    }
    if (auto const after = text_of(object, places, "after", false)) {
      if (auto const wait = wait_from_text(*after); !wait)
        fault(rule::bad_value, places.at("after").begin,
              "a wait is a whole number with ms, s, min or h, such as \"10min\"");
      else if (!clock)
        fault(rule::bad_value, places.at("after").begin,
              "`after` belongs to an event that the clock sends, such as `timer`; other events come when they come");
      else
        row.after_ms = *wait;
    }
  }

  void read_counts(bj::object const& object, outline const& places, escalate::row_fact& row) {
    row.turns = count_of(object, places, "for_turns", 2, row);
    row.cooldown = count_of(object, places, "cooldown", 1, row);
    if (row.counts() && ++counting_ > escalate::max_counters)
      fault(
          rule::too_many, places.begin,
          "at most eight rows of a ladder count (`for_turns`, `cooldown`); use `any`, or an axis that counts, such as "
          "persistence");
  }

  std::uint8_t count_of(bj::object const& object, outline const& places, std::string_view key, std::int64_t least,
                        escalate::row_fact const& row) {
    bj::value const* found = object.if_contains(key);
    if (found == nullptr) return 0;
    std::size_t const at = places.at(key).begin;
    if (!found->is_int64() || found->get_int64() < least || found->get_int64() > escalate::longest_count) {
      fault(rule::bad_value, at, quoted(key) + " is a whole number from " + std::to_string(least) + " to 100");
      return 0;
    }
    if (row.event < parts_.events.size() && parts_.events[row.event].kind == escalate::event_kind::clock)
      fault(rule::bad_value, at, quoted(key) + " counts what people send; how long something lasts is `after`");
    return static_cast<std::uint8_t>(found->get_int64());
  }

  escalate::vocabulary const& words_;
  escalate::ladder_parts parts_;
  std::size_t counting_ = 0;  // rows
};

}  // namespace detail

/// Reads a ladder over readings of type `R` from JSON and proves it. Reports every fault (of a file at most 100), in
/// the order of the text; the proofs are only made once the file as such is right. Throws nothing but std::bad_alloc.
/// Precondition: `words` was made for `R`.
template <escalate::reading_struct R>
[[nodiscard]] loaded_ladder<R> read_ladder(std::string_view text, escalate::vocabulary const& words) {
  loaded_ladder<R> result;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  auto const root = detail::parse(text, result.faults);
  if (!root) return result;
  detail::ladder_reader reader{text, words};
  escalate::ladder_parts parts = reader.read(*root, outline_of(text));
  result.faults = std::move(reader.faults);
  if (!result.faults.empty()) return detail::sort_by_place(result.faults), result;
  escalate::table<R> made{std::move(parts)};
  escalate::verify(made.view(), [&](escalate::finding const& found) {
    std::size_t const at =
        found.row_a != escalate::no_row ? reader.row_begin[found.row_a] : reader.state_begin[found.state];
    result.faults.push_back({found.what, position_of(text, at), std::string{explain(found, made.view()).view()}});
    return true;
  });
  detail::sort_by_place(result.faults);
  if (result.faults.empty()) result.table = std::move(made);
  return result;
}

}  // namespace aplomb::json
