// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: first_of needs at least one policy

// Nothing cannot have a first.

#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto reply = first_of(policy_from([](situation const&, plan&) noexcept { return verdict::declined; }));
#else
inline constexpr auto reply = first_of();
#endif
