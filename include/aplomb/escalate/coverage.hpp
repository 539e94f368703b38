// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace aplomb::escalate {

/// How often each row of a ladder fired in a run: what a test or a corpus exercises, and what it never does.
class row_coverage {
 public:
  /// The rows of `view`, none of them fired yet.
  explicit row_coverage(ladder_view const& view) : fired_(view.row_count) {}

  /// Takes note of a step; one that no row answered counts for nothing. O(1).
  void count(outcome<> const& step) noexcept {
    if (step.fired() && step.row < fired_.size()) ++fired_[step.row];
  }

  /// How often each row fired, by its number.
  [[nodiscard]] std::vector<std::size_t> const& fired() const noexcept { return fired_; }

  /// The numbers of the rows that never fired, in order.
  [[nodiscard]] std::vector<std::uint8_t> never() const {
    std::vector<std::uint8_t> rows;
    for (std::size_t i = 0; i < fired_.size(); ++i)
      if (fired_[i] == 0) rows.push_back(static_cast<std::uint8_t>(i));
    return rows;
  }

  /// All that fired.
  [[nodiscard]] std::size_t total() const noexcept {
    std::size_t sum = 0;
    for (std::size_t n : fired_) sum += n;
    return sum;
  }

 private:
  std::vector<std::size_t> fired_;
};

}  // namespace aplomb::escalate
