// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: policy_from takes a callable

// A policy looks at a situation and adds to a plan.

#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto quiet = policy_from([](situation const&, plan&) noexcept { return verdict::declined; });
#else
inline constexpr auto quiet = policy_from([](situation const&) noexcept { return verdict::declined; });
#endif
