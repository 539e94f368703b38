// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/escalate/trace.hpp>
#include <cstddef>
#include <string>
#include <string_view>

/// A row as a person reads it, in charts, coverage and diffs.

namespace aplomb::escalate {

namespace detail {

/// "anger >= 0.60, relief < 0.20"; "" for a row without thresholds.
[[nodiscard]] inline std::string guard_text(ladder_view const& view, row_fact const& row) {
  fixed_string<400> out;
  append_thresholds(
      out, row.guard, [&](std::size_t a) { return view.axes[a]; }, [](auto&, std::size_t) {});
  return std::string{out.view()};
}

/// "10min".
[[nodiscard]] inline std::string wait_text(std::int64_t ms) {
  fixed_string<32> out;
  append_wait(out, ms);
  return std::string{out.view()};
}

/// The state that a row leaves, or the wildcard.
[[nodiscard]] inline std::string_view from_text(ladder_view const& view, row_fact const& row) noexcept {
  return row.leaves == origin::one ? view.states[row.from].name : name_of(row.leaves);
}

/// The state that a row leads to.
[[nodiscard]] inline std::string_view to_text(ladder_view const& view, row_fact const& row) noexcept {
  return row.stays ? std::string_view{"stay"} : view.states[row.to].name;
}

/// "message x3, anger >= 0.60, cool-down 5 / requested": all that decides whether a row fires, and its effect.
[[nodiscard]] inline std::string trigger_text(ladder_view const& view, row_fact const& row) {
  std::string out = row.first ? "first " : "";
  out += view.events[row.event].name;
  if (row.after_ms > 0) out += " after " + wait_text(row.after_ms);
  if (row.turns > 1) out += " x" + std::to_string(row.turns);
  if (row.guard.size > 0) out += ", " + guard_text(view, row);
  if (row.opaque) out += ", and code";
  if (row.cooldown > 0) out += ", cool-down " + std::to_string(row.cooldown);
  if (row.effect != 0) (out += " / ") += view.effects[row.effect];
  return out;
}

}  // namespace detail

/// Row `index` of a ladder: `calm --[message, anger >= 0.60 / level]--> upset`. A row of `before_all` says "first", one
/// with `.for_turns<3>()` "x3", one whose guard has a part in code "and code". Precondition: the ladder has the row.
[[nodiscard]] inline std::string row_text(ladder_view const& view, std::size_t index) {
  row_fact const& row = view.rows[index];
  std::string out{detail::from_text(view, row)};
  ((out += " --[") += detail::trigger_text(view, row)) += "]--> ";
  out += detail::to_text(view, row);
  if (row.reopens) out += " (reopens)";
  return out;
}

}  // namespace aplomb::escalate
