// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/analytics/state_flow.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using analytics::state_flow;

/// What a flow says, by name, whatever the order of its places.
std::uint64_t moves(state_flow flow, std::string_view from, std::string_view to) {
  return flow.moves(flow.place_of(from), flow.place_of(to));
}

}  // namespace

TEST_CASE("moves, visits and times are counted by state") {
  state_flow flow;
  auto const calm = flow.place_of("calm"), upset = flow.place_of("upset");
  CHECK(flow.place_of("calm") == calm);
  flow.begin(calm);
  flow.move(calm, upset, duration{1000});
  flow.move(upset, calm, duration{500});
  flow.move(calm, upset, duration{-5});  // a clock that went back adds nothing
  flow.stay(upset, duration{250});
  CHECK(flow.size() == 2);
  CHECK(flow.name(upset) == "upset");
  CHECK(flow.moves(calm, upset) == 2);
  CHECK(flow.moves(upset, calm) == 1);
  CHECK(flow.visits(calm) == 2);
  CHECK(flow.visits(upset) == 2);
  CHECK(flow.time(calm).ms == 1000);
  CHECK(flow.time(upset).ms == 750);
}

TEST_CASE("flows of several processes add up by the names of states, in either order") {
  aplomb_test::random r{7};
  constexpr std::string_view names[] = {"calm", "concerned", "upset", "angry"};
  state_flow one, two, all;
  for (int i = 0; i < 2000; ++i) {
    auto const from = names[r.below(4)], to = names[r.below(4)];
    auto const stayed = duration{static_cast<std::int64_t>(r.below(1000))};
    auto& part = r.one_in(3) ? one : two;
    part.move(part.place_of(from), part.place_of(to), stayed);
    all.move(all.place_of(from), all.place_of(to), stayed);
  }
  auto forth = one, back = two;
  forth += two, back += one;
  for (auto const from : names) {
    CHECK(forth.time(forth.place_of(from)) == all.time(all.place_of(from)));
    for (auto const to : names) {
      CHECK(moves(forth, from, to) == moves(all, from, to));
      CHECK(moves(back, from, to) == moves(all, from, to));
    }
  }
}

TEST_CASE("what is beyond the states a ladder may have shares one place, and nothing is lost") {
  state_flow flow;
  for (int i = 0; i < 100; ++i) flow.begin(flow.place_of("state " + std::to_string(i)));
  CHECK(flow.size() == state_flow::most_states);
  CHECK(flow.name(state_flow::most_states - 1) == "(others)");
  CHECK(flow.visits(state_flow::most_states - 1) == 100 - (state_flow::most_states - 1));
}
