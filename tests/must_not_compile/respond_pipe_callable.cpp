// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: the right side of .\|. is not of the same family
// expect: policy_from

// A bare callable is no policy; policy_from makes one of it.

#include <aplomb/respond/presets/service_policy.hpp>

using namespace aplomb;
using namespace aplomb::respond;

inline constexpr auto silent = [](situation const&, plan&) noexcept { return verdict::declined; };
#ifdef APLOMB_TWIN
inline constexpr auto reply = say<act::thank> | policy_from(silent);
#else
inline constexpr auto reply = say<act::thank> | silent;
#endif
