// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/json/gate.hpp>
#include <aplomb/json/members.hpp>
#include <aplomb/json/position.hpp>
#include <aplomb/respond/policy_tree.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Policies from JSON (docs/reference/policy.schema.json). Programs that use this link `aplomb::json`.

namespace aplomb::json {

/// The policy, or everything that is wrong with it; exactly one of the two.
struct loaded_policy {
  std::optional<respond::policy_tree> policy;
  std::vector<file_fault> faults;

  [[nodiscard]] explicit operator bool() const noexcept { return policy.has_value(); }
};

namespace detail {

/// A way to write a policy: the key that tells it, what stands around the key, and the range of its number.
struct policy_form {
  enum class shape : std::uint8_t {
    say,
    use,
    number,
    list,
    gate,
    limited,
    once,
    forbid,
    suggest,
    unless_planned,
    opened_by
  };

  std::string_view key{};
  respond::policy_kind kind{};
  shape holds{};
  std::uint16_t least = 0;
  std::uint16_t most = 0;
};

inline constexpr policy_form policy_forms[] = {
    {"say", respond::policy_kind::say, policy_form::shape::say},
    {"use", respond::policy_kind::use, policy_form::shape::use},
    {"ask_missing", respond::policy_kind::ask_missing, policy_form::shape::number, 1, 9},
    {"ask_missing_number", respond::policy_kind::ask_missing_number, policy_form::shape::number, 1, 9},
    {"first_of", respond::policy_kind::first_of, policy_form::shape::list},
    {"all_of", respond::policy_kind::all_of, policy_form::shape::list},
    {"then", respond::policy_kind::then, policy_form::shape::list},
    {"when", respond::policy_kind::when, policy_form::shape::gate},
    {"unless", respond::policy_kind::unless, policy_form::shape::gate},
    {"prefer", respond::policy_kind::prefer, policy_form::shape::gate},
    {"at_most", respond::policy_kind::at_most, policy_form::shape::limited, 1, 255},
    {"cooldown", respond::policy_kind::cooldown, policy_form::shape::limited, 0, 10000},
    {"within", respond::policy_kind::within, policy_form::shape::limited, 1, 8},
    {"with_apology", respond::policy_kind::with_apology, policy_form::shape::limited, 0, 9},
    {"once_per", respond::policy_kind::once_per_conversation, policy_form::shape::once},
    {"forbid", respond::policy_kind::forbid, policy_form::shape::forbid},
    {"suggest", respond::policy_kind::suggest, policy_form::shape::suggest},
    {"unless_planned", respond::policy_kind::unless_planned, policy_form::shape::unless_planned},
    {"opened_by", respond::policy_kind::opened_by, policy_form::shape::opened_by},
};

/// Reads one policy; collects faults and goes on.
class policy_reader : public gate_reader {
 public:
  explicit policy_reader(std::string_view text) : gate_reader(text) {}

  /// The parts, complete only when there are no faults.
  respond::policy_parts read(bj::value const& root, outline const& places) {
    if (!root.is_object()) {
      fault(rule::wrong_type, places.begin, "a policy is an object; write {\"name\": ..., \"policy\": {...}}");
      return std::move(parts_);
    }
    auto const& object = root.get_object();
    check_keys(places, {"$schema", "name", "policy"});
    if (auto const name = text_of(object, places, "name", false)) parts_.name = *name;
    if (bj::value const* policy = member(object, places, "policy", true))
      (void)read_policy(*policy, places.at("policy"));
    return std::move(parts_);
  }

 private:
  using policy_node = respond::policy_parts::policy_node;
  using shape = policy_form::shape;

  number read_policy(bj::value const& value, outline const& at) {
    policy_node node;
    if (!fits(at)) return 0;
    if (!value.is_object())
      fault(rule::wrong_type, at.begin, "a policy is an object, such as {\"say\": \"acknowledge\"}");
    else if (policy_form const* form = form_of(value.get_object(), at))
      read_form(*form, value.get_object(), at, node);
    return add(node);
  }

  policy_form const* form_of(bj::object const& object, outline const& at) {
    policy_form const* found = nullptr;
    std::string known;
    for (policy_form const& f : policy_forms) {
      (known += known.empty() ? "" : ", ") += f.key;
      if (object.if_contains(bj::string_view(f.key.data(), f.key.size())) == nullptr) continue;
      if (found != nullptr) {
        fault(rule::duplicate, at.at(f.key).key_begin,
              "a policy is one thing, and this one is " + quoted(found->key) + " and " + quoted(f.key) +
                  "; put one into the other");
        return nullptr;
      }
      found = &f;
    }
    if (found == nullptr) fault(rule::missing_key, at.begin, "a policy has one of the keys: " + known);
    return found;
  }

  void read_form(policy_form const& f, bj::object const& object, outline const& at, policy_node& node) {
    node.kind = f.kind;
    switch (f.holds) {
      case shape::say:
        return read_say(object, at, node);
      case shape::use:
        check_keys(at, {"use"});
        if (auto const name = text_of(object, at, "use", true))
          if (auto const place = place_in(respond::named_policies, *name, at.at("use"))) node.which = *place;
        return;
      case shape::number:
        check_keys(at, {f.key});
        node.number = number_of(object, at, f.key, f.least, f.most);
        return;
      case shape::list:
        return read_list(f.key, object, at, node);
      case shape::gate:
        node.gate = read_gate(object.at(bj::string_view(f.key.data(), f.key.size())), at.at(f.key));
        if (f.kind == respond::policy_kind::prefer) return read_children(f.key, {"do", "otherwise"}, object, at, node);
        return read_children(f.key, {"do"}, object, at, node);
      case shape::limited:
        node.number = number_of(object, at, f.key, f.least, f.most);
        return read_children(f.key, {"do"}, object, at, node);
      case shape::once:
        if (auto const scope = text_of(object, at, "once_per", true); scope && *scope == "topic")
          node.kind = respond::policy_kind::once_per_topic;
        else if (scope && *scope != "conversation")
          fault(rule::bad_value, at.at("once_per").begin, "`once_per` is \"conversation\" or \"topic\"");
        return read_children(f.key, {"do"}, object, at, node);
      case shape::forbid:
        read_forbidden(object.at("forbid"), at, node);
        return read_children(f.key, {"do"}, object, at, node);
      case shape::suggest:
        return read_children(f.key, {f.key}, object, at, node);
      case shape::unless_planned:
        if (auto const a = choice_of<respond::act>(object, at, "unless_planned"))
          node.which = static_cast<std::uint8_t>(*a);
        return read_children(f.key, {"do"}, object, at, node);
      case shape::opened_by:
        return read_children(f.key, {f.key, "do"}, object, at, node);
    }
  }

  void read_say(bj::object const& object, outline const& at, policy_node& node) {
    using respond::act;
    check_keys(at, {"say", "about", "why"});
    if (auto const what = choice_of<act>(object, at, "say")) node.what.kind = *what;
    if (object.if_contains("about") != nullptr)
      if (auto const about = choice_of<respond::topic>(object, at, "about")) node.what.about = *about;
    if (object.if_contains("why") != nullptr)
      if (auto const why = choice_of<respond::rule>(object, at, "why")) node.what.why = *why;
    auto const about = node.what.about;
    if (node.what.kind == act::ask && !respond::slot_of(about))
      fault(rule::bad_value, at.begin, "a question names the fact it asks for, such as \"about\": \"order_number\"");
    if (node.what.kind == act::act_now && !respond::deed_of(about))
      fault(rule::bad_value, at.begin, "act_now names its deed, such as \"about\": \"look_up\"");
    if (node.what.kind == act::hand_off && respond::reason_of(about) == escalate::handoff_reason::none)
      fault(rule::bad_value, at.begin, "a hand-over names its reason, such as \"about\": \"requested\"");
  }

  void read_list(std::string_view key, bj::object const& object, outline const& at, policy_node& node) {
    check_keys(at, {key});
    bj::value const& list = object.at(bj::string_view(key.data(), key.size()));
    if (!list.is_array() || list.get_array().empty())
      return wrong_type(at, key, "a list of policies, at least one; write [{...}, {...}]");
    std::vector<number> children;
    for (std::size_t i = 0; i < list.get_array().size(); ++i)
      children.push_back(read_policy(list.get_array()[i], at.at(key).at(i)));
    adopt(node, children);
  }

  void read_forbidden(bj::value const& list, outline const& at, policy_node& node) {
    if (!list.is_array() || list.get_array().empty())
      return wrong_type(at, "forbid", "a list of acts, at least one; write [\"praise\"]");
    for (std::size_t i = 0; i < list.get_array().size(); ++i)
      if (auto const a = enumerator_of<respond::act>(list.get_array()[i], at.at("forbid").at(i))) node.acts.add(*a);
  }

  void read_children(std::string_view key, std::initializer_list<std::string_view> children_keys,
                     bj::object const& object, outline const& at, policy_node& node) {
    if (children_keys.size() > 1 && *children_keys.begin() != key)
      check_keys(at, {key, "do", "otherwise"});
    else if (children_keys.size() > 1)
      check_keys(at, {key, "do"});
    else if (*children_keys.begin() == key)
      check_keys(at, {key});
    else
      check_keys(at, {key, "do"});
    std::vector<number> children;
    for (std::string_view child_key : children_keys)
      if (bj::value const* child = member(object, at, child_key, true))
        children.push_back(read_policy(*child, at.at(child_key)));
    adopt(node, children);
  }

  number add(policy_node const& node) {
    parts_.policies.push_back(node);
    return static_cast<number>(parts_.policies.size() - 1);
  }
};

}  // namespace detail

/// Reads a policy from JSON. Reports every fault (of a file at most 100), in the order of the text. Throws nothing but
/// std::bad_alloc. What a policy may plan is bounded by `respond::permitted` whatever the file says.
[[nodiscard]] inline loaded_policy read_policy(std::string_view text) {
  loaded_policy result;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  auto const root = detail::parse(text, result.faults);
  if (!root) return result;
  detail::policy_reader reader{text};
  respond::policy_parts parts = reader.read(*root, outline_of(text));
  result.faults = std::move(reader.faults);
  detail::sort_by_place(result.faults);
  if (result.faults.empty()) result.policy.emplace(std::move(parts));
  return result;
}

}  // namespace aplomb::json
