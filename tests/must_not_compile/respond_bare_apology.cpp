// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: an apology may go out without a remedy
// expect: with_apology
// expect: plans<.*act::apologise>

// An apology that mends nothing.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

#ifdef APLOMB_TWIN
constexpr auto desk = with_apology(do_deed, 2);
#else
constexpr auto desk = say<act::apologise, topic::full>;
#endif
static_assert(no_apology_without_remedy<desk>);
