// expect: cooldown<N>...* counts what people send; to wait for the clock use a state and .\.after
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, over)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about = states(state(calm, 0), state(tense, 5), state(over, 0).final());
  static constexpr auto table = rows(
#ifdef APLOMB_TWIN
      calm  + on<message>[anger >= 0.60_p].cooldown<3>()  = tense,
#else
      calm  + on<timer>.cooldown<3>()                     = tense,
#endif
      tense + on<message>[anger < 0.30_p]                 = calm,
      any   + on<resolved>                                = over);
};
static_assert(verified<support>);

int main() {
  machine<support> talk;
  return static_cast<int>(talk.step(message{}, {}).row);
}
