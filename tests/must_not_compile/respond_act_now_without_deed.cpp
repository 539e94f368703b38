// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: act_now names its deed

// Doing something means doing one thing.

#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto reply = say<act::act_now, topic::look_up>;
#else
inline constexpr auto reply = say<act::act_now, topic::refund>;
#endif
