// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/notes.hpp"
#include <aplomb/wellbeing/self_talk.hpp>
#include <set>
#include <string>

using namespace aplomb::wellbeing;
using aplomb_test::noted;

namespace {

/// The kinds of a note in the order of their places, joined.
std::string kinds(std::string_view text) {
  std::string out;
  auto const found = self_talk_in(noted(text));
  for (auto const& s : found.spans) {
    REQUIRE(s.begin < s.end);
    REQUIRE(s.end <= text.size());
    if (!out.empty()) out += ' ';
    out += aplomb::name_of(s.kind);
  }
  return out;
}

}  // namespace

TEST_CASE("each kind of negative self-talk is found in both scripts and in English") {
  CHECK(kinds("又要给他回电话") == "dread");
  CHECK(kinds("又要給他回電話") == "dread");
  CHECK(kinds("here we go again") == "dread");
  CHECK(kinds("真烦") == "irritation");
  CHECK(kinds("真煩") == "irritation");
  CHECK(kinds("this is so annoying") == "irritation");
  CHECK(kinds("我很累了") == "exhaustion");
  CHECK(kinds("撐不下去了") == "exhaustion");
  CHECK(kinds("I am so tired") == "exhaustion");
  CHECK(kinds("我做不好") == "self_doubt");
  CHECK(kinds("我應付不來") == "self_doubt");
  CHECK(kinds("I'm not good enough") == "self_doubt");
  CHECK(kinds("做了也没意义") == "hopelessness");
  CHECK(kinds("根本沒希望") == "hopelessness");
  CHECK(kinds("there is no point") == "hopelessness");
  CHECK(kinds("这个奇葩客户") == "labelling");
  CHECK(kinds("那個客戶是神經病") == "labelling");
  CHECK(kinds("what an idiot") == "labelling");
  CHECK(kinds("是我的错") == "self_blame");
  CHECK(kinds("都怪我沒看清楚") == "self_blame");
  CHECK(kinds("I messed up") == "self_blame");
  CHECK(kinds("他们肯定觉得我懒") == "mind_reading");
  CHECK(kinds("主管看不起我") == "mind_reading");
  CHECK(kinds("they think I am slow") == "mind_reading");
}

TEST_CASE("always and must count only in a note that is unpleasant anyway") {
  CHECK(kinds("大家总是互相帮忙") == "");
  CHECK(kinds("everyone always helps") == "");
  CHECK(kinds("真烦，系统总是卡") == "irritation always_never");
  CHECK(kinds("I'm so tired, I must never make a mistake") == "exhaustion must always_never");
  CHECK(kinds("今天必须交班") == "");
}

TEST_CASE("the examples of the text: that customer again, so annoying, so tired") {
  CHECK(kinds("真烦，又要给这个难缠的客户打电话，我很累了") == "irritation dread labelling exhaustion");
}

TEST_CASE("what is denied is no self-talk") {
  CHECK(kinds("我不累") == "");
  CHECK(kinds("今天不算很累") == "");
  CHECK(kinds("I'm not tired") == "");
  CHECK(kinds("not so annoying after all") == "");
}

TEST_CASE("a word that only looks like a denial denies nothing") {
  CHECK(kinds("不然很累") == "exhaustion");
  CHECK(kinds("今天特别烦人") == "irritation");
  CHECK(kinds("不得不说真烦") == "irritation");
}

TEST_CASE("what others say or are is not one's own") {
  CHECK(kinds("他说我没用") == "");
  CHECK(kinds("客户骂我白痴") == "");
  CHECK(kinds("the customer said I'm useless") == "");
  CHECK(kinds("同事很累，我还好") == "");
  CHECK(kinds("my colleague is tired") == "");
  CHECK(kinds("我对自己说我不行") == "self_doubt");
}

TEST_CASE("a label for oneself is self-doubt") {
  CHECK(kinds("我真是个笨蛋") == "self_doubt");
  CHECK(kinds("I am such an idiot") == "self_doubt");
}

TEST_CASE("an ordinary note has none") {
  for (auto text : {"今天处理了三十单，都很顺", "客户说谢谢", "lunch was good", "", "……", "12345", "😀"})
    CHECK(kinds(text) == "");
}

TEST_CASE("counts count all, places are kept for sixteen") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "真烦。";
  auto const found = self_talk_in(noted(text));
  CHECK(found.of(self_talk::irritation) == 40);
  CHECK(found.total() == 40);
  CHECK(found.spans.size() == 16);
  CHECK(found.most_frequent() == self_talk::irritation);
}

TEST_CASE("the place is the words") {
  std::string const text = "嗯。我觉得真的很累";
  auto const found = self_talk_in(noted(text));
  REQUIRE(found.spans.size() == 1);
  CHECK(text.substr(found.spans[0].begin, found.spans[0].end - found.spans[0].begin) == "很累");
}

TEST_CASE("every kind has two counter-sentences of its own in three languages") {
  std::set<std::string> seen;
  for (auto k : aplomb::all_of<self_talk>())
    for (std::size_t i = 0; i < 2; ++i) {
      auto const s = counter_sentence(k, i);
      CHECK_FALSE(s.zh_hans.empty());
      CHECK_FALSE(s.zh_hant.empty());
      seen.emplace(s.en);
      CHECK(counter_sentence(k, i + 2).en == s.en);
    }
  CHECK(seen.size() == 2 * aplomb::count_of<self_talk>);
  CHECK(counter_sentence(static_cast<self_talk>(90)).empty());
}
