// expect: beginning in State the effect can come more often than that in so many events, first by RowA; give its rows
// expect: proof<support, aplomb::escalate::rule::too_often, tier::calm, 0, 255>
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)
APLOMB_ENUM(note, std::uint8_t, none, warn)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about =
      states(state(calm, 0), state(tense, 5), state(person, 7).person(), state(over, 0).final());
  static constexpr auto table = rows(
#ifdef APLOMB_TWIN
      calm  + on<message>[anger >= 0.60_p].cooldown<3>() / note::warn = tense,
#else
      calm  + on<message>[anger >= 0.60_p].cooldown<2>() / note::warn = tense,
#endif
      tense + on<message>[anger < 0.30_p]   = calm,
      any   + on<accepted>                  = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>.after(12_h)        = calm);
};
static_assert(verified<support>);
static_assert(fires_at_most<support, note::warn, 1, 4>);

int main() {}
