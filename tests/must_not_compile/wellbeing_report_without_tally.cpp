// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: private

// The figures of a report come from a tally of contributions; nobody writes them in, and nobody reads the tally.

#include <aplomb/wellbeing/team_report.hpp>

int sum();
int sum() {
  aplomb::wellbeing::team_tally tally;
#ifdef APLOMB_TWIN
  return aplomb::wellbeing::report_of(static_cast<aplomb::wellbeing::team_tally&&>(tally)) ? 1 : 0;
#else
  return static_cast<int>(tally.members_);
#endif
}
