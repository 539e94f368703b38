// expect: one unchanged reading runs in circles through State, leaving it by RowA and coming back by RowB; leave a gap
// expect: proof<support, aplomb::escalate::rule::flapping, tier::calm, 1, 2>
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(tier, std::uint8_t, calm, tense, hot)

// calm -> tense -> hot -> calm: a cycle of three over a wildcard; only `before_all` keeps tense from going back at once.
struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto table = rows(
      before_all(
          tense + on<message>[relief < 0.50_p]                   = hot),
      calm      + on<message>[anger >= 0.60_p && relief < 0.50_p] = tense,
#ifdef APLOMB_TWIN
      any       + on<message>[relief >= 0.60_p]                  = calm);
#else
      any       + on<message>[relief >= 0.20_p]                  = calm);
#endif
};
static_assert(verified<support>);

int main() {}
