// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a_score_literal_has_at_most_three_decimals

// A score counts in thousandths; a literal that is finer would be silently rounded.

#include <aplomb/core/score.hpp>

using namespace aplomb::literals;

#ifdef APLOMB_TWIN
constexpr aplomb::score threshold = 0.455_p;
#else
constexpr aplomb::score threshold = 0.4555_p;
#endif

static_assert(threshold > aplomb::score{});
