// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/customer_gates.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/named.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/opened_by.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/prefer.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/then.hpp>
#include <aplomb/respond/unless.hpp>
#include <aplomb/respond/unless_planned.hpp>
#include <aplomb/respond/when.hpp>
#include <aplomb/respond/within.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Policies that are known only at run time. A tree of nodes, each of which is one of the combinators or leaves and runs
/// as that one: what a policy means does not depend on where it was written.

namespace aplomb::respond {

/// A policy being put together. Children stand before their parents; `children` lists them, parent by parent.
struct policy_parts {
  using gate_node = respond::gate_node;
  using policy_node = respond::policy_node;

  std::string name;
  std::vector<gate_node> gates;
  std::vector<policy_node> policies;
  std::vector<std::uint16_t> children;

  /// The nodes, for proofs. Valid as long as the parts.
  [[nodiscard]] policy_view view() const noexcept {
    return {gates.data(), policies.data(), children.data(), gates.size(), policies.size()};
  }
};

namespace detail {

/// A gate of a tree.
struct gate_in_tree : gate_base {
  policy_parts const* tree;
  std::uint16_t node;
  constexpr gate_in_tree(policy_parts const& t, std::uint16_t n) noexcept : tree(&t), node(n) {}

  bool operator()(situation const& s) const noexcept {
    policy_parts::gate_node const& g = tree->gates[node];
    switch (g.kind) {
      case gate_kind::box:
        return escalate::box<escalate::service_reading>{g.cuts}.contains(s.now);
      case gate_kind::named:
        return named_gates[g.which].open(s);
      case gate_kind::knows:
        return holds(knows(static_cast<slot>(g.which)), s);
      case gate_kind::heard_of:
        return holds(heard_of(static_cast<slot>(g.which)), s);
      case gate_kind::turn_from:
        return holds(turn_from(g.number), s);
      case gate_kind::severity_from:
        return holds(severity_from(static_cast<std::uint8_t>(g.number)), s);
      case gate_kind::owner_is:
        return holds(owner_is(static_cast<escalate::owner_state>(g.which)), s);
      case gate_kind::called_for:
        return holds(called_for(static_cast<escalate::handoff_reason>(g.which)), s);
      case gate_kind::said_before:
        return holds(said_before(static_cast<act>(g.which)), s);
      case gate_kind::rested_for:
        return holds(rested_for(static_cast<act>(g.which), g.number), s);
      case gate_kind::all:
        return open(s, g) == g.count;
      case gate_kind::any:
        return open(s, g) > 0;
      case gate_kind::none:
        return open(s, g) == 0;
      case gate_kind::psychology_is:
        return holds(psychology_is(static_cast<classify::psychology>(g.which)), s);
      case gate_kind::nature_is:
        return holds(nature_is(static_cast<case_nature>(g.which)), s);
      case gate_kind::problem_is:
        return holds(problem_is(static_cast<classify::problem_type>(g.which)), s);
      case gate_kind::source_is:
        return holds(source_is(static_cast<problem_source>(g.which)), s);
      case gate_kind::lacks:
        return holds(lacks(static_cast<customer_slot>(g.which)), s);
      case gate_kind::expectation_from:
        return holds(expectation_from(static_cast<expectation_state>(g.which)), s);
      case gate_kind::tier_from:
        return holds(tier_from(static_cast<customer_tier>(g.which)), s);
      case gate_kind::cause_is:
        return holds(cause_is(static_cast<classify::fault_of>(g.which)), s);
      case gate_kind::code:  // no file writes it
        break;
    }
    return false;
  }

 private:
  /// How many of its children are open.
  [[nodiscard]] std::size_t open(situation const& s, policy_parts::gate_node const& g) const noexcept {
    std::size_t found = 0;
    for (std::size_t i = 0; i < g.count; ++i) found += gate_in_tree{*tree, tree->children[g.first + i]}(s);
    return found;
  }
};

/// The children of a node from number `from` on, joined by `Joined`: first_of_policy, all_of_policy.
template <template <class, class...> class Joined>
struct rest_in_tree;

/// A policy of a tree: runs as the combinator that it is.
struct policy_in_tree : policy_base {
  policy_parts const* tree;
  std::uint16_t node;
  constexpr policy_in_tree(policy_parts const& t, std::uint16_t n) noexcept : tree(&t), node(n) {}

  verdict operator()(situation const& s, plan& p) const noexcept;

  [[nodiscard]] policy_in_tree child(std::size_t i) const noexcept {
    return {*tree, tree->children[tree->policies[node].first + i]};
  }
};

template <template <class, class...> class Joined>
struct rest_in_tree : policy_base {
  policy_in_tree parent;
  std::size_t from;
  constexpr rest_in_tree(policy_in_tree of, std::size_t first) noexcept : parent(of), from(first) {}
  verdict operator()(situation const& s, plan& p) const noexcept {
    if (from + 1 == parent.tree->policies[parent.node].count) return parent.child(from)(s, p);
    return Joined<std::index_sequence<0, 1>, policy_in_tree, rest_in_tree>{
        {}, {parent.child(from)}, {rest_in_tree{parent, from + 1}}}(s, p);
  }
};

inline verdict policy_in_tree::operator()(situation const& s, plan& p) const noexcept {
  policy_parts::policy_node const& n = tree->policies[node];
  gate_in_tree const gate{*tree, n.gate};
  switch (n.kind) {
    case policy_kind::say:
      return add_permitted(s, p, n.what);
    case policy_kind::use:
      return named_policies[n.which].ask(s, p);
    case policy_kind::ask_missing:
      return ask_missing(n.number)(s, p);
    case policy_kind::ask_missing_number:
      return ask_missing_number(n.number)(s, p);
    case policy_kind::first_of:
      return rest_in_tree<first_of_policy>{*this, 0}(s, p);
    case policy_kind::all_of:
      return rest_in_tree<all_of_policy>{*this, 0}(s, p);
    case policy_kind::then:
      if (n.count == 1) return child(0)(s, p);
      return (child(0) | rest_in_tree<all_of_policy>{*this, 1})(s, p);
    case policy_kind::when:
      return when(gate)(child(0))(s, p);
    case policy_kind::unless:
      return unless(gate)(child(0))(s, p);
    case policy_kind::prefer:
      return prefer(gate)(child(0), child(1))(s, p);
    case policy_kind::at_most:
      return limit_maker<at_most_limit>{{n.number}}(child(0))(s, p);
    case policy_kind::cooldown:
      return cooldown(turns{n.number})(child(0))(s, p);
    case policy_kind::once_per_conversation:
      return once_per(whole_conversation)(child(0))(s, p);
    case policy_kind::once_per_topic:
      return once_per(each_topic)(child(0))(s, p);
    case policy_kind::forbid:
      return filter_maker<forbidden_acts>{{n.acts}}(child(0))(s, p);
    case policy_kind::within:
      return filter_maker<act_budget>{{n.number}}(child(0))(s, p);
    case policy_kind::with_apology:
      return with_apology(child(0), n.number)(s, p);
    case policy_kind::suggest:
      return suggest(child(0))(s, p);
    case policy_kind::unless_planned:
      return unless_planned(static_cast<act>(n.which))(child(0))(s, p);
    case policy_kind::opened_by:
      return opened_by(child(0))(child(1))(s, p);
    case policy_kind::code:  // no file writes it
      break;
  }
  return verdict::declined;
}

}  // namespace detail

/// A policy made at run time. Immutable; copies share their contents; any number of threads may plan with one. Making one
/// allocates, planning does not. Time: that of the combinators it is made of.
class policy_tree : public policy_base {
 public:
  /// The service policy.
  policy_tree() : policy_tree(service_parts()) {}
  /// Takes the parts as they are. Precondition: at least one policy, the last of which is the whole; children stand before
  /// their parents; numbers in range. `json::read_policy` makes nothing else.
  explicit policy_tree(policy_parts parts) : parts_(std::make_shared<policy_parts const>(std::move(parts))) {}

  verdict operator()(situation const& s, plan& p) const noexcept {
    return detail::policy_in_tree{*parts_, static_cast<std::uint16_t>(parts_->policies.size() - 1)}(s, p);
  }

  [[nodiscard]] std::string_view name() const noexcept { return parts_->name; }
  [[nodiscard]] policy_parts const& parts() const noexcept { return *parts_; }

 private:
  [[nodiscard]] static policy_parts service_parts() {
    policy_parts made;
    made.name = "service";
    made.policies.push_back({.kind = policy_kind::use});
    return made;
  }

  std::shared_ptr<policy_parts const> parts_;
};

}  // namespace aplomb::respond
