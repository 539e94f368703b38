// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/json/ladder_format.hpp>
#include <aplomb/json/members.hpp>
#include <aplomb/json/position.hpp>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reading guards: thresholds over the axes of a reading, in ladders and in policies.

namespace aplomb::json::detail {

class guard_reader : public member_reader {
 public:
  /// The axes of the reading called `reading`; they outlive the reader.
  guard_reader(std::string_view text, std::string_view reading, escalate::axis_fact const* axes,
               std::size_t axis_count) noexcept
      : member_reader(text), reading_(reading), axes_(axes), axis_count_(axis_count) {}

 protected:
  void read_guard(bj::value const& when, outline const& places, escalate::thresholds& guard) {
    if ((when.is_object() && when.get_object().size() > escalate::max_axes) ||
        (when.is_array() && when.get_array().size() > escalate::max_axes)) {
      fault(rule::too_many, places.begin, "a guard names at most six axes; split the row");
    } else if (when.is_object()) {
      std::size_t i = 0;
      for (auto const& pair : when.get_object()) {
        outline const& at = places.at(std::string_view{pair.key().data(), pair.key().size()});
        read_range(std::string_view{pair.key().data(), pair.key().size()}, pair.value(), at, guard);
        ++i;
      }
      if (i < places.children.size())
        fault(rule::duplicate, places.begin, "an axis comes twice; give each axis one range");
    } else if (when.is_array()) {
      for (std::size_t i = 0; i < when.get_array().size(); ++i) read_bounds(when.get_array()[i], places.at(i), guard);
    } else {
      fault(rule::wrong_type, places.begin,
            "a guard is an object of ranges, {\"anger\": [0.6, 1.0]}, or a list of bounds");
    }
  }

 private:
  /// {"anger": [0.6, 1.0]}: a 0 as lower and a 1 as upper end mean no bound.
  void read_range(std::string_view axis, bj::value const& range, outline const& places, escalate::thresholds& guard) {
    if (!range.is_array() || range.get_array().size() != 2)
      return fault(rule::wrong_type, places.begin, "a range is two numbers, [at least, below], such as [0.6, 1.0]");
    auto const low = bound(range.get_array()[0], places.at(0).begin);
    auto const high = bound(range.get_array()[1], places.at(1).begin);
    if (!low || !high) return;
    add(axis, *low == 0 ? escalate::thresholds::lowest : *low,
        *high == score::one ? escalate::thresholds::highest : *high, places.key_begin, guard);
  }

  /// {"axis": "anger", "at_least": 0.6, "below": 0.8}: either bound may be left out, and every number counts as
  /// written.
  void read_bounds(bj::value const& item, outline const& places, escalate::thresholds& guard) {
    if (!item.is_object())
      return fault(rule::wrong_type, places.begin, "a bound is an object: {\"axis\": \"anger\", \"at_least\": 0.6}");
    auto const& object = item.get_object();
    check_keys(places, {"axis", "at_least", "below"});
    auto const axis = text_of(object, places, "axis", true);
    std::int16_t low = escalate::thresholds::lowest;
    std::int16_t high = escalate::thresholds::highest;
    bj::value const* at_least = object.if_contains("at_least");
    bj::value const* below = object.if_contains("below");
    if (at_least == nullptr && below == nullptr)
      fault(rule::missing_key, places.begin, "a bound says `at_least`, `below` or both; add one");
    if (at_least != nullptr)
      if (auto const value = bound(*at_least, places.at("at_least").begin)) low = *value;
    if (below != nullptr)
      if (auto const value = bound(*below, places.at("below").begin)) high = *value;
    if (axis) add(*axis, low, high, places.at("axis").begin, guard);
  }

  std::optional<std::int16_t> bound(bj::value const& value, std::size_t at) {
    if (!value.is_number()) {
      fault(rule::wrong_type, at, "a threshold is a number between 0 and 1");
      return std::nullopt;
    }
    bj::error_code error;
    auto const number = value.to_number<double>(error);
    auto const result = error ? std::nullopt : per_mille(number);
    if (!result) fault(rule::bad_threshold, at, "a threshold lies between 0 and 1 and has at most three decimals");
    return result;
  }

  void add(std::string_view axis, std::int16_t low, std::int16_t high, std::size_t at, escalate::thresholds& guard) {
    std::string known;
    for (std::size_t i = 0; i < axis_count_; ++i) {
      escalate::axis_fact const& fact = axes_[i];
      (known += known.empty() ? "" : ", ") += fact.name;
      if (fact.name != axis) continue;
      if (!guard.narrow(static_cast<std::uint8_t>(i), low, high, fact.group, fact.weight))
        fault(rule::too_many, at, "a guard names at most six axes; split the row");
      return;
    }
    fault(rule::unknown_axis, at,
          "the reading `" + std::string{reading_} + "` has no axis " + quoted(axis) + "; use one of: " + known);
  }

  std::string_view reading_;
  escalate::axis_fact const* axes_;
  std::size_t axis_count_;
};

}  // namespace aplomb::json::detail
