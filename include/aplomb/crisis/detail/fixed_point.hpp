// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace aplomb::crisis::detail {

/// One in the fixed point of this layer: 16 binary digits behind the point.
inline constexpr std::int64_t one = std::int64_t{1} << 16;

}  // namespace aplomb::crisis::detail
