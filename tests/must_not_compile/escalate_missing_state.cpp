// expect: .states.* lists every state of the enum exactly once
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

constexpr auto about =
#ifdef APLOMB_TWIN
    states(state(tier::calm, 0), state(tier::tense, 5), state(tier::person, 5).person(), state(tier::over, 0));
#else
    states(state(tier::calm, 0), state(tier::tense, 5), state(tier::person, 5).person());
#endif

int main() { return about[0].severity; }
