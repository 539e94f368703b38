// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/json/guard.hpp>
#include <aplomb/json/members.hpp>
#include <aplomb/json/position.hpp>
#include <aplomb/respond/policy_tree.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading the gates of policies.

namespace aplomb::json::detail {

class gate_reader : public guard_reader {
 public:
  /// What has more parts is no policy that a person wrote. (What is nested more deeply than 32 is refused as JSON.)
  static constexpr std::size_t most_parts = 2000;

 protected:
  using number = std::uint16_t;
  using gate_node = respond::policy_parts::gate_node;
  using gate_kind = respond::gate_kind;

  explicit gate_reader(std::string_view text)
      : guard_reader(text, escalate::service_reading::name, escalate::axes::service.data(),
                     escalate::axes::service.size()) {}

  number read_gate(bj::value const& value, outline const& at) {
    gate_node node;
    if (!fits(at)) return 0;
    if (value.is_string()) {
      node.kind = gate_kind::named;
      if (auto const place = place_in(respond::named_gates, text_in(value), at)) node.which = *place;
    } else if (value.is_array()) {
      read_guard(value, at, node.cuts);
    } else if (value.is_object()) {
      read_gate_object(value.get_object(), at, node);
    } else {
      fault(rule::wrong_type, at.begin,
            "a gate is a name (\"ask_open\"), an object of ranges ({\"level\": [0.5, 1]}), or one of not, all, any, "
            "knows, "
            "heard_of, turn_from, severity_from, owner_is, called_for, said_before, rested_for, psychology_is, "
            "nature_is, problem_is, "
            "source_is, lacks, expectation_from, tier_from, cause_is");
    }
    return add(node);
  }

  [[nodiscard]] bool fits(outline const& at) {
    bool const room = parts_.gates.size() + parts_.policies.size() < most_parts;
    if (!room) fault(rule::too_many, at.begin, "a policy has at most 2000 parts; use fewer");
    return room;
  }

  template <class Named, std::size_t N>
  std::optional<std::uint8_t> place_in(Named const (&names)[N], std::string_view name, outline const& at) {
    std::string known;
    for (std::size_t i = 0; i < N; ++i) {
      if (names[i].name == name) return static_cast<std::uint8_t>(i);
      (known += known.empty() ? "" : ", ") += names[i].name;
    }
    fault(rule::bad_value, at.begin, "there is no " + quoted(name) + " here; use one of: " + known);
    return std::nullopt;
  }

  template <class Named, std::size_t N>
  std::optional<std::uint8_t> place_of(Named const (&names)[N], bj::object const& object, outline const& at,
                                       std::string_view key) {
    auto const name = text_of(object, at, key, true);
    return name ? place_in(names, *name, at.at(key)) : std::nullopt;
  }

  template <described_enum E>
  std::optional<E> choice_of(bj::object const& object, outline const& at, std::string_view key) {
    bj::value const* value = member(object, at, key, true);
    return value != nullptr ? enumerator_of<E>(*value, at.at(key)) : std::nullopt;
  }

  template <described_enum E>
  std::optional<E> enumerator_of(bj::value const& value, outline const& at) {
    auto const named = value.is_string() ? from_name<E>(text_in(value)) : std::nullopt;
    if (named) return named;
    std::string known;
    for (auto e : all_of<E>()) (known += known.empty() ? "" : ", ") += name_of(e);
    fault(rule::bad_value, at.begin, "use one of: " + known);
    return std::nullopt;
  }

  [[nodiscard]] static std::string_view text_in(bj::value const& value) noexcept {
    return {value.get_string().data(), value.get_string().size()};
  }

  /// The whole number under `key`, which is there; `least` when it is none between `least` and `most`.
  number number_of(bj::object const& object, outline const& at, std::string_view key, number least, number most) {
    bj::value const& value = object.at(bj::string_view(key.data(), key.size()));
    if (value.is_int64() && value.get_int64() >= least && value.get_int64() <= most)
      return static_cast<number>(value.get_int64());
    fault(rule::bad_value, at.at(key).begin,
          quoted(key) + " is a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
  }

  template <class Node>
  void adopt(Node& parent, std::vector<number> const& children) {
    parent.first = static_cast<number>(parts_.children.size());
    parent.count = static_cast<number>(children.size());
    parts_.children.insert(parts_.children.end(), children.begin(), children.end());
  }

  respond::policy_parts parts_;

 private:
  void read_gate_object(bj::object const& object, outline const& at, gate_node& node) {
    if (object.if_contains("all") != nullptr) return read_gates(object, at, "all", gate_kind::all, node);
    if (object.if_contains("any") != nullptr) return read_gates(object, at, "any", gate_kind::any, node);
    if (bj::value const* inner = object.if_contains("not")) {
      check_keys(at, {"not"});
      node.kind = gate_kind::none;
      return adopt(node, {read_gate(*inner, at.at("not"))});
    }
    if (object.if_contains("knows") != nullptr)
      return read_argument<respond::slot>(object, at, "knows", gate_kind::knows, node);
    if (object.if_contains("heard_of") != nullptr)
      return read_argument<respond::slot>(object, at, "heard_of", gate_kind::heard_of, node);
    if (object.if_contains("owner_is") != nullptr)
      return read_argument<escalate::owner_state>(object, at, "owner_is", gate_kind::owner_is, node);
    if (object.if_contains("called_for") != nullptr)
      return read_argument<escalate::handoff_reason>(object, at, "called_for", gate_kind::called_for, node);
    if (object.if_contains("said_before") != nullptr)
      return read_argument<respond::act>(object, at, "said_before", gate_kind::said_before, node);
    if (object.if_contains("psychology_is") != nullptr)
      return read_argument<classify::psychology>(object, at, "psychology_is", gate_kind::psychology_is, node);
    if (object.if_contains("nature_is") != nullptr)
      return read_argument<respond::case_nature>(object, at, "nature_is", gate_kind::nature_is, node);
    if (object.if_contains("problem_is") != nullptr)
      return read_argument<classify::problem_type>(object, at, "problem_is", gate_kind::problem_is, node);
    if (object.if_contains("source_is") != nullptr)
      return read_argument<respond::problem_source>(object, at, "source_is", gate_kind::source_is, node);
    if (object.if_contains("lacks") != nullptr)
      return read_argument<respond::customer_slot>(object, at, "lacks", gate_kind::lacks, node);
    if (object.if_contains("expectation_from") != nullptr)
      return read_argument<respond::expectation_state>(object, at, "expectation_from", gate_kind::expectation_from,
                                                       node);
    if (object.if_contains("tier_from") != nullptr)
      return read_argument<respond::customer_tier>(object, at, "tier_from", gate_kind::tier_from, node);
    if (object.if_contains("cause_is") != nullptr)
      return read_argument<classify::fault_of>(object, at, "cause_is", gate_kind::cause_is, node);
    if (object.if_contains("rested_for") != nullptr) {
      check_keys(at, {"rested_for", "act"});
      node.kind = gate_kind::rested_for;
      node.number = number_of(object, at, "rested_for", 0, 10000);
      if (auto const a = choice_of<respond::act>(object, at, "act")) node.which = static_cast<std::uint8_t>(*a);
      return;
    }
    if (object.if_contains("turn_from") != nullptr) {
      check_keys(at, {"turn_from"});
      node.kind = gate_kind::turn_from;
      node.number = number_of(object, at, "turn_from", 0, 10000);
      return;
    }
    if (object.if_contains("severity_from") != nullptr) {
      check_keys(at, {"severity_from"});
      node.kind = gate_kind::severity_from;
      node.number = number_of(object, at, "severity_from", 0, 9);
      return;
    }
    if (object.empty()) return fault(rule::bad_value, at.begin, "an empty gate is always open; leave `when` out");
    read_guard(bj::value(object), at, node.cuts);
  }

  void read_gates(bj::object const& object, outline const& at, std::string_view key, gate_kind what, gate_node& node) {
    check_keys(at, {key});
    node.kind = what;
    bj::value const& list = object.at(bj::string_view(key.data(), key.size()));
    if (!list.is_array() || list.get_array().empty())
      return wrong_type(at, key, "a list of gates, at least one; write [\"ask_open\", ...]");
    std::vector<number> children;
    for (std::size_t i = 0; i < list.get_array().size(); ++i)
      children.push_back(read_gate(list.get_array()[i], at.at(key).at(i)));
    adopt(node, children);
  }

  template <described_enum E>
  void read_argument(bj::object const& object, outline const& at, std::string_view key, gate_kind what,
                     gate_node& node) {
    check_keys(at, {key});
    node.kind = what;
    if (auto const value = choice_of<E>(object, at, key)) node.which = static_cast<std::uint8_t>(*value);
  }

  number add(gate_node const& node) {
    parts_.gates.push_back(node);
    return static_cast<number>(parts_.gates.size() - 1);
  }
};

}  // namespace aplomb::json::detail
