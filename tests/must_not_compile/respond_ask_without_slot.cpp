// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a question names the slot it asks for

// A question that asks for nothing.

#include <aplomb/respond/say.hpp>

using namespace aplomb;
using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto reply = say<act::ask, topic::order_number>;
#else
inline constexpr auto reply = say<act::ask>;
#endif
