// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a policy must be noexcept

// A policy runs where nothing may throw.

#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto quiet = policy_from([](situation const&, plan&) noexcept { return verdict::declined; });
#else
inline constexpr auto quiet = policy_from([](situation const&, plan&) { return verdict::declined; });
#endif
