// expect: an effect is bounded over 1 to 255 events
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "sound_ladder.hpp"

#ifdef APLOMB_TWIN
static_assert(fires_at_most<support, effect_type<support>::none, 4, 4>);
#else
static_assert(fires_at_most<support, effect_type<support>::none, 4, 0>);
#endif

int main() {}
