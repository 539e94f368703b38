// expect: an opaque guard is a callable without captures
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

int main() {
  int limit = 3;
#ifdef APLOMB_TWIN
  auto const guard = aplomb::escalate::opaque([](auto const& event, auto const&) noexcept { return event.cents > 3; });
#else
  auto const guard =
      aplomb::escalate::opaque([limit](auto const& event, auto const&) noexcept { return event.cents > limit; });
#endif
  (void)guard, (void)limit;
}
