// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// How often `check` is right, on replies that were labelled before its words were written (check_replies.tsv).

#include "respond/check_scenes.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/check.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb_test;

struct labelled {
  std::string scenario, language, acts, breaches, reply;
  int line = 0;
};

std::vector<labelled> read_labelled(std::string const& file) {
  std::ifstream in(std::string(APLOMB_SOURCE_DIR) + "/tests/respond/" + file);
  std::vector<labelled> all;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::istringstream columns(line);
    labelled one;
    one.line = number;
    std::getline(columns, one.scenario, '\t');
    std::getline(columns, one.language, '\t');
    std::getline(columns, one.acts, '\t');
    std::getline(columns, one.breaches, '\t');
    std::getline(columns, one.reply);
    all.push_back(one);
  }
  return all;
}

std::set<std::string> split(std::string const& list) {
  std::set<std::string> out;
  std::istringstream in(list);
  for (std::string name; std::getline(in, name, ',');)
    if (name != "-") out.insert(name);
  return out;
}

struct tally {
  int right = 0, wrong = 0, left_out = 0;
  [[nodiscard]] int precision() const { return right + wrong == 0 ? 1000 : 1000 * right / (right + wrong); }
  [[nodiscard]] int recall() const { return right + left_out == 0 ? 1000 : 1000 * right / (right + left_out); }
};

/// Counts by outcome of acts and by breach, "all breaches" among them; prints each reply that is not read as labelled.
std::map<std::string, tally> counted(std::vector<labelled> const& replies, bool print) {
  std::map<std::string, tally> all;
  for (auto const& one : replies) {
    auto const language = text::language_from_tag(one.language);
    REQUIRE(language.has_value());
    auto const scene = check_scene_of(one.scenario, *language);
    REQUIRE(scene.todo.acts.size() == one.acts.size());
    auto const report = check(one.reply, scene.todo, scene.where.view(), {.message = scene.message});
    REQUIRE(report.acts.size() == one.acts.size());
    std::string got;
    for (auto const& a : report.acts) got += "-+!"[index_of(a.outcome)];
    std::set<std::string> found;
    for (auto const& b : report.breaches) found.emplace(name_of(b.what));
    auto const expected = split(one.breaches);
    constexpr std::pair<char, char const*> outcomes[] = {{'+', "fulfilled"}, {'-', "missed"}, {'!', "violated"}};
    for (auto const& [sign, name] : outcomes)
      for (std::size_t i = 0; i < got.size(); ++i) {
        all[name].right += got[i] == sign && one.acts[i] == sign;
        all[name].wrong += got[i] == sign && one.acts[i] != sign;
        all[name].left_out += got[i] != sign && one.acts[i] == sign;
      }
    for (auto const b : aplomb::all_of<breach>()) {
      std::string const name(name_of(b));
      for (auto const& key : {name, std::string("all breaches")}) {
        all[key].right += found.count(name) != 0 && expected.count(name) != 0;
        all[key].wrong += found.count(name) != 0 && expected.count(name) == 0;
        all[key].left_out += found.count(name) == 0 && expected.count(name) != 0;
      }
    }
    if (!print || (got == one.acts && found == expected)) continue;
    std::cout << one.line << ": " << one.scenario << ' ' << one.acts << " got " << got << "  " << one.breaches
              << " got";
    for (auto const& b : report.breaches)
      std::cout << ' ' << name_of(b.what) << '[' << one.reply.substr(b.begin, b.end - b.begin) << ']';
    std::cout << "  " << one.reply << '\n';
  }
  return all;
}

void print(std::map<std::string, tally> const& all) {
  for (auto const& [name, t] : all)
    if (t.right + t.wrong + t.left_out > 0)
      std::cout << name << ": precision " << t.precision() << " recall " << t.recall() << " of " << t.right + t.left_out
                << '\n';
}

bool const wants_print = std::getenv("APLOMB_PRINT") != nullptr;

}  // namespace

TEST_CASE("labelled replies are read as labelled, often enough") {
  auto const replies = read_labelled("check_replies.tsv");
  REQUIRE(replies.size() >= 150);
  auto all = counted(replies, wants_print);
  if (wants_print) print(all);
  CHECK(all["fulfilled"].precision() >= 950);
  CHECK(all["fulfilled"].recall() >= 950);
  CHECK(all["violated"].precision() >= 900);
  CHECK(all["violated"].recall() >= 900);
  CHECK(all["all breaches"].precision() >= 900);
  CHECK(all["all breaches"].recall() >= 900);
}

TEST_CASE("replies of the second list are read as labelled, often enough") {
  auto const replies = read_labelled("check_replies_2.tsv");
  REQUIRE(replies.size() >= 60);
  auto all = counted(replies, wants_print);
  if (wants_print) print(all);
  CHECK(all["fulfilled"].precision() >= 950);
  CHECK(all["fulfilled"].recall() >= 900);
  CHECK(all["violated"].precision() >= 900);
  CHECK(all["violated"].recall() >= 900);
  CHECK(all["all breaches"].precision() >= 750);
  CHECK(all["all breaches"].recall() >= 900);
}

TEST_CASE("replies that nothing was tuned on are read as labelled, often enough") {
  auto const replies = read_labelled("check_replies_3.tsv");
  REQUIRE(replies.size() == 40);
  auto all = counted(replies, wants_print);
  if (wants_print) print(all);
  CHECK(all["fulfilled"].precision() >= 950);
  CHECK(all["fulfilled"].recall() >= 600);
  CHECK(all["violated"].precision() >= 800);
  CHECK(all["violated"].recall() >= 600);
  CHECK(all["all breaches"].precision() >= 750);
  CHECK(all["all breaches"].recall() >= 750);
}

TEST_CASE("lines of the phrase books fulfil the acts they are written for") {
  int lines = 0, fulfilled = 0, clean = 0;
  for (auto const l : {text::language::zh_hans, text::language::zh_hant, text::language::en})
    for (auto const a : aplomb::all_of<act>())
      builtin_phrases().of(l).for_lines(a, [&](phrase const& line, std::uint16_t) {
        auto here = check_scene_of("broken", l);
        auto& where = here.where;
        auto& f = where.facts;
        using aplomb_test::detail::in;
        f.answer = in(l, "包裹预计11月25日下午送到", "包裹預計11月25日下午送達", "the parcel is due on 25 November");
        f.offer = in(l, "全额退款或者换新", "全額退款或換新", "a full refund or a new one");
        f.compensation = in(l, "20元优惠券", "20元折價券", "a voucher for $20");
        f.retention = in(l, "三个月免费会员", "三個月免費會員", "three months for free");
        f.prevention = in(l, "在出货前多查一次标签", "在出貨前多檢查一次標籤", "check every label twice");
        f.resource = in(l, "心理援助热线12356", "安心專線1925", "the helpline 988");
        f.hours = in(l, "9:00到21:00", "9:00到21:00", "9:00 to 21:00");
        where.ask_open = false;
        where.feels(line.to == feeling::pleased ? classify::emotion::joy : classify::emotion::anger,
                    line.to == feeling::calm ? 0 : 2);
        auto s = where.view();
        for (auto const x : aplomb::all_of<slot>())
          if (s.values[index_of(x)].empty())
            s.values[index_of(x)] = in(l, "门铃响个不停", "門鈴響個不停", "the doorbell");
        s.known = {};
        s.owner = line.about == topic::passed_on || line.about == topic::question_on || line.about == topic::waiting ||
                          line.about == topic::handed_on
                      ? escalate::owner_state::waiting
                      : escalate::owner_state::bot;
        std::string reply;
        respond::detail::for_parts(
            line.text, [&](std::string_view part) { reply += part; },
            [&](std::string_view name) {
              if (auto const b = from_name<blank>(name)) reply += text_for(*b, s).view();
            });
        plan p;
        (void)p.add({a, line.about, rule::own});
        auto const report = check(reply, p, s);
        ++lines;
        bool const good = report.acts[0].outcome == act_outcome::fulfilled;
        fulfilled += good;
        clean += report.breaches.empty();
        if (!wants_print || (good && report.breaches.empty())) return;
        std::cout << tag_of(l) << ' ' << p << ": " << name_of(report.acts[0].outcome) << ' '
                  << name_of(report.acts[0].why);
        for (auto const& b : report.breaches)
          std::cout << ' ' << name_of(b.what) << '[' << reply.substr(b.begin, b.end - b.begin) << ']';
        std::cout << "  " << reply << '\n';
      });
  if (wants_print) std::cout << lines << " lines, fulfilled " << fulfilled << ", without a breach " << clean << '\n';
  CHECK(lines > 1000);
  CHECK(1000 * fulfilled >= 950 * lines);
  CHECK(1000 * clean >= 970 * lines);
}
