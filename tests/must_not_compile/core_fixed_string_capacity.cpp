// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a fixed_string holds between 1 and 65535 bytes

#include <aplomb/core/fixed_string.hpp>

#ifdef APLOMB_TWIN
[[maybe_unused]] aplomb::fixed_string<65535> text;
#else
[[maybe_unused]] aplomb::fixed_string<65536> text;
#endif
