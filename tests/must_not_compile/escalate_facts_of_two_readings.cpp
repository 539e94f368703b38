// expect: axes of one reading only
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate/guard.hpp>

using namespace aplomb::escalate;

struct weather {
  aplomb::score heat{}, wind{};
};
BOOST_DESCRIBE_STRUCT(weather, (), (heat, wind))
constexpr axis_of<&weather::heat, signal::words> heat{};
constexpr axis_of<&weather::wind, signal::words> wind{};

struct other {
  aplomb::score noise{}, light{};
};
BOOST_DESCRIBE_STRUCT(other, (), (noise, light))
[[maybe_unused]] constexpr axis_of<&other::light, signal::marks> light{};

#ifdef APLOMB_TWIN
[[maybe_unused]] constexpr auto facts = facts_of(heat, wind);
#else
[[maybe_unused]] constexpr auto facts = facts_of(heat, light);
#endif
