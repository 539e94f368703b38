// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/named.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/proofs/acts_of_nodes.hpp>
#include <aplomb/respond/proofs/cell_facts.hpp>
#include <aplomb/respond/proofs/gates_of_cell.hpp>
#include <aplomb/respond/proofs/grid.hpp>
#include <aplomb/respond/proofs/shape.hpp>
#include <aplomb/respond/proofs/walk.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/within.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>

/// Running a policy, given as nodes, on a cell of the grid instead of a situation. What the combinators mean is
/// repeated here in terms of the grid; a test compares both in many thousand situations.

namespace aplomb::respond::detail {

/// A plan in the making: the acts that are sure, and those that code may have added.
struct sketch {
  respond::plan plan{};
  act_set maybe{};
};

/// A policy with what is known of its nodes beforehand.
struct run_view {
  policy_view nodes{};
  acts_of_nodes const* acts = nullptr;
};

inline constexpr auto const& inner_policy = service_policy;

template <auto const& Policy>
inline constexpr acts_of_nodes acts_of{view_of_policy<Policy>, nullptr, 0};

/// The one named policy that is no leaf. A template, so that only who runs a policy pays for it.
template <class>
constexpr run_view named_view() noexcept {
  return {view_of_policy<inner_policy>, &acts_of<inner_policy>};
}

/// Runs a policy once. `Cell` answers `at_least(dimension, bound)` and `choose()`; `Aim` says with `settled(sketch)`
/// that what else the policy would do no longer matters, with `any_act_settles()` that any act at all makes it so, with
/// `relevant()` which acts matter at all, and with `sees_through_suggestions` whether it does within `suggest`.
template <class Cell, class Aim>
class policy_run {
 public:
  constexpr policy_run(Cell& cell, Aim const& aim) noexcept : cell_(cell), gates_(cell), aim_(aim) {}

  constexpr verdict run(run_view const& v, sketch& k) noexcept { return run(v, v.nodes.policy_count - 1, k); }

 private:
  constexpr verdict run(run_view const& v, std::size_t node, sketch& k) noexcept {
    if (says_enough(v, node, k)) {
      (void)k.plan.add({act::acknowledge});
      return verdict::ended;
    }
    verdict const done = of_kind(v, v.nodes.policies[node], k);
    // What is rehearsed may yet be taken back.
    return done != verdict::declined && rehearsals_ == 0 && aim_.settled(k) ? verdict::ended : done;
  }

  /// Where any act settles the rule, a part that is sure to speak need not be run.
  constexpr bool says_enough(run_view const& v, std::size_t node, sketch const& k) const noexcept {
    return aim_.any_act_settles() && rehearsals_ == 0 && node < acts_of_nodes::capacity && v.acts->speaks[node] &&
           k.plan.acts.empty() && k.maybe.empty();
  }

  constexpr verdict of_kind(run_view const& v, policy_node const& n, sketch& k) noexcept {
    auto const child = [&](std::size_t i) { return std::size_t{v.nodes.children[n.first + i]}; };
    switch (n.kind) {
      case policy_kind::say:
        return add(k, n.what);
      case policy_kind::use:
        return use(named_policies[n.which], k);
      case policy_kind::ask_missing:
      case policy_kind::ask_missing_number:
        return ask_missing(n, k);
      case policy_kind::first_of:
        for (std::size_t i = 0; i < n.count; ++i)
          if (verdict const r = run(v, child(i), k); r != verdict::declined) return r;
        return verdict::declined;
      case policy_kind::all_of:
        return all_from(v, n, 0, k);
      case policy_kind::then:
        if (verdict const r = run(v, child(0), k); r != verdict::spoke || n.count == 1) return r;
        return all_from(v, n, 1, k) == verdict::ended ? verdict::ended : verdict::spoke;
      case policy_kind::when:
        return gates_.open(v.nodes, n.gate) ? run(v, child(0), k) : verdict::declined;
      case policy_kind::unless:
        return gates_.open(v.nodes, n.gate) ? verdict::declined : run(v, child(0), k);
      case policy_kind::prefer: {
        std::size_t const first = gates_.open(v.nodes, n.gate) ? 0 : 1;
        verdict const r = run(v, child(first), k);
        return r == verdict::declined ? run(v, child(1 - first), k) : r;
      }
      case policy_kind::at_most:
      case policy_kind::cooldown:
      case policy_kind::once_per_conversation:
      case policy_kind::once_per_topic:
        return limited(v, n, child(0), k);
      case policy_kind::forbid:
        return filtered(v, child(0), forbidden_acts{n.acts}, n.acts, k);
      case policy_kind::within:
        return filtered(v, child(0), act_budget{n.number}, {}, k);
      case policy_kind::with_apology:
        return with_apology(v, n, child(0), k);
      case policy_kind::suggest: {
        if (!aim_.sees_through_suggestions()) {
          if (!cell_.choose()) return verdict::declined;
          k.plan.suggestion = true;
          return verdict::ended;
        }
        verdict const r = run(v, child(0), k);
        if (r != verdict::declined) k.plan.suggestion = true;
        return r;
      }
      case policy_kind::unless_planned: {
        auto const present = static_cast<act>(n.which);
        bool const there = k.plan.has(present) || (k.maybe.has(present) && cell_.choose());
        return there ? verdict::declined : run(v, child(0), k);
      }
      case policy_kind::opened_by: {
        sketch after = k;
        ++rehearsals_;  // what opens is taken back when nothing follows
        bool const closed = run(v, child(0), after) == verdict::ended;
        --rehearsals_;
        verdict const r = closed ? verdict::declined : run(v, child(1), after);
        if (r != verdict::declined) k = after;
        return r;
      }
      case policy_kind::code:
        return code(k);
    }
    return verdict::declined;
  }

  /// A part whose acts do not matter is not run where only the others decide the verdict.
  constexpr verdict all_from(run_view const& v, policy_node const& n, std::size_t from, sketch& k) noexcept {
    verdict best = verdict::declined;
    bool left_out = false;
    for (std::size_t i = from; i < n.count; ++i) {
      std::size_t const part = v.nodes.children[n.first + i];
      act_set const may = part < acts_of_nodes::capacity ? v.acts->of[part] : act_set{~0u};
      if ((may.bits & aim_.relevant().bits) == 0 && !may.has(act::hand_off) && !may.has(act::end)) {
        k.maybe.bits |= may.bits;
        left_out = true;
        continue;
      }
      verdict const r = run(v, part, k);
      if (r == verdict::ended) return r;
      best = r > best ? r : best;
    }
    return best == verdict::declined && left_out && cell_.choose() ? verdict::spoke : best;
  }

  /// Whether an act that is not in the plan may be refused for one that nobody saw: its like, or the eighth.
  constexpr bool in_the_way(sketch const& k, planned_act const& a) noexcept {
    if (k.maybe.empty()) return false;
    act_set seen = k.maybe;
    for (auto const& held : k.plan.acts) seen.add(held.kind);
    bool const crowded = static_cast<std::size_t>(std::popcount(seen.bits)) >= k.plan.acts.capacity();
    return (k.maybe.has(a.kind) || crowded) && cell_.choose();
  }

  constexpr verdict add(sketch& k, planned_act const& a) noexcept {
    if (in_the_way(k, a)) return verdict::declined;
    return add_permitted_by(facts_of_cell<Cell>{cell_}, k.plan, a);
  }

  /// Adds an act of a leaf that has made sure itself that it is permitted.
  constexpr verdict add_sure(sketch& k, planned_act const& a) noexcept {
    if (in_the_way(k, a)) return verdict::declined;
    if (puts_question(a) && puts_question(k.plan)) return verdict::declined;
    return k.plan.add(a) ? verdict::spoke : verdict::declined;
  }

  constexpr verdict use(respond::named_policy const& p, sketch& k) noexcept {
    if (p.is_leaf) {
      if (p.may_decline && !cell_.at_least(p.when, 1)) return verdict::declined;
      return add_sure(k, {p.kind, p.about, rule::own});
    }
    return run(named_view<Cell>(), k);
  }

  constexpr verdict ask_missing(policy_node const& n, sketch& k) noexcept {
    bool const formed = n.kind == policy_kind::ask_missing_number;
    std::size_t const times = n.number < 9 ? n.number : 9;
    if (!cell_.at_least(dimension{dimension::missing + 2 * times + (formed ? 1 : 0)}, 1)) return verdict::declined;
    return add_sure(k, {act::ask, topic::details, rule::missing_fact});
  }

  constexpr bool allowed(policy_node const& n, planned_act const& a) noexcept {
    switch (n.kind) {
      case policy_kind::at_most:
        return !cell_.at_least(dimension::times(a.kind), n.number);
      case policy_kind::cooldown:
        return gates_.rested(a.kind, n.number);
      case policy_kind::once_per_topic:
        if (a.kind == act::ask) return !cell_.at_least(dimension{dimension::asked + index_of(*slot_of(a.about))}, 1);
        if (a.kind == act::act_now) return true;  // a deed that was announced cannot be done again
        [[fallthrough]];
      default:
        return !cell_.at_least(dimension::times(a.kind), 1);
    }
  }

  constexpr verdict limited(run_view const& v, policy_node const& n, std::size_t child, sketch& k) noexcept {
    sketch after = k;
    ++rehearsals_;
    verdict const r = run(v, child, after);
    --rehearsals_;
    if (r == verdict::declined) return r;
    for (std::size_t i = k.plan.acts.size(); i < after.plan.acts.size(); ++i)
      if (!allowed(n, after.plan.acts[i])) return verdict::declined;
    if (!(after.maybe == k.maybe) && cell_.choose()) return verdict::declined;
    k = after;
    return r;
  }

  template <class Filter>
  constexpr verdict filtered(run_view const& v, std::size_t child, Filter const& filter, act_set left_out,
                             sketch& k) noexcept {
    sketch after = k;
    ++rehearsals_;
    verdict r = run(v, child, after);
    --rehearsals_;
    if (r == verdict::declined) return r;
    act_set const added{after.maybe.bits & ~left_out.bits};
    bool const of_code = !(after.maybe == k.maybe);
    if (of_code && after.plan.acts.size() == k.plan.acts.size() && cell_.choose()) return verdict::declined;
    r = keep_some(filter, k.plan, after.plan, r, k.plan);
    if (r != verdict::declined) k.maybe.bits |= added.bits;
    return r;
  }

  constexpr verdict with_apology(run_view const& v, policy_node const& n, std::size_t child, sketch& k) noexcept {
    sketch after = k;
    ++rehearsals_;
    verdict const r = run(v, child, after);
    --rehearsals_;
    if (r == verdict::declined) return r;
    after = k;
    if (gates_.rested(act::apologise, 6) && !cell_.at_least(dimension::times(act::apologise), n.number))
      (void)add(after, {act::apologise, topic::full, rule::cause_and_remedy});
    ++rehearsals_;
    verdict const both = run(v, child, after);
    --rehearsals_;
    if (both == verdict::declined) return run(v, child, k);
    k = after;
    return both;
  }

  /// Code declines, speaks or ends, and what it says nobody knows.
  constexpr verdict code(sketch& k) noexcept {
    if (!cell_.choose()) return verdict::declined;
    for (auto a : aplomb::all_of<act>()) k.maybe.add(a);
    return cell_.choose() ? verdict::ended : verdict::spoke;
  }

  Cell& cell_;
  gates_of_cell<Cell> gates_;
  Aim const& aim_;
  unsigned rehearsals_ = 0;
};

}  // namespace aplomb::respond::detail
