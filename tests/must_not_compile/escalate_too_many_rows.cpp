// expect: a ladder has at most 128 rows
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

// Rows that do nothing, 128 of them beside the others.
#define ROWS_4 tense + on<silence> = stay, tense + on<silence> = stay, tense + on<silence> = stay, tense + on<silence> = stay,
#define ROWS_16 ROWS_4 ROWS_4 ROWS_4 ROWS_4

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about =
      states(state(calm, 0), state(tense, 5), state(person, 5).person(), state(over, 0).final());
  static constexpr auto table = rows(
#ifndef APLOMB_TWIN
      ROWS_16 ROWS_16 ROWS_16 ROWS_16 ROWS_16 ROWS_16 ROWS_16 ROWS_16
#endif
      calm  + on<message>[anger >= 0.60_p]  = tense,
      tense + on<message>[anger < 0.30_p]   = calm,
      any   + on<accepted>                  = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>.after(12_h)        = calm);
};
static_assert(verified<support>);

int main() {}
