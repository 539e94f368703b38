// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: while a person owns the conversation the plan is not marked as a suggestion
// expect: feature::owner

// Bot and person speak at once.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

#ifdef APLOMB_TWIN
constexpr auto desk = first_of(when(owner_is(escalate::owner_state::human))(suggest(acknowledge_matter)),
                               unless(owner_is(escalate::owner_state::human))(acknowledge_matter));
#else
constexpr auto desk = acknowledge_matter;
#endif
static_assert(no_bot_act_while_person_owns<desk>);
