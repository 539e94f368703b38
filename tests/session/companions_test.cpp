// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/anger_phases.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/session/companions.hpp>
#include <sstream>
#include <type_traits>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;

namespace {

APLOMB_ENUM(light, std::uint8_t, off, lit)

struct plain_one : ladder<light, service_reading, light::off> {
  static constexpr std::string_view name = "plain_one";
  static constexpr auto table =
      rows(light::off + on<message>[axes::anger >= 0.50_p] = light::lit, light::lit + on<bot_reply> = light::off);
};
struct plain_two : ladder<light, service_reading, light::off> {
  static constexpr std::string_view name = "plain_two";
  static constexpr auto table =
      rows(light::off + on<message>[axes::worry >= 0.50_p] = light::lit, light::lit + on<resolved> = light::off);
};
struct counting : ladder<light, service_reading, light::off> {
  static constexpr std::string_view name = "counting";
  static constexpr auto table = rows(light::off + on<message>[axes::anger >= 0.50_p].for_turns<3>() = light::lit,
                                     light::lit + on<resolved> = light::off);
};
struct waiting_one : ladder<light, service_reading, light::off> {
  static constexpr std::string_view name = "waiting_one";
  static constexpr auto table = rows(light::off + on<message>[axes::anger >= 0.50_p] = light::lit,
                                     light::lit + on<timer>.after(10_min) = light::off);
};

constexpr instant noon{1'772'414'045'000};
constexpr service_reading cross{.anger = 0.70_p};

static_assert(sizeof(companions<plain_one>) == 1 && sizeof(companions<plain_one, plain_two>) == 2);
static_assert(sizeof(companions<counting>) == 9);
static_assert(sizeof(companions<waiting_one>) == 24);
static_assert(std::is_trivially_copyable_v<companions<plain_one, counting, waiting_one>>);

// Usable at compile time.
static_assert([] {
  companions<plain_one, waiting_one> beside;
  auto const out = beside.hear(cross, noon);
  return out.of<plain_one>().to == light::lit && beside.state<waiting_one>() == light::lit &&
         beside.next_deadline().at == noon + 10_min;
}());

}  // namespace

TEST_CASE("ladders that run side by side move together, each by its own rows") {
  companions<plain_one, plain_two> beside;
  auto out = beside.hear(cross);
  CHECK(out.fired());
  CHECK(out.of<plain_one>().kind == move::moved);
  CHECK(out.of<plain_two>().kind == move::ignored);
  out = beside.hear({.worry = 0.60_p});
  CHECK(beside.state<plain_two>() == light::lit);
  out = beside.on<bot_reply>();
  CHECK(beside.state<plain_one>() == light::off);
  CHECK(beside.state<plain_two>() == light::lit);
}

TEST_CASE("an event that no ladder names leaves all of them where they are") {
  companions<plain_one, plain_two> beside;
  (void)beside.hear({.anger = 0.70_p, .worry = 0.70_p});
  auto const before = beside;
  CHECK_FALSE(beside.on<accepted>().fired());
  CHECK_FALSE(beside.tick(noon).fired());
  CHECK(beside == before);
}

TEST_CASE("a ladder beside others steps as it does alone") {
  aplomb_test::random r{17};
  companions<counting, service_heat, service_conduct> beside;
  machine<counting> first;
  machine<service_heat> second;
  machine<service_conduct> third;
  std::size_t fired = 0;
  for (int i = 0; i < 20000; ++i) {
    service_reading now;
    for (auto member : axis_members<service_reading>)
      (now.*member).per_mille = static_cast<std::int16_t>(r.one_in(2) ? r.below(1001) : r.below(200));
    if (r.one_in(10)) {
      auto const out = beside.on<resolved>(now);
      REQUIRE((out.of<counting>() == first.step(resolved{}, now)));
      REQUIRE((out.of<service_heat>() == second.step(resolved{}, now)));
      REQUIRE((out.of<service_conduct>() == third.step(resolved{}, now)));
    } else {
      auto const out = beside.hear(now);
      REQUIRE((out.of<counting>() == first.step(message{}, now)));
      REQUIRE((out.of<service_heat>() == second.step(message{}, now)));
      REQUIRE((out.of<service_conduct>() == third.step(message{}, now)));
      fired += out.fired();
    }
  }
  CHECK(fired > 1000);
}

TEST_CASE("waits count from the moment at which each ladder entered its state") {
  companions<plain_one, waiting_one, anger_phases> beside;
  CHECK_FALSE(beside.next_deadline());
  (void)beside.hear(cross, noon);
  REQUIRE(beside.next_deadline());
  CHECK(beside.next_deadline().at == noon + 10_min);
  CHECK_FALSE(beside.tick(noon + 9_min).fired());
  auto const out = beside.tick(noon + 10_min);
  CHECK(out.of<waiting_one>().to == light::off);
  CHECK(beside.state<plain_one>() == light::lit);
  CHECK(beside.state<anger_phases>() == anger_phase::noticing);
  CHECK(beside.next_deadline().at == noon + 2_h);
  CHECK(beside.tick(noon + 2_h).of<anger_phases>().to == anger_phase::returning);
}

TEST_CASE("a clock that runs backwards does not move the time of companions backwards") {
  companions<waiting_one> beside;
  (void)beside.hear(cross, noon);
  (void)beside.tick(noon + 5_min);
  CHECK_FALSE(beside.tick(instant{noon.ms - 3600000}).fired());
  CHECK(beside.next_deadline().at == noon + 10_min);
  CHECK(beside.tick(noon + 10_min).fired());
}

TEST_CASE("without times nothing waits") {
  companions<waiting_one> beside;
  (void)beside.hear(cross);
  CHECK_FALSE(beside.tick({}).fired());
  CHECK_FALSE(beside.next_deadline());
  // The first time that is given starts the clock: what came before it took no time.
  CHECK_FALSE(beside.tick(noon).fired());
  CHECK(beside.next_deadline().at == noon + 10_min);
}

TEST_CASE("what moved prints a line a ladder") {
  companions<plain_one, plain_two, waiting_one> beside;
  std::ostringstream text;
  text << beside.hear(cross, noon);
  CHECK(text.str() ==
        "plain_one: off --[anger 0.70 >= 0.50]--> lit (row 0)\n"
        "waiting_one: off --[anger 0.70 >= 0.50]--> lit (row 0)\n");
  text.str("");
  text << beside.tick(noon + 10_min);
  CHECK(text.str() == "waiting_one: lit --[timer after 10min]--> off (row 1)\n");
}
