// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a report about fewer than five people is a report about persons; raise the floor

// A report about three people is one about each of them.

#include <aplomb/wellbeing/team_report.hpp>

#ifdef APLOMB_TWIN
inline constexpr auto report = aplomb::wellbeing::team_report<5>{};
#else
inline constexpr auto report = aplomb::wellbeing::team_report<3>{};
#endif
static_assert(report.fatigue() == 0);
