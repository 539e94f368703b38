// expect: a ladder has at least one row
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

#ifdef APLOMB_TWIN
[[maybe_unused]] constexpr auto table = rows(tier::calm + on<message>[anger >= 0.60_p] = tier::tense);
#else
[[maybe_unused]] constexpr auto table = rows();
#endif
