// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// Made by tools/fit_things.cpp from the labels of data/needs; docs/customer.md says how well; do not edit.
#pragma once

#include <aplomb/classify/thing_weights.hpp>

namespace aplomb::classify::detail {

inline constexpr thing_weights fitted_thing_weights{
    -19,
    {-29, 33, 102},
    {-92, -13},
    {-62, -16, 29, 15},
    {10, -16, -27, -77},
    {15, -25, -26, -19},
    {34, 1, -9, -53},
    48,
    55,
    {0,    -5,   32,   -114, 8,    16,  -76, 7,   -162, -176, 60,  -49, 0,   5,   69,   137, -52,  -18,  94,   41,
     1,    40,   30,   -61,  13,   156, 34,  -76, -17,  -35,  6,   3,   -84, -11, -132, -6,  1,    -61,  24,   -32,
     23,   -31,  -182, -192, 42,   -6,  38,  -64, 62,   0,    0,   0,   0,   14,  -26,  -36, -104, 18,   -3,   -124,
     -124, -104, -42,  -36,  -5,   10,  -22, -5,  -165, 2,    -58, 77,  -49, -35, 10,   -7,  54,   87,   -7,   17,
     94,   -13,  91,   124,  -22,  26,  100, -77, -41,  -86,  58,  93,  70,  -57, -106, -42, 45,   -74,  -5,   -169,
     -98,  0,    0,    -130, -162, 0,   -34, -40, 26,   -88,  -78, 64,  -94, 7,   -101, -30, 14,   -110, -219, -31},
    30};

}  // namespace aplomb::classify::detail
