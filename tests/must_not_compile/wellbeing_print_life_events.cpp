// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: what_is_not_written_anywhere|deleted

// Life events are scored where they were ticked and go nowhere.

#include <aplomb/wellbeing/life_events.hpp>
#include <ostream>

void log(std::ostream& out, aplomb::wellbeing::life_events const& mine);
void log(std::ostream& out, aplomb::wellbeing::life_events const& mine) {
#ifdef APLOMB_TWIN
  out << sentence_for(mine.change()).en;
#else
  out << mine;
#endif
}
