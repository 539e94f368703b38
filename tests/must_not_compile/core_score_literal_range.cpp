// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a_score_literal_lies_between_0_and_1

// A score literal above 1 is a mistake, not something to clamp.

#include <aplomb/core/score.hpp>

using namespace aplomb::literals;

#ifdef APLOMB_TWIN
constexpr aplomb::score threshold = 0.45_p;
#else
constexpr aplomb::score threshold = 1.45_p;
#endif

static_assert(threshold > aplomb::score{});
