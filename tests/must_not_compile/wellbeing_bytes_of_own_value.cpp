// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: trivially_copyable|trivially copyable|constraints not satisfied

// No container of plain bytes carries an own value off.

#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/wellbeing/workload.hpp>

#ifdef APLOMB_TWIN
using shifts = aplomb::fixed_vector<aplomb::wellbeing::contact, 8>;
#else
using shifts = aplomb::fixed_vector<aplomb::wellbeing::exposure, 8>;
#endif
static_assert(sizeof(shifts) > 0);
