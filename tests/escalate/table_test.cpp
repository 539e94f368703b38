// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_reading.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/verify.hpp>

using namespace aplomb;
using namespace aplomb::escalate;

namespace {

/// Feeds one random event to both forms; returns whether they did the same.
template <class L, class... E>
bool same(typename L::state_type from, table<service_reading> const& loaded, service_reading const& now, dwell in_state,
          std::size_t which, typename L::state_type& to) {
  bool agree = true;
  std::size_t at = 0;
  auto const one = [&](auto event) {
    if (at++ != which) return;
    auto const a = step<L>(from, event, now, in_state);
    auto const b = loaded.step(static_cast<std::uint8_t>(from), event, now, in_state);
    agree = a.kind == b.kind && static_cast<std::uint8_t>(a.to) == b.to && a.row == b.row &&
            static_cast<std::uint8_t>(a.effect) == b.effect;
    to = a.to;
  };
  (one(E{}), ...);
  return agree;
}

template <class L, class... E>
void walk_in_lockstep(std::uint64_t seed) {
  table<service_reading> const loaded{parts_of(view_of<L>)};
  aplomb_test::random r{seed};
  auto state = L::start;
  std::array<bool, count_of<typename L::state_type>> visited{};
  for (int i = 0; i < 200000; ++i) {
    visited[index_of(state)] = true;
    dwell const in_state{duration{static_cast<std::int64_t>(r.below(1'200'000))}, {}};
    auto to = state;
    REQUIRE((same<L, E...>(state, loaded, aplomb_test::random_reading(r), in_state, r.below(sizeof...(E)), to)));
    state = to;
  }
  for (bool v : visited) CHECK(v);
}

}  // namespace

TEST_CASE("a table made from a compiled ladder behaves like it") {
  walk_in_lockstep<service_heat, message, message, message, message, message, message, resolved>(1);
  walk_in_lockstep<service_owner, message, request, accepted, agent_reply, unavailable, returned, resolved, stuck,
                   timer>(2);
}

TEST_CASE("a table answers by name and ignores what it does not know") {
  table<service_reading> const heat{parts_of(view_of<service_heat>)};
  CHECK(heat.view().name == "service_heat");
  CHECK(heat.start() == 0);
  CHECK(heat.handles("message"));
  CHECK_FALSE(heat.handles("stuck"));
  CHECK(heat.state_number("angry") == 3);
  CHECK_FALSE(heat.state_number("furious"));
  CHECK(heat.step(0, stuck{}, {}).kind == move::ignored);
  CHECK(heat.step(200, 0, {}).kind == move::ignored);
  CHECK(heat.step(0, 200, {}).kind == move::ignored);
}

TEST_CASE("a table outlives the one it was copied from, and its names with it") {
  ladder_view view;
  table<service_reading> kept{parts_of(view_of<service_owner>)};
  {
    table<service_reading> const first{parts_of(view_of<service_heat>)};
    kept = first;
  }
  view = kept.view();
  CHECK(view.states[4].name == "at_risk");
  CHECK(kept.step(0, message{}, {.threat = {900}}).to == 4);
}

TEST_CASE("both service ladders pass the verifier at run time as they do in the compiler") {
  for (ladder_view const& view : {view_of<service_heat>, view_of<service_owner>}) {
    std::size_t found = 0;
    CHECK(verify(view, [&](finding const&) { return ++found, true; }));
    CHECK(found == 0);
  }
}
