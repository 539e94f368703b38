// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/record.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::analytics {

/// How a row did on the decisions of a journal. `narrowly`: it fired, and would not have with one number `margin` weaker.
/// `missed`: it did not fire, and would have with one number `margin` stronger, when it would have led to more heat than
/// what happened.
struct row_margins {
  std::uint32_t fired = 0;
  std::uint32_t narrowly = 0;
  std::uint32_t missed = 0;

  friend constexpr bool operator==(row_margins const&, row_margins const&) noexcept = default;
};

/// For each row of a ladder over the service reading, how close its thresholds were to decide otherwise: where
/// conversations crowd at a threshold, the threshold and not the customer decides. Fixed size; no allocation; valid as
/// long as the ladder.
///
/// Rows with a wait, a streak or code in their guard are counted when they fire; whether they missed is not known from a
/// record. Decisions of other ladders, told by their state names, count for nothing.
class threshold_margins {
 public:
  /// Our choice: the reader's own scores move by as much when one word of a message is another.
  static constexpr score usual_margin = score::of(50);

  constexpr explicit threshold_margins(escalate::ladder_view const& ladder, score margin = usual_margin) noexcept
      : ladder_(ladder), margin_(margin.per_mille) {}

  /// Takes note of one step of that ladder: `record::heat` or `record::owner` with the numbers it was made on. O(rows).
  constexpr void take(respond::recorded_step const& step, escalate::service_reading const& axes,
                      std::string_view event) noexcept {
    std::size_t const from = state(step.from.view()), to = state(step.to.view());
    if (from == ladder_.state_count || to == ladder_.state_count) return;
    if (step.kind != escalate::move::ignored && step.row < ladder_.row_count) {
      auto& row = rows_[step.row];
      ++row.fired;
      row.narrowly += slack(ladder_.rows[step.row], axes, -margin_) > 0;
    }
    for (std::size_t r = 0; r < ladder_.row_count; ++r) {
      escalate::row_fact const& row = ladder_.rows[r];
      bool const asked = ladder_.events[row.event].name == event && (ladder_.sources(row) >> from & 1u) != 0;
      bool const hotter = !row.stays && ladder_.states[row.to].severity > ladder_.states[to].severity;
      if (!asked || !hotter || row.opaque || row.counts() || row.after_ms > 0) continue;
      rows_[r].missed += slack(row, axes, 0) == 1 && slack(row, axes, margin_) == 0;
    }
  }

  [[nodiscard]] constexpr escalate::ladder_view const& ladder() const noexcept { return ladder_; }
  [[nodiscard]] constexpr row_margins const& row(std::size_t r) const noexcept { return rows_[r]; }

 private:
  [[nodiscard]] constexpr std::size_t state(std::string_view name) const noexcept {
    std::size_t s = 0;
    while (s < ladder_.state_count && ladder_.states[s].name != name) ++s;
    return s;
  }

  /// How many bounds of the row's guard do not hold when every number is `help` nearer to holding.
  [[nodiscard]] static constexpr unsigned slack(escalate::row_fact const& row, escalate::service_reading const& axes,
                                                int help) noexcept {
    unsigned failed = 0;
    for (std::size_t i = 0; i < row.guard.size; ++i) {
      int const value = (axes.*escalate::axis_members<escalate::service_reading>[row.guard.axis[i]]).per_mille;
      using escalate::thresholds;
      failed += row.guard.at_least[i] > thresholds::lowest && value + help < row.guard.at_least[i];
      failed += row.guard.below[i] < thresholds::highest && value - help >= row.guard.below[i];
    }
    return failed;
  }

  escalate::ladder_view ladder_;
  int margin_;
  row_margins rows_[escalate::max_rows]{};
};

}  // namespace aplomb::analytics
