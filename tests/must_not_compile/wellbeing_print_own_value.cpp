// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: what_is_not_written_anywhere|deleted

// What a person counts of themselves goes into no log.

#include <aplomb/wellbeing/fatigue.hpp>
#include <ostream>

void log(std::ostream& out, aplomb::wellbeing::fatigue const& mine);
void log(std::ostream& out, aplomb::wellbeing::fatigue const& mine) {
#ifdef APLOMB_TWIN
  out << (mine.index > 500 ? "time for a break" : "");
#else
  out << mine;
#endif
}
