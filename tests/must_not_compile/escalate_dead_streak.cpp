// expect: RowA can never fire: its guard is empty, it leaves no state, rows of .before_all.* always go first, or its streak
// expect: proof<support, aplomb::escalate::rule::dead_row, tier::calm, 1, 255>
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
#ifdef APLOMB_TWIN
      calm  + on<message>[anger >= 0.60_p]  = stay,
#else
      calm  + on<message>[anger >= 0.60_p]  = tense,
#endif
      calm  + on<message>[anger >= 0.70_p && emphasis >= 0.50_p].for_turns<3>() = tense,
      tense + on<message>[anger < 0.30_p]   = calm,
      any   + on<accepted>                  = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>.after(12_h)        = calm);
};
static_assert(verified<support>);

int main() {}
