// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a customer who asks for a person .* need not get one
// expect: service_reading::wants_human
// expect: plans<.*act::acknowledge>

// Words alone do not bring a person.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

#ifdef APLOMB_TWIN
constexpr auto desk = first_of(when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>), acknowledge_matter);
#else
constexpr auto desk = acknowledge_matter;
#endif
static_assert(person_always_reachable<desk>);
