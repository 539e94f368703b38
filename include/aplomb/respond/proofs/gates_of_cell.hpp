// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/act.hpp>
#include <aplomb/respond/named.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/proofs/grid.hpp>
#include <aplomb/respond/proofs/shape.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::respond::detail {

/// Asks gates, given as nodes, of a cell of the grid. `Cell` answers `at_least(dimension, bound)` and `choose()`.
template <class Cell>
class gates_of_cell {
 public:
  constexpr explicit gates_of_cell(Cell& cell) noexcept : cell_(cell) {}

  constexpr bool open(policy_view const& v, std::size_t node) noexcept {
    gate_node const& g = v.gates[node];
    auto const child = [&](std::size_t i) { return open(v, v.children[g.first + i]); };
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

  /// Whether the act was never said, or the last time is so many turns ago.
  constexpr bool rested(act a, std::int32_t turns) noexcept {
    return !cell_.at_least(dimension::times(a), 1) || cell_.at_least(dimension::rest(a), turns);
  }

 private:
  constexpr bool is(feature f, std::uint8_t value) noexcept {
    return cell_.at_least(f, value) && !cell_.at_least(f, value + 1);
  }

  constexpr bool open(respond::named_gate const& g) noexcept {
    for (std::size_t i = 0; i < g.stretches; ++i) {
      auto const& s = g.where[i];
      if (!cell_.at_least(s.of, s.from) || cell_.at_least(s.of, s.below)) return false;
    }
    return true;
  }

  Cell& cell_;
};

}  // namespace aplomb::respond::detail
