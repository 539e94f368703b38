// expect: a monitor gives one false alarm in 1 to 5200 weeks
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/monitor.hpp>

using namespace aplomb::crisis;

#ifdef APLOMB_TWIN
constexpr settings wanted{.weeks_per_false_alarm = 1};
#else
constexpr settings wanted{.weeks_per_false_alarm = 0};
#endif
static_assert(monitor<service_topics, wanted>::topics > 0);

int main() {}
