// expect: Event does not lead from State to a person in time: some reading meets RowA; add a row that leads there
// expect: proof<support, aplomb::escalate::rule::not_honoured, tier::calm, 1, 255, aplomb::escalate::message>
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
      any   + on<message>[wants_human >= 0.70_p] = person,
      calm  + on<message>[anger >= 0.60_p && wants_human < 0.70_p]  = tense,
      tense + on<message>[anger < 0.30_p && wants_human < 0.70_p]   = calm,
      any   + on<accepted>                  = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>.after(12_h)        = calm);
};
static_assert(verified<support>);
#ifdef APLOMB_TWIN
static_assert(honours<support, message, wants_human >= 0.70_p>.within<1>());
#else
static_assert(honours<support, message, wants_human >= 0.50_p>.within<1>());
#endif

int main() {}
