// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/team_report.hpp>
#include <type_traits>
#include <utility>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

namespace {

static_assert(!std::is_copy_constructible_v<contribution> && !std::is_move_constructible_v<contribution>);
static_assert(!std::is_copy_constructible_v<team_tally>);
static_assert(!std::is_constructible_v<contribution, consent, load, fatigue, stress>);

void add(team_tally& team, int index, stress_zone zone, bool abused = false) {
  load l;
  if (abused) l.abuse_met = 3;
  fatigue f;
  f.index = index;
  stress s;
  s.zone = zone;
  team.add(contribution{consent_to_share::given_by_the_person(), l, f, s});
}

team_report<> report(int members, int index, stress_zone zone, int abused = 0) {
  team_tally team;
  for (int i = 0; i < members; ++i) add(team, index, zone, i < abused);
  auto const r = report_of(std::move(team));
  REQUIRE(r);
  return *r;
}

}  // namespace

TEST_CASE("there is no report below the floor, and nobody learns how many were missing") {
  for (int members = 0; members < 8; ++members) {
    team_tally team;
    for (int i = 0; i < members; ++i) add(team, 500, stress_zone::good);
    auto const r = report_of(std::move(team));
    REQUIRE_FALSE(r);
    CHECK(r.error() == wellbeing_fault{wellbeing_error::too_few_members});
  }
  team_tally team;
  for (int i = 0; i < 8; ++i) add(team, 500, stress_zone::good);
  CHECK(report_of(std::move(team)));
}

TEST_CASE("the floor can be raised, and lowered to five") {
  team_tally team;
  for (int i = 0; i < 12; ++i) add(team, 500, stress_zone::good);
  CHECK_FALSE(report_of<13>(std::move(team)));
  for (int i = 0; i < 5; ++i) add(team, 500, stress_zone::good);
  CHECK(report_of<5>(std::move(team)));
}

TEST_CASE("a tally is used up by its report, also by one that was refused") {
  team_tally team;
  for (int i = 0; i < 7; ++i) add(team, 500, stress_zone::good);
  CHECK_FALSE(report_of(std::move(team)));
  add(team, 500, stress_zone::good);
  CHECK_FALSE(report_of(std::move(team)));  // not eight: the seven are gone
}

TEST_CASE("a contribution counts once") {
  team_tally team;
  contribution mine{consent_to_share::given_by_the_person(), {}, {}, {}};
  for (int i = 0; i < 20; ++i) team.add(std::move(mine));
  CHECK_FALSE(report_of(std::move(team)));
}

TEST_CASE("all and nobody are never said") {
  auto const all = report(20, 1000, stress_zone::too_much, 20);
  CHECK(all.share_in(stress_zone::too_much) == 90);
  CHECK(all.share_in(stress_zone::good) == 10);
  CHECK(all.fatigue() == 900);
  CHECK(all.share_met_abuse() == 90);
  auto const none = report(20, 0, stress_zone::good);
  CHECK(none.share_in(stress_zone::too_much) == 10);
  CHECK(none.fatigue() == 100);
  CHECK(none.share_met_abuse() == 10);
}

TEST_CASE("shares are rounded to tens and fatigue to hundreds") {
  team_tally team;
  for (int i = 0; i < 10; ++i) add(team, 500, i < 4 ? stress_zone::too_much : stress_zone::good, i < 3);
  auto const r = report_of(std::move(team));
  REQUIRE(r);
  CHECK(r->share_in(stress_zone::too_much) == 40);
  CHECK(r->share_in(stress_zone::good) == 60);
  CHECK(r->share_met_abuse() == 30);
  CHECK(r->fatigue() == 500);
}

TEST_CASE("the steps follow from the figures, and the lead's own example stands in every report") {
  auto const heavy = report(10, 900, stress_zone::too_much, 5).steps();
  REQUIRE(heavy.size() == 5);
  CHECK(heavy[0] == team_step::protect_from_abuse);
  CHECK(heavy[1] == team_step::spread_the_load);
  CHECK(heavy[2] == team_step::plan_breaks);
  CHECK(heavy.back() == team_step::lead_by_example);
  auto const dull = report(10, 0, stress_zone::too_little).steps();
  CHECK(dull[0] == team_step::give_more_to_do);
  auto const well = report(10, 100, stress_zone::good).steps();
  REQUIRE(well.size() == 2);
  CHECK(well[0] == team_step::share_experience);
  CHECK(well[1] == team_step::lead_by_example);
  for (auto s : aplomb::all_of<team_step>()) {
    CHECK_FALSE(sentence_for(s).zh_hans.empty());
    CHECK_FALSE(sentence_for(s).zh_hant.empty());
    CHECK_FALSE(sentence_for(s).en.empty());
  }
  CHECK(sentence_for(static_cast<team_step>(60)).empty());
}

TEST_CASE("one person more or less moves no figure by more than a step, and no figure leaves its range") {
  aplomb_test::random r{115};
  for (int run = 0; run < 500; ++run) {
    int const members = static_cast<int>(r.between(10, 60));
    team_tally with, without;
    for (int i = 0; i <= members; ++i) {
      auto const index = static_cast<int>(r.between(0, 1000));
      auto const zone = static_cast<stress_zone>(r.below(4));
      bool const abused = r.one_in(3);
      add(with, index, zone, abused);
      if (i < members) add(without, index, zone, abused);
    }
    auto const a = report_of(std::move(with)), b = report_of(std::move(without));
    REQUIRE(a);
    REQUIRE(b);
    for (auto z : aplomb::all_of<stress_zone>()) {
      REQUIRE(a->share_in(z) >= 10);
      REQUIRE(a->share_in(z) <= 90);
      REQUIRE(a->share_in(z) % 10 == 0);
      REQUIRE(std::abs(a->share_in(z) - b->share_in(z)) <= 10);
    }
    REQUIRE(std::abs(a->fatigue() - b->fatigue()) <= 100);
    REQUIRE(a->fatigue() % 100 == 0);
  }
}
