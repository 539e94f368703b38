// expect: a ladder has at most 32 kinds of event
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

template <int N>
struct numbered {
  static constexpr std::string_view name = "numbered";
};
#define ROWS_5(n)                                                                                                 \
  tense + on<numbered<n>> = stay, tense + on<numbered<n + 1>> = stay, tense + on<numbered<n + 2>> = stay,         \
      tense + on<numbered<n + 3>> = stay, tense + on<numbered<n + 4>> = stay,

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about =
      states(state(calm, 0), state(tense, 5), state(person, 5).person(), state(over, 0).final());
  static constexpr auto table = rows(
#ifndef APLOMB_TWIN
      ROWS_5(0) ROWS_5(5) ROWS_5(10) ROWS_5(15) ROWS_5(20) ROWS_5(25)
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
