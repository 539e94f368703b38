// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a hand-over names its reason

// Whoever takes over must know why.

#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto reply = say<act::hand_off, topic::requested>;
#else
inline constexpr auto reply = say<act::hand_off>;
#endif
