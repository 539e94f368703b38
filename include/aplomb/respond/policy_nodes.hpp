// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/plan.hpp>
#include <cstddef>
#include <cstdint>

/// Policies as data: what policies from files are made of, and what proofs look at. Children stand before their parents.

namespace aplomb::respond {

/// What a node of a gate is: a box, an entry of `named_gates`, a gate with an argument, a composition of its children, or
/// `code`: a callable that nobody can look into.
APLOMB_ENUM(gate_kind, std::uint8_t, box, named, knows, severity_from, owner_is, called_for, said_before, rested_for,
            heard_of, turn_from, all, any, none, psychology_is, nature_is, problem_is, source_is, lacks,
            expectation_from, tier_from, cause_is, code)

/// What a node of a policy is: an act, an entry of `named_policies`, a leaf with a number, a combinator, or `code`. `none`
/// of a gate and `then` with several children read as in C++: !(a || b), a | b | c.
APLOMB_ENUM(policy_kind, std::uint8_t, say, use, ask_missing, ask_missing_number, first_of, all_of, then, when, unless,
            prefer, at_most, cooldown, once_per_conversation, once_per_topic, forbid, within, with_apology, suggest,
            unless_planned, opened_by, code)

struct gate_node {
  gate_kind kind{};
  std::uint8_t which = 0;    ///< place in `named_gates`, or the enumerator that is the gate's argument
  std::uint16_t number = 0;  ///< severity, or turns; of code its number among the code of this policy
  std::uint16_t first = 0;   ///< place of its first child in `children`
  std::uint16_t count = 0;
  escalate::thresholds cuts{};
};

struct policy_node {
  policy_kind kind{};
  std::uint8_t which = 0;    ///< place in `named_policies`; of unless_planned the act
  std::uint16_t number = 0;  ///< times, turns, acts or the budget of apologies
  std::uint16_t gate = 0;    ///< of when, unless and prefer
  std::uint16_t first = 0;
  std::uint16_t count = 0;
  planned_act what{};  ///< of say
  act_set acts{};      ///< of forbid
};

/// The nodes of a policy, wherever they are kept. A view: the last policy is the whole.
struct policy_view {
  gate_node const* gates = nullptr;
  policy_node const* policies = nullptr;
  std::uint16_t const* children = nullptr;
  std::size_t gate_count = 0;
  std::size_t policy_count = 0;
};

}  // namespace aplomb::respond
