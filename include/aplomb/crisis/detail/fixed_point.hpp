// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace aplomb::crisis::detail {

/// One in the fixed point of this layer: 16 binary digits behind the point.
inline constexpr std::int64_t one = std::int64_t{1} << 16;

// What a stored number may be at most, so that nothing which is counted on from it overflows.
inline constexpr std::int64_t farthest_bucket = std::int64_t{1} << 38;  ///< of an hour each: a million years and more
inline constexpr std::uint64_t largest_count = std::uint64_t{1} << 48;

}  // namespace aplomb::crisis::detail
