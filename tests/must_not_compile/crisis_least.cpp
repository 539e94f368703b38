// expect: an alarm rests on 2 to 8 different conversations at least
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/monitor.hpp>

using namespace aplomb::crisis;

#ifdef APLOMB_TWIN
constexpr settings wanted{.least_conversations = 2};
#else
constexpr settings wanted{.least_conversations = 1};
#endif
static_assert(monitor<service_topics, wanted>::topics > 0);

int main() {}
