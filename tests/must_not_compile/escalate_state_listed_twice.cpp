// expect: about_lists_every_state_exactly_once
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;

APLOMB_ENUM(tier, std::uint8_t, calm, tense)

// Two entries for two states, and yet one state is missing.
#ifdef APLOMB_TWIN
constexpr auto about = states(state(tier::calm, 0), state(tier::tense, 5));
#else
constexpr auto about = states(state(tier::calm, 0), state(tier::calm, 5));
#endif

int main() { return about[0].severity; }
