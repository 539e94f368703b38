// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/notes.hpp"
#include <aplomb/wellbeing/abc.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/mind_steps.hpp>
#include <aplomb/wellbeing/own_emotion.hpp>
#include <aplomb/wellbeing/personalising.hpp>
#include <aplomb/wellbeing/reframe.hpp>
#include <aplomb/wellbeing/self_talk.hpp>
#include <aplomb/wellbeing/towards_a_person.hpp>
#include <aplomb/wellbeing/worst_case.hpp>
#include <array>
#include <string>
#include <type_traits>

using namespace aplomb::wellbeing;
using aplomb_test::noted;

namespace {

static_assert(!std::is_constructible_v<own_note, std::string_view>);
static_assert(!std::is_convertible_v<own_note, checked_note>);
static_assert(!std::is_trivially_copyable_v<checked_note>);

/// A reader that believes what it is told.
struct told_reader {
  int self_harm = 0;
  aplomb::classify::reading read(std::string_view) const noexcept {
    aplomb::classify::reading r;
    r.affect.flags[aplomb::index_of(aplomb::classify::flag::self_harm)] = aplomb::score::of(self_harm);
    return r;
  }
};

}  // namespace

TEST_CASE("a note that speaks of danger needs a person, in both scripts and in English") {
  for (auto text : {"不想活了", "我想消失", "想消失，不想再醒來", "沒有我會更好吧", "活着好累", "活著好累",
                    "我想結束這一切", "我想死", "今天又被骂。想死……", "I want to disappear",
                    "they would be better off without me", "I want to end it all",
                    "sometimes I wish I wouldn't exist, I want to hurt myself", "I don't want to be here anymore"}) {
    INFO(text);
    CHECK(noted(text).needs_person());
    CHECK(noted(text).text().empty());
  }
}

TEST_CASE("hard days are no danger") {
  for (auto text : {"累死我了", "烦死了", "今天撑不下去了，想休假", "這通電話好難", "I am dying for a coffee",
                    "so tired of this queue", "我想下班", "想请假", "想死這口燒餅了", "報告寫到想死XD"}) {
    INFO(text);
    CHECK_FALSE(noted(text).needs_person());
    CHECK(noted(text).text() == text);
  }
}

TEST_CASE("the reader's belief is enough from 0.30 on") {
  auto const note = own_note::of_the_writer("whatever it says");
  CHECK_FALSE(checked_note(told_reader{299}, note).needs_person());
  CHECK(checked_note(told_reader{300}, note).needs_person());
}

TEST_CASE("no helper answers a note that needs a person") {
  auto const note = noted("因为大家都讨厌我，所以我不想活了，都是我的错");
  REQUIRE(note.needs_person());
  CHECK(note.felt().intensity == 0);
  CHECK(self_talk_in(note).total() == 0);
  CHECK(personalising_in(note).kind == personalising::none);
  CHECK(mind_steps_of(note).prompt.empty());
  CHECK(worst_case_of(note).questions[0].empty());
  CHECK(emotion_of(note).by == told_by::nothing);
  REQUIRE_FALSE(reframe(note));
  CHECK(reframe(note).error().code == wellbeing_error::needs_person);
  auto const abc = review_abc(noted("今天开会"), note, noted("很难过"));
  CHECK(abc.step == abc_step::person);
  CHECK(abc.prompt.empty());
}

TEST_CASE("towards a person: no number of the library's own, the house's resources when given") {
  using aplomb::text::language;
  for (auto l : aplomb::all_of<language>()) {
    std::string const text{towards_a_person(l).view()};
    CHECK_FALSE(text.empty());
    CHECK(text.find_first_of("0123456789") == std::string::npos);
  }
  std::array const house{resource{"员工援助", "内线 6001", "全天"},
                         resource{"", "123", ""},
                         resource{"Dr Li", "", ""},
                         resource{"医务室", "三楼", ""},
                         resource{"c", "3", ""},
                         resource{"d", "4", ""}};
  std::string const text{towards_a_person(language::zh_hans, house).view()};
  CHECK(text.find("员工援助: 内线 6001 (全天)") != std::string::npos);
  CHECK(text.find("医务室: 三楼") != std::string::npos);
  CHECK(text.find("c: 3") != std::string::npos);
  CHECK(text.find("d: 4") == std::string::npos);  // three are enough
  CHECK(text.find("Dr Li") == std::string::npos);
}

TEST_CASE("a resource that does not fit is left out whole") {
  std::string const long_name(900, 'x');
  std::array const house{resource{long_name, "1", ""}, resource{"Anna", "room 12", ""}};
  auto const text = towards_a_person(aplomb::text::language::en, house);
  CHECK_FALSE(text.truncated());
  CHECK(text.view().find("Anna: room 12") != std::string_view::npos);
  CHECK(text.view().find("xxx") == std::string_view::npos);
}

TEST_CASE("a note knows its language") {
  using aplomb::text::language;
  CHECK(noted("我很累").language() == language::zh_hans);
  CHECK(noted("這個客戶很難溝通").language() == language::zh_hant);
  CHECK(noted("what a day").language() == language::en);
  CHECK(noted("…… 123").language() == language::und);
  CHECK(noted("").text().empty());
}
