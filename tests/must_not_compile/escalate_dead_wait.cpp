// expect: nothing that comes by itself leads out of State; if it waits for a person or is a person.s, add a row with a wait
// expect: proof<support, aplomb::escalate::rule::dead_wait, tier::person, 255, 255>
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about =
      states(state(calm, 0), state(tense, 5), state(person, 7).person(), state(over, 0).final());
  static constexpr auto table = rows(
      calm  + on<message>[anger >= 0.60_p]  = tense,
      tense + on<message>[anger < 0.30_p]   = calm,
      any   + on<accepted>                  = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>[mood < 0.50_p].after(12_h) = calm,
#ifdef APLOMB_TWIN
      person + on<timer>.after(72_h)        = calm);
#else
      // Whoever is in a bad mood waits for ever.
      person + on<timer>[mood >= 0.60_p].after(72_h) = calm);
#endif
};
static_assert(verified<support>);

int main() {}
