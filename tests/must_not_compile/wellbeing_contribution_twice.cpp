// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: delete

// A contribution cannot be copied, so that nobody is counted twice or kept.

#include <aplomb/wellbeing/team_report.hpp>
#include <utility>

using namespace aplomb::wellbeing;

void share(contribution& mine, team_tally& team);
void share(contribution& mine, team_tally& team) {
#ifdef APLOMB_TWIN
  team.add(std::move(mine));
#else
  contribution kept = mine;
  team.add(std::move(kept));
#endif
}
