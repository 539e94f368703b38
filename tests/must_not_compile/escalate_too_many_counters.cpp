// expect: a ladder counts in at most 8 rows
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto table = rows(
      calm + on<message>[level >= 0.10_p && level < 0.11_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.11_p && level < 0.12_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.12_p && level < 0.13_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.13_p && level < 0.14_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.14_p && level < 0.15_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.15_p && level < 0.16_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.16_p && level < 0.17_p].cooldown<2>() = tense,
      calm + on<message>[level >= 0.17_p && level < 0.18_p].cooldown<2>() = tense,
#ifdef APLOMB_TWIN
      calm + on<message>[level >= 0.90_p] = tense,
#else
      calm + on<message>[level >= 0.90_p].for_turns<2>() = tense,
#endif
      tense + on<message>[level < 0.05_p] = calm);
};
static_assert(verified<support>);

int main() {}
