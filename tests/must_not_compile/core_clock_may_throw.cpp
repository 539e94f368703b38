// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: now
// expect: noexcept

// A clock that may throw is no clock_source.

#include <aplomb/core/clock.hpp>

struct wall_clock {
#ifdef APLOMB_TWIN
  aplomb::instant now() const noexcept { return {}; }
#else
  aplomb::instant now() const { return {}; }
#endif
};

constexpr bool waits_for(aplomb::clock_source auto const&) { return true; }
static_assert(waits_for(wall_clock{}));
