// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/region.hpp>
#include <aplomb/escalate/rule.hpp>
#include <cstddef>
#include <cstdint>

/// The proof that a ladder does not flap: that there is no reading and no event which, sent again and again unchanged,
/// leads round a cycle of states. A depth-first walk over the rows, carrying the set of readings for which every row so
/// far fires and none of the rows that go before it does; a cycle counts when that set is not empty. Rows that count are
/// walked like others: a streak or a cool-down makes a circle slower, it does not end it. Rows with opaque guards are not
/// walked.

namespace aplomb::escalate::detail {

class flapping_search {
 public:
  /// How much work is spent on walks from one state before giving up: what fits into one constant evaluation of Clang
  /// 14.
  static constexpr std::size_t budget = 20000;

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
      bool const returns = walk(start_, std::uint32_t{1} << start_, everything, none);
      if (spent_ > budget || cover_left_ == 0) return {rule::too_tangled, start_};
      if (returns) return {rule::flapping, start_, path_first_, path_last_};
    }
    return {};
  }

 private:
  /// The rows of one event, by the state they leave. Rows without a wait only: one that waits cannot run in circles on
  /// one reading. Of before_all only rows that are certain keep others from firing.
  constexpr void gather(std::uint8_t event) noexcept {
    count_ = wildcards_ = ahead_ = 0;
    for (std::uint8_t& head : head_) head = no_row;
    for (std::uint8_t i = view_.row_count; i-- > 0;) {
      row_fact const& row = view_.rows[i];
      if (row.event != event || row.after_ms != 0 || row.opaque) continue;
      rows_[count_++] = i;
      if (row.first && certain(row)) ahead_rows_[ahead_++] = i;
      if (row.stays) continue;
      if (row.leaves == origin::one) {
        next_[i] = head_[row.from];
        head_[row.from] = i;
      } else {
        wildcard_[wildcards_++] = i;
      }
    }
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

  constexpr bool walk(std::uint8_t state, std::uint32_t visited, region const& space,
                      avoided const& not_these) noexcept {
    for (std::uint8_t i = head_[state]; i != no_row; i = next_[i])
      if (follow(i, state, visited, space, not_these)) return true;
    for (std::size_t i = 0; i < wildcards_; ++i)
      if (follow(wildcard_[i], state, visited, space, not_these)) return true;
    return false;
  }

  constexpr bool follow(std::uint8_t index, std::uint8_t state, std::uint32_t visited, region const& space,
                        avoided const& not_these) noexcept {
    row_fact const& row = view_.rows[index];
    ++spent_;
    if (row.to < start_ || (firing_[index] >> state & 1u) == 0 || spent_ > budget) return false;
    bool const closes = row.to == start_;
    if (!closes && (visited >> row.to & 1u) != 0) return false;
    region left = space;
    spent_ += 8;
    if (!left.narrow(row.guard)) return false;
    avoided also = not_these;
    if (!row.first)
      for (std::size_t k = 0; k < ahead_; ++k)
        if ((from_[ahead_rows_[k]] >> state & 1u) != 0 && left.meets(view_.rows[ahead_rows_[k]].guard))
          also.add(view_.rows[ahead_rows_[k]].guard);
    spent_ += ahead_ + 8 * also.size;
    if (also.size > 0 && covered(left, also, cover_left_)) return false;
    if (state == start_) path_first_ = index;
    if (closes) path_last_ = index;
    return closes || walk(row.to, visited | std::uint32_t{1} << row.to, left, also);
  }

  ladder_view const& view_;
  std::uint32_t const* from_;
  std::uint32_t const* firing_;
  std::uint8_t rows_[max_rows]{};    // of the event at hand
  std::uint8_t head_[max_states]{};  // by state: the first row that names it
  std::uint8_t next_[max_rows]{};    // by row: the next row of the same state
  std::uint8_t wildcard_[max_rows]{};
  std::uint8_t ahead_rows_[max_rows]{};  // those of before_all
  std::size_t count_ = 0;
  std::size_t wildcards_ = 0;
  std::size_t ahead_ = 0;
  std::size_t spent_ = 0;
  std::size_t cover_left_ = cover_budget;
  std::uint8_t start_ = 0;
  std::uint8_t path_first_ = no_row;
  std::uint8_t path_last_ = no_row;
};

/// A cycle whose lowest state is `start`; a finding `too_tangled` when the budget did not suffice to rule one out.
[[nodiscard]] constexpr finding find_flapping(ladder_view const& view, std::uint32_t const* from,
                                              std::uint32_t const* firing, std::uint8_t start) noexcept {
  return flapping_search{view, from, firing, start}.run();
}

}  // namespace aplomb::escalate::detail
