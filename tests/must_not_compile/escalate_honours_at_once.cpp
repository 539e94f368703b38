// expect: an event is honoured within at least one
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "sound_ladder.hpp"

#ifdef APLOMB_TWIN
static_assert(honours<support, request>.within<1>());
#else
static_assert(honours<support, request>.within<0>());
#endif

int main() {}
