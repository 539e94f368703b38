// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: [Nn]o suitable tag_invoke overload

// No writer of JSON finds anything to write.

#include <aplomb/wellbeing/life_events.hpp>
#include <boost/json/value_from.hpp>

boost::json::value written(aplomb::wellbeing::life_events const& mine);
boost::json::value written([[maybe_unused]] aplomb::wellbeing::life_events const& mine) {
#ifdef APLOMB_TWIN
  return boost::json::value_from(0);
#else
  return boost::json::value_from(mine);
#endif
}
