// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/customer_gates.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/named.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/opened_by.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/prefer.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/then.hpp>
#include <aplomb/respond/unless_planned.hpp>
#include <aplomb/respond/when.hpp>
#include <aplomb/respond/within.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

/// A compiled policy as nodes, the same that policies from files are made of.

namespace aplomb::respond::detail {

/// Writes nodes, or without room only counts them.
struct shape_writer {
  gate_node* gates = nullptr;
  policy_node* policies = nullptr;
  std::uint16_t* children = nullptr;
  std::size_t gate_count = 0, policy_count = 0, child_count = 0, code_count = 0;

  constexpr std::uint16_t add(gate_node const& n) {
    if (gates != nullptr) gates[gate_count] = n;
    return static_cast<std::uint16_t>(gate_count++);
  }
  constexpr std::uint16_t add(policy_node const& n) {
    if (policies != nullptr) policies[policy_count] = n;
    return static_cast<std::uint16_t>(policy_count++);
  }
  template <class Node, std::size_t N>
  constexpr std::uint16_t add(Node n, std::uint16_t const (&made)[N]) {
    n.first = static_cast<std::uint16_t>(child_count);
    n.count = static_cast<std::uint16_t>(N);
    for (std::uint16_t const c : made) {
      if (children != nullptr) children[child_count] = c;
      ++child_count;
    }
    return add(n);
  }
};

/// The place of the entry that stands for type `T`, or that of no entry.
template <class T, class Named, std::size_t N>
constexpr std::size_t place_of_type(Named const (&names)[N]) noexcept {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i].type == &type_tag<T>) return i;
  return N;
}

constexpr gate_node gate_with(gate_kind kind, std::size_t which, std::size_t number = 0) noexcept {
  return {.kind = kind, .which = static_cast<std::uint8_t>(which), .number = static_cast<std::uint16_t>(number)};
}

template <class G>
struct gate_shape {
  static constexpr std::uint16_t write(shape_writer& w, G const& g) {
    if constexpr (box_gate<G>) {
      gate_node n{.kind = gate_kind::box};
      n.cuts = g.cuts;
      return w.add(n);
    } else {
      constexpr std::size_t place = place_of_type<G>(named_gates);
      if constexpr (place < std::size(named_gates))
        return w.add(gate_with(gate_kind::named, place));
      else
        return w.add(gate_with(gate_kind::code, 0, w.code_count++));
    }
  }
};
template <class G>
constexpr std::uint16_t write_gate(shape_writer& w, G const& g) {
  return gate_shape<G>::write(w, g);
}
template <class B>
struct gate_shape<is<B>> {
  static constexpr std::uint16_t write(shape_writer& w, is<B> const& g) { return write_gate(w, g.cuts); }
};
template <class A, class B>
struct gate_shape<both_gates<A, B>> {
  static constexpr std::uint16_t write(shape_writer& w, both_gates<A, B> const& g) {
    std::uint16_t const a = write_gate(w, g.a), b = write_gate(w, g.b);
    return w.add(gate_node{.kind = gate_kind::all}, {a, b});
  }
};
template <class A, class B>
struct gate_shape<either_gate<A, B>> {
  static constexpr std::uint16_t write(shape_writer& w, either_gate<A, B> const& g) {
    std::uint16_t const a = write_gate(w, g.a), b = write_gate(w, g.b);
    return w.add(gate_node{.kind = gate_kind::any}, {a, b});
  }
};
template <class A>
struct gate_shape<not_gate<A>> {
  static constexpr std::uint16_t write(shape_writer& w, not_gate<A> const& g) {
    std::uint16_t const a = write_gate(w, g.a);
    return w.add(gate_node{.kind = gate_kind::none}, {a});
  }
};
template <>
struct gate_shape<knows> {
  static constexpr std::uint16_t write(shape_writer& w, knows const& g) {
    return w.add(gate_with(gate_kind::knows, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<heard_of> {
  static constexpr std::uint16_t write(shape_writer& w, heard_of const& g) {
    return w.add(gate_with(gate_kind::heard_of, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<turn_from> {
  static constexpr std::uint16_t write(shape_writer& w, turn_from const& g) {
    return w.add(gate_with(gate_kind::turn_from, 0, g.least));
  }
};
template <>
struct gate_shape<severity_from> {
  static constexpr std::uint16_t write(shape_writer& w, severity_from const& g) {
    return w.add(gate_with(gate_kind::severity_from, 0, g.least));
  }
};
template <>
struct gate_shape<owner_is> {
  static constexpr std::uint16_t write(shape_writer& w, owner_is const& g) {
    return w.add(gate_with(gate_kind::owner_is, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<called_for> {
  static constexpr std::uint16_t write(shape_writer& w, called_for const& g) {
    return w.add(gate_with(gate_kind::called_for, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<said_before> {
  static constexpr std::uint16_t write(shape_writer& w, said_before const& g) {
    return w.add(gate_with(gate_kind::said_before, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<rested_for> {
  static constexpr std::uint16_t write(shape_writer& w, rested_for const& g) {
    return w.add(gate_with(gate_kind::rested_for, index_of(g.wanted), g.turns));
  }
};

template <>
struct gate_shape<psychology_is> {
  static constexpr std::uint16_t write(shape_writer& w, psychology_is const& g) {
    return w.add(gate_with(gate_kind::psychology_is, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<nature_is> {
  static constexpr std::uint16_t write(shape_writer& w, nature_is const& g) {
    return w.add(gate_with(gate_kind::nature_is, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<problem_is> {
  static constexpr std::uint16_t write(shape_writer& w, problem_is const& g) {
    return w.add(gate_with(gate_kind::problem_is, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<source_is> {
  static constexpr std::uint16_t write(shape_writer& w, source_is const& g) {
    return w.add(gate_with(gate_kind::source_is, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<lacks> {
  static constexpr std::uint16_t write(shape_writer& w, lacks const& g) {
    return w.add(gate_with(gate_kind::lacks, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<expectation_from> {
  static constexpr std::uint16_t write(shape_writer& w, expectation_from const& g) {
    return w.add(gate_with(gate_kind::expectation_from, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<tier_from> {
  static constexpr std::uint16_t write(shape_writer& w, tier_from const& g) {
    return w.add(gate_with(gate_kind::tier_from, index_of(g.wanted)));
  }
};
template <>
struct gate_shape<cause_is> {
  static constexpr std::uint16_t write(shape_writer& w, cause_is const& g) {
    return w.add(gate_with(gate_kind::cause_is, index_of(g.wanted)));
  }
};

template <class P>
concept composed = requires {
  P::composition();
};

template <class P>
struct policy_shape;
template <class P>
constexpr std::uint16_t write_policy(shape_writer& w, P const& p) {
  return policy_shape<P>::write(w, p);
}

/// A leaf, a policy made of others under a name, or code.
template <class P>
struct policy_shape {
  static constexpr std::uint16_t write(shape_writer& w, P const&) {
    constexpr std::size_t place = place_of_type<P>(named_policies);
    if constexpr (composed<P>)
      return write_policy(w, P::composition());
    else if constexpr (place < std::size(named_policies))
      return w.add(policy_node{.kind = policy_kind::use, .which = static_cast<std::uint8_t>(place)});
    else
      return w.add(policy_node{.kind = policy_kind::code});
  }
};
template <act K, topic T, rule W>
struct policy_shape<say_policy<K, T, W>> {
  static constexpr std::uint16_t write(shape_writer& w, say_policy<K, T, W> const&) {
    return w.add(policy_node{.kind = policy_kind::say, .what = {K, T, W}});
  }
};
template <>
struct policy_shape<ask_missing_policy> {
  static constexpr std::uint16_t write(shape_writer& w, ask_missing_policy const& p) {
    return w.add(policy_node{.kind = p.formed_only ? policy_kind::ask_missing_number : policy_kind::ask_missing,
                             .number = static_cast<std::uint16_t>(p.times)});
  }
};

/// Nodes whose only parts are other policies.
constexpr policy_node node_of(policy_kind kind, std::size_t number = 0, std::uint16_t gate = 0) noexcept {
  return {.kind = kind, .number = static_cast<std::uint16_t>(number), .gate = gate};
}
template <class A, class B>
constexpr std::uint16_t write_pair(shape_writer& w, policy_kind kind, A const& a, B const& b) {
  std::uint16_t const x = write_policy(w, a), y = write_policy(w, b);
  return w.add(node_of(kind), {x, y});
}
template <class P>
constexpr std::uint16_t write_around(shape_writer& w, policy_node n, P const& inner) {
  std::uint16_t const x = write_policy(w, inner);
  return w.add(n, {x});
}

template <std::size_t... Place, class... Ps>
struct policy_shape<first_of_policy<std::index_sequence<Place...>, Ps...>> {
  static constexpr std::uint16_t write(shape_writer& w,
                                       first_of_policy<std::index_sequence<Place...>, Ps...> const& p) {
    return w.add(node_of(policy_kind::first_of), {write_policy(w, p.policy_part<Place, Ps>::part)...});
  }
};
template <std::size_t... Place, class... Ps>
struct policy_shape<all_of_policy<std::index_sequence<Place...>, Ps...>> {
  static constexpr std::uint16_t write(shape_writer& w, all_of_policy<std::index_sequence<Place...>, Ps...> const& p) {
    return w.add(node_of(policy_kind::all_of), {write_policy(w, p.policy_part<Place, Ps>::part)...});
  }
};
template <class P, class Q>
struct policy_shape<then_policy<P, Q>> {
  static constexpr std::uint16_t write(shape_writer& w, then_policy<P, Q> const& p) {
    return write_pair(w, policy_kind::then, p.first, p.second);
  }
};
template <class O, class P>
struct policy_shape<opened_by_policy<O, P>> {
  static constexpr std::uint16_t write(shape_writer& w, opened_by_policy<O, P> const& p) {
    return write_pair(w, policy_kind::opened_by, p.opening, p.inner);
  }
};
template <class G, class P>
struct policy_shape<when_policy<G, P>> {
  static constexpr std::uint16_t write(shape_writer& w, when_policy<G, P> const& p) {
    std::uint16_t const gate = write_gate(w, p.condition);
    return write_around(w, node_of(policy_kind::when, 0, gate), p.inner);
  }
};
template <class G, class P, class Q>
struct policy_shape<prefer_policy<G, P, Q>> {
  static constexpr std::uint16_t write(shape_writer& w, prefer_policy<G, P, Q> const& p) {
    std::uint16_t const gate = write_gate(w, p.condition);
    std::uint16_t const x = write_policy(w, p.preferred), y = write_policy(w, p.otherwise);
    return w.add(node_of(policy_kind::prefer, 0, gate), {x, y});
  }
};
template <class P>
struct policy_shape<limited_policy<at_most_limit, P>> {
  static constexpr std::uint16_t write(shape_writer& w, limited_policy<at_most_limit, P> const& p) {
    return write_around(w, node_of(policy_kind::at_most, p.limit.times), p.inner);
  }
};
template <class P>
struct policy_shape<limited_policy<cooldown_limit, P>> {
  static constexpr std::uint16_t write(shape_writer& w, limited_policy<cooldown_limit, P> const& p) {
    return write_around(w, node_of(policy_kind::cooldown, p.limit.rest), p.inner);
  }
};
template <class P>
struct policy_shape<limited_policy<once_per_conversation_limit, P>> {
  static constexpr std::uint16_t write(shape_writer& w, limited_policy<once_per_conversation_limit, P> const& p) {
    return write_around(w, node_of(policy_kind::once_per_conversation), p.inner);
  }
};
template <class P>
struct policy_shape<limited_policy<once_per_topic_limit, P>> {
  static constexpr std::uint16_t write(shape_writer& w, limited_policy<once_per_topic_limit, P> const& p) {
    return write_around(w, node_of(policy_kind::once_per_topic), p.inner);
  }
};
template <class P>
struct policy_shape<filtered_policy<forbidden_acts, P>> {
  static constexpr std::uint16_t write(shape_writer& w, filtered_policy<forbidden_acts, P> const& p) {
    policy_node n = node_of(policy_kind::forbid);
    n.acts = p.filter.acts;
    return write_around(w, n, p.inner);
  }
};
template <class P>
struct policy_shape<filtered_policy<act_budget, P>> {
  static constexpr std::uint16_t write(shape_writer& w, filtered_policy<act_budget, P> const& p) {
    return write_around(w, node_of(policy_kind::within, p.filter.count), p.inner);
  }
};
template <class P>
struct policy_shape<with_apology_policy<P>> {
  static constexpr std::uint16_t write(shape_writer& w, with_apology_policy<P> const& p) {
    return write_around(w, node_of(policy_kind::with_apology, p.budget), p.remedy);
  }
};
template <class P>
struct policy_shape<suggest_policy<P>> {
  static constexpr std::uint16_t write(shape_writer& w, suggest_policy<P> const& p) {
    return write_around(w, node_of(policy_kind::suggest), p.inner);
  }
};
template <class P>
struct policy_shape<unless_planned_policy<P>> {
  static constexpr std::uint16_t write(shape_writer& w, unless_planned_policy<P> const& p) {
    policy_node n = node_of(policy_kind::unless_planned);
    n.which = static_cast<std::uint8_t>(p.present);
    return write_around(w, n, p.inner);
  }
};

template <std::size_t Gates, std::size_t Policies, std::size_t Children>
struct policy_nodes {
  std::array<gate_node, Gates> gates{};
  std::array<policy_node, Policies> policies{};
  std::array<std::uint16_t, Children> children{};
};

template <auto const& Policy>
consteval auto nodes_of() {
  constexpr shape_writer counted = [] {
    shape_writer w;
    (void)write_policy(w, Policy);
    return w;
  }();
  policy_nodes<counted.gate_count, counted.policy_count, counted.child_count> made;
  shape_writer w{made.gates.data(), made.policies.data(), made.children.data()};
  (void)write_policy(w, Policy);
  return made;
}

template <auto const& Policy>
inline constexpr auto nodes = nodes_of<Policy>();

/// A compiled policy as nodes.
template <auto const& Policy>
inline constexpr policy_view view_of_policy{nodes<Policy>.gates.data(), nodes<Policy>.policies.data(),
                                            nodes<Policy>.children.data(), nodes<Policy>.gates.size(),
                                            nodes<Policy>.policies.size()};

}  // namespace aplomb::respond::detail
