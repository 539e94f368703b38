// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/tally.hpp>

using namespace aplomb;
using namespace aplomb::classify;

TEST_CASE("support saturates: two halves make three quarters") {
  tally t;
  t.add(emotion::joy, 500);
  t.add(emotion::joy, 500);
  CHECK(t.of(emotion::joy) == 750);
  for (int i = 0; i < 50; ++i) t.add(emotion::joy, 900);
  CHECK(t.of(emotion::joy) <= 1000);
}

TEST_CASE("fading weakens feelings and leaves flags and neutral alone") {
  tally t;
  t.add(emotion::anger, 800);
  t.add(flag::threat, 800);
  t.add(satisfaction::dissatisfied, 800);
  t.fade_feelings(500);
  CHECK(t.of(emotion::anger) == 400);
  CHECK(t.of(satisfaction::dissatisfied) == 400);
  CHECK(t.of(flag::threat) == 800);
}

TEST_CASE("a distribution sums to exactly one and keeps the order of the masses") {
  aplomb_test::random r{7};
  for (int round = 0; round < 2000; ++round) {
    int mass[6];
    for (int& m : mass) m = static_cast<int>(r.below(1001));
    mass[0] += 1;
    score out[6]{};
    distribute(mass, out);
    int sum = 0;
    for (auto s : out) sum += s.per_mille;
    CHECK(sum == 1000);
    for (std::size_t i = 0; i < 6; ++i)
      for (std::size_t j = 0; j < 6; ++j)
        if (mass[i] > mass[j]) CHECK(out[i] >= out[j]);
  }
}
