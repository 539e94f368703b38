// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: nodiscard

// A result that nobody looks at hides its fault.

#include <aplomb/core/result.hpp>

enum class trouble { none };
aplomb::result<int, trouble> attempt();

void run();
void run() {
#ifdef APLOMB_TWIN
  (void)attempt();
#else
  attempt();
#endif
}
