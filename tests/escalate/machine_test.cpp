// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <type_traits>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

namespace {

APLOMB_ENUM(tier, std::uint8_t, calm, tense, hostile, crisis, person, over)
APLOMB_ENUM(note, std::uint8_t, none, checked_in, paged)

int softened = 0;
inline constexpr auto soften = [](message const&, service_reading const&) noexcept { ++softened; };

struct paid {
  static constexpr std::string_view name = "paid";
};

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about = states(state(calm, 0), state(tense, 4), state(hostile, 6), state(crisis, 9).waiting(),
                                       state(person, 5).person(), state(over, 0).final());
  // clang-format off
  static constexpr auto table = rows(
      before_all(
          any   + on<message>[threat >= 0.70_p]  / note::paged      = crisis),
      calm    + on<message>[anger >= 0.45_p]                        = tense,
      tense   + on<message>[anger >= 0.75_p]     / soften           = hostile,
      tense   + on<message>[anger < 0.30_p]                         = calm,
      hostile + on<message>[anger < 0.55_p]                         = tense,
      tense   + on<timer>.after(5_min)           / note::checked_in = stay,
      tense   + on<timer>.after(10_min)                             = calm,
      hostile + on<timer>[mood < 0.50_p].after(10_min)              = tense,
      any     + on<bot_reply>                                       = stay,
      any     + on<accepted>                                        = person,
      every   + on<paid>.reopens()                                  = calm,
      any     + on<resolved>                                        = over,
      person  + on<resolved>                                        = over);
  // clang-format on
};

constexpr service_reading angry(score s) { return {.anger = s}; }

static_assert(sizeof(machine<support>) == 1);
static_assert(std::is_trivially_copyable_v<machine<support>>);
static_assert(noexcept(machine<support>{}.step(message{}, service_reading{})));
static_assert(handles<support, message> && handles<support, paid> && !handles<support, stuck>);

// `every + on<paid>` takes a conversation from the person, and the verifier says so; the rest of the table is right.
static_assert(finding_of<support>.what == rule::owned_leak && finding_of<support>.row_a == 10 &&
              static_cast<tier>(finding_of<support>.state) == tier::person);

constexpr tier walk() {
  machine<support> m;
  (void)m.step(message{}, angry(0.45_p));
  (void)m.step(message{}, {.threat = 0.90_p});
  (void)m.step(accepted{});
  return m.state();
}
static_assert(walk() == tier::person);

constexpr auto at = [](tier where) { return machine<support>{where}; };

}  // namespace

TEST_CASE("an outcome says what moved, from where to where, by which row and with which effect") {
  machine<support> m;
  auto const out = m.step(message{}, {.threat = 0.80_p});
  CHECK(out.kind == move::moved);
  CHECK(out.from == tier::calm);
  CHECK(out.to == tier::crisis);
  CHECK(out.row == 0);
  CHECK(out.effect == note::paged);
  auto const again = m.step(message{}, {.threat = 0.80_p});
  CHECK(again.kind == move::ignored);
  CHECK_FALSE(again.fired());
  CHECK(again.row == no_row);
  CHECK(again.effect == note::none);
  CHECK(m.state() == tier::crisis);
}

TEST_CASE("a threshold fires exactly from its bound on") {
  CHECK(at(tier::calm).step(message{}, angry(0.449_p)).kind == move::ignored);
  CHECK(at(tier::calm).step(message{}, angry(0.45_p)).to == tier::tense);
  CHECK(at(tier::tense).step(message{}, angry(0.30_p)).kind == move::ignored);
  CHECK(at(tier::tense).step(message{}, angry(0.299_p)).to == tier::calm);
}

TEST_CASE("rows of before_all go first") {
  CHECK(at(tier::calm).step(message{}, {.anger = 0.90_p, .threat = 0.90_p}).to == tier::crisis);
}

TEST_CASE("any leaves neither final states nor a person's, and not its own target; every leaves them all") {
  CHECK(at(tier::over).step(message{}, {.threat = 0.90_p}).kind == move::ignored);
  CHECK(at(tier::person).step(message{}, {.threat = 0.90_p}).kind == move::ignored);
  CHECK(at(tier::crisis).step(message{}, {.threat = 0.90_p}).kind == move::ignored);
  CHECK(at(tier::over).step(paid{}).to == tier::calm);
  CHECK(at(tier::person).step(paid{}).to == tier::calm);
  CHECK(at(tier::calm).step(paid{}).kind == move::ignored);
}

TEST_CASE("a row that stays fires in every state its wildcard covers") {
  CHECK(at(tier::hostile).step(bot_reply{}).kind == move::stayed);
  CHECK(at(tier::hostile).step(bot_reply{}).to == tier::hostile);
  CHECK(at(tier::calm).step(bot_reply{}).row == 8);
  CHECK(at(tier::person).step(bot_reply{}).kind == move::ignored);
}

TEST_CASE("a callable effect runs once, when its row fires") {
  softened = 0;
  (void)at(tier::tense).step(message{}, angry(0.74_p));
  CHECK(softened == 0);
  (void)at(tier::tense).step(message{}, angry(0.75_p));
  CHECK(softened == 1);
}

TEST_CASE("a row with a wait fires when it is over; the longer wait goes first, and a row that stays fires once") {
  auto const tick = [](duration now, duration before) { return at(tier::tense).step(timer{}, {}, {now, before}); };
  CHECK(tick(4_min, {}).kind == move::ignored);
  CHECK(tick(5_min, {}).effect == note::checked_in);
  CHECK(tick(5_min, {}).kind == move::stayed);
  CHECK(tick(9_min, 5_min).kind == move::ignored);
  CHECK(tick(10_min, 5_min).to == tier::calm);
  CHECK(tick(60_min, {}).to == tier::calm);
  CHECK(at(tier::hostile).step(timer{}, {.mood = 0.50_p}, {10_min, {}}).kind == move::ignored);
  CHECK(at(tier::hostile).step(timer{}, {.mood = 0.49_p}, {10_min, {}}).to == tier::tense);
}

TEST_CASE("the next deadline is the earliest wait of the state that has not been answered") {
  instant const entered{1'000'000};
  auto const m = at(tier::tense);
  REQUIRE(m.next_deadline(entered));
  CHECK(m.next_deadline(entered).at == entered + 5_min);
  CHECK(m.next_deadline(entered, 5_min).at == entered + 10_min);
  CHECK_FALSE(m.next_deadline(entered, 10_min));
  CHECK_FALSE(at(tier::calm).next_deadline(entered));
}

TEST_CASE("a trace shows reading, threshold, states and row") {
  service_reading const now = angry(0.83_p);
  CHECK(trace<support>(at(tier::calm).step(message{}, now), now).view() ==
        "calm --[anger 0.83 >= 0.45]--> tense (row 1)");
  CHECK(trace<support>(at(tier::calm).step(accepted{}), {}).view() == "calm --[accepted]--> person (row 9)");
  CHECK(trace<support>(at(tier::tense).step(timer{}, {}, {10_min, {}}), {}).view() ==
        "tense --[timer after 10min]--> calm (row 6)");
  service_reading const quiet{.mood = 0.2_p};
  CHECK(trace<support>(at(tier::hostile).step(timer{}, quiet, {10_min, {}}), quiet).view() ==
        "hostile --[timer after 10min, mood 0.20 < 0.50]--> tense (row 7)");
  CHECK(trace<support>(at(tier::calm).step(message{}, {}), {}).view() == "calm: no row");
}

TEST_CASE("states carry what policies read") {
  CHECK(about_state<support>(tier::crisis).severity == 9);
  CHECK(about_state<support>(tier::crisis).owned_by == owner::waiting);
  CHECK(about_state<support>(tier::person).owned_by == owner::person);
  CHECK(about_state<support>(tier::over).final);
  CHECK(about_state<support>(tier::hostile).name == "hostile");
}
