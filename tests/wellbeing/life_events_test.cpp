// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/life_events.hpp>
#include <ostream>
#include <set>
#include <string>
#include <type_traits>

using namespace aplomb::wellbeing;

namespace {

template <class T>
concept printable = requires(std::ostream& out, T const& value) {
  out << value;
};
static_assert(!printable<life_events>);
static_assert(!printable<life_event>);
static_assert(!aplomb::described_enum<life_event>);
static_assert(!std::is_copy_constructible_v<life_events> && !std::is_move_constructible_v<life_events>);
static_assert(!std::is_trivially_copyable_v<life_events>);

constexpr life_event event(std::size_t i) { return static_cast<life_event>(i); }

}  // namespace

TEST_CASE("the scale has the 43 scores of the text, falling from 100 to 11") {
  // Text 004, flattened table of the slide: number and score.
  constexpr int scores[] = {100, 73, 65, 63, 63, 53, 50, 47, 45, 45, 44, 40, 39, 39, 39, 38, 37, 36, 35, 31, 30, 29,
                            29,  29, 28, 26, 26, 25, 24, 23, 20, 20, 20, 19, 19, 18, 17, 16, 15, 15, 13, 12, 11};
  STATIC_REQUIRE(std::size(scores) == life_event_count);
  for (std::size_t i = 0; i < life_event_count; ++i) CHECK(score_of(event(i)) == scores[i]);
  for (std::size_t i = 1; i < life_event_count; ++i) CHECK(score_of(event(i)) <= score_of(event(i - 1)));
  CHECK(score_of(event(43)) == 0);
  CHECK(score_of(event(255)) == 0);
}

TEST_CASE("the sixteenth event is about money, not about meridians") {
  CHECK(event(15) == life_event::financial_change);
  CHECK(label_of(life_event::financial_change).zh_hans.find("经济") != std::string_view::npos);
  for (std::size_t i = 0; i < life_event_count; ++i)
    CHECK(label_of(event(i)).zh_hans.find("经络") == std::string_view::npos);
}

TEST_CASE("every event has a label of its own in three languages") {
  std::set<std::string> hans, hant, en;
  for (std::size_t i = 0; i < life_event_count; ++i) {
    auto const s = label_of(event(i));
    CHECK_FALSE(s.zh_hans.empty());
    hans.emplace(s.zh_hans), hant.emplace(s.zh_hant), en.emplace(s.en);
  }
  CHECK(hans.size() == life_event_count);
  CHECK(hant.size() == life_event_count);
  CHECK(en.size() == life_event_count);
  CHECK(label_of(event(43)).empty());
}

TEST_CASE("nothing ticked is nothing, everything is 1466") {
  life_events mine;
  CHECK(mine.total() == 0);
  CHECK(mine.change() == life_change::little);
  CHECK(mine.count() == 0);
  CHECK(score_of(mine.contributor(0)) == 0);
  for (std::size_t i = 0; i < life_event_count; ++i) mine.tick(event(i));
  CHECK(mine.total() == 1466);
  CHECK(mine.count() == 43);
  mine.clear();
  CHECK(mine.total() == 0);
}

TEST_CASE("an event counts once, and not after its tick was taken back") {
  life_events mine;
  mine.tick(life_event::divorce);
  mine.tick(life_event::divorce);
  CHECK(mine.total() == 73);
  mine.untick(life_event::divorce);
  mine.untick(life_event::move);
  CHECK(mine.total() == 0);
  mine.tick(event(43));
  mine.tick(event(200));
  CHECK(mine.total() == 0);
  CHECK_FALSE(mine.ticked(event(200)));
}

TEST_CASE("the bands begin at 150 and at 300") {
  life_events mine;
  mine.tick(life_event::death_of_spouse);
  mine.tick(life_event::marriage);  // 150
  CHECK(mine.total() == 150);
  CHECK(mine.change() == life_change::noticeable);
  mine.untick(life_event::marriage);
  mine.tick(life_event::dismissal);  // 147
  CHECK(mine.change() == life_change::little);
  mine.tick(life_event::divorce);     // 220
  mine.tick(life_event::separation);  // 285
  mine.tick(life_event::holiday);     // 298
  CHECK(mine.total() == 298);
  CHECK(mine.change() == life_change::noticeable);
  mine.tick(life_event::minor_offence);
  CHECK(mine.change() == life_change::much);
  mine.clear();
  for (auto e :
       {life_event::death_of_spouse, life_event::divorce, life_event::prison, life_event::own_injury_or_illness})
    mine.tick(e);
  mine.tick(life_event::minor_offence);  // 300
  CHECK(mine.total() == 300);
  CHECK(mine.change() == life_change::much);
}

TEST_CASE("contributors come heaviest first") {
  life_events mine;
  mine.tick(life_event::holiday);
  mine.tick(life_event::divorce);
  mine.tick(life_event::death_of_close_relative);
  mine.tick(life_event::prison);
  CHECK(mine.contributor(0) == life_event::divorce);
  CHECK(mine.contributor(1) == life_event::prison);  // equal scores in the order of the text
  CHECK(mine.contributor(2) == life_event::death_of_close_relative);
  CHECK(mine.contributor(3) == life_event::holiday);
  CHECK(label_of(mine.contributor(4)).empty());
}

TEST_CASE("a high sum is told kindly and points to people") {
  for (auto c : {life_change::little, life_change::noticeable, life_change::much}) {
    CHECK_FALSE(sentence_for(c).zh_hans.empty());
    CHECK_FALSE(sentence_for(c).zh_hant.empty());
    CHECK_FALSE(sentence_for(c).en.empty());
  }
  CHECK(sentence_for(life_change::much).en.find("somebody you trust") != std::string_view::npos);
  CHECK(sentence_for(static_cast<life_change>(9)).empty());
}
