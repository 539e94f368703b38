// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: delete

// The ticks live in one object and nowhere else.

#include <aplomb/wellbeing/life_events.hpp>

int total(aplomb::wellbeing::life_events const& ticked);
int total(aplomb::wellbeing::life_events const& ticked) {
#ifdef APLOMB_TWIN
  return ticked.total();
#else
  aplomb::wellbeing::life_events const kept = ticked;
  return kept.total();
#endif
}
