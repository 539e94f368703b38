// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: described_enum|no matching function

// Events have no names for machines, so that no record can hold them.

#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/life_events.hpp>

using aplomb::wellbeing::life_event;

#ifdef APLOMB_TWIN
static_assert(!label_of(life_event::divorce).en.empty());
#else
static_assert(!aplomb::name_of(life_event::divorce).empty());
#endif
