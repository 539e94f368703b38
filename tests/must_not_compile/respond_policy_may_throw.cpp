// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a policy is copyable and callable as .verdict.situation const&, plan&. const noexcept

// A policy type of the user's own must not throw.

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

struct mute : policy_base {
#ifdef APLOMB_TWIN
  constexpr verdict operator()(situation const&, plan&) const noexcept { return verdict::declined; }
#else
  constexpr verdict operator()(situation const&, plan&) const { return verdict::declined; }
#endif
};
inline constexpr auto reply = aplomb::respond::all_of(mute{});
