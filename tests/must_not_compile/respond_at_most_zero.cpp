// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: at_most_needs_a_number_of_at_least_1

// To say it never, leave it out.

#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto sparing = at_most(1);
#else
inline constexpr auto sparing = at_most(0);
#endif
