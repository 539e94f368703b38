// expect: a monitor looks for a rise to 1250 to 8000 per mille
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/monitor.hpp>

using namespace aplomb::crisis;

#ifdef APLOMB_TWIN
constexpr settings wanted{.ratio_per_mille = 1500};
#else
constexpr settings wanted{.ratio_per_mille = 1000};
#endif
static_assert(monitor<service_topics, wanted>::topics > 0);

int main() {}
