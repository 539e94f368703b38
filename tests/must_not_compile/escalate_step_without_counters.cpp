// expect: this ladder counts .* give .step. its .counters., too
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto table = rows(calm + on<message>[anger >= 0.60_p].for_turns<2>() = tense,
                                     tense + on<message>[anger < 0.30_p] = calm);
};

int main() {
#ifdef APLOMB_TWIN
  counters memory;
  return static_cast<int>(step<support>(tier::calm, memory, message{}, {}).row);
#else
  return static_cast<int>(step<support>(tier::calm, message{}, {}).row);
#endif
}
