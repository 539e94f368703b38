// expect: the rows that leave State on Event name more than six axes, RowA the seventh; combine signals
// expect: proof<support, aplomb::escalate::rule::too_many_axes, tier::calm, 2, 255, aplomb::escalate::message>
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
      calm  + on<message>[anger >= 0.60_p && worry >= 0.10_p && hurt >= 0.10_p && scorn >= 0.10_p]  = tense,
      calm  + on<message>[anger < 0.60_p && relief >= 0.10_p && mood >= 0.10_p] = stay,
#ifdef APLOMB_TWIN
      calm  + on<message>[anger < 0.60_p && relief < 0.10_p && mood >= 0.10_p] = stay,
#else
      calm  + on<message>[anger < 0.60_p && relief < 0.10_p && slope >= 0.10_p] = stay,
#endif
      tense + on<message>                   = stay,
      tense + on<silence>                   = calm,
      any   + on<accepted>                  = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>.after(12_h)        = calm);
};
static_assert(verified<support>);
#ifdef APLOMB_TWIN
static_assert(total<support, tier::tense>);
#else
static_assert(total<support>);
#endif

int main() {}
