// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a described enum counts up from zero without gaps; remove the explicit values

// Enumerators are used as array indices.

#include <aplomb/core/enum.hpp>
#include <cstdint>

#ifdef APLOMB_TWIN
enum class mood : std::uint8_t { calm, angry };
#else
enum class mood : std::uint8_t { calm, angry = 7 };
#endif
BOOST_DESCRIBE_ENUM(mood, calm, angry)

static_assert(aplomb::name_of(mood::calm) == "calm");
