// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate.hpp>

/// A ladder with nothing wrong in it: what is refused is what is asked of it.

using namespace aplomb::escalate;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, person, over)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about =
      states(state(calm, 0), state(tense, 5), state(person, 7).person(), state(over, 0).final());
  static constexpr auto table = rows(
      calm  + on<message>[axes::anger >= 0.60_p]  = tense,
      tense + on<message>[axes::anger < 0.30_p]   = calm,
      any   + on<request>                   = person,
      person + on<returned>                 = calm,
      any   + on<resolved>                  = over,
      person + on<timer>.after(12_h)        = calm);
};
