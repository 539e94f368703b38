// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace aplomb::training {

/// How well a score ranks what is wanted (the alarms that are right) before what is not: the curve of recall over false
/// alarms as the threshold falls. Things of one score are taken in together, so between two thresholds the curve is a
/// straight line: what a coin between them would give.
///
/// `times` says how often each thing counts, for resamples; left out, once each. Every figure is nothing when there is
/// nothing wanted, or nothing else. Making one is O(n log n), asking O(n).
class ranking {
 public:
  /// `scores` and `wanted` are of one size.
  ranking(std::span<double const> scores, std::vector<bool> wanted)
      : scores_(scores.begin(), scores.end()), wanted_(std::move(wanted)), order_(scores.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, [&](std::size_t a, std::size_t b) { return scores_[a] > scores_[b]; });
  }

  /// The area under the curve: how likely something wanted scores higher than something that is not; ties count half.
  [[nodiscard]] std::optional<double> area(std::span<std::uint32_t const> times = {}) const {
    double sum = 0;
    auto const whole = walk(times, [&](point const& from, point const& to) {
      sum += (to.unwanted - from.unwanted) * (from.wanted + to.wanted) / 2;
      return true;
    });
    if (whole.wanted == 0 || whole.unwanted == 0) return std::nullopt;
    return sum / (whole.wanted * whole.unwanted);
  }

  /// The recall where a share of `rate` of what is not wanted raises an alarm. 0 <= rate <= 1.
  [[nodiscard]] std::optional<double> recall_at(double rate, std::span<std::uint32_t const> times = {}) const {
    return at(rate, times, &point::unwanted, &point::wanted, true);
  }

  /// The share of what is not wanted that raises an alarm where the recall is `recall`. 0 <= recall <= 1.
  [[nodiscard]] std::optional<double> false_alarms_at(double recall, std::span<std::uint32_t const> times = {}) const {
    return at(recall, times, &point::wanted, &point::unwanted, false);
  }

  /// The highest score that finds at least a share of `recall` of what is wanted: as a threshold, an alarm is a score at or
  /// above it.
  [[nodiscard]] std::optional<double> threshold_for(double recall) const {
    auto const whole = walk({}, [](point const&, point const&) { return true; });
    if (whole.wanted == 0) return std::nullopt;
    std::optional<double> found;
    walk({}, [&](point const&, point const& to) {
      if (to.wanted < recall * whole.wanted - 1e-9) return true;
      found = to.score;
      return false;
    });
    return found;
  }

 private:
  struct point {
    double wanted = 0;
    double unwanted = 0;
    double score = 0;
  };

  /// Calls `f(from, to)` for each step of the curve until it gives false; the whole, or where it stopped.
  template <class F>
  point walk(std::span<std::uint32_t const> times, F f) const {
    point now;
    for (std::size_t i = 0; i < order_.size();) {
      point const before = now;
      now.score = scores_[order_[i]];
      for (; i < order_.size() && scores_[order_[i]] == now.score; ++i)
        (wanted_[order_[i]] ? now.wanted : now.unwanted) += times.empty() ? 1.0 : static_cast<double>(times[order_[i]]);
      if (!f(before, now)) break;
    }
    return now;
  }

  /// The share of `asked` where the share of `given` is `share`; where the curve is upright there, its `top` or its foot.
  [[nodiscard]] std::optional<double> at(double share, std::span<std::uint32_t const> times, double point::*given,
                                         double point::*asked, bool top) const {
    auto const whole = walk(times, [](point const&, point const&) { return true; });
    if (whole.wanted == 0 || whole.unwanted == 0) return std::nullopt;
    double const goal = share * whole.*given;
    if (goal <= 0 && !top) return 0;
    double found = 1;
    walk(times, [&](point const& from, point const& to) {
      if (top ? to.*given <= goal : to.*given < goal) return true;
      double const part = (goal - from.*given) / (to.*given - from.*given);
      found = (from.*asked + part * (to.*asked - from.*asked)) / whole.*asked;
      return false;
    });
    return found;
  }

  std::vector<double> scores_;
  std::vector<bool> wanted_;
  std::vector<std::size_t> order_;
};

/// Of all pairs with different `truth`, the share that `scores` puts in the same order; ties count half. 0.5 is chance. Of one
/// size. Nothing when no two differ. O(n^2).
[[nodiscard]] inline std::optional<double> concordance(std::span<double const> scores, std::span<double const> truth,
                                                       std::span<std::uint32_t const> times = {}) {
  double pairs = 0, right = 0;
  for (std::size_t i = 0; i < scores.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      if (truth[i] == truth[k]) continue;
      double const count = times.empty() ? 1.0 : static_cast<double>(times[i]) * static_cast<double>(times[k]);
      pairs += count;
      if (scores[i] == scores[k])
        right += count / 2;
      else if ((scores[i] < scores[k]) == (truth[i] < truth[k]))
        right += count;
    }
  if (pairs == 0) return std::nullopt;
  return right / pairs;
}

}  // namespace aplomb::training
