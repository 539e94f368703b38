// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: may meet a question, a deed or an offer before anything that meets
// expect: feature::feeling
// expect: plans<.*act::ask>

// A question before the feeling is met.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

#ifdef APLOMB_TWIN
constexpr auto desk = respond::all_of(acknowledge_matter, ask_missing(2));
#else
constexpr auto desk = respond::all_of(ask_missing(2), acknowledge_matter);
#endif
static_assert(calm_before_solve<desk>);
