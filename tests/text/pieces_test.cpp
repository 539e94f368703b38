// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "shown.hpp"
#include "support/catch.hpp"
#include <string>
#include <string_view>

using aplomb_test::shown;
using namespace std::string_view_literals;

namespace {

// True when `piece` is read as one piece of `kind`, alone and within a sentence.
bool is_one(std::string_view piece, std::string_view kind) {
  aplomb::text::clause alone;
  aplomb::text::clause_reader reader{piece};
  bool const one = reader.next(alone) && alone.piece_count == 1 && alone.pieces[0].count == alone.size &&
                   aplomb::name_of(alone.pieces[0].kind) == kind && !reader.next(alone);
  auto const within = shown("看 " + std::string{piece} + " 吧");
  UNSCOPED_INFO(shown(piece) << " / " << within);
  return one && within.find(" " + std::string{kind} + ':') != within.npos;
}

}  // namespace

TEST_CASE("bracket codes are codes, lists and long brackets are not") {
  for (auto code : {"[呵呵]"sv, "[微笑]"sv, "[图片]"sv, "[OK]"sv, "［呵呵］"sv, "[Facepalm]"sv})
    CHECK(is_one(code, "code"));
  CHECK(shown("[1] 好") == "mark:[ number:1 mark:] han:好 none");
  CHECK(shown("[这是一个很长的说明]") == "mark:[ han:这是一个很长的说明 mark:] none");
  CHECK(shown("【呵呵】") == "mark:【 han:呵呵 mark:】 none");
  CHECK(shown("[]") == "mark:[ mark:] none");
  CHECK(shown("[好") == "mark:[ han:好 none");
}

TEST_CASE("upright faces") {
  for (auto face : {"^_^"sv, "^^"sv, ">_<"sv, "T_T"sv, "T.T"sv, "-_-"sv, "=_="sv, "@_@"sv, "o_O"sv, "Q_Q"sv, "QAQ"sv,
                    "QwQ"sv, "orz"sv, "ORZ"sv, "XD"sv, "^ω^"sv, "Orzzz"sv})
    CHECK(is_one(face, "kaomoji"));
  for (auto word : {"tat's"sv, "text"sv, "orzo"sv, "to_be"sv, "x.y"sv, "u.s"sv}) {
    INFO(word);
    CHECK(shown(word).find("kaomoji") == std::string::npos);
  }
}

TEST_CASE("sideways faces") {
  for (auto face : {":)"sv, ":("sv, ";-)"sv, ":'("sv, ":-D"sv, ":p"sv, "=)"sv, ":-/"sv, "：）"sv, ":))))"sv, "<3"sv})
    CHECK(is_one(face, "kaomoji"));
  CHECK(shown("thanks:)") == "word:thanks kaomoji::) none");
  CHECK(shown("谢谢:)))") == "han:谢谢 kaomoji::){3} none");
  CHECK(shown("如下：（1）退款") == "han:如下 comma | mark:( number:1 mark:) han:退款 none");
  CHECK(shown("note:please") == "word:note comma | word:please none");
  CHECK(shown("1.换;2.退;3.赔").find("kaomoji") == std::string::npos);
  CHECK(shown("比分 3:3") == "han:比分 number:3:3 none");
}

TEST_CASE("faces in brackets, with arms and tables") {
  for (auto face : {"(╯°□°)╯︵┻━┻"sv, "(｡•́︿•̀｡)"sv, "(^_^)"sv, "(T_T)"sv, "(´▽`)ﾉ"sv, "ヽ(´▽`)ノ"sv, "╮(╯▽╰)╭"sv,
                    "（≧▽≦）"sv, "(๑•̀ㅂ•́)و✧"sv, "(ಥ_ಥ)"sv, R"(¯\_(ツ)_/¯)"sv})
    CHECK(is_one(face, "kaomoji"));
  CHECK(shown("(10%-20%)").find("kaomoji") == std::string::npos);
  CHECK(shown("(C++)").find("kaomoji") == std::string::npos);
  CHECK(shown("(see page 3)").find("kaomoji") == std::string::npos);
  CHECK(shown("(备注：无)").find("kaomoji") == std::string::npos);
}

TEST_CASE("names after @, and mail addresses") {
  CHECK(shown("@小王 你好") == "mention:@小王 han:你好 none");
  CHECK(shown("@customer_care please") == "mention:@customer_care word:please none");
  CHECK(shown("@客服你们到底什么时候能给我处理啊") == "mark:@ han:客服你们到底什么时候能给我处理啊 none");
  CHECK(shown("写信到 a.b-c@mail.example.com.") == "han:写信到 mail:\uFFFC stop");
  CHECK(shown("me@example.org ok") == "mail:\uFFFC word:ok none");
  CHECK(shown("a @ b") == "word:a mark:@ word:b none");
}

TEST_CASE("hashtags in both styles") {
  CHECK(shown("#双十一#快到了") == "hashtag:#双十一# han:快到了 none");
  CHECK(shown("#fail again") == "hashtag:#fail word:again none");
  CHECK(shown("#12345678") == "mark:# reference:12345678 none");
  CHECK(shown("C# code") == "word:c mark:# word:code none");
}

TEST_CASE("links are set aside whole") {
  CHECK(shown("见 https://example.com/a?b=好") == "han:见 url:\uFFFC han:好 none");
  CHECK(shown("www.example.cn, ok") == "url:\uFFFC comma | word:ok none");
  CHECK(shown("go to shop.example.com/x!") == "word:go word:to url:\uFFFC exclaim");
  CHECK(shown("HTTP://A.B/C。好") == "url:\uFFFC stop | han:好 none");
  CHECK(shown("done.thanks") == "word:done stop | word:thanks none");
}

TEST_CASE("phone numbers as people write them") {
  for (auto phone : {"13800138000"sv, "138 0013 8000"sv, "138-0013-8000"sv, "+86 13800138000"sv, "+1-202-555-0123"sv,
                     "400-123-4567"sv, "4001234567"sv, "010-12345678"sv, "0755-1234567"sv, "202-555-0123"sv,
                     "0912345678"sv, "0912-345-678"sv, "020 7946 0112"sv, "057112345678"sv, "１３８００１３８０００"sv})
    CHECK(is_one(phone, "phone"));
  for (auto number : {"12315"sv, "110"sv, "95588"sv, "138"sv, "2024"sv, "1+1"sv}) {
    INFO(number);
    CHECK(shown(number).find("phone") == std::string::npos);
  }
  CHECK(shown("电话13800138000打不通") == "han:电话 phone:13800138000 han:打不通 none");
  CHECK(shown("138001380001") == "reference:138001380001 none");
}

TEST_CASE("order numbers and other identifiers are references") {
  for (auto reference : {"20388471"sv, "SF1234567890"sv, "TB20240611x7"sv, "A-2024-0611"sv})
    CHECK(is_one(reference, "reference"));
  CHECK(shown("iphone14 covid19 word2007") == "word:iphone14 word:covid19 word:word2007 none");
  CHECK(shown("2000ml 100km") == "number:2000 word:ml number:100 word:km none");
  CHECK(shown("12315 95588") == "number:12315 number:95588 none");
}

TEST_CASE("numbers with separators, signs and currencies") {
  CHECK(shown("¥3.50 ￥20 $1,999.00 8:30 50% 2026-11-21 1/2") ==
        "number:¥3.50 number:¥20 number:$1,999.00 number:8:30 number:50% number:2026-11-21 number:1/2 none");
  CHECK(shown("打8折,退20.") == "han:打 number:8 han:折 comma | han:退 number:20 stop");
  CHECK(shown("$ 5") == "mark:$ number:5 none");
  CHECK(shown("定的８点") == "han:定的 number:8 han:点 none");
}

TEST_CASE("digits and signs inside words are the letters they look like") {
  CHECK(shown("sh1t n00b b@d a$$hole st0p") == "word:shit word:noob word:bad word:asshole word:stop none");
  CHECK(shown("p2p h1n1 mp3 gr8 win10 iphone14") ==
        "word:p2p word:h1n1 word:mp3 word:gr8 word:win10 word:iphone14 none");
  CHECK(shown("me@home ok@example.com US$ 5") == "word:me mark:@ word:home mail:\uFFFC word^:us mark:$ number:5 none");
}

TEST_CASE("masked words keep their mask") {
  CHECK(shown("f*ck sh** off") == "word:f*ck word:sh mark:*{2} word:off none");
}
