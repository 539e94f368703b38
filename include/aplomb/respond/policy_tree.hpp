// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/prefer.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/then.hpp>
#include <aplomb/respond/unless.hpp>
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

/// A gate with a name, as files call it.
struct named_gate {
  std::string_view name{};
  bool (*open)(situation const&) noexcept = nullptr;
};

/// The gates without arguments, by name.
inline constexpr named_gate named_gates[] = {
    {"ask_open", [](situation const& s) noexcept { return holds(ask_open, s); }},
    {"asks_now", [](situation const& s) noexcept { return holds(asks_now, s); }},
    {"greeting_only", [](situation const& s) noexcept { return holds(greeting_only, s); }},
    {"handed_over_now", [](situation const& s) noexcept { return holds(handed_over_now, s); }},
    {"closing", [](situation const& s) noexcept { return holds(closing, s); }},
    {"troubled", [](situation const& s) noexcept { return holds(troubled, s); }},
    {"pleased", [](situation const& s) noexcept { return holds(pleased, s); }},
    {"displeased", [](situation const& s) noexcept { return holds(displeased, s); }},
    {"grateful", [](situation const& s) noexcept { return holds(grateful, s); }},
    {"fact_given", [](situation const& s) noexcept { return holds(fact_given, s); }},
    {"apology_due", [](situation const& s) noexcept { return holds(apology_due, s); }},
    {"answers_us", [](situation const& s) noexcept { return holds(answers_us, s); }},
    {"attacks_somebody", [](situation const& s) noexcept { return holds(attacks_somebody, s); }},
    {"about_refund", [](situation const& s) noexcept { return holds(about_refund, s); }},
    {"about_order", [](situation const& s) noexcept { return holds(about_order, s); }},
    {"complains", [](situation const& s) noexcept { return holds(complains, s); }},
    {"first_line", [](situation const& s) noexcept { return holds(first_line, s); }},
    {"promised", [](situation const& s) noexcept { return holds(promised, s); }},
    {"nobody_there", [](situation const& s) noexcept { return holds(nobody_there, s); }},
};

/// A policy with a name, as files use it.
struct named_policy {
  std::string_view name{};
  verdict (*ask)(situation const&, plan&) noexcept = nullptr;
};

/// The policies without arguments, by name; `service` is the whole service policy.
inline constexpr named_policy named_policies[] = {
    {"service", [](situation const& s, plan& p) noexcept { return service_policy(s, p); }},
    {"acknowledge_matter", [](situation const& s, plan& p) noexcept { return acknowledge_matter(s, p); }},
    {"name_the_feeling", [](situation const& s, plan& p) noexcept { return name_the_feeling(s, p); }},
    {"do_deed", [](situation const& s, plan& p) noexcept { return do_deed(s, p); }},
};

/// What a node of a gate is: a box, an entry of `named_gates`, a gate with an argument, or a composition of its children.
BOOST_DEFINE_FIXED_ENUM_CLASS(gate_kind, std::uint8_t, box, named, knows, severity_from, owner_is, called_for,
                              said_before, rested_for, all, any, none)

/// What a node of a policy is: an act, an entry of `named_policies`, a leaf with a number, or a combinator. `none` of a gate
/// and `then` with several children read as in C++: !(a || b), a | b | c.
BOOST_DEFINE_FIXED_ENUM_CLASS(policy_kind, std::uint8_t, say, use, ask_missing, ask_missing_number, first_of, all_of,
                              then, when, unless, prefer, at_most, cooldown, once_per_conversation, once_per_topic,
                              forbid, within, with_apology, suggest)

/// A policy being put together. Children stand before their parents; `children` lists them, parent by parent.
struct policy_parts {
  struct gate_node {
    gate_kind kind{};
    std::uint8_t which = 0;    ///< place in `named_gates`, or the enumerator of the slot, owner, reason or act
    std::uint16_t number = 0;  ///< severity, or turns
    std::uint16_t first = 0;   ///< place of its first child in `children`
    std::uint16_t count = 0;
    escalate::thresholds cuts{};
  };
  struct policy_node {
    policy_kind kind{};
    std::uint8_t which = 0;    ///< place in `named_policies`
    std::uint16_t number = 0;  ///< times, turns, acts or the budget of apologies
    std::uint16_t gate = 0;    ///< of when, unless and prefer
    std::uint16_t first = 0;
    std::uint16_t count = 0;
    planned_act what{};  ///< of say
    act_set acts{};      ///< of forbid
  };

  std::string name;
  std::vector<gate_node> gates;
  std::vector<policy_node> policies;
  std::vector<std::uint16_t> children;
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
template <template <class, class> class Joined>
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

template <template <class, class> class Joined>
struct rest_in_tree : policy_base {
  policy_in_tree parent;
  std::size_t from;
  constexpr rest_in_tree(policy_in_tree of, std::size_t first) noexcept : parent(of), from(first) {}
  verdict operator()(situation const& s, plan& p) const noexcept {
    if (from + 1 == parent.tree->policies[parent.node].count) return parent.child(from)(s, p);
    return Joined<policy_in_tree, rest_in_tree>{parent.child(from), {parent, from + 1}}(s, p);
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
