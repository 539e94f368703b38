// expect: a distinct_set has a power of two of bits, 64 to 65536
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/core/distinct_set.hpp>

#ifdef APLOMB_TWIN
aplomb::distinct_set<128> seen;
#else
aplomb::distinct_set<100> seen;
#endif

int main() {}
