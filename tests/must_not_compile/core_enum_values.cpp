// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a described enum counts up from zero without gaps; remove the explicit values

// Enumerators take no values of their own.

#include <aplomb/core/enum.hpp>
#include <cstdint>

#ifdef APLOMB_TWIN
APLOMB_ENUM(mood, std::uint8_t, calm, angry)
#else
APLOMB_ENUM(mood, std::uint8_t, calm, angry = 1)
#endif

inline constexpr auto name = aplomb::name_of(mood::calm);
