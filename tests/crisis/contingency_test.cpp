// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/crisis/contingency.hpp>

using namespace aplomb;
using namespace aplomb::crisis;
using namespace aplomb::literals;

namespace {

constexpr auto plan = plan_of({{"look", "看一看发生了什么", "duty manager", alert_level::watch, 30_min},
                               {"tell", "告知各团队", "duty manager", alert_level::alert, 15_min},
                               {"state", "發布聲明", "press office", alert_level::crisis, 2_h},
                               {"lead", "open the crisis room", "head of service", alert_level::crisis, 15_min}});
using state = plan_state<plan.size()>;

constexpr instant start{1'000};

}  // namespace

TEST_CASE("a level opens its steps and those of the levels below, each with its time") {
  auto now = reached(plan, state{}, alert_level::alert, start);
  CHECK(now.state[step_named(plan, "look")] == step_state::open);
  CHECK(now.state[step_named(plan, "tell")] == step_state::open);
  CHECK(now.state[step_named(plan, "state")] == step_state::idle);
  CHECK(due_at(plan, now, 1) == start + duration{15 * 60'000});
  now = reached(plan, now, alert_level::crisis, start + 5_min);
  CHECK(now.state[2] == step_state::open);
  CHECK(due_at(plan, now, 0) == start + duration{30 * 60'000});  // what was open stays as it was
  CHECK(due_at(plan, now, 3) == start + duration{20 * 60'000});
}

TEST_CASE("a lower level closes nothing, a person in charge counts as a crisis, quiet opens nothing") {
  auto const crisis = reached(plan, state{}, alert_level::in_hand, start);
  for (auto const s : crisis.state) CHECK(s == step_state::open);
  CHECK(reached(plan, crisis, alert_level::quiet, start + 1_h) == crisis);
  CHECK(reached(plan, state{}, alert_level::quiet, start) == state{});
}

TEST_CASE("steps are begun and finished, in that order or at once, and only when they are called for") {
  auto const open = reached(plan, state{}, alert_level::watch, start);
  CHECK(begun(open, 0).state[0] == step_state::doing);
  CHECK(begun(open, 1) == open);
  CHECK(finished(open, 2, start) == open);
  auto const done = finished(begun(open, 0), 0, start + 10_min);
  CHECK(done.state[0] == step_state::done);
  CHECK(done.finished[0] == start + 10_min);
  CHECK(finished(open, 0, start + 10_min).state[0] == step_state::done);
  CHECK(begun(done, 0) == done);
  CHECK(begun(done, 99) == done);
  CHECK(finished(done, 99, start) == done);
  CHECK(reached(plan, done, alert_level::watch, start + 1_h) == done);
  CHECK(stand_down(done) == state{});
}

TEST_CASE("a step is overdue when its time is over and it is not done, begun or not") {
  auto const open = reached(plan, state{}, alert_level::watch, start);
  CHECK_FALSE(is_overdue(plan, open, 0, start + 30_min));
  CHECK(is_overdue(plan, open, 0, start + 31_min));
  CHECK(is_overdue(plan, begun(open, 0), 0, start + 31_min));
  CHECK_FALSE(is_overdue(plan, finished(open, 0, start), 0, start + 31_min));
  CHECK_FALSE(is_overdue(plan, open, 1, start + 31_min));
}

TEST_CASE("the next time to look is the earliest that is due") {
  auto const open = reached(plan, state{}, alert_level::crisis, start);
  auto const first = next_due(plan, open, start);
  REQUIRE(first.set);
  CHECK(first.at == start + 15_min);
  CHECK(first.step == 1);
  CHECK(next_due(plan, open, start + 16_min).step == 0);
  CHECK_FALSE(next_due(plan, state{}, start).set);
  CHECK(step_named(plan, "nothing") == plan.size());
}
