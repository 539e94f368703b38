// expect: this member is not listed in the BOOST_DESCRIBE_STRUCT of its reading; add it there
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate/guard.hpp>

using namespace aplomb::escalate;

struct weather {
  aplomb::score heat{}, wind{};
};
#ifdef APLOMB_TWIN
BOOST_DESCRIBE_STRUCT(weather, (), (heat, wind))
#else
BOOST_DESCRIBE_STRUCT(weather, (), (heat))
#endif

[[maybe_unused]] constexpr axis_of<&weather::wind, signal::words> wind{};
