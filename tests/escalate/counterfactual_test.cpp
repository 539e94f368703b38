// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_reading.hpp"
#include <aplomb/escalate/counterfactual.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/table.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;

namespace counterfactual_test {

struct reading {
  static constexpr std::string_view name = "test";
  score anger{}, persistence{}, load_factor{};
  friend constexpr bool operator==(reading const&, reading const&) noexcept = default;
};
BOOST_DESCRIBE_STRUCT(reading, (), (anger, persistence, load_factor))

inline constexpr axis_of<&reading::anger, signal::words> anger{};
inline constexpr axis_of<&reading::persistence, signal::behaviour> persistence{};
inline constexpr axis_of<&reading::load_factor, signal::time> load_factor{};

APLOMB_ENUM(state_of_mind, std::uint8_t, calm, upset, angry, gone)
APLOMB_ENUM(effect, std::uint8_t, none, warned)

struct small : ladder<state_of_mind, reading, state_of_mind::calm> {
  static constexpr auto table = [] {
    using enum state_of_mind;
    return rows(calm + on<message>[anger >= 0.60_p] = upset,
                upset + on<message>[anger >= 0.60_p && persistence >= 0.75_p] / effect::warned = angry,
                upset + on<message>[anger < 0.20_p && load_factor < 0.50_p].for_turns<3>() = calm,
                angry + on<timer>.after(10_min) = gone, gone + on<message> = calm);
  }();
};

/// Of the compiled ladder; the table that was made from it says what was done.
template <class Event = message>
std::vector<std::string> sentences(state_of_mind in, reading const& now, dwell in_state = {}, counters memory = {}) {
  table<reading> const loaded{parts_of(view_of<small>)};
  auto stepped = memory;
  auto const done = loaded.step(static_cast<std::uint8_t>(in), stepped, Event{}, now, in_state);
  std::vector<std::string> all;
  for (auto const& c : counterfactuals<small>(in, Event{}, now, in_state, memory))
    all.emplace_back(explain(loaded.view(), c, done).view());
  return all;
}

using list = std::vector<std::string>;

}  // namespace counterfactual_test

using namespace counterfactual_test;

TEST_CASE("what a transition hung on is said in one sentence each, the smallest change first") {
  CHECK(sentences(state_of_mind::upset, {.anger = {830}, .persistence = {750}}) ==
        list{"Without the third negative message in a row this would have stayed `upset`.",
             "With anger below 0.60 (it was 0.83) this would have stayed `upset`."});
  CHECK(sentences(state_of_mind::upset, {.anger = {830}, .persistence = {1000}}) ==
        list{"With anger below 0.60 (it was 0.83) this would have stayed `upset`.",
             "With fewer than 3 negative messages in a row (there were 4 or more) this would have stayed `upset`."});
}

TEST_CASE("what was lacking for a transition is said as well") {
  CHECK(sentences(state_of_mind::calm, {.anger = {550}}) ==
        list{"With anger at least 0.60 (it was 0.55) this would have become `upset`."});
  CHECK(sentences(state_of_mind::upset, {.anger = {700}, .persistence = {250}}) ==
        list{"With 3 negative messages in a row (there was 1) this would have become `angry` (warned)."});
  // Two things were lacking: no single one decides.
  CHECK(sentences(state_of_mind::upset, {.anger = {500}, .persistence = {500}}).empty());
  // Nothing could have kept it, and nothing is known of an event without rows.
  CHECK(sentences(state_of_mind::gone, {}).empty());
  CHECK(sentences<stuck>(state_of_mind::calm, {}).empty());
}

TEST_CASE("a wait and a streak decide, too") {
  CHECK(sentences<timer>(state_of_mind::angry, {}, {duration{10_min}, {}}) ==
        list{"Before 10min had passed this would have stayed `angry`."});
  reading const quiet{.anger = {100}, .load_factor = {499}};
  counters twice;
  for (int i = 0; i < 2; ++i) REQUIRE_FALSE(step<small>(state_of_mind::upset, twice, message{}, quiet).fired());
  CHECK(sentences(state_of_mind::upset, quiet, {}, twice) ==
        list{"With load factor at least 0.50 (it was 0.499) this would have stayed `upset`.",
             "With anger at least 0.20 (it was 0.10) this would have stayed `upset`.",
             "Had it not been so 3 times in a row, this would have stayed `upset`."});
}

TEST_CASE("the compiler can tell what a step hung on") {
  constexpr auto found = counterfactuals<service_heat>(heat_state::calm, message{}, service_reading{.anger = {650}});
  STATIC_REQUIRE_FALSE(found.empty());
  STATIC_REQUIRE(found[0].bound == 0.60_p);
  STATIC_REQUIRE(found[0].below);
}

namespace {

/// Axis, whether below what it was, and where that leads.
using change = std::tuple<std::size_t, bool, move, std::uint8_t, std::uint8_t>;

/// Everything that moving one number to any value would have done.
std::set<change> by_trying(table<service_reading> const& port, std::uint8_t state, service_reading const& now,
                           outcome<> const& done) {
  std::set<change> all;
  for (std::size_t axis = 0; axis < axis_members<service_reading>.size(); ++axis) {
    auto changed = now;
    auto& value = changed.*axis_members<service_reading>[axis];
    auto const was = value;
    for (value.per_mille = 0; value.per_mille <= 1000; ++value.per_mille) {
      counters memory;
      auto const out = port.step(state, memory, message{}, changed);
      if (out.kind != done.kind || out.to != done.to || out.effect != done.effect)
        all.emplace(axis, value < was, out.kind, out.to, out.effect);
    }
  }
  return all;
}

void agrees_with_trying(ladder_view const& view, std::uint64_t seed, int rounds) {
  table<service_reading> const port{parts_of(view)};
  aplomb_test::random r{seed};
  int complete = 0;
  for (int i = 0; i < rounds; ++i) {
    auto const now = aplomb_test::random_reading(r);
    auto const state = static_cast<std::uint8_t>(r.below(port.view().state_count));
    counters memory;
    auto const done = port.step(state, memory, message{}, now);
    auto const found = counterfactuals(port, state, message{}, now);
    auto const tried = by_trying(port, state, now, done);
    std::set<change> told;
    for (auto const& c : found) {
      if (c.what != difference::number) continue;
      auto changed = now;
      changed.*axis_members<service_reading>[c.axis] = score::of(c.below ? c.bound.per_mille - 1 : c.bound.per_mille);
      counters fresh;
      auto const out = port.step(state, fresh, message{}, changed);
      REQUIRE(out.kind == c.kind);
      REQUIRE(out.to == c.to);
      REQUIRE(tried.count({c.axis, c.below, c.kind, c.to, c.effect}) == 1);
      told.emplace(c.axis, c.below, c.kind, c.to, c.effect);
    }
    if (found.full()) continue;
    REQUIRE(told == tried);
    ++complete;
  }
  CHECK(complete > rounds / 2);
}

}  // namespace

TEST_CASE("counterfactuals are true, and none that one number could bring about is left out") {
  agrees_with_trying(view_of<service_heat>, 41, 150);
  agrees_with_trying(view_of<service_owner>, 42, 100);
}

TEST_CASE("a table and the ladder it was made from hang on the same") {
  table<service_reading> const loaded{parts_of(view_of<service_heat>)};
  aplomb_test::random r{43};
  for (int i = 0; i < 300; ++i) {
    auto const now = aplomb_test::random_reading(r);
    auto const state = static_cast<std::uint8_t>(r.below(loaded.view().state_count));
    REQUIRE(counterfactuals(loaded, state, message{}, now) ==
            counterfactuals<service_heat>(static_cast<heat_state>(state), message{}, now));
  }
}

TEST_CASE("every axis of the service reading has words of its own") {
  for (auto const name : axis_names<service_reading>) {
    INFO(name);
    CHECK_FALSE(escalate::detail::word_for(name).one.empty());
  }
}
