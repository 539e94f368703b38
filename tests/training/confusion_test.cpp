// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/classify/emotion.hpp>
#include <aplomb/training/confusion.hpp>
#include <aplomb/training/flag_counts.hpp>

#include "support/catch.hpp"

using namespace aplomb::training;
using namespace aplomb::classify;

TEST_CASE("precision, recall and F1 are the shares of right among found, among labelled, and their harmonic mean") {
  rates const r{6, 8, 12};
  CHECK(*r.precision() == Approx(0.75));
  CHECK(*r.recall() == Approx(0.5));
  CHECK(*r.f1() == Approx(0.6));
}

TEST_CASE("a rate without a denominator is nothing") {
  rates const never_found{0, 0, 3}, never_there{0, 2, 0}, neither{};
  CHECK_FALSE(never_found.precision());
  CHECK(never_found.recall() == 0.0);
  CHECK(never_found.f1() == 0.0);
  CHECK(never_there.precision() == 0.0);
  CHECK_FALSE(never_there.recall());
  CHECK(never_there.f1() == 0.0);
  CHECK_FALSE(neither.f1());
}

TEST_CASE("a confusion counts rows as labelled and columns as read") {
  using enum satisfaction;
  confusion<satisfaction> c;
  // 10 dissatisfied: 8 right, 1 neutral, 1 satisfied; 6 neutral: 3 right, 3 dissatisfied; 4 satisfied: 4 right.
  c.add(dissatisfied, dissatisfied, 8);
  c.add(dissatisfied, neutral);
  c.add(dissatisfied, satisfied);
  c.add(neutral, neutral, 3);
  c.add(neutral, dissatisfied, 3);
  for (int i = 0; i < 4; ++i) c.add(satisfied, satisfied);

  CHECK(c.total() == 20);
  CHECK(c.count(neutral, dissatisfied) == 3);
  CHECK(c.count(dissatisfied, neutral) == 1);
  CHECK(c.of(dissatisfied) == rates{8, 11, 10});
  CHECK(c.of(neutral) == rates{3, 4, 6});
  CHECK(c.of(satisfied) == rates{4, 5, 4});
  CHECK(*c.accuracy() == Approx(15.0 / 20));
  CHECK(*c.of(dissatisfied).f1() == Approx(16.0 / 21));
  CHECK(*c.of(neutral).f1() == Approx(6.0 / 10));
  CHECK(*c.of(satisfied).f1() == Approx(8.0 / 9));
}

TEST_CASE("macro F1 is the mean over classes with five or more examples") {
  using enum satisfaction;
  confusion<satisfaction> c;
  CHECK_FALSE(c.macro_f1());
  CHECK_FALSE(c.accuracy());
  c.add(satisfied, satisfied, 4);
  CHECK_FALSE(c.macro_f1());
  c.add(dissatisfied, dissatisfied, 8);
  c.add(dissatisfied, satisfied, 2);
  c.add(neutral, neutral, 5);
  // F1 of dissatisfied 16/18, of neutral 1; satisfied has four examples and does not count.
  CHECK(*c.macro_f1() == Approx((16.0 / 18 + 1) / 2));
  c.add(satisfied, satisfied);  // the fifth: 10/12
  CHECK(*c.macro_f1() == Approx((16.0 / 18 + 1 + 10.0 / 12) / 3));
}

TEST_CASE("macro F1 of a resample is taken over the classes that count in the whole") {
  using enum satisfaction;
  confusion<satisfaction> whole, part;
  whole.add(dissatisfied, dissatisfied, 5);
  whole.add(neutral, neutral, 5);
  whole.add(satisfied, satisfied, 4);
  part.add(dissatisfied, dissatisfied);
  part.add(dissatisfied, satisfied);
  part.add(satisfied, satisfied, 9);
  // Of dissatisfied 2/3; neutral is missing here; satisfied does not count in the whole.
  CHECK(*part.macro_f1(whole) == Approx(2.0 / 3));
}

TEST_CASE("flags count each for itself, and together for the micro average") {
  flag_set const none, urgent = flag_set{}.set(flag::urgency), both = flag_set{}.set(flag::urgency).set(flag::churn);
  flag_counts c;
  CHECK_FALSE(c.micro_f1());
  c.add(none, none, 10);
  CHECK_FALSE(c.micro_f1());
  c.add(both, urgent);     // urgency right, churn missed
  c.add(none, both);       // two false alarms
  c.add(urgent, both, 2);  // twice: urgency right, churn a false alarm
  CHECK(c.messages() == 14);
  CHECK(c.of(flag::urgency) == rates{3, 4, 3});
  CHECK(c.of(flag::churn) == rates{0, 3, 1});
  CHECK(c.of(flag::threat) == rates{});
  CHECK(c.all() == rates{3, 7, 4});
  CHECK(*c.micro_f1() == Approx(6.0 / 11));
}

TEST_CASE("a flag is raised from a score of one half up") {
  affect a;
  a.flags[aplomb::index_of(flag::abuse)] = aplomb::score::of(500);
  a.flags[aplomb::index_of(flag::threat)] = aplomb::score::of(499);
  CHECK(raised(a) == flag_set{}.set(flag::abuse));
}
