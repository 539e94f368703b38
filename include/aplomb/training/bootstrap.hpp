// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace aplomb::training {

/// A 95 % confidence interval.
struct interval {
  double low = 0;
  double high = 0;

  friend constexpr bool operator==(interval const&, interval const&) noexcept = default;
};

/// The interval between the 2.5th and the 97.5th percentile of `values`, interpolated between ranks; nothing when there
/// are fewer than two values.
[[nodiscard]] inline std::optional<interval> percentile_interval(std::vector<double> values) {
  if (values.size() < 2) return std::nullopt;
  std::ranges::sort(values);
  auto const percentile = [&values](double share_below) {
    double const rank = share_below * static_cast<double>(values.size() - 1);
    auto const below = std::min(static_cast<std::size_t>(rank), values.size() - 2);
    return values[below] + (rank - static_cast<double>(below)) * (values[below + 1] - values[below]);
  };
  return interval{percentile(0.025), percentile(0.975)};
}

/// Draws resamples of groups for the percentile bootstrap (Efron 1979; whole groups, because the turns of one dialogue
/// are not independent). The same numbers on every machine.
class group_resampler {
 public:
  explicit group_resampler(std::size_t groups, std::uint64_t seed = 0x41706c6f6d62ull) : times_(groups), state_(seed) {}

  /// How often each group stands in the next resample, which has as many groups as there are.
  [[nodiscard]] std::vector<std::uint32_t> const& next() {
    std::fill(times_.begin(), times_.end(), 0u);
    for (std::size_t i = 0; i < times_.size(); ++i) ++times_[below(times_.size())];
    return times_;
  }

 private:
  // SplitMix64 (Steele, Lea, Flood 2014); the bias of the remainder is below 2^-40 for a million groups.
  std::size_t below(std::size_t count) noexcept {
    state_ += 0x9e3779b97f4a7c15ull;
    std::uint64_t x = state_;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return static_cast<std::size_t>((x ^ (x >> 31)) % count);
  }

  std::vector<std::uint32_t> times_;
  std::uint64_t state_;
};

}  // namespace aplomb::training
