// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "clause_laws.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/text/clause_reader.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace text = aplomb::text;
using aplomb_test::broken_law;
using aplomb_test::broken_line_law;
using namespace std::string_view_literals;

namespace {

// A text of the kinds of things that chats are made of, in any order.
std::string chat(aplomb_test::random& r, std::size_t parts) {
  static constexpr std::string_view bits[] = {"好"sv,
                                              "等了三天"sv,
                                              "發貨"sv,
                                              " "sv,
                                              "　"sv,
                                              ","sv,
                                              "，"sv,
                                              "！"sv,
                                              "??"sv,
                                              "..."sv,
                                              "。"sv,
                                              "\n"sv,
                                              "thank you"sv,
                                              "S"sv,
                                              "h"sv,
                                              "don't"sv,
                                              "ok"sv,
                                              "."sv,
                                              "-"sv,
                                              "*"sv,
                                              "_"sv,
                                              "("sv,
                                              ")"sv,
                                              "["sv,
                                              "]"sv,
                                              "@"sv,
                                              "#"sv,
                                              "&"sv,
                                              "<"sv,
                                              "br>"sv,
                                              "nbsp;"sv,
                                              "1"sv,
                                              "13800138000"sv,
                                              "20388471"sv,
                                              "SF12345"sv,
                                              "¥"sv,
                                              "%"sv,
                                              ":"sv,
                                              "/"sv,
                                              "https://a.cn/b"sv,
                                              "a@b.cn"sv,
                                              ".com"sv,
                                              "😡"sv,
                                              "👍🏽"sv,
                                              "👨‍👩‍👧"sv,
                                              "1️⃣"sv,
                                              "🇨🇳"sv,
                                              "\u200D"sv,
                                              "\uFE0F"sv,
                                              "\u200B"sv,
                                              "\u202E"sv,
                                              "(╯°□°)╯︵┻━┻"sv,
                                              "T_T"sv,
                                              "^"sv,
                                              "QAQ"sv,
                                              "wù"sv,
                                              "\xED\xA0\x80"sv,
                                              "\xC0"sv,
                                              "\xE5\xA5"sv,
                                              "\0"sv,
                                              "aaaa"sv,
                                              "急急急"sv,
                                              "~"sv,
                                              "ノ"sv,
                                              "·"sv,
                                              "+"sv,
                                              "'"sv,
                                              "ѕ"sv,
                                              "<b>"sv,
                                              "</b>"sv,
                                              "&#39;"sv,
                                              "&#22403;"sv,
                                              "&amp;"sv,
                                              "&lt;br&gt;"sv,
                                              "&#120120;"sv,
                                              "$h"sv,
                                              "!t"sv,
                                              "4"sv,
                                              "垃"sv,
                                              "圾"sv,
                                              "他*的"sv,
                                              "[lā]"sv,
                                              "【"sv,
                                              "】"sv,
                                              "a "sv,
                                              "I "sv,
                                              "\""sv};
  std::string out;
  for (std::size_t i = 0; i < parts; ++i) out += r.pick(bits);
  return out;
}

}  // namespace

TEST_CASE("the laws hold for random bytes") {
  aplomb_test::random r{11};
  for (int round = 0; round < 3000; ++round) {
    auto const bytes = r.bytes(static_cast<std::size_t>(r.below(200)));
    if (auto const law = broken_law(bytes); !law.empty()) FAIL("round " << round << ": " << law);
  }
  SUCCEED();
}

TEST_CASE("the laws hold for random characters") {
  aplomb_test::random r{12};
  for (int round = 0; round < 3000; ++round) {
    auto const characters = r.text(static_cast<std::size_t>(r.below(100)));
    if (auto const law = broken_law(characters); !law.empty()) FAIL("round " << round << ": " << law);
  }
  SUCCEED();
}

TEST_CASE("the laws hold for random chats") {
  aplomb_test::random r{13};
  for (int round = 0; round < 6000; ++round) {
    auto const message = chat(r, static_cast<std::size_t>(r.below(30)));
    if (auto const law = broken_law(message); !law.empty()) FAIL("round " << round << ": " << law << " in " << message);
  }
  SUCCEED();
}

TEST_CASE("the laws hold for texts of many clauses' length") {
  aplomb_test::random r{14};
  for (int round = 0; round < 20; ++round) {
    auto const message = chat(r, 3000 + static_cast<std::size_t>(r.below(30000)));
    if (auto const law = broken_law(message); !law.empty()) FAIL("round " << round << ": " << law);
  }
  SUCCEED();
}

TEST_CASE("what stands on one line does not change how the next is read") {
  aplomb_test::random r{15};
  for (int round = 0; round < 4000; ++round) {
    auto const a = chat(r, static_cast<std::size_t>(r.below(15))), b = chat(r, static_cast<std::size_t>(r.below(15)));
    if (auto const law = broken_line_law(a, b); !law.empty())
      FAIL("round " << round << ": " << law << " in " << a << "\n" << b);
  }
  SUCCEED();
}

TEST_CASE("a text in traditional script reads as the same text in simplified script") {
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"等了三天還沒發貨，你們到底管不管？！"sv, "等了三天还没发货，你们到底管不管？！"sv},
      {"請問這張訂單什麼時候會寄出"sv, "请问这张订单什么时候会寄出"sv},
      {"謝謝妳，幫了我大忙！"sv, "谢谢你，帮了我大忙！"sv},
      {"裝機師傅遲到兩個鐘頭，還亂收費 太誇張了"sv, "装机师傅迟到两个钟头，还乱收费 太夸张了"sv},
      {"「客服」說會回電，結果咧……"sv, "“客服”说会回电，结果咧……"sv},
      {"我要轉人工！！！聽懂了嗎"sv, "我要转人工！！！听懂了吗"sv},
      {"看著辦吧，後面還有麵條裡的頭髮"sv, "看着办吧，后面还有面条里的头发"sv},
  };
  for (auto const& [traditional, simplified] : pairs) {
    auto const a = aplomb_test::clauses_of(traditional), b = aplomb_test::clauses_of(simplified);
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      INFO(simplified);
      CHECK(a[i].same_words(b[i]));
      CHECK(a[i].closed_by == b[i].closed_by);
    }
  }
}

TEST_CASE("a line of ten megabytes is read in bounded work") {
  std::string const bits[] = {"x", "好",  "1", "(", "@",    ":",  "a.", "😀",  "\u200B",
                              "&", "<b ", "#", "'", "\xE5", "a@", "1-", "s ", "垃 "};
  for (auto const& bit : bits) {
    std::string line;
    line.reserve(10 * 1024 * 1024 + 8);
    while (line.size() < 10 * 1024 * 1024) line += bit;
    INFO(bit);
    std::size_t clauses = 0;
    text::clause c;
    for (text::clause_reader reader{line}; reader.next(c);) ++clauses;
    CHECK(clauses <= 2 * text::clause_reader::part);
  }
}

TEST_CASE("the laws hold at the cut of a long text") {
  aplomb_test::random r{16};
  for (int round = 0; round < 6; ++round) {
    auto const message = chat(r, 40000);
    REQUIRE(message.size() > 2 * text::clause_reader::part);
    CHECK(broken_law(message) == "");
  }
}
