// expect: a monitor learns for 2 to 52 weeks and remembers 4 to 52
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/monitor.hpp>

using namespace aplomb::crisis;

#ifdef APLOMB_TWIN
constexpr settings wanted{.learn_weeks = 2};
#else
constexpr settings wanted{.learn_weeks = 1};
#endif
static_assert(monitor<service_topics, wanted>::topics > 0);

int main() {}
