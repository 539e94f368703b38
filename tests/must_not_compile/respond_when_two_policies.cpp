// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: when.* guards one policy

// A condition guards one policy; two are joined first.

#include <aplomb/respond/presets/service_policy.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto reply = when(ask_open)(say<act::acknowledge> | say<act::confirm>);
#else
inline constexpr auto reply = when(ask_open)(say<act::acknowledge>, say<act::confirm>);
#endif
