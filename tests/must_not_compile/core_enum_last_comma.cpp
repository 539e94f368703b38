// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: the list of an APLOMB_ENUM ends with a name; remove the last comma

// A comma behind the last name would count as one enumerator more, without a name.

#include <aplomb/core/enum.hpp>
#include <cstdint>

#ifdef APLOMB_TWIN
APLOMB_ENUM(mood, std::uint8_t, calm, angry)
#else
APLOMB_ENUM(mood, std::uint8_t, calm, angry, )
#endif

inline constexpr auto count = aplomb::count_of<mood>;
