// expect: the bucket of a monitor is a whole part of an hour
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/monitor.hpp>

using namespace aplomb::crisis;

#ifdef APLOMB_TWIN
constexpr settings wanted{.bucket = aplomb::duration{20 * 60'000}};
#else
constexpr settings wanted{.bucket = aplomb::duration{25 * 60'000}};
#endif
static_assert(monitor<service_topics, wanted>::topics > 0);

int main() {}
