// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/named.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/proofs/grid.hpp>
#include <aplomb/respond/proofs/shape.hpp>
#include <aplomb/respond/proofs/walk.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/within.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>

/// Running a policy, given as nodes, on a cell of the grid instead of a situation. What the combinators mean is repeated
/// here in terms of the grid; a test compares both in many thousand situations.

namespace aplomb::respond::detail {

/// The questions of the discipline (`facts_of_situation`), put to a cell of the grid. `Cell` answers `at_least`.
template <class Cell>
struct facts_of_cell {
  Cell& cell;

  [[nodiscard]] constexpr bool yes(dimension d) const noexcept { return cell.at_least(d, 1); }
  template <class E>
  [[nodiscard]] constexpr bool between(feature f, E first, E last) const noexcept {
    return cell.at_least(f, static_cast<std::int32_t>(first)) && !cell.at_least(f, static_cast<std::int32_t>(last) + 1);
  }

  [[nodiscard]] constexpr bool known(slot x) const noexcept { return yes(dimension{dimension::known + index_of(x)}); }
  [[nodiscard]] constexpr bool told(slot x) const noexcept { return yes(dimension{dimension::told + index_of(x)}); }
  [[nodiscard]] constexpr bool is_candidate(slot x) const noexcept {
    return yes(dimension{dimension::candidate + index_of(x)});
  }
  [[nodiscard]] constexpr bool past_first_lines() const noexcept { return cell.at_least(feature::turn, 3); }
  [[nodiscard]] constexpr bool has_memory() const noexcept { return yes(feature::memory); }
  [[nodiscard]] constexpr bool owned_by(escalate::owner_state o) const noexcept {
    return between(feature::owner, o, o);
  }
  [[nodiscard]] constexpr bool nobody_there() const noexcept {
    return between(feature::agents, known_to_be::no, known_to_be::no);
  }
  [[nodiscard]] constexpr bool nobody_comes() const noexcept { return yes(feature::nobody_takes_over); }
  [[nodiscard]] constexpr bool has_answer() const noexcept { return yes(feature::answer_known); }
  [[nodiscard]] constexpr bool has_cause_text() const noexcept { return yes(feature::cause_known); }
  [[nodiscard]] constexpr bool has_offer() const noexcept { return yes(feature::choice); }
  [[nodiscard]] constexpr bool has_retention() const noexcept { return yes(feature::retains); }
  [[nodiscard]] constexpr bool has_prevention() const noexcept { return yes(feature::prevents); }
  [[nodiscard]] constexpr bool has_resource() const noexcept { return yes(feature::help_elsewhere); }
  [[nodiscard]] constexpr bool replies_in_time() const noexcept { return yes(feature::reply_time); }
  [[nodiscard]] constexpr bool compensates() const noexcept { return yes(feature::compensation_due); }
  [[nodiscard]] constexpr bool needs_approval() const noexcept { return yes(feature::approval_needed); }
  [[nodiscard]] constexpr bool broke_a_promise() const noexcept { return yes(feature::promise_broken); }
  [[nodiscard]] constexpr bool can(deed d) const noexcept { return yes(dimension{dimension::can + index_of(d)}); }
  [[nodiscard]] constexpr bool cause_known() const noexcept {
    return between(feature::cause, fault_of::company, fault_of::third_party);
  }
  [[nodiscard]] constexpr bool remedy_at_hand() const noexcept { return yes(feature::remedy_at_hand); }
  [[nodiscard]] constexpr bool promise_runs() const noexcept { return yes(feature::promise); }
  [[nodiscard]] constexpr bool pleased_and_calm() const noexcept {
    return between(feature::feeling, feeling::pleased, feeling::pleased) && !cell.at_least(feature::severity, 3);
  }
};

/// A plan in the making: the acts that are sure, and those that code may have added.
struct sketch {
  respond::plan plan{};
  act_set maybe{};
};

/// What can be said of the nodes of a policy without running it, node by node.
struct acts_of_nodes {
  static constexpr std::size_t capacity = 2048;

  act_set of[capacity]{};    ///< the acts that it may add
  act_set code[capacity]{};  ///< of these, the ones that code may add
  bool mends[capacity]{};    ///< it never adds an apology without a remedy

  /// `inner`: of the named policy that is no leaf, where one may be used.
  constexpr explicit acts_of_nodes(policy_view const& v, acts_of_nodes const* inner = nullptr,
                                   std::size_t inner_root = 0) noexcept {
    for (std::size_t i = 0; i < v.policy_count && i < capacity; ++i) {
      policy_node const& n = v.policies[i];
      auto const child = [&](std::size_t c) { return std::size_t{v.children[n.first + c]}; };
      mends[i] = true;
      for (std::size_t c = 0; c < n.count; ++c) {
        of[i].bits |= of[child(c)].bits;
        code[i].bits |= code[child(c)].bits;
        mends[i] = mends[i] && mends[child(c)];
      }
      switch (n.kind) {
        case policy_kind::say:
          of[i].add(n.what.kind);
          mends[i] = n.what.kind != act::apologise;
          break;
        case policy_kind::ask_missing:
        case policy_kind::ask_missing_number:
          of[i].add(act::ask);
          break;
        case policy_kind::with_apology:  // the apology stays only where the remedy speaks after it
          mends[i] = only_remedies(of[child(0)]);
          of[i].add(act::apologise);
          break;
        case policy_kind::opened_by:  // so does what opens
          mends[i] = mends[i] || (mends[child(1)] && only_remedies(of[child(1)]));
          break;
        case policy_kind::forbid:  // may leave out the remedy
          of[i].bits &= ~n.acts.bits, code[i].bits &= ~n.acts.bits;
          mends[i] = !of[i].has(act::apologise) || (mends[i] && (n.acts.bits & remedies().bits) == 0);
          break;
        case policy_kind::within:
          mends[i] = !of[i].has(act::apologise);
          break;
        case policy_kind::use:
          if (named_policies[n.which].is_leaf) {
            of[i].add(named_policies[n.which].kind);
          } else {
            bool const known = inner != nullptr && inner_root < capacity;
            of[i].bits = ~0u, code[i].bits = known ? inner->code[inner_root].bits : ~0u;
            mends[i] = known && inner->mends[inner_root];
          }
          break;
        case policy_kind::code:
          of[i].bits = code[i].bits = ~0u, mends[i] = false;
          break;
        default:
          break;
      }
    }
  }

 private:
  static constexpr act_set remedies() noexcept {
    act_set these;
    for (auto a : {act::act_now, act::offer, act::compensate, act::commit}) these.add(a);
    return these;
  }
  static constexpr bool only_remedies(act_set acts) noexcept { return (acts.bits & ~remedies().bits) == 0; }
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

/// Runs a policy once. `Cell` answers `at_least(dimension, bound)` and `choose()`; `Aim` says with `settled(sketch)` that
/// what else the policy would do no longer matters, with `relevant()` which acts matter at all, and with `sees_through_suggestions` whether it does within `suggest`.
template <class Cell, class Aim>
class policy_run {
 public:
  constexpr policy_run(Cell& cell, Aim const& aim) noexcept : cell_(cell), aim_(aim) {}

  constexpr verdict run(run_view const& v, sketch& k) noexcept { return run(v, v.nodes.policy_count - 1, k); }

 private:
  constexpr verdict run(run_view const& v, std::size_t node, sketch& k) noexcept {
    verdict const done = of_kind(v, v.nodes.policies[node], k);
    // What is rehearsed may yet be taken back.
    return done != verdict::declined && rehearsals_ == 0 && aim_.settled(k) ? verdict::ended : done;
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
        return open(v, n.gate) ? run(v, child(0), k) : verdict::declined;
      case policy_kind::unless:
        return open(v, n.gate) ? verdict::declined : run(v, child(0), k);
      case policy_kind::prefer: {
        std::size_t const first = open(v, n.gate) ? 0 : 1;
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

  constexpr bool rested(act a, std::int32_t turns) noexcept {
    return !cell_.at_least(dimension::times(a), 1) || cell_.at_least(dimension::rest(a), turns);
  }

  constexpr bool allowed(policy_node const& n, planned_act const& a) noexcept {
    switch (n.kind) {
      case policy_kind::at_most:
        return !cell_.at_least(dimension::times(a.kind), n.number);
      case policy_kind::cooldown:
        return rested(a.kind, n.number);
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
    if (rested(act::apologise, 6) && !cell_.at_least(dimension::times(act::apologise), n.number))
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

  constexpr bool is(feature f, std::uint8_t value) noexcept {
    return cell_.at_least(f, value) && !cell_.at_least(f, value + 1);
  }

  constexpr bool open(run_view const& v, std::size_t node) noexcept {
    gate_node const& g = v.nodes.gates[node];
    auto const child = [&](std::size_t i) { return open(v, v.nodes.children[g.first + i]); };
    switch (g.kind) {
      case gate_kind::box:
        for (std::size_t i = 0; i < g.cuts.size; ++i) {
          auto const d = dimension::axis(g.cuts.axis[i]);
          if (!cell_.at_least(d, g.cuts.at_least[i]) || cell_.at_least(d, g.cuts.below[i])) return false;
        }
        return true;
      case gate_kind::named:
        return open(named_gates[g.which]);
      case gate_kind::knows:
        return cell_.at_least(dimension{dimension::known + g.which}, 1);
      case gate_kind::heard_of:
        return cell_.at_least(dimension{dimension::known + g.which}, 1) ||
               cell_.at_least(dimension{dimension::told + g.which}, 1);
      case gate_kind::turn_from:
        return cell_.at_least(feature::turn, g.number);
      case gate_kind::severity_from:
        return cell_.at_least(feature::severity, g.number);
      case gate_kind::owner_is:
        return is(feature::owner, g.which);
      case gate_kind::called_for:
        return is(feature::reason, g.which);
      case gate_kind::said_before:
        return cell_.at_least(dimension::times(static_cast<act>(g.which)), 1);
      case gate_kind::rested_for:
        return rested(static_cast<act>(g.which), g.number);
      case gate_kind::all:
        for (std::size_t i = 0; i < g.count; ++i)
          if (!child(i)) return false;
        return true;
      case gate_kind::any:
        for (std::size_t i = 0; i < g.count; ++i)
          if (child(i)) return true;
        return false;
      case gate_kind::none:
        for (std::size_t i = 0; i < g.count; ++i)
          if (child(i)) return false;
        return true;
      case gate_kind::psychology_is:
        return cell_.at_least(dimension{dimension::mind + g.which}, 1);
      case gate_kind::lacks:
        return cell_.at_least(dimension{dimension::lacking + g.which}, 1);
      case gate_kind::nature_is:
        return is(feature::nature, g.which);
      case gate_kind::problem_is:
        return is(feature::problem, g.which);
      case gate_kind::source_is:
        return is(feature::source, g.which);
      case gate_kind::cause_is:
        return is(feature::caused, g.which);
      case gate_kind::expectation_from:
        return cell_.at_least(feature::expected, g.which);
      case gate_kind::tier_from:
        return cell_.at_least(feature::tier, g.which);
      case gate_kind::code:
        // A gate is asked for the same thing every time; beyond so many each time is another.
        if (g.number < dimension::mind - dimension::code)
          return cell_.at_least(dimension{dimension::code + g.number}, 1);
        return cell_.choose();
    }
    return false;
  }

  constexpr bool open(respond::named_gate const& g) noexcept {
    for (std::size_t i = 0; i < g.stretches; ++i) {
      auto const& s = g.where[i];
      if (!cell_.at_least(s.of, s.from) || cell_.at_least(s.of, s.below)) return false;
    }
    return true;
  }

  Cell& cell_;
  Aim const& aim_;
  unsigned rehearsals_ = 0;
};

}  // namespace aplomb::respond::detail
