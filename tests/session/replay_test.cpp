// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/escalate/row_text.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/session/alarms.hpp>
#include <aplomb/session/compare.hpp>
#include <aplomb/session/coverage.hpp>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/expectations.hpp>
#include <aplomb/session/replay.hpp>
#include <aplomb/session/shrink.hpp>
#include <string>
#include <vector>

namespace {

using namespace aplomb;
using escalate::handoff_reason;
using escalate::heat_state;
using escalate::owner_state;

using scripted = basic_engine<aplomb_test::scripted_reader>;
using loaded_ladder = escalate::table<escalate::service_reading>;
using loaded = basic_engine<aplomb_test::scripted_reader, loaded_ladder>;

scripted const& desk() {
  static scripted const made;
  return made;
}

/// The service desk without row `row` of heat.
loaded desk_without_row(std::size_t row) {
  auto parts = escalate::parts_of(escalate::view_of<escalate::service_heat>);
  parts.rows.erase(parts.rows.begin() + static_cast<std::ptrdiff_t>(row));
  return loaded({.heat = loaded_ladder{std::move(parts)}});
}

std::size_t row_of(escalate::ladder_view const& view, std::string_view from, std::string_view to,
                   std::string_view event = "message") {
  for (std::size_t i = 0; i < view.row_count; ++i) {
    auto const text = escalate::row_text(view, i);
    if (text.starts_with(std::string(from) + " --[" + std::string(event)) && text.ends_with("]--> " + std::string(to)))
      return i;
  }
  FAIL("no such row");
  return 0;
}

transcript chat_of(std::vector<std::string> const& said) {
  transcript chat{"a", 7, {}};
  for (auto const& text : said) chat.lines.push_back({line_kind::customer, text, {}});
  return chat;
}

transcript random_chat(aplomb_test::random& r) {
  constexpr std::string_view words[] = {"anger!", "anger",  "joy", "fear",   "person", "threat", "abuse",
                                        "leave",  "thanks", "ask", "parcel", "harm",   "neutral"};
  transcript chat{"a", static_cast<std::uint32_t>(r.below(1000)), {}};
  instant now{1'000'000};
  for (std::size_t i = 0, n = 1 + r.below(24); i < n; ++i) {
    now = now + duration{static_cast<std::int64_t>(r.below(90)) * 60'000};
    transcript_line line{
        r.one_in(3) ? static_cast<line_kind>(r.below(count_of<line_kind>)) : line_kind::customer, {}, {}};
    if (!r.one_in(4)) line.at = now;
    if (line.kind <= line_kind::agent)
      for (std::size_t k = 0, m = 1 + r.below(3); k < m; ++k) (line.text += words[r.below(std::size(words))]) += ' ';
    chat.lines.push_back(line);
  }
  return chat;
}

}  // namespace

TEST_CASE("a planned reply counts as said unless somebody else speaks before the next customer line") {
  // The desk apologises once: what was said is not said again, what was only planned may be.
  replay<scripted> answered(desk(), 1), spoken_over(desk(), 1);
  for (auto* talk : {&answered, &spoken_over}) (void)talk->take({line_kind::customer, "anger ask parcel"});
  CHECK(answered.file().said == spoken_over.file().said);
  (void)spoken_over.take({line_kind::bot, "One moment."});
  (void)answered.take({line_kind::customer, "anger parcel"});
  (void)spoken_over.take({line_kind::customer, "anger parcel"});
  CHECK_FALSE(answered.file().said == spoken_over.file().said);
}

TEST_CASE("an agent takes the conversation, and a bot that speaks then is told in the next why") {
  auto const lines = play(desk(), {"a",
                                   0,
                                   {{line_kind::customer, "ask"},
                                    {line_kind::agent, "Hello."},
                                    {line_kind::bot, "I am a bot."},
                                    {line_kind::customer, "ask"},
                                    {line_kind::returned},
                                    {line_kind::customer, "ask"}}});
  REQUIRE(lines.size() == 6);
  CHECK(lines[0].owner == owner_state::bot);
  CHECK(lines[1].owner == owner_state::human);
  CHECK(std::ranges::count(lines[3].why, "the bot spoke while a person owns the conversation") == 1);
  CHECK(lines[3].turn.reply().empty());
  CHECK(lines[4].owner == owner_state::bot);
  CHECK(lines[5].why.front().starts_with("returned: owner: human --["));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(lines[i].index == i);
    CHECK(lines[i].heard() == (lines[i].kind == line_kind::customer));
  }
}

TEST_CASE("the button that asks for a person calls one") {
  auto const lines = play(desk(), {"a", 0, {{line_kind::customer, "ask"}, {line_kind::request}}});
  CHECK(lines[1].owner == owner_state::waiting);
  CHECK(lines[1].turn.handoff == handoff_reason::requested);
}

TEST_CASE("deadlines that are due fire in order before a line with a time, and a time that goes back stands still") {
  instant const start{1'000'000};
  auto const lines = play(desk(), {"a",
                                   0,
                                   {{line_kind::customer, "person", start},
                                    {line_kind::customer, "ask", start + duration{5 * 60'000}},
                                    {line_kind::customer, "ask", start + duration{90 * 60'000}},
                                    {line_kind::customer, "ask", start}}});
  CHECK(lines[0].owner == owner_state::waiting);
  CHECK(lines[1].owner == owner_state::waiting);
  CHECK(lines[2].turn.owner_from == owner_state::bot);

  CHECK(lines[2].why.front().starts_with("time: owner: waiting --[timer after 1h"));
  CHECK(lines[3].after.last_heard == lines[2].after.last_heard);
}

TEST_CASE("without times none passes") {
  auto const lines = play(desk(), chat_of({"person", "ask", "ask", "ask"}));
  CHECK(lines.back().owner == owner_state::waiting);
  CHECK(lines.back().after.last_heard == instant{});
}

TEST_CASE("a replay is the engine called by hand") {
  aplomb_test::random r{3};
  for (int i = 0; i < 50; ++i) {
    auto chat = random_chat(r);
    std::erase_if(chat.lines, [](auto const& line) { return line.kind != line_kind::customer; });
    for (auto& line : chat.lines) line.at.reset();
    conversation talk;
    talk.seed = chat.seed;
    case_file file;
    turn last;
    auto const lines = play(desk(), chat);
    for (std::size_t k = 0; k < chat.lines.size(); ++k) {
      if (k > 0) (void)desk().said(talk, file, last);
      last = desk().hear(talk, file, chat.lines[k].text);
      REQUIRE(lines[k].after == talk);
      REQUIRE(lines[k].turn.worded.text == last.worded.text);
    }
  }
}

TEST_CASE("coverage counts the rows of both ladders that fired, no more and no fewer") {
  aplomb_test::random r{9};
  coverage rows{desk().ladders()};
  std::size_t fired = 0, by_state = 0;
  for (int i = 0; i < 300; ++i) {
    auto const chat = random_chat(r);
    auto heat = desk().ladders().heat.start, owner = desk().ladders().owner.start;
    for (auto const& line : play(desk(), chat)) {
      rows.count(line);
      fired += line.fired.size();
      // The rows that fired lead from the states before the line to those after it.
      for (auto const& row : line.fired) {
        auto& state = row.ladder == ladder_kind::heat ? heat : owner;
        REQUIRE(row.step.from == state);
        state = row.step.to;
        ++by_state;
      }
      REQUIRE(heat == line.heat.index);
      REQUIRE(owner == line.owner.index);
    }
  }
  CHECK(rows.heat.total() + rows.owner.total() == fired);
  CHECK(by_state == fired);
  CHECK(fired > 1000);
  CHECK(rows.heat.never().size() < desk().ladders().heat.row_count / 2u);
  auto const never = rows.never();
  CHECK(never.size() == rows.heat.never().size() + rows.owner.never().size());
}

TEST_CASE("rows that never fired are told by number and text") {
  coverage rows{desk().ladders()};
  auto const& owner = desk().ladders().owner;
  auto const request = row_of(owner, "bot", "waiting", "request");
  auto const told = "owner " + std::to_string(request) + ": " + escalate::row_text(owner, request);
  CHECK(std::ranges::count(rows.never(), told) == 1);
  rows.count(play(desk(), {"a", 0, {{line_kind::request}}}).front());
  CHECK(std::ranges::count(rows.never(), told) == 0);
}

TEST_CASE("a desk does not part from itself") {
  aplomb_test::random r{4};
  for (int i = 0; i < 100; ++i) CHECK_FALSE(compare(desk(), desk(), random_chat(r), compared::words));
  loaded const same_ladder({.heat = loaded_ladder{escalate::parts_of(escalate::view_of<escalate::service_heat>)}});
  for (int i = 0; i < 100; ++i) CHECK_FALSE(compare(desk(), same_ladder, random_chat(r), compared::words));
}

TEST_CASE("two desks part at the first line with which they do not do the same") {
  auto const missing = row_of(escalate::view_of<escalate::service_heat>, "calm", "upset");
  auto const other = desk_without_row(missing);
  auto const found = compare(desk(), other, chat_of({"neutral", "joy", "anger", "anger!"}));
  REQUIRE(found);
  CHECK(found->a.index == 2);
  CHECK(found->a.heat == heat_state::upset);
  CHECK(found->b.heat == heat_state::calm);
  CHECK(found->ends_otherwise);
  CHECK_FALSE(compare(desk(), other, chat_of({"neutral", "joy", "fear"})));
}

TEST_CASE("desks that part in words only are the same in their acts") {
  scripted::parts parts;
  parts.speech.always = text::language::zh_hans;
  scripted const chinese(std::move(parts));
  auto const chat = chat_of({"ask parcel"});
  CHECK_FALSE(compare(desk(), chinese, chat, compared::acts));
  CHECK(compare(desk(), chinese, chat, compared::words));
}

TEST_CASE("the fewest lines on which two desks part still make them part, and none of them can be left out") {
  aplomb_test::random r{12};
  auto const other = desk_without_row(row_of(escalate::view_of<escalate::service_heat>, "upset", "angry"));
  int parted = 0;
  for (int i = 0; i < 400; ++i) {
    auto const chat = random_chat(r);
    auto const lines = fewest_parting_lines(desk(), other, chat);
    if (!compare(desk(), other, chat)) {
      CHECK(lines.empty());
      continue;
    }
    ++parted;
    REQUIRE(std::ranges::is_sorted(lines));
    REQUIRE(compare(desk(), other, excerpt(chat, lines)));
    for (std::size_t left_out = 0; left_out < lines.size(); ++left_out) {
      auto rest = lines;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
      REQUIRE_FALSE(compare(desk(), other, excerpt(chat, rest)));
    }
  }
  CHECK(parted > 20);
}

TEST_CASE("shrinking finds the lines that matter and asks little") {
  std::size_t asked = 0;
  auto const needs = [&](std::vector<std::size_t> wanted) {
    return [&asked, wanted](std::span<std::size_t const> kept) {
      ++asked;
      return std::ranges::all_of(wanted, [&](std::size_t w) { return std::ranges::count(kept, w) == 1; });
    };
  };
  CHECK(fewest_lines(1000, needs({3, 700})) == std::vector<std::size_t>{3, 700});
  CHECK(asked < 100);
  CHECK(fewest_lines(5, needs({0, 1, 2, 3, 4})).size() == 5);
  CHECK(fewest_lines(5, needs({7})).empty());
  CHECK(fewest_lines(0, needs({})).empty());
}

TEST_CASE("the fewest lines on which an expectation fails end with its line") {
  auto const chat = chat_of({"joy", "anger ask", "neutral", "anger", "neutral", "anger!"});
  auto const table = read_expectations("turn\theat\n5\tcalm|concerned\n");
  REQUIRE(table.faults.empty());
  auto const lines = fewest_failing_lines(desk(), chat, table.rows[0], expected_column::heat, 5);
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.back() == 5);
  CHECK(lines.size() < 6);
  auto const short_chat = play(desk(), excerpt(chat, lines));
  CHECK_FALSE(mismatches(table.rows[0], short_chat.back()).empty());
  auto const holds = read_expectations("turn\theat\n5\t*\n");
  CHECK(fewest_failing_lines(desk(), chat, holds.rows[0], expected_column::heat, 5).empty());
}

TEST_CASE("of the fewest lines on which an expectation fails none can be left out") {
  aplomb_test::random r{31};
  auto const table = read_expectations("turn\theat\n*\tcalm|concerned\n");
  auto const& row = table.rows.front();
  auto const fails = [&](transcript const& chat) { return !mismatches(row, play(desk(), chat).back()).empty(); };
  int failed = 0;
  for (int i = 0; i < 200; ++i) {
    auto chat = random_chat(r);
    chat.lines.push_back({line_kind::customer, "anger", {}});
    auto const lines = fewest_failing_lines(desk(), chat, row, expected_column::heat, chat.lines.size() - 1);
    REQUIRE(lines.empty() == !fails(chat));
    if (lines.empty()) continue;
    ++failed;
    REQUIRE(lines.back() == chat.lines.size() - 1);
    REQUIRE(fails(excerpt(chat, lines)));
    for (std::size_t left_out = 0; left_out + 1 < lines.size(); ++left_out) {
      auto rest = lines;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
      REQUIRE_FALSE(fails(excerpt(chat, rest)));
    }
  }
  CHECK(failed > 50);
}
