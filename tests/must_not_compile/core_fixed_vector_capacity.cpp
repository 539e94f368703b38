// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a fixed_vector holds between 1 and 65535 elements

#include <aplomb/core/fixed_vector.hpp>

#ifdef APLOMB_TWIN
[[maybe_unused]] aplomb::fixed_vector<char, 1> none;
#else
[[maybe_unused]] aplomb::fixed_vector<char, 65536> none;
#endif
