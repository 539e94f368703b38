// expect: a_severity_lies_between_0_and_9
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

constexpr auto hot =
#ifdef APLOMB_TWIN
    state(tier::tense, 9);
#else
    state(tier::tense, 10);
#endif

int main() { return hot.fact.severity - 9; }
