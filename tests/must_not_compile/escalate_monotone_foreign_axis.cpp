// expect: this axis is of another reading; use an axis of the reading that the ladder declares
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "sound_ladder.hpp"

struct mine {
  aplomb::score anger{};
};
BOOST_DESCRIBE_STRUCT(mine, (), (anger))
inline constexpr axis_of<&mine::anger, signal::words> my_anger{};

#ifdef APLOMB_TWIN
static_assert(monotone<support, axes::anger>);
#else
static_assert(monotone<support, my_anger>);
#endif

int main() {}
