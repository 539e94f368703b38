// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::analytics {

/// How often a score fell where between -1 and 1: 80 classes of 0.025. A value of fixed size; mergeable; no allocation.
class score_histogram {
 public:
  static constexpr std::size_t classes = 80;
  static constexpr int width = 2 * score::one / static_cast<int>(classes);  ///< per mille

  constexpr void add(score s) noexcept {
    int const place = (s.per_mille + score::one) / width;
    ++count_[place < 0 ? 0 : place >= static_cast<int>(classes) ? classes - 1 : static_cast<std::size_t>(place)];
    ++size_;
  }

  [[nodiscard]] constexpr std::uint64_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr std::uint64_t count(std::size_t place) const noexcept { return count_[place]; }

  /// The score below which `per_mille` of a thousand values lie, exact to a class: its lower end. Zero when there are none.
  [[nodiscard]] constexpr score quantile(unsigned per_mille) const noexcept {
    if (size_ == 0) return {};
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < classes; ++i) {
      below += count_[i];
      if (below * 1000 > size_ * per_mille || below == size_)
        return score::of(static_cast<int>(i) * width - score::one);
    }
    return score::of(score::one);
  }

  constexpr score_histogram& operator+=(score_histogram const& other) noexcept {
    for (std::size_t i = 0; i < classes; ++i) count_[i] += other.count_[i];
    size_ += other.size_;
    return *this;
  }
  friend constexpr bool operator==(score_histogram const&, score_histogram const&) noexcept = default;

 private:
  std::uint64_t count_[classes]{};
  std::uint64_t size_ = 0;
};

/// Whether two samples of a score come from one distribution.
struct drift {
  std::uint32_t distance = 0;  ///< the largest gap between the two cumulative shares, in millionths
  bool enough = false;         ///< both samples have at least `drift_floor` values
  bool drifted = false;        ///< enough, and so far apart by chance once in 2000 times at most

  friend constexpr bool operator==(drift const&, drift const&) noexcept = default;
};

/// Our choice: below it a share of one in ten is known to no better than a tenth either way.
inline constexpr std::uint64_t drift_floor = 50;

/// The two-sample test of Kolmogorov and Smirnov on the classes of the histograms, which makes it say "no" rather too
/// often than too seldom. The 23 scores of a report, tested at once, give a false alarm in about one report of a
/// hundred: c(0.0005)^2 = 4.147 in D > c * sqrt((n + m) / (n * m)), with c(a) = sqrt(-ln(a / 2) / 2) of the asymptotic
/// distribution. The values must be independent: take one for each conversation, not one for each message. O(classes).
[[nodiscard]] constexpr drift drift_between(score_histogram const& before, score_histogram const& after) noexcept {
  drift found;
  found.enough = before.size() >= drift_floor && after.size() >= drift_floor;
  if (before.size() == 0 || after.size() == 0) return found;
  std::uint64_t a = 0, b = 0;
  for (std::size_t i = 0; i < score_histogram::classes; ++i) {
    a += before.count(i), b += after.count(i);
    auto const share_a = static_cast<std::int64_t>(a * 1'000'000 / before.size());
    auto const share_b = static_cast<std::int64_t>(b * 1'000'000 / after.size());
    auto const gap = static_cast<std::uint32_t>(share_a > share_b ? share_a - share_b : share_b - share_a);
    if (gap > found.distance) found.distance = gap;
  }
  // n * m / (n + m), as 1 / (1/n + 1/m) in millionths, so that nothing overflows.
  std::uint64_t const inverse = 1'000'000'000'000u / before.size() + 1'000'000'000'000u / after.size();
  std::uint64_t const square = std::uint64_t{found.distance} * found.distance;  // in 10^-12
  found.drifted = found.enough && square / 4147 * 1000 > inverse;
  return found;
}

}  // namespace aplomb::analytics
