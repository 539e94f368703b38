// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: the policy asks more than can be followed; use fewer gates, or prove its parts one by one
// expect: too_tangled

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::literals;
using namespace aplomb::escalate::axes;

// Thirteen gates, none of which says anything about another: thousands of ways.
#ifdef APLOMB_TWIN
constexpr auto desk = all_of(when(anger >= 0.50_p)(say<act::thank>), say<act::acknowledge>);
#else
constexpr auto desk =
    all_of(when(anger >= 0.50_p)(say<act::inform>), when(worry >= 0.50_p)(say<act::inform>),
           when(hurt >= 0.50_p)(say<act::inform>), when(scorn >= 0.50_p)(say<act::inform>),
           when(relief >= 0.50_p)(say<act::inform>), when(churn >= 0.50_p)(say<act::inform>),
           when(urgency >= 0.50_p)(say<act::inform>), when(emphasis >= 0.50_p)(say<act::inform>),
           when(persistence >= 0.50_p)(say<act::inform>), when(repeats >= 0.50_p)(say<act::inform>),
           when(slope >= 0.50_p)(say<act::inform>), when(waited >= 0.50_p)(say<act::inform>),
           when(contacts >= 0.50_p)(say<act::inform>), unless_planned(act::inform)(say<act::acknowledge>));
#endif
static_assert(never_silent<desk>);

int main() {}
