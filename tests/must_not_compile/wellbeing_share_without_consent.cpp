// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: no matching function|no matching constructor

// The yes to counting for oneself is no yes to sharing with the team.

#include <aplomb/wellbeing/team_report.hpp>

using namespace aplomb::wellbeing;

bool shared();
bool shared() {
#ifdef APLOMB_TWIN
  contribution const mine{consent_to_share::given_by_the_person(), load{}, fatigue{}, stress{}};
#else
  contribution const mine{consent::given_by_the_person(), load{}, fatigue{}, stress{}};
#endif
  return sizeof mine > 0;
}
