// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/survey.hpp>
#include <aplomb/text/utf8.hpp>
#include <set>
#include <string>
#include <vector>

using namespace aplomb;
using namespace aplomb::satisfaction;
using text::language;

namespace {
constexpr language spoken[] = {language::zh_hans, language::zh_hant, language::en};
}  // namespace

TEST_CASE("every goal has a question of its kind in three languages, with all its options") {
  for (auto const l : spoken) {
    std::set<std::string_view> texts;
    for (auto const g : all_of<survey_goal>()) {
      auto const q = question_for(g, l);
      INFO(name_of(g) << " " << text::tag_of(l));
      CHECK(q.goal == g);
      CHECK(q.kind == kind_of(g));
      CHECK(texts.insert(q.text).second);
      CHECK((q.text.ends_with("?") || q.text.ends_with("？")));
      std::set<std::string_view> options;
      for (std::size_t i = 0; i < q.option_count(); ++i) {
        CHECK_FALSE(q.options[i].empty());
        CHECK(options.insert(q.options[i]).second);
      }
      for (std::size_t i = q.option_count(); i < 5; ++i) CHECK(q.options[i].empty());
    }
  }
  CHECK(question_for(survey_goal::solved, language::und).text == question_for(survey_goal::solved, language::en).text);
}

TEST_CASE("all three kinds of question are there") {
  std::set<answer_kind> kinds;
  for (auto const g : all_of<survey_goal>()) kinds.insert(kind_of(g));
  CHECK(kinds.size() == count_of<answer_kind>);
}

TEST_CASE("the overall question comes first and an open one last") {
  survey_goal const goals[] = {survey_goal::improve, survey_goal::speed, survey_goal::solved, survey_goal::clarity};
  auto const s = design_survey(goals, language::zh_hant, 4);
  REQUIRE(s.size() == 4);
  CHECK(s[0].goal == survey_goal::overall);
  CHECK(s[1].goal == survey_goal::speed);
  CHECK(s[2].goal == survey_goal::solved);
  CHECK(s[3].goal == survey_goal::improve);
  CHECK(design_survey(goals, language::en).size() == 3);
  CHECK(design_survey({}, language::en).size() == 1);
}

TEST_CASE("whatever the goals, a survey is short, asks nothing twice and has one open question at most") {
  aplomb_test::random random{109};
  for (int round = 0; round < 3000; ++round) {
    std::vector<survey_goal> goals(random.below(14));
    for (auto& g : goals) g = static_cast<survey_goal>(random.below(count_of<survey_goal>));
    std::size_t const most = random.below(9);
    auto const s = design_survey(goals, random.pick(spoken), most);
    REQUIRE(s.size() >= 1);
    REQUIRE(s.size() <= std::max<std::size_t>(most, 1));
    REQUIRE(s[0].goal == survey_goal::overall);
    std::set<survey_goal> seen;
    std::size_t open = 0;
    for (auto const& q : s) {
      REQUIRE(seen.insert(q.goal).second);
      open += q.kind == answer_kind::open;
    }
    REQUIRE(open <= 1);
    if (open == 1) REQUIRE(s.back().kind == answer_kind::open);
  }
}
