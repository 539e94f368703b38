// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/lexicon_overlay.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::classify;

lexicon_hit first_hit(std::string_view text, lexicon_view words) {
  auto const c = std::make_unique<text::clause>();
  text::clause_reader reader{text};
  if (!reader.next(*c)) return {};
  return words.match(*c, 0);
}

fault<lexicon_error> only_fault(std::string_view tsv) {
  auto const load = load_lexicon(tsv);
  REQUIRE(load.faults.size() == 1);
  return load.faults[0];
}

std::string const ok = "自家词\tzh\tjoy\t2\t1\n";

}  // namespace

TEST_CASE("An overlay adds terms and leaves the built-in ones alone") {
  auto const load = load_lexicon("# mine\n\nzorp\ten\tanger\t3\t-1\n大雕\tzh\tjoy\t3\t1\r\n");
  CHECK(load.faults.empty());
  auto const words = load.words.view();
  CHECK(first_hit("zorp", words).of(category::anger) == sense{category::anger, 3, -1});
  CHECK(first_hit("大雕", words).of(category::joy).grade == 3);
  CHECK(first_hit("凭什么", words).is(category::question));
  CHECK_FALSE(first_hit("zorp", lexicon_view{}));
}

TEST_CASE("An overlay's term replaces the built-in one of the same spelling, in either script") {
  auto const load = load_lexicon("垃圾\tzh\tproduct\t1\t0\n轉人工\tzh\tblock\t1\t0\n");
  REQUIRE(load.faults.empty());
  auto const words = load.words.view();
  CHECK(first_hit("垃圾", lexicon_view{}).is(category::abuse) !=
        first_hit("垃圾", lexicon_view{}).is(category::disgust));
  CHECK(first_hit("垃圾", words).is(category::product));
  CHECK(first_hit("垃圾", words).size() == 1);
  CHECK(first_hit("转人工", words).is(category::block));
  CHECK_FALSE(first_hit("转人工", words).is(category::wants_human));
}

TEST_CASE("The longer term wins whether it is built in or not") {
  auto const load = load_lexicon("有没有\tzh\tjoy\t1\t1\n有没有搞错啊你们\tzh\tjoy\t3\t1\n");
  auto const words = load.words.view();
  CHECK(first_hit("有没有搞错", words).is(category::question));
  CHECK(first_hit("有没有搞错啊你们", words).is(category::joy));
}

TEST_CASE("Category none removes a built-in term and lets the shorter one show") {
  auto const builtin = first_hit("不满意", lexicon_view{});
  REQUIRE(builtin.symbols() == 3);
  auto const load = load_lexicon("不满意\tzh\tnone\t1\t0\n");
  REQUIRE(load.faults.empty());
  auto const left = first_hit("不满意", load.words.view());
  CHECK(left.symbols() == 2);  // 不满
  CHECK(left.is(category::dissatisfied));

  auto const all = load_lexicon("不满意\tzh\tnone\t1\t0\n不\tzh\tnone\t1\t0\n不满\tzh\tnone\t1\t0\n");
  CHECK_FALSE(first_hit("不满意", all.words.view()));
}

TEST_CASE("A term has up to three senses; the same line twice is no fault") {
  auto const load = load_lexicon(ok + "自家词\tzh\ttrust\t1\t1\n自家词\tzh\tcompany\t1\t0\n" + ok);
  CHECK(load.faults.empty());
  auto const hit = first_hit("自家词", load.words.view());
  CHECK(hit.size() == 3);
  CHECK(hit.is(category::joy));
  CHECK(hit.is(category::trust));
  CHECK(hit.is(category::company));
}

TEST_CASE("Each bad line is reported with its number and the rest loads") {
  auto const load = load_lexicon(
      "\xEF\xBB\xBF# comment\n"
      "one\ten\tjoy\t1\t1\n"
      "two\ten\tjoy\t1\n"            // 3
      "three\ten\tglee\t1\t1\n"      // 4
      "four\ten\tjoy\t0\t1\n"        // 5
      "five\ten\tjoy\t1\t2\n"        // 6
      "\ten\tjoy\t1\t1\n"            // 7
      "s\xFFix\ten\tjoy\t1\t1\n"     // 8
      "seven\tklingon\tjoy\t1\t1\n"  // 9
      "one\ten\tjoy\t2\t1\n"         // 10
      "one\ten\tnone\t1\t0\n"        // 11
      "one\ten\ttrust\t1\t1\n"
      "one\ten\tproduct\t1\t0\n"
      "one\ten\tcompany\t1\t0\n"       // 14
      "𠮷野\tzh\tjoy\t1\t1\n"          // 15
      "eight\ten\tjoy\t1\t1\textra\n"  // 16
      "nine\ten\tjoy\t3\t1");
  std::vector<fault<lexicon_error>> const expected{{lexicon_error::wrong_column_count, 3},
                                                   {lexicon_error::unknown_category, 4},
                                                   {lexicon_error::bad_grade, 5},
                                                   {lexicon_error::bad_polarity, 6},
                                                   {lexicon_error::empty_term, 7},
                                                   {lexicon_error::invalid_utf8, 8},
                                                   {lexicon_error::unknown_language, 9},
                                                   {lexicon_error::conflicting_line, 10},
                                                   {lexicon_error::conflicting_line, 11},
                                                   {lexicon_error::too_many_senses, 14},
                                                   {lexicon_error::unsupported_character, 15},
                                                   {lexicon_error::wrong_column_count, 16}};
  CHECK(load.faults == expected);
  CHECK(first_hit("one", load.words.view()).size() == 3);
  CHECK(first_hit("nine", load.words.view()).of(category::joy).grade == 3);
}

TEST_CASE("A term of more than 64 symbols is refused, one of 64 is found") {
  std::string const longest(64, 'q');
  auto const fault = only_fault(longest + "q\ten\tjoy\t1\t1\n");
  CHECK(fault.code == lexicon_error::term_too_long);
  CHECK(fault.at == 1);
  std::string words;
  for (int i = 0; i < 16; ++i) words += "qxzj";
  auto const load = load_lexicon(words + "\ten\tjoy\t1\t1\n");
  REQUIRE(load.faults.empty());
  CHECK(first_hit(words, load.words.view()).symbols() == 64);
}

TEST_CASE("An empty overlay changes nothing; a copy keeps the terms alive") {
  lexicon copy;
  {
    auto const load = load_lexicon("");
    CHECK(load.faults.empty());
    copy = load.words;
  }
  CHECK(first_hit("凭什么", copy.view()).is(category::question));
  CHECK(first_hit("凭什么", lexicon{}.view()).is(category::question));
}

TEST_CASE("A later layer replaces what an earlier one says of a term") {
  lexicon_builder builder;
  std::vector<fault<lexicon_error>> faults;
  builder.read("词一\tzh\tjoy\t1\t1\n词二\tzh\tjoy\t1\t1\n", faults);
  builder.begin_layer();
  builder.read("词一\tzh\tanger\t2\t-1\n", faults);
  CHECK(faults.empty());
  CHECK(builder.size() == 2);
  lexicon const words{builder};
  CHECK(first_hit("词一", words.view()).is(category::anger));
  CHECK_FALSE(first_hit("词一", words.view()).is(category::joy));
  CHECK(first_hit("词二", words.view()).is(category::joy));
}

TEST_CASE("The trie does not depend on the order of the lines") {
  std::vector<fault<lexicon_error>> faults;
  lexicon_builder forth, back;
  forth.read("甲\tzh\tjoy\t1\t1\n甲乙\tzh\tanger\t2\t-1\n甲\tzh\ttrust\t1\t1\nab\ten\tfear\t1\t-1\n", faults);
  back.read("ab\ten\tfear\t1\t-1\n甲\tzh\ttrust\t1\t1\n甲乙\tzh\tanger\t2\t-1\n甲\tzh\tjoy\t1\t1\n", faults);
  CHECK(faults.empty());
  auto const a = forth.build(), b = back.build();
  CHECK(a.pages == b.pages);
  CHECK(a.roots == b.roots);
  CHECK(a.pairs == b.pairs);
  CHECK(a.entries == b.entries);
}

TEST_CASE("Of random terms each is found in its own text with its own sense") {
  aplomb_test::random r{20};
  std::vector<std::string> terms;
  std::string tsv;
  for (int i = 0; i < 3000; ++i) {
    std::string term;
    for (auto n = 1 + r.below(6); n > 0; --n)
      term += r.pick({"天", "地", "玄", "黄", "宇", "宙", "洪", "荒", "日", "月"});
    terms.push_back(term);
    tsv += term + "\tzh\tjoy\t1\t1\n";
  }
  auto const load = load_lexicon(tsv);
  REQUIRE(load.faults.empty());
  for (auto const& term : terms) {
    auto const hit = first_hit(term, load.words.view());
    INFO(term);
    REQUIRE(hit.is(category::joy));
    REQUIRE(hit.steps() == term.size() / 3);
  }
}
