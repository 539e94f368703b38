// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/analytics/threshold_margins.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <cstddef>
#include <cstdint>

namespace margins_test {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(mood, std::uint8_t, calm, upset, angry)

struct heat : ladder<mood, service_reading, mood::calm> {
  using enum mood;
  static constexpr auto about = states(state(calm, 0), state(upset, 5), state(angry, 7));
  static constexpr auto table =
      rows(calm + on<message>[anger >= 0.60_p && relief < 0.50_p] = upset,  //
           upset + on<message>[anger >= 0.80_p].for_turns<2>() = angry, upset + on<message>[anger < 0.30_p] = calm,
           angry + on<message>[anger < 0.30_p] = calm);
};

}  // namespace margins_test

using namespace aplomb;
using analytics::row_margins;
using analytics::threshold_margins;
using margins_test::heat;

namespace {

constexpr auto ladder = escalate::view_of<heat>;

escalate::service_reading at(int anger, int relief = 0) {
  escalate::service_reading now;
  now.anger = score::of(anger), now.relief = score::of(relief);
  return now;
}

/// What the ladder made of one message in `state`, and what the margins say of its rows.
threshold_margins after(margins_test::mood state, escalate::service_reading const& now,
                        std::string_view event = "message") {
  threshold_margins margins{ladder};
  respond::recorded_step step{escalate::move::ignored, 0, name_of(state), name_of(state)};
  escalate::counters memory;
  auto const out = escalate::step<heat>(state, memory, escalate::message{}, now, {});
  step.kind = out.kind, step.to = name_of(out.to), step.row = out.fired() ? out.row : std::uint8_t{0};
  margins.take(step, now, event);
  return margins;
}

}  // namespace

TEST_CASE("a row that fires just above its threshold fires narrowly") {
  using enum margins_test::mood;
  CHECK(after(calm, at(600)).row(0) == row_margins{1, 1, 0});
  CHECK(after(calm, at(649)).row(0) == row_margins{1, 1, 0});
  CHECK(after(calm, at(650)).row(0) == row_margins{1, 0, 0});
  CHECK(after(calm, at(900, 449)).row(0) == row_margins{1, 0, 0});
  CHECK(after(calm, at(900, 450)).row(0) == row_margins{1, 1, 0});  // a little more relief, and it would not have fired
}

TEST_CASE("a row that misses by one number and by little misses narrowly") {
  using enum margins_test::mood;
  CHECK(after(calm, at(599)).row(0) == row_margins{0, 0, 1});
  CHECK(after(calm, at(550)).row(0) == row_margins{0, 0, 1});
  CHECK(after(calm, at(549)).row(0) == row_margins{});
  CHECK(after(calm, at(700, 510)).row(0) == row_margins{0, 0, 1});
  CHECK(after(calm, at(580, 510)).row(0) == row_margins{});  // two numbers would have had to be others
}

TEST_CASE("only steps to more heat are missed, and what a record cannot tell is not guessed") {
  using enum margins_test::mood;
  CHECK(after(upset, at(310)).row(2) == row_margins{});          // calm is no alarm that was missed
  CHECK(after(upset, at(790)).row(1) == row_margins{});          // a streak needs more than this message
  CHECK(after(calm, at(590), "timer").row(0) == row_margins{});  // another event was at stake
}

TEST_CASE("a step of another ladder counts for nothing") {
  threshold_margins margins{ladder};
  margins.take({escalate::move::moved, 0, "bot", "waiting"}, at(600), "message");
  margins.take({escalate::move::moved, 0, "", ""}, at(600), "message");
  for (std::size_t r = 0; r < ladder.row_count; ++r) CHECK(margins.row(r) == row_margins{});
}

TEST_CASE("whatever was read, a row fires narrowly at most as often as it fires") {
  aplomb_test::random r{9};
  threshold_margins margins{ladder};
  for (int i = 0; i < 5000; ++i) {
    auto const state = static_cast<margins_test::mood>(r.below(3));
    auto const now = at(static_cast<int>(r.below(1001)), static_cast<int>(r.below(1001)));
    escalate::counters memory;
    memory.of[0] = static_cast<std::uint8_t>(r.below(3));
    auto const out = escalate::step<heat>(state, memory, escalate::message{}, now, {});
    margins.take({out.kind, out.fired() ? out.row : std::uint8_t{0}, name_of(state), name_of(out.to)}, now, "message");
  }
  std::uint32_t narrowly = 0, missed = 0;
  for (std::size_t row = 0; row < ladder.row_count; ++row) {
    CHECK(margins.row(row).narrowly <= margins.row(row).fired);
    narrowly += margins.row(row).narrowly, missed += margins.row(row).missed;
  }
  CHECK(narrowly > 0);
  CHECK(missed > 0);
}
