// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: all_of needs at least one policy

// A policy of no parts is a mistake.

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto reply =
    aplomb::respond::all_of(policy_from([](situation const&, plan&) noexcept { return verdict::declined; }));
#else
inline constexpr auto reply = aplomb::respond::all_of();
#endif
