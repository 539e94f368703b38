// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

/// Roots, exp and the natural logarithm in integers: the same bits on every processor.

namespace aplomb {

/// The largest integer whose square is at most `x`. O(32).
[[nodiscard]] constexpr std::uint64_t integer_sqrt(std::uint64_t x) noexcept {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31; bit != 0; bit >>= 1)
    if ((root + bit) * (root + bit) <= x) root += bit;
  return root;
}

namespace detail {

struct power_table {
  std::uint32_t below_one[65]{};  ///< 2^(-i/64), one is 2^30
};

// 2^(-1/64) by six square roots of one half, its powers by multiplication; exact to about one part in 2^28.
[[nodiscard]] constexpr power_table make_power_table() noexcept {
  power_table t;
  std::uint64_t step = std::uint64_t{1} << 30;  // one half, one being 2^31
  for (int i = 0; i < 6; ++i) step = integer_sqrt(step << 31);
  std::uint64_t power = std::uint64_t{1} << 31;
  for (auto& entry : t.below_one) {
    entry = static_cast<std::uint32_t>((power + 1) >> 1);
    power = (power * step + (std::uint64_t{1} << 30)) >> 31;
  }
  return t;
}

inline constexpr power_table powers = make_power_table();

}  // namespace detail

/// e^(-x / 1024) with 1.0 as 2^30, for x >= 0; 0 from e^-20 on. The error is below 0.1 % and one
/// unit. Never rises with x.
[[nodiscard]] constexpr std::uint32_t exp_of_minus(std::uint32_t x) noexcept {
  if (x >= 20u * 1024u) return 0;
  std::uint32_t const scaled = x * 23637u >> 8;  // octaves in 2^-16: log2(e) * 64 = 23637 / 256
  std::uint32_t const octaves = scaled >> 16, place = scaled >> 10 & 63, rest = scaled & 1023;
  auto const high = detail::powers.below_one[place], low = detail::powers.below_one[place + 1];
  return (high - static_cast<std::uint32_t>(std::uint64_t{high - low} * rest >> 10)) >> octaves;
}

/// The natural logarithm of `x`, which is at least 1 unit; argument and result in 2^-16. The error is below 2 units and
/// one part in 10^5. O(16) multiplications; digit by digit from squares.
[[nodiscard]] constexpr std::int64_t log_of(std::uint64_t x) noexcept {
  if (x == 0) x = 1;
  auto const high = static_cast<int>(std::bit_width(x)) - 1;
  std::uint64_t mantissa = high >= 31 ? x >> (high - 31) : x << (31 - high);  // in [1, 2), one is 2^31
  std::int64_t digits = 0;
  for (int i = 0; i < 16; ++i) {
    mantissa = mantissa * mantissa >> 31;
    digits <<= 1;
    if (mantissa >> 32 != 0) mantissa >>= 1, digits |= 1;
  }
  std::int64_t const binary = (static_cast<std::int64_t>(high) - 16) * 65536 + digits;
  return (binary * 2'977'044'472 + (std::int64_t{1} << 31)) >> 32;  // the natural logarithm of 2 in 2^-32
}

}  // namespace aplomb
