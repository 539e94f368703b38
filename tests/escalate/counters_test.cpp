// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/counting_ladder.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/opaque.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/verdict.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using aplomb_test::counting;
using aplomb_test::tier;

namespace {

constexpr service_reading furious{.level = 0.90_p, .anger = 0.90_p};
constexpr service_reading warm{.anger = 0.50_p};
constexpr service_reading cold{};
constexpr service_reading insult{.anger = 0.50_p, .abuse = 0.90_p, .emphasis = 0.60_p};

static_assert(verified<counting>);
static_assert(counts<counting>);
static_assert(!counts<service_heat>);
static_assert(sizeof(machine<service_heat>) == 1);
static_assert(sizeof(machine<counting>) == 1 + sizeof(counters));

}  // namespace

TEST_CASE("a streak fires when the guard has held that many times in a row") {
  machine<counting> talk;
  CHECK_FALSE(talk.step(message{}, furious).fired());
  CHECK_FALSE(talk.step(message{}, cold).fired());
  CHECK_FALSE(talk.step(message{}, furious).fired());
  auto const out = talk.step(message{}, furious);
  CHECK(out.to == tier::tense);
  CHECK(trace<counting>(out, furious).view() == "calm --[anger 0.90 >= 0.60 for 2 turns]--> tense (row 1)");
}

TEST_CASE("other kinds of events leave a streak alone, and a constant walk can be proved when compiled") {
  constexpr auto state = [] {
    machine<counting> talk;
    talk.step(message{}, furious);
    talk.step(agent_reply{}, cold);
    talk.step(message{}, furious);
    return talk.state();
  }();
  static_assert(state == tier::tense);
  CHECK(state == tier::tense);
}

TEST_CASE("a streak of a wildcard goes on from state to state and begins anew in a state that it does not leave") {
  machine<counting> talk{tier::tense};
  CHECK_FALSE(talk.step(message{}, insult).fired());
  CHECK_FALSE(talk.step(message{}, insult).fired());
  CHECK(talk.step(message{}, insult).to == tier::called);

  machine<counting> other{tier::tense};
  other.step(message{}, insult);
  other.step(message{}, insult);
  other.step(resolved{});
  CHECK(other.state() == tier::over);
  other.step(message{}, service_reading{.level = 0.40_p});
  CHECK(other.state() == tier::calm);
  CHECK_FALSE(other.step(message{}, insult).fired());
  CHECK_FALSE(other.step(message{}, insult).fired());
  CHECK(other.step(message{}, insult).to == tier::called);
}

TEST_CASE("leaving a state clears its streak even when the way out was another event") {
  machine<counting> talk;
  talk.step(message{}, furious);
  talk.step(accepted{});
  talk.step(returned{});
  REQUIRE(talk.state() == tier::calm);
  CHECK_FALSE(talk.step(message{}, furious).fired());
  CHECK(talk.step(message{}, furious).to == tier::tense);
}

TEST_CASE("a row that cools down does not fire on the next events of its kind") {
  machine<counting> talk{tier::tense};
  CHECK(talk.step(message{}, furious).effect == handoff_reason::level);
  CHECK_FALSE(talk.step(message{}, furious).fired());
  talk.step(agent_reply{}, cold);
  CHECK_FALSE(talk.step(message{}, furious).fired());
  CHECK(talk.step(message{}, furious).effect == handoff_reason::level);
}

TEST_CASE("a cool-down outlives the state, and a streak begins only after it") {
  machine<counting> talk{tier::tense};
  CHECK(talk.step(message{}, furious).effect == handoff_reason::level);
  CHECK(talk.step(message{}, cold).to == tier::calm);
  talk.step(message{}, furious);
  CHECK(talk.step(message{}, furious).to == tier::tense);
  CHECK(talk.step(message{}, furious).effect == handoff_reason::level);

  machine<counting> patient{tier::tense};
  int fired = 0;
  for (int i = 0; i < 10; ++i) fired += patient.step(agent_reply{}, furious).fired();
  CHECK(fired == 2);  // at the second, then three cool down, then two more are needed: the seventh
}

TEST_CASE("a table counts as the compiled ladder does") {
  table<service_reading> const loaded{parts_of(view_of<counting>)};
  REQUIRE(loaded.counts());
  aplomb_test::random r{6};
  tier state = counting::start;
  counters ours, theirs;
  std::array<int, 16> fired{};
  std::size_t wrong = 0;
  for (int i = 0; i < 300000; ++i) {
    service_reading now;
    for (auto member :
         {&service_reading::level, &service_reading::anger, &service_reading::abuse, &service_reading::emphasis})
      (now.*member).per_mille = static_cast<std::int16_t>(r.below(1001));
    now.wants_human.per_mille = static_cast<std::int16_t>(r.one_in(20) ? 900 : 0);
    dwell const in_state{duration{static_cast<std::int64_t>(r.below(40'000'000))}, {}};
    auto const both = [&](auto event) {
      auto const a = step<counting>(state, ours, event, now, in_state);
      auto const b = loaded.step(static_cast<std::uint8_t>(state), theirs, event, now, in_state);
      wrong += a.kind != b.kind || static_cast<std::uint8_t>(a.to) != b.to || a.row != b.row || !(ours == theirs);
      if (a.fired()) ++fired[a.row];
      state = a.to;
    };
    switch (r.below(12)) {
      case 0:
        both(agent_reply{});
        break;
      case 1:
        both(resolved{});
        break;
      case 2:
        both(accepted{});
        break;
      case 3:
        both(returned{});
        break;
      case 4:
        both(timer{});
        break;
      default:
        both(message{});
    }
  }
  CHECK(wrong == 0);
  for (std::size_t row = 0; row < view_of<counting>.row_count; ++row) {
    INFO("row " << row);
    CHECK(fired[row] > 0);
  }
}

namespace {

struct paid {
  static constexpr std::string_view name = "paid";
  int cents = 0;
};

struct till : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto table = rows(
      calm + on<paid>[axes::anger < 0.30_p && opaque([](paid const& p, auto const&) noexcept { return p.cents > 5; })] =
          tense,
      tense + on<paid>[opaque([](paid const& p, service_reading const&) noexcept { return p.cents == 0; })] = calm);
};

}  // namespace

TEST_CASE("an opaque guard sees the event and the reading, and its thresholds count as well") {
  machine<till> talk;
  CHECK_FALSE(talk.step(paid{5}, cold).fired());
  CHECK_FALSE(talk.step(paid{9}, warm).fired());
  CHECK(talk.step(paid{9}, cold).to == tier::tense);
  CHECK_FALSE(talk.step(paid{1}, cold).fired());
  CHECK(talk.step(paid{0}, cold).to == tier::calm);
}

TEST_CASE("a table never fires a row whose guard is code") {
  table<service_reading> const loaded{parts_of(view_of<till>)};
  CHECK_FALSE(loaded.step(0, paid{9}, cold).fired());
}

TEST_CASE("hysteresis leaves a gap in which neither guard holds") {
  constexpr auto heated = hysteresis(axes::anger, 0.60_p, 0.40_p);
  CHECK(heated.rises.contains({.anger = 0.60_p}));
  CHECK_FALSE(heated.rises.contains({.anger = 0.599_p}));
  CHECK_FALSE(heated.falls.contains({.anger = 0.40_p}));
  CHECK(heated.falls.contains({.anger = 0.399_p}));
}
