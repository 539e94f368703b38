// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: some message gets no reply at all; let the policy end with a part that
// expect: feature::open_ask
// expect: plans<>

// Who asks nothing gets no answer.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

#ifdef APLOMB_TWIN
constexpr auto desk = first_of(when(ask_open)(ask_missing(2)), acknowledge_matter);
#else
constexpr auto desk = when(ask_open)(acknowledge_matter);
#endif
static_assert(never_silent<desk>);
