// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: this is not a gate

// A number is no condition.

#include <aplomb/respond/presets/service_policy.hpp>

using namespace aplomb;
using namespace aplomb::respond;

using namespace escalate::axes;
#ifdef APLOMB_TWIN
inline constexpr auto reply = when(level >= 0.55_p)(say<act::acknowledge>);
#else
inline constexpr auto reply = when(0.55_p)(say<act::acknowledge>);
#endif
