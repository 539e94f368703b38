// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: no matching function|no matching constructor|private

// Nobody's work is counted without their yes.

#include <aplomb/wellbeing/workload.hpp>

using namespace aplomb::wellbeing;

#ifdef APLOMB_TWIN
exposure const shift{consent::given_by_the_person(), aplomb::instant{}};
#else
exposure const shift{{}, aplomb::instant{}};
#endif
extern bool const kept;
bool const kept = shift.at({}).contacts == 0;
