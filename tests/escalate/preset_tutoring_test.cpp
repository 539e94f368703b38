// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/tutoring.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using enum learner_state;
using effect = tutoring_effect;

TEST_CASE(
    "a learner who is lost gets a hint, one who stays lost a simpler task, one who gives up courage and a tutor") {
  machine<tutoring> at;
  CHECK(at.step(message{}, {.confusion = 0.60_p}).effect == effect::hint);
  CHECK(at.step(answered{}, {.wrong = 0.75_p}).effect == effect::simplify);
  CHECK(at.state() == frustrated);
  CHECK(at.step(message{}, {.despair = 0.60_p, .wrong = 0.75_p}).effect == effect::encourage);
  CHECK(at.state() == discouraged);
  CHECK(at.step(message{}, {.despair = 0.60_p, .wrong = 0.75_p}).effect == effect::call_tutor);
  CHECK(at.state() == calling);
  CHECK(at.step(accepted{}).to == with_tutor);
  CHECK(at.step(returned{}).to == recovered);
}

TEST_CASE("two wrong answers in a row get a hint before anything is said") {
  machine<tutoring> at;
  CHECK_FALSE(at.step(answered{}, {.wrong = 0.25_p}).fired());
  CHECK(at.step(answered{}, {.wrong = 0.50_p}).effect == effect::hint);
}

TEST_CASE("hints do not come at every line") {
  machine<tutoring> at;
  tutoring_reading const lost{.confusion = 0.60_p};
  CHECK(at.step(message{}, lost).effect == effect::hint);
  CHECK(at.step(message{}, lost).effect == effect::hint);
  CHECK_FALSE(at.step(message{}, lost).fired());
  CHECK_FALSE(at.step(message{}, lost).fired());
  CHECK(at.step(message{}, lost).effect == effect::hint);
}

TEST_CASE("what goes well again is named, and becomes ordinary after two good moments") {
  machine<tutoring> at{confused};
  CHECK(at.step(answered{}, {.confidence = 0.70_p}).effect == effect::encourage);
  CHECK(at.state() == recovered);
  CHECK_FALSE(at.step(answered{}, {}).fired());
  CHECK(at.step(answered{}, {}).to == engaged);
  CHECK(machine<tutoring>{recovered}.step(answered{}, {.wrong = 0.50_p}).to == confused);
  CHECK(machine<tutoring>{discouraged}.step(message{}, {.confidence = 0.60_p}).effect == effect::encourage);
}

TEST_CASE("a long struggle gets a break, boredom a challenge") {
  machine<tutoring> at{frustrated};
  tutoring_reading const struggling{.frustration = 0.70_p, .time_on_task = 1.0_p};
  CHECK(at.step(message{}, struggling).effect == effect::pause);
  for (int i = 0; i < 5; ++i) CHECK_FALSE(at.step(message{}, struggling).fired());
  CHECK(at.step(message{}, struggling).effect == effect::pause);

  machine<tutoring> bored_one;
  CHECK(bored_one.step(message{}, {.boredom = 0.70_p}).effect == effect::challenge);
  CHECK(bored_one.step(message{}, {.boredom = 0.10_p}).to == engaged);
}

TEST_CASE("words of despair alone call nobody: a tutor comes when the work or the clock says so, too") {
  machine<tutoring> at{discouraged};
  CHECK_FALSE(at.step(message{}, {.despair = 0.90_p}).fired());
  CHECK(at.step(message{}, {.despair = 0.90_p, .time_on_task = 0.75_p}).to == calling);
}

TEST_CASE("who asks for a tutor, or is in danger, gets one called from wherever they are") {
  for (auto from : {engaged, confused, frustrated, discouraged, bored, recovered}) {
    CHECK(machine<tutoring>{from}.step(message{}, {.wants_tutor = 0.50_p}).to == calling);
    CHECK(machine<tutoring>{from}.step(answered{}, {.self_harm = 0.50_p}).to == in_danger);
    CHECK(machine<tutoring>{from}.step(request{}).to == calling);
  }
}

TEST_CASE("when no tutor comes the lesson goes on with courage, and a tutor who left is called again") {
  machine<tutoring> at{calling};
  CHECK(at.step(timer{}, {}, {5_min, {}}).effect == effect::call_tutor);
  CHECK(at.step(timer{}, {}, {60_min, 5_min}).to == discouraged);
  CHECK(machine<tutoring>{calling}.step(unavailable{}).effect == effect::encourage);
  CHECK(machine<tutoring>{with_tutor}.step(unavailable{}).effect == effect::call_tutor);
  CHECK(machine<tutoring>{with_tutor}.step(timer{}, {}, {2_h, {}}).to == recovered);
  CHECK_FALSE(machine<tutoring>{with_tutor}.step(message{}, {.frustration = 1.0_p, .despair = 1.0_p}).fired());
}

TEST_CASE("whoever waits in danger is called for again and again, and asking for a tutor does not make it less") {
  machine<tutoring> at{calling};
  CHECK(at.step(message{}, {.wants_tutor = 0.90_p, .self_harm = 0.60_p}).to == in_danger);
  CHECK_FALSE(at.step(message{}, {.wants_tutor = 0.90_p}).fired());
  CHECK_FALSE(at.step(request{}).fired());
  CHECK(at.step(unavailable{}).effect == effect::call_tutor);
  duration before{};
  for (duration const wait : {duration{5_min}, duration{15_min}, duration{60_min}, duration{4_h}}) {
    CHECK(at.step(timer{}, {}, {wait, before}).effect == effect::call_tutor);
    CHECK(at.state() == in_danger);
    before = wait;
  }
  CHECK(at.step(accepted{}).to == in_care);
  // Who leaves somebody in danger, or says nothing for two hours, is called after as before, not for an hour only.
  CHECK(machine<tutoring>{in_care}.step(unavailable{}).effect == effect::call_tutor);
  CHECK(machine<tutoring>{in_care}.step(unavailable{}).to == in_danger);
  CHECK(machine<tutoring>{in_care}.step(timer{}, {}, {2_h, {}}).to == in_danger);
  CHECK(machine<tutoring>{in_care}.step(returned{}).to == recovered);
}
