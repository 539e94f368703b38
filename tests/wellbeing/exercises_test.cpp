// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/wellbeing/outlets.hpp>
#include <aplomb/wellbeing/relaxation.hpp>
#include <aplomb/wellbeing/resilience.hpp>
#include <aplomb/wellbeing/rewards.hpp>
#include <set>
#include <string>

using namespace aplomb::wellbeing;
using namespace aplomb::literals;

TEST_CASE("the exercise is the longest that fits time and place") {
  CHECK(relaxation_for(relax_place::in_conversation, 1_h).kind == exercise::one_breath);
  CHECK(relaxation_for(relax_place::at_desk, 59_s).kind == exercise::one_breath);
  CHECK(relaxation_for(relax_place::at_desk, 60_s).kind == exercise::long_breaths);
  CHECK(relaxation_for(relax_place::at_desk, 90_s).kind == exercise::shoulders);
  CHECK(relaxation_for(relax_place::at_desk, 1_h).kind == exercise::look_far);
  CHECK(relaxation_for(relax_place::break_room, 299_s).kind == exercise::look_far);
  CHECK(relaxation_for(relax_place::break_room, 5_min).kind == exercise::chair_stretch);
  CHECK(relaxation_for(relax_place::break_room, 10_min).kind == exercise::quiet_sitting);
  CHECK(relaxation_for(relax_place::outside, 15_min).kind == exercise::walk);
  CHECK(relaxation_for(relax_place::outside, 0_min).kind == exercise::one_breath);
  CHECK(relaxation_for(relax_place::outside, aplomb::duration{-1}).kind == exercise::one_breath);
}

TEST_CASE("every exercise is written out in three languages, and stands at its own place") {
  for (auto e : aplomb::all_of<exercise>()) {
    auto const& r = relaxation_of(e);
    CHECK(r.kind == e);
    CHECK(r.seconds > 0);
    CHECK_FALSE(r.title.zh_hant.empty());
    CHECK_FALSE(r.steps[2].empty());
    bool ended = false;
    for (auto const& step : r.steps) {
      CHECK(step.zh_hans.empty() == step.en.empty());
      CHECK(step.zh_hant.empty() == step.en.empty());
      CHECK_FALSE((ended && !step.empty()));
      ended = ended || step.empty();
    }
  }
  CHECK(relaxation_of(static_cast<exercise>(50)).kind == exercise::walk);
}

TEST_CASE("there are two ways for every outlet, in three languages") {
  std::set<std::string> seen;
  for (auto o : aplomb::all_of<outlet>())
    for (std::size_t i = 0; i < 2; ++i) {
      auto const s = outlet_for(o, i);
      CHECK_FALSE(s.zh_hans.empty());
      CHECK_FALSE(s.zh_hant.empty());
      seen.emplace(s.en);
      CHECK(outlet_for(o, i + 2).en == s.en);
    }
  CHECK(seen.size() == 2 * aplomb::count_of<outlet>);
  CHECK(outlet_for(static_cast<outlet>(9)).empty());
}

TEST_CASE("a task is cut into stages with a reward each and a treat at the end") {
  auto const plan = stages_for(60);
  REQUIRE(plan.size() == 3);
  for (auto const& s : plan) CHECK(s.pieces == 20);
  CHECK(plan[0].earns == reward::stretch);
  CHECK(plan[1].earns == reward::song);
  CHECK(plan[2].earns == reward::evening_treat);
}

TEST_CASE("stages at the edges") {
  CHECK(stages_for(0).empty());
  CHECK(stages_for(-7).empty());
  REQUIRE(stages_for(1).size() == 1);
  CHECK(stages_for(1)[0].earns == reward::evening_treat);
  CHECK(stages_for(25).size() == 1);
  CHECK(stages_for(26).size() == 2);
  CHECK(stages_for(100'000).size() == 12);
  CHECK(stages_for(5, reward::snack, 0).size() == 5);  // no size: one piece each
  CHECK(stages_for(5, reward::snack, 0)[0].earns == reward::snack);
  CHECK(stages_for(5, reward::snack, 0)[1].earns == reward::stretch);
  CHECK(stages_for(5, reward::evening_treat, 1)[0].earns == reward::stretch);
}

TEST_CASE("stages add up to the task and differ by one piece at most, the larger first") {
  aplomb_test::random r{101};
  for (int i = 0; i < 2000; ++i) {
    auto const pieces = static_cast<std::int32_t>(r.one_in(10) ? r.between(1, 2'000'000'000) : r.between(1, 400));
    auto const first = static_cast<reward>(r.below(7));
    auto const plan = stages_for(pieces, first, static_cast<std::int32_t>(r.between(-3, 60)));
    std::int64_t sum = 0;
    for (std::size_t s = 0; s < plan.size(); ++s) {
      sum += plan[s].pieces;
      REQUIRE(plan[s].pieces > 0);
      if (s > 0) REQUIRE((plan[s - 1].pieces == plan[s].pieces || plan[s - 1].pieces == plan[s].pieces + 1));
      REQUIRE((plan[s].earns == reward::evening_treat) == (s + 1 == plan.size()));
    }
    REQUIRE(sum == pieces);
  }
}

TEST_CASE("rewards have words") {
  for (auto w : aplomb::all_of<reward>()) {
    CHECK_FALSE(sentence_for(w).zh_hans.empty());
    CHECK_FALSE(sentence_for(w).zh_hant.empty());
    CHECK_FALSE(sentence_for(w).en.empty());
  }
  CHECK(sentence_for(static_cast<reward>(30)).empty());
}

TEST_CASE("a plan takes up the three weakest strengths, and only weak ones") {
  self_assessment mine;
  CHECK(plan_for(mine).empty());
  mine.rate(strength::confidence, 3);
  mine.rate(strength::optimism, 5);
  mine.rate(strength::goals, 1);
  mine.rate(strength::time, 2);
  mine.rate(strength::support, 2);
  mine.rate(strength::health, 4);
  auto const plan = plan_for(mine);
  REQUIRE(plan.size() == 3);
  CHECK(plan[0] == strength::goals);
  CHECK(plan[1] == strength::time);
  CHECK(plan[2] == strength::support);
  self_assessment strong;
  for (auto s : aplomb::all_of<strength>()) strong.rate(s, 4);
  CHECK(plan_for(strong).empty());
  strong.rate(strength::coping, -9);
  CHECK(strong.of(strength::coping) == 1);
  CHECK(plan_for(strong).size() == 1);
  strong.rate(strength::coping, 9);
  CHECK(strong.of(strength::coping) == 5);
  strong.rate(static_cast<strength>(20), 1);
  CHECK(strong.of(static_cast<strength>(20)) == 0);
}

TEST_CASE("every strength has its step for the week") {
  for (auto s : aplomb::all_of<strength>()) {
    CHECK_FALSE(step_for(s).zh_hans.empty());
    CHECK_FALSE(step_for(s).zh_hant.empty());
    CHECK_FALSE(step_for(s).en.empty());
  }
  CHECK(step_for(static_cast<strength>(7)).empty());
}
