// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: this is not a policy; wrap a callable

// Combinators take policies only.

#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

inline constexpr auto silent = [](situation const&, plan&) noexcept { return verdict::declined; };
#ifdef APLOMB_TWIN
inline constexpr auto reply = first_of(policy_from(silent));
#else
inline constexpr auto reply = first_of(silent);
#endif
