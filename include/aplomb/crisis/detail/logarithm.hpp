// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>

/// Logarithms in integers: the same bits on every processor.

namespace aplomb::crisis::detail {

/// One in the fixed point of this layer: 16 binary digits behind the point.
inline constexpr std::int64_t one = std::int64_t{1} << 16;

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
  std::int64_t const binary = (static_cast<std::int64_t>(high) - 16) * one + digits;
  return (binary * 2'977'044'472 + (std::int64_t{1} << 31)) >> 32;  // the natural logarithm of 2 in 2^-32
}

}  // namespace aplomb::crisis::detail
