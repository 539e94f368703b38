// expect: an axis belongs to a struct of 1 to 64 public scores described with BOOST_DESCRIBE_STRUCT
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate/guard.hpp>

using namespace aplomb::escalate;

struct weather {
  aplomb::score heat{};
#ifndef APLOMB_TWIN
  int wind = 0;
#endif
};
#ifdef APLOMB_TWIN
BOOST_DESCRIBE_STRUCT(weather, (), (heat))
#else
BOOST_DESCRIBE_STRUCT(weather, (), (heat, wind))
#endif

[[maybe_unused]] constexpr axis_of<&weather::heat, signal::words> heat{};
