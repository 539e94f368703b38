// expect: one unchanged reading runs in circles through State, leaving it by RowA and coming back by RowB; leave a gap
// expect: proof<support, aplomb::escalate::rule::flapping, tier::calm, 0, 1>
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The ladder that README.md shows; a test of the pages compares both.

#include <aplomb/escalate.hpp>
using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;  // anger, level, relief, ...: what rows may ask of a reading
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, done)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about = states(state(calm, 0), state(tense, 5), state(done, 0).final());
  static constexpr auto table = rows(
      calm  + on<message>[anger >= 0.60_p] = tense,
#ifdef APLOMB_TWIN
      tense + on<message>[anger <  0.50_p] = calm,
#else
      tense + on<message>[anger <  0.70_p] = calm,      // wrong: at anger 0.65 it flaps for ever
#endif
      any   + on<resolved>                 = done);
};
static_assert(verified<support>);

int main() {}
