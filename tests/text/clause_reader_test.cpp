// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "shown.hpp"
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <aplomb/text/clause_reader.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace text = aplomb::text;
using aplomb_test::shown;
using namespace std::string_view_literals;

TEST_CASE("a Chinese complaint, simplified and traditional, reads the same") {
  auto const expected = "han:等了三天还没发货 comma | han:你们到底管不管 exclaim_question 2";
  CHECK(shown("等了三天还没发货，你们到底管不管？！") == expected);
  CHECK(shown("等了三天還沒發貨，你們到底管不管？！") == expected);
}

TEST_CASE("English words, apostrophes, hyphens and capitals") {
  CHECK(shown("I can’t BELIEVE it's a well-known bug") ==
        "word:i word:can't word^:believe word:it's word:a word:well-known word:bug none");
  CHECK(shown("thank you so much, solved!") == "word:thank word:you word:so word:much comma | word:solved exclaim");
  CHECK(shown("ＨＥＬＬＯ Ｗorld") == "word^:hello word:world none");
}

TEST_CASE("mixed messages are cut at changes of script") {
  CHECK(shown("我的order 20388471还没到，please help😡😡😡") ==
        "han:我的 word:order reference:20388471 han:还没到 comma | word:please word:help emoji:😡{3} none");
  CHECK(shown("50g降回5G 说ban就ban") ==
        "number:50 word:g han:降回 number:5 word:g han:说 word:ban han:就 word:ban none");
}

TEST_CASE("marks close clauses, a run of them is one end named by its strongest") {
  CHECK(shown("好。好！好？好；好：好") ==
        "han:好 stop | han:好 exclaim | han:好 question | han:好 comma | han:好 comma | han:好 none");
  CHECK(shown("行!!!行??行?!行!?!行。！") ==
        "han:行 exclaim 3 | han:行 question 2 | han:行 exclaim_question 2 | han:行 exclaim_question 3 | han:行 exclaim "
        "2");
  CHECK(shown("好吧……好吧...好吧。。。好吧。。") ==
        "han:好吧 ellipsis 2 | han:好吧 ellipsis 3 | han:好吧 ellipsis 3 | han:好吧 ellipsis 2");
  CHECK(shown("a,b") == "word:a comma | word:b none");
}

TEST_CASE("a list comma does not close a clause, a wave between Han does, dots of any kind in a row do") {
  CHECK(shown("好吧··· 嗯、、、好") == "han:好吧 ellipsis 3 | han:嗯 ellipsis 3 | han:好 none");
  CHECK(shown("苹果、香蕉") == "han:苹果 mark:、 han:香蕉 none");
  CHECK(shown("好的~~谢谢~") == "han:好的 comma 2 | han:谢谢 mark:~ none");
}

TEST_CASE("marks alone make an empty clause, commas and line breaks alone do not") {
  CHECK(shown("？") == "question");
  CHECK(shown("!!! ...") == "exclaim 3 | ellipsis 3");
  CHECK(shown(" ,\n\n , ") == "");
  CHECK(shown("") == "");
  CHECK(shown("\u200B\uFEFF") == "");
}

TEST_CASE("line breaks of all kinds close clauses") {
  CHECK(shown("一二\r\n三四\u2028五六\u0085七") ==
        "han:一二 newline | han:三四 newline | han:五六 newline | han:七 none");
  CHECK(shown("done.\n\nnext") == "word:done stop | word:next none");
}

TEST_CASE("a dot between Han and a digit is a full stop") {
  CHECK(shown("没反应.2天了") == "han:没反应 stop | number:2 han:天了 none");
  CHECK(shown("ios8.1 用着") == "word:ios8 mark:. number:1 han:用着 none");
}

TEST_CASE("dots inside numbers, abbreviations, titles and links close nothing") {
  CHECK(shown("3.5 km.") == "number:3.5 word:km stop");
  CHECK(shown("the U.S. team, e.g. me") == "word:the word^:us word:team comma | word:eg word:me none");
  CHECK(shown("Mr. Lee vs. Dr. No") == "word:mr word:lee word:vs word:dr word:no none");
  CHECK(shown("No. No. 5 NO.6") == "word:no stop | word:no number:5 word^:no number:6 none");
  CHECK(shown("in the U.S. The end") == "word:in word:the word^:us stop | word:the word:end none");
}

TEST_CASE("runs of three or more are squeezed, of two are not, digits never are") {
  CHECK(shown("soooo COOOOL good") == "word:so{4} word^:co{4}l word:good none");
  CHECK(shown("急急急 哈哈") == "han:急{3} gap | han:哈哈 none");
  CHECK(shown("退退退款") == "han:退{3}款 none");
  CHECK(shown("1000000 5555") == "number:1000000 number:5555 none");
  CHECK(shown("——— -- ~~~") == "mark:-{3} mark:-{2} mark:~{3} none");
  CHECK(shown(std::string(1000, 'a')) == "word:a{255} none");
}

TEST_CASE("characters spaced or dotted apart are joined") {
  CHECK(shown("垃 圾") == "han:垃圾 none");
  CHECK(shown("垃.圾 垃*圾 垃·圾") == "han:垃圾垃圾垃圾 none");
  CHECK(shown("我 要 人 工") == "han:我要人工 none");
  CHECK(shown("s h i t") == "word:shit none");
  CHECK(shown("f.u.c.k you") == "word:fuck word:you none");
  CHECK(shown("s*h*i*t") == "word:shit none");
  CHECK(shown("plan B is ok") == "word:plan word:b word:is word:ok none");
}

TEST_CASE("a blank between Han runs stands for a comma, beside Latin it does not") {
  CHECK(shown("不错 喜欢") == "han:不错 gap | han:喜欢 none");
  CHECK(shown("不错　喜欢") == "han:不错 gap | han:喜欢 none");
  CHECK(shown("能deliver吗 盼着呢") == "han:能 word:deliver han:吗 gap | han:盼着呢 none");
  CHECK(shown("换到aisle 腿打了石膏") == "han:换到 word:aisle han:腿打了石膏 none");
  CHECK(shown("好想要😭 多少钱") == "han:好想要 emoji:😭 gap | han:多少钱 none");
}

TEST_CASE("invisible characters do not tear words apart") {
  CHECK(shown("f\u200Bu\u200Cc\u2060k") == "word:fuck none");
  CHECK(shown("垃\u200B圾\uFEFF") == "han:垃圾 none");
  CHECK(shown("\u202Eabc\u202C") == "word:abc none");
  CHECK(shown("re\u0301sume\u0301") == "word:resume none");
  // Marks of other scripts are stacked on Han to get past filters and to look smart.
  CHECK(shown("骗\u0f7c子\u0f7c") == shown("骗子"));
  CHECK(shown("我\u17bc等\u0e47了\u0489三\u0489天") == shown("我等了三天"));
}

TEST_CASE("look-alikes inside Latin words become Latin, words of their own script stay") {
  CHECK(shown("ѕhіt frаud") == "word:shit word:fraud none");
  CHECK(shown("спасибо") == "word:спасибо none");
}

TEST_CASE("glosses after Han are dropped, other brackets stay") {
  CHECK(shown("服務(wù)很差") == "han:服务很差 none");
  CHECK(shown("垃（lā）圾(ji)") == "han:垃圾 none");
  CHECK(shown("退款(please)吧") == "han:退款 mark:( word:please mark:) han:吧 none");
  CHECK(shown("客服(VIP)") == "han:客服 mark:( word^:vip mark:) none");
}

TEST_CASE("leftovers of web pages are dropped or part clauses") {
  CHECK(shown("a&nbsp;b &quot;好&quot; x&#39;y") == "word:a word:b han:好 word:x'y none");
  CHECK(shown("nbsp;你好quot;") == "han:你好 none");
  CHECK(shown("一行<br/>二行<p class=\"x\">三行</p>") == "han:一行 newline | han:二行 newline | han:三行 newline");
  CHECK(shown("<b>好</b>的") == "han:好的 none");
  CHECK(shown("1 < 2 > 0 & 3") == "number:1 mark:< number:2 mark:> number:0 mark:& number:3 none");
}

TEST_CASE("bytes map back to the text") {
  auto const message = "訂單 ＮＯ．１２３ 急急急！！"sv;
  text::clause c;
  text::clause_reader reader{message};
  REQUIRE(reader.next(c));
  REQUIRE(c.piece_count == 4);
  CHECK(c.bytes(message, 0, 1) == "訂單");
  CHECK(c.bytes(message, c.pieces[1].first, c.pieces[1].first + 1u) == "ＮＯ");
  CHECK(c.bytes(message, c.pieces[2].first, c.pieces[2].first + 2u) == "１２３");
  CHECK(c.bytes(message, c.pieces[3].first, c.pieces[3].first) == "急急急");
  CHECK(c.stretch[c.pieces[3].first] == 3);
  CHECK(message.substr(c.end_begin, c.end_end - c.end_begin) == "！！");
  CHECK(c.upper[c.pieces[1].first]);
  CHECK_FALSE(reader.next(c));
  CHECK(c.size == 0);
}

TEST_CASE("scripts are counted for the choice of the language") {
  auto const language_of = [](std::string_view message) {
    text::script_counts all;
    text::clause c;
    for (text::clause_reader reader{message}; reader.next(c);) all += c.scripts;
    return text::decide(all);
  };
  CHECK(language_of("你们到底管不管") == text::language::zh_hans);
  CHECK(language_of("你們到底管不管") == text::language::zh_hant);
  CHECK(language_of("please help me") == text::language::en);
  CHECK(language_of("我的order还没到") == text::language::zh_hans);
  CHECK(language_of("[微笑]") == text::language::zh_hans);
  CHECK(language_of("123 😀 https://example.com !!") == text::language::und);
}

TEST_CASE("a clause beyond the capacity is cut at a word boundary") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "abcde ";
  text::clause c;
  text::clause_reader reader{words};
  std::size_t pieces = 0, clauses = 0;
  while (reader.next(c)) {
    ++clauses;
    for (std::size_t p = 0; p < c.piece_count; ++p, ++pieces) CHECK(c.pieces[p].count == 5);
  }
  CHECK(pieces == 200);
  CHECK(clauses == 3);
}

TEST_CASE("a word beyond the capacity is cut anywhere and nothing is lost") {
  std::string word;
  for (int i = 0; i < 2000; ++i) word += static_cast<char>('a' + i % 26);
  std::string han;
  for (int i = 0; i < 700; ++i) han += i % 2 ? "好" : "坏";
  for (auto const& long_text : {word, han}) {
    std::string back;
    text::clause c;
    for (text::clause_reader reader{long_text}; reader.next(c);)
      for (std::size_t i = 0; i < c.size; ++i) back += long_text.substr(c.begin[i], c.end[i] - c.begin[i]);
    CHECK(back == long_text);
  }
}

TEST_CASE("of a text beyond 64 KiB the head and the tail are read, with offsets of the whole") {
  std::string const filler(10 * 1024 * 1024, 'x');
  std::string const message = "开头很重要。" + filler + "。結尾也重要";
  text::clause c;
  text::clause_reader reader{message};
  CHECK(reader.truncated());
  REQUIRE(reader.next(c));
  CHECK(c.bytes(message, 0, c.size - 1u) == "开头很重要");
  std::string last;
  int clauses = 1;
  while (reader.next(c)) {
    ++clauses;
    last = c.size ? std::string{c.bytes(message, 0, c.size - 1u)} : "";
  }
  CHECK(last == "結尾也重要");
  CHECK(clauses <= 5);
}

TEST_CASE("the cut in a long text falls on character boundaries and nothing is read twice") {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string message(shift, 'a');
    while (message.size() <= 2 * text::clause_reader::part) message += "好的，";
    text::clause c;
    std::uint32_t last = 0;
    for (text::clause_reader reader{message}; reader.next(c);)
      for (std::size_t i = 0; i < c.size; ++i) {
        if (c.symbol[i] == U'\uFFFD' || c.begin[i] < last) FAIL("at " << c.begin[i]);
        last = c.end[i];
      }
    CHECK(last > message.size() - 10);
  }
}

TEST_CASE("a text of 64 KiB is read whole") {
  std::string const message(2 * text::clause_reader::part, 'x');
  CHECK_FALSE(text::clause_reader{message}.truncated());
  CHECK(text::clause_reader{message + "x"}.truncated());
}

TEST_CASE("zeros and ill-formed bytes are read, each part as U+FFFD") {
  CHECK(shown("a\0b"sv) == "word:a other:" + std::string(1, '\0') + " word:b none");
  CHECK(shown("好\xED\xA0\x80好") == "han:好 other:\uFFFD{3} han:好 none");
  CHECK(shown("\xC0\xAF ok \xE5\xA5") == "other:\uFFFD\uFFFD word:ok other:\uFFFD none");
}

TEST_CASE("reading allocates nothing") {
  auto const message = "等了三天還沒發貨，customer service 呢？！😡😡😡 https://example.com/a T_T 13800138000"sv;
  text::clause c;
  aplomb_test::allocation_counter const counter;
  std::size_t symbols = 0;
  for (text::clause_reader reader{message}; reader.next(c);) symbols += c.size;
  CHECK(counter.count() == 0);
  CHECK(symbols > 30);
}
