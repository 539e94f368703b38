// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/lexicon_overlay.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using classify::category;

struct found {
  std::string bytes;
  classify::lexicon_hit hit;
};

// All hits of a text, one after the other.
std::vector<found> hits(std::string_view text, classify::lexicon_view words = {}) {
  std::vector<found> out;
  auto const c = std::make_unique<text::clause>();
  text::clause_reader reader{text};
  while (reader.next(*c)) {
    for (std::size_t at = 0; at < c->size;) {
      auto const hit = words.match(*c, at);
      if (hit) out.push_back({std::string{c->bytes(text, at, at + hit.symbols() - 1)}, hit});
      at += hit ? hit.symbols() : 1;
    }
  }
  return out;
}

bool finds(std::string_view text, std::string_view bytes, category kind, classify::lexicon_view words = {}) {
  for (auto const& f : hits(text, words))
    if (f.bytes == bytes && f.hit.is(kind)) return true;
  return false;
}

bool touches(std::string_view text, category kind, classify::lexicon_view words = {}) {
  for (auto const& f : hits(text, words))
    if (f.hit.is(kind)) return true;
  return false;
}

classify::lexicon_load const small = classify::load_lexicon(
    "急\tzh\turgency\t1\t0\n急急急\tzh\turgency\t3\t0\n哈哈\tzh\tjoy\t1\t1\nso\ten\tdegree_up\t1\t0\n"
    "not good\ten\tdissatisfied\t1\t-1\n👍\tund\tsatisfied\t2\t1\nno\ten\tnegation\t1\t0\n");

}  // namespace

TEST_CASE("The longest term wins over the shorter ones inside it") {
  CHECK(finds("有没有搞错？", "有没有搞错", category::question));
  CHECK(finds("这个还不错", "还不错", category::satisfied));
  CHECK_FALSE(touches("差不多了", category::negation));
  CHECK(finds("it is not bad at all", "not bad at all", category::satisfied));
  CHECK_FALSE(touches("it is not bad at all", category::negation));
}

TEST_CASE("Harmless words hide the feelings and negations inside them") {
  for (auto const* text :
       {"差不多", "别人", "不好意思", "笑死", "累死", "热死了", "别致", "无聊", "特别", "识别", "妈妈的"}) {
    INFO(text);
    CHECK_FALSE(touches(text, category::negation));
    CHECK_FALSE(touches(text, category::anger));
    CHECK_FALSE(touches(text, category::self_harm));
  }
  CHECK_FALSE(touches("this queue is killing me", category::self_harm));
  CHECK_FALSE(touches("i am dying of laughter", category::self_harm));
  CHECK_FALSE(touches("跳楼价大甩卖", category::self_harm));
}

TEST_CASE("Latin terms are found at word boundaries only") {
  CHECK(finds("客服nmsl啊", "nmsl", category::abuse));
  CHECK(finds("WTF is this", "WTF", category::anger));
  CHECK_FALSE(touches("shell company statement", category::anger));  // "hell"
  CHECK_FALSE(touches("xnmslx", category::abuse));
  CHECK_FALSE(touches("nmsl2", category::abuse));
  CHECK_FALSE(finds("you can't", "can", category::request));
}

TEST_CASE("Hotlines are found between boundaries of digits only") {
  CHECK(finds("我去12315", "12315", category::threat));
  CHECK(finds("12315见", "12315见", category::threat));
  CHECK_FALSE(touches("编号91231500", category::threat));
}

TEST_CASE("Blanks in a phrase match any run of blanks") {
  CHECK(finds("this is not good", "not good", category::dissatisfied, small.words.view()));
  CHECK(finds("this is not  good", "not  good", category::dissatisfied, small.words.view()));
}

TEST_CASE("A stretched symbol stands for one to four equal ones") {
  auto const words = small.words.view();
  CHECK(finds("sooo late", "sooo", category::degree_up, words));
  auto const urgent = hits("急急急急急", words);
  REQUIRE(urgent.size() == 1);
  CHECK(urgent[0].bytes == "急急急急急");
  CHECK(urgent[0].hit.of(category::urgency).grade == 3);
  CHECK(urgent[0].hit.symbols() == 1);
  CHECK(urgent[0].hit.steps() >= 3);
  CHECK(finds("哈哈哈哈哈哈", "哈哈哈哈哈哈", category::joy, words));
  CHECK(finds("noooooo", "noooooo", category::negation, words));
}

TEST_CASE("Traditional and simplified, full and half width, are the same") {
  CHECK(finds("你們太過分了", "太過分了", category::anger));
  CHECK(finds("你们太过分了", "太过分了", category::anger));
  CHECK(finds("轉人工", "轉人工", category::wants_human));
  CHECK(finds("我去１２３１５", "１２３１５", category::threat));
  CHECK(finds("唔該晒", "唔該晒", category::gratitude));
  CHECK(finds("搵經理", "搵經理", category::wants_human));
}

TEST_CASE("Emoji, bracket codes and kaomoji are terms") {
  CHECK(finds("发货太慢😡😡😡", "😡😡😡", category::anger));
  CHECK(finds("好的👍🏽", "👍🏽", category::satisfied, small.words.view()));
  CHECK(finds("[呵呵]", "[呵呵]", category::disgust));
  CHECK(finds("还没到T_T", "T_T", category::sadness));
}

TEST_CASE("Beyond the end of a clause there is no hit") {
  auto const c = std::make_unique<text::clause>();
  text::clause_reader reader{"急"};
  REQUIRE(reader.next(*c));
  CHECK_FALSE(classify::lexicon_view{}.match(*c, 1));
  CHECK_FALSE(classify::lexicon_view{}.match(*c, 511));
}

TEST_CASE("Authority, rhetorical questions and requests for a person are known in both scripts and languages") {
  for (auto const* text : {"消保會", "消基會", "律师函", "存證信函", "工信部", "曝光你们", "ombudsman",
                           "trading standards", "small claims", "chargeback", "see you in court"}) {
    INFO(text);
    CHECK(touches(text, category::threat));
  }
  for (auto const* text : {"凭什么", "難道", "还有没有人管", "who do you think you are", "are you kidding me"}) {
    INFO(text);
    CHECK(touches(text, category::question));
  }
  for (auto const* text : {"轉接真人", "我要找主管", "搵真人", "叫你老闆出來", "let me speak to a human", "真人客服"}) {
    INFO(text);
    CHECK(touches(text, category::wants_human));
  }
}

TEST_CASE("The built-in trie stays small") {
  CHECK(classify::builtin_lexicon.nodes() > 20000);
  CHECK(classify::builtin_lexicon.nodes() * classify::lexicon_bytes::node_bytes < 600 * 1024);
}
