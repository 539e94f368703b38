// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/score.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::satisfaction {

/// A histogram of whole numbers whose bins grow with the number: quantiles to within a sixteenth, of any number of
/// values from 0 to 2^40 (in milliseconds: 34 years), in 2.4 KB. Integers only, no allocation, the order of values does
/// not matter, and histograms of many threads or machines add up to exactly the histogram of all (docs/decisions/0011).
class quantiles {
 public:
  static constexpr std::uint64_t largest = (std::uint64_t{1} << 40) - 1;

  /// Takes in a value; larger ones count as `largest`, and a bin is full at 2^32 - 1. O(1).
  constexpr void add(std::uint64_t value) noexcept {
    auto& bin = bins_[bin_of(std::min(value, largest))];
    if (bin != ~std::uint32_t{0}) ++bin;
  }

  constexpr quantiles& operator+=(quantiles const& more) noexcept {
    for (std::size_t i = 0; i < bin_count; ++i)
      bins_[i] = static_cast<std::uint32_t>(
          std::min<std::uint64_t>(std::uint64_t{bins_[i]} + more.bins_[i], ~std::uint32_t{0}));
    return *this;
  }

  [[nodiscard]] constexpr std::uint64_t count() const noexcept {
    std::uint64_t sum = 0;
    for (auto const bin : bins_) sum += bin;
    return sum;
  }

  /// A value that at least a share of `share` (0...1) of the values do not exceed: at most a sixteenth above the
  /// smallest such one, exact below 32. 0 when there are none. O(bins).
  [[nodiscard]] constexpr std::uint64_t at(score share) const noexcept {
    std::uint64_t const all = count();
    if (all == 0) return 0;
    std::uint64_t const part = static_cast<std::uint64_t>(std::max<int>(share.per_mille, 0));
    std::uint64_t const wanted = std::max<std::uint64_t>((all / 1000) * part + (all % 1000 * part + 999) / 1000, 1);
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < bin_count; ++i)
      if ((below += bins_[i]) >= wanted) return last_in(i);
    return largest;
  }

  friend constexpr bool operator==(quantiles const&, quantiles const&) noexcept = default;

 private:
  // 16 bins to every doubling; below 32 every number has its own.
  static constexpr unsigned fine_bits = 4;
  static constexpr std::size_t bin_count = (40 - fine_bits + 1) << fine_bits;

  static constexpr std::size_t bin_of(std::uint64_t value) noexcept {
    auto const width = static_cast<unsigned>(std::bit_width(value));
    if (width <= fine_bits + 1) return static_cast<std::size_t>(value);
    unsigned const shift = width - fine_bits - 1;
    return (std::size_t{shift} << fine_bits) + static_cast<std::size_t>(value >> shift);
  }

  static constexpr std::uint64_t last_in(std::size_t bin) noexcept {
    if (bin < std::size_t{2} << fine_bits) return bin;
    unsigned const shift = static_cast<unsigned>(bin >> fine_bits) - 1;
    std::uint64_t const from = (std::uint64_t{bin} & ((1u << fine_bits) - 1)) + (1u << fine_bits);
    return ((from + 1) << shift) - 1;
  }

  std::uint32_t bins_[bin_count]{};
};

static_assert(std::is_trivially_copyable_v<quantiles>);

}  // namespace aplomb::satisfaction
