// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: two policies are joined with

// The comma joins no policies.

#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
constexpr auto reply() { return (say<act::acknowledge> | say<act::confirm>); }
#else
constexpr auto reply() { return (say<act::acknowledge>, say<act::confirm>); }
#endif
void use() { (void)sizeof(&reply); }
