// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/anger_phases.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using enum anger_phase;

namespace {

constexpr service_reading annoyed{.level = 0.50_p, .anger = 0.50_p, .persistence = 0.25_p};
constexpr service_reading angry_again{.level = 0.70_p, .anger = 0.70_p, .persistence = 0.50_p, .mood = 0.40_p};
constexpr service_reading outburst{.level = 0.95_p, .anger = 0.95_p, .emphasis = 0.60_p, .persistence = 0.25_p};
constexpr service_reading thanks{.relief = 0.80_p, .mood = 0.40_p};
constexpr service_reading quiet{.level = 0.05_p, .mood = 0.25_p};

}  // namespace

TEST_CASE("anger is noticed, managed, and ebbs back to the everyday") {
  machine<anger_phases> at;
  auto out = at.step(message{}, annoyed);
  CHECK((out.to == noticing && out.effect == anger_care::name_it));
  out = at.step(message{}, angry_again);
  CHECK((out.to == managing && out.effect == anger_care::cool_down));
  out = at.step(message{}, thanks);
  CHECK((out.to == returning && out.effect == anger_care::settle));
  CHECK_FALSE(at.step(message{}, quiet).fired());
  out = at.step(message{}, quiet);
  CHECK((out.to == calm && out.effect == anger_care::as_usual));
}

TEST_CASE("an outburst skips the noticing") { CHECK(machine<anger_phases>{}.step(message{}, outburst).to == managing); }

TEST_CASE("who has just calmed down flares up sooner than somebody who never was angry") {
  service_reading const once{.level = 0.65_p, .anger = 0.65_p, .persistence = 0.25_p};
  CHECK(machine<anger_phases>{calm}.step(message{}, once).to == noticing);
  CHECK(machine<anger_phases>{returning}.step(message{}, once).to == managing);
}

TEST_CASE("one quiet line ends no anger, two do") {
  for (auto from : {noticing, managing}) {
    machine<anger_phases> at{from};
    CHECK_FALSE(at.step(message{}, quiet).fired());
    CHECK(at.step(message{}, quiet).to == returning);
  }
  // Not while the mood is still bad.
  service_reading brooding = quiet;
  brooding.mood = 0.60_p;
  machine<anger_phases> at{managing};
  for (int i = 0; i < 5; ++i) CHECK_FALSE(at.step(message{}, brooding).fired());
}

TEST_CASE("sadness and worry are no anger") {
  machine<anger_phases> at;
  CHECK_FALSE(at.step(message{}, {.level = 0.90_p, .worry = 0.90_p, .hurt = 0.90_p, .persistence = 1.0_p}).fired());
}

TEST_CASE("anger fades with time, and is over when the matter is settled") {
  CHECK(machine<anger_phases>{noticing}.step(timer{}, {}, {2_h, {}}).to == returning);
  CHECK(machine<anger_phases>{managing}.step(timer{}, {}, {2_h, {}}).to == managing);
  CHECK(machine<anger_phases>{managing}.step(timer{}, {}, {12_h, {}}).to == returning);
  CHECK(machine<anger_phases>{returning}.step(timer{}, {}, {30_min, {}}).to == calm);
  for (auto from : {noticing, managing, returning}) CHECK(machine<anger_phases>{from}.step(resolved{}).to == calm);
}
