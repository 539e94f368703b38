// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/proofs/grid.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/topic.hpp>
#include <cstdint>

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

}  // namespace aplomb::respond::detail
