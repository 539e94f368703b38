// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace aplomb::training {

/// One point of a reliability plot: messages of about the same confidence.
struct reliability_bin {
  double confidence = 0;  ///< the mean of what the reader believed
  double accuracy = 0;    ///< how often it was right
  std::uint64_t count = 0;
};

/// Whether a score of 0.7 means right in 70 of 100: confidences against how often they were right.
class reliability {
 public:
  static constexpr std::size_t usual_bins = 10;

  constexpr void add(score confidence, bool right, std::uint32_t times = 1) noexcept {
    auto const at = static_cast<std::size_t>(confidence.per_mille < 0 ? 0 : confidence.per_mille);
    count_[at] += times;
    right_[at] += right ? times : 0;
    total_ += times;
  }

  [[nodiscard]] constexpr std::uint64_t total() const noexcept { return total_; }

  /// Bins of equal size from the least to the greatest confidence; the first ones hold one message more where the number
  /// does not divide, and none is empty. Messages of one confidence on the edge between two bins are divided with their
  /// accuracy, so that the order of messages does not matter. O(1): the confidences are counted in thousandths.
  [[nodiscard]] std::vector<reliability_bin> bins(std::size_t wanted = usual_bins) const {
    std::vector<reliability_bin> all;
    std::size_t at = 0;
    std::uint64_t taken = 0;  // of the messages at `at`
    for (std::size_t i = 0; i < wanted; ++i) {
      auto const size = total_ / wanted + (i < total_ % wanted ? 1 : 0);
      if (size == 0) break;
      double confidence = 0, right = 0;
      for (std::uint64_t open = size; open > 0;) {
        if (taken == count_[at]) {
          ++at, taken = 0;
          continue;
        }
        auto const here = open < count_[at] - taken ? open : count_[at] - taken;
        auto const weight = static_cast<double>(here);
        confidence += weight * static_cast<double>(at) / score::one;
        right += weight * static_cast<double>(right_[at]) / static_cast<double>(count_[at]);
        open -= here, taken += here;
      }
      auto const mass = static_cast<double>(size);
      all.push_back({confidence / mass, right / mass, size});
    }
    return all;
  }

  /// The expected calibration error over bins of equal size (Naeini, Cooper, Hauskrecht 2015; with equal mass as in
  /// Nguyen, O'Connor 2015): the mean distance between confidence and accuracy; nothing without messages.
  [[nodiscard]] std::optional<double> expected_calibration_error(std::size_t wanted = usual_bins) const {
    if (total_ == 0 || wanted == 0) return std::nullopt;
    double sum = 0;
    for (auto const& bin : bins(wanted)) {
      double const gap = bin.accuracy - bin.confidence;
      sum += (gap < 0 ? -gap : gap) * static_cast<double>(bin.count);
    }
    return sum / static_cast<double>(total_);
  }

 private:
  std::uint32_t count_[score::one + 1]{};
  std::uint32_t right_[score::one + 1]{};
  std::uint64_t total_ = 0;
};

}  // namespace aplomb::training
