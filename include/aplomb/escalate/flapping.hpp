// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <cstddef>
#include <cstdint>

/// The proof that a ladder does not flap: that there is no reading and no event which, sent again and again unchanged,
/// leads round a cycle of states. A depth-first walk over the rows, carrying the set of readings for which every row so
/// far fires and none of the rows that go before it does; a cycle counts when that set is not empty.

namespace aplomb::escalate::detail {

class flapping_search {
 public:
  /// How many rows a walk from one state tries before it gives up: what fits into one constant evaluation of Clang 14.
  static constexpr std::size_t budget = 3000;

  constexpr flapping_search(ladder_view const& view, std::uint32_t const* from, std::uint32_t const* firing,
                            std::uint8_t start) noexcept
      : view_(view), from_(from), firing_(firing), start_(start) {}

  /// A cycle whose lowest state is the start, or none.
  [[nodiscard]] constexpr finding run() noexcept {
    for (std::uint8_t event = 0; event < view_.event_count; ++event) {
      gather(event);
      if (!returns_to_start()) continue;
      avoided none;
      region everything;
      if (walk(start_, std::uint32_t{1} << start_, everything, none)) return {rule::flapping, start_, path_first_, path_last_};
      if (tried_ > budget) return {rule::too_tangled, start_};
    }
    return {};
  }

 private:
  /// Rows without a wait only: one that waits cannot run in circles on one reading.
  constexpr void gather(std::uint8_t event) noexcept {
    count_ = 0;
    for (std::size_t i = 0; i < view_.row_count; ++i)
      if (view_.rows[i].event == event && view_.rows[i].after_ms == 0) rows_[count_++] = static_cast<std::uint8_t>(i);
  }

  /// Whether the graph alone, guards aside, has a way back to the start over states not below it.
  [[nodiscard]] constexpr bool returns_to_start() const noexcept {
    std::uint32_t const allowed = ~0u << start_;
    std::uint32_t reached = 0;
    std::uint32_t at = std::uint32_t{1} << start_;
    for (std::uint32_t before = ~0u; before != reached;) {
      before = reached;
      for (std::size_t i = 0; i < count_; ++i) {
        row_fact const& row = view_.rows[rows_[i]];
        if (!row.stays && (firing_[rows_[i]] & at & allowed) != 0) reached |= std::uint32_t{1} << row.to;
      }
      at |= reached;
    }
    return (reached >> start_ & 1u) != 0;
  }

  constexpr bool walk(std::uint8_t state, std::uint32_t visited, region const& space, avoided const& not_these) noexcept {
    for (std::size_t i = 0; i < count_; ++i) {
      std::uint8_t const index = rows_[i];
      row_fact const& row = view_.rows[index];
      if ((firing_[index] >> state & 1u) == 0 || row.stays || row.to < start_) continue;
      bool const closes = row.to == start_;
      if (!closes && (visited >> row.to & 1u) != 0) continue;
      if (++tried_ > budget) return false;
      region left = space;
      if (!left.narrow(row.guard)) continue;
      avoided also = not_these;
      if (!row.first)
        for (std::size_t k = 0; k < count_; ++k)
          if (view_.rows[rows_[k]].first && (from_[rows_[k]] >> state & 1u) != 0 && left.meets(view_.rows[rows_[k]].guard))
            also.add(view_.rows[rows_[k]].guard);
      if (also.size > 0 && covered(left, also)) continue;
      if (state == start_) path_first_ = index;
      if (closes) {
        path_last_ = index;
        return true;
      }
      if (walk(row.to, visited | std::uint32_t{1} << row.to, left, also)) return true;
    }
    return false;
  }

  ladder_view const& view_;
  std::uint32_t const* from_;
  std::uint32_t const* firing_;
  std::uint8_t rows_[max_rows]{};
  std::size_t count_ = 0;
  std::size_t tried_ = 0;
  std::uint8_t start_ = 0;
  std::uint8_t path_first_ = no_row;
  std::uint8_t path_last_ = no_row;
};

/// A cycle whose lowest state is `start`; a finding `too_tangled` when the budget did not suffice to rule one out.
[[nodiscard]] constexpr finding find_flapping(ladder_view const& view, std::uint32_t const* from, std::uint32_t const* firing,
                                              std::uint8_t start) noexcept {
  return flapping_search{view, from, firing, start}.run();
}

}  // namespace aplomb::escalate::detail
