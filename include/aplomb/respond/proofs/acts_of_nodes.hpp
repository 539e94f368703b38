// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/act.hpp>
#include <aplomb/respond/named.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/proofs/shape.hpp>
#include <cstddef>

namespace aplomb::respond::detail {

/// What can be said of the nodes of a policy without running it, node by node.
struct acts_of_nodes {
  static constexpr std::size_t capacity = 2048;

  act_set of[capacity]{};    ///< the acts that it may add
  act_set code[capacity]{};  ///< of these, the ones that code may add
  bool mends[capacity]{};    ///< it never adds an apology without a remedy
  bool speaks
      [capacity]{};  ///< while the bot has the conversation it adds something to an empty plan, whatever the situation

  /// `inner`: of the named policy that is no leaf, where one may be used.
  constexpr explicit acts_of_nodes(policy_view const& v, acts_of_nodes const* inner = nullptr,
                                   std::size_t inner_root = 0) noexcept {
    for (std::size_t i = 0; i < v.policy_count && i < capacity; ++i) {
      policy_node const& n = v.policies[i];
      auto const child = [&](std::size_t c) { return std::size_t{v.children[n.first + c]}; };
      mends[i] = true;
      speaks[i] = is_sure_to_speak(v, n);
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
  /// What nothing forbids speaks (`permitted_by`), and what has such a part.
  [[nodiscard]] constexpr bool is_sure_to_speak(policy_view const& v, policy_node const& n) const noexcept {
    auto const child = [&](std::size_t c) { return std::size_t{v.children[n.first + c]}; };
    switch (n.kind) {
      case policy_kind::say:
        return is_always_permitted(n.what);
      case policy_kind::use:
        return named_policies[n.which].is_leaf && !named_policies[n.which].may_decline &&
               is_always_permitted({named_policies[n.which].kind});
      case policy_kind::first_of:
      case policy_kind::all_of:
        for (std::size_t c = 0; c < n.count; ++c)
          if (speaks[child(c)]) return true;
        return false;
      case policy_kind::then:
      case policy_kind::suggest:
        return speaks[child(0)];
      default:
        return false;
    }
  }
  /// In an empty plan while the bot has the conversation.
  static constexpr bool is_always_permitted(planned_act const& a) noexcept {
    if (a.kind == act::acknowledge) return a.about != topic::overdue;
    return a.kind == act::greet || a.kind == act::thank || a.kind == act::name_feeling || a.kind == act::empathise ||
           a.kind == act::affirm || a.kind == act::set_boundary || a.kind == act::hand_off || a.kind == act::end;
  }

  static constexpr act_set remedies() noexcept {
    act_set these;
    for (auto a : {act::act_now, act::offer, act::compensate, act::commit}) these.add(a);
    return these;
  }
  static constexpr bool only_remedies(act_set acts) noexcept { return (acts.bits & ~remedies().bits) == 0; }
};

}  // namespace aplomb::respond::detail
