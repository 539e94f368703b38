// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Words that are written to slip past filters, or that pasting has mangled, and their harmless neighbours.

#include "shown.hpp"
#include "support/catch.hpp"
#include <aplomb/text/clause_reader.hpp>
#include <string_view>

namespace text = aplomb::text;
using aplomb_test::shown;
using namespace std::string_view_literals;

TEST_CASE("a word often torn is joined inside a sentence, sentences are not") {
  CHECK(shown("你们这个垃 圾平台") == "han:你们这个垃圾平台 none");
  CHECK(shown("就是垃.圾公司") == "han:就是垃圾公司 none");
  for (auto torn : {"骗@子是你"sv, "骗#子是你"sv, "骗&子是你"sv, "骗、子是你"sv})
    CHECK(shown(torn) == "han:骗子是你 none");
  CHECK(shown("要投/诉你们，退=款给我") == "han:要投诉你们 comma | han:退款给我 none");
  CHECK(shown("垃**圾 垃__圾 垃---圾") == "han:垃圾垃圾垃圾 none");
  CHECK(shown("谢^谢 找到了") == "han:谢谢 gap | han:找到了 none");
  CHECK(shown("谢 谢  找到了") == "han:谢谢 gap | han:找到了 none");
  CHECK(shown("好的.谢谢") == "han:好的 stop | han:谢谢 none");
  CHECK(shown("被骗 子女都知道") == "han:被骗 gap | han:子女都知道 none");
  CHECK(shown("被骗.子女都知道") == "han:被骗 stop | han:子女都知道 none");
  CHECK(shown("退款/退货、换货") == "han:退款 mark:/ han:退货 mark:、 han:换货 none");
  CHECK(shown("垃，圾") == "han:垃 comma | han:圾 none");
}

TEST_CASE("asterisks that hide a character of an oath stand for it, with its bytes") {
  CHECK(shown("他*的") == "han:他妈的 none");
  CHECK(shown("他**的") == "han:他妈的 none");
  CHECK(shown("操*妈") == "han:操你妈 none");
  CHECK(shown("草*马") == "han:草泥马 none");
  CHECK(shown("垃*圾") == "han:垃圾 none");
  auto const message = "他**的"sv;
  text::clause c;
  text::clause_reader reader{message};
  REQUIRE(reader.next(c));
  REQUIRE(c.size == 3);
  CHECK(c.bytes(message, 1, 1) == "**");
}

TEST_CASE("an article or pronoun before letters spaced apart stays a word") {
  CHECK(shown("such a s c a m company") == "word:such word:a word:scam word:company none");
  CHECK(shown("this is a w f u l") == "word:this word:is word:awful none");
  CHECK(shown("you a s s h o l e") == "word:you word:asshole none");
  CHECK(shown("I h a t e it") == "word:i word:hate word:it none");
  CHECK(shown("i d i o t s") == "word:idiots none");
  CHECK(shown("s h i t a lot") == "word:shit word:a word:lot none");
  CHECK(shown("f u c k  y o u") == "word:fuck word:you none");
  CHECK(shown("I a s k e d twice") == "word:i word:asked word:twice none");
  CHECK(shown("I am a f r a i d") == "word:i word:am word:afraid none");
  CHECK(shown("A c o c k r o a c h") == "word:a word:cockroach none");
  CHECK(shown("I n c o m p e t e n t") == "word:incompetent none");
  CHECK(shown("I d i o t s") == "word:idiots none");
  CHECK(shown("h a h a ok") == "word:haha word:ok none");
  CHECK(shown("plan A B C") == "word:plan word^:abc none");
}

TEST_CASE("digits between letters are letters, in names of products and measures they stay") {
  CHECK(shown("sc4m cr4p wor5t id10t us3l3ss t3rribl3") ==
        "word:scam word:crap word:worst word:idiot word:useless word:terrible none");
  CHECK(shown("ps4pro iphone4s iphone5s iphone14 mp4 m4a win10pro covid19 h1n1 k8s b2b gr8") ==
        "word:ps4pro word:iphone4s word:iphone5s word:iphone14 word:mp4 word:m4a word:win10pro word:covid19 word:h1n1 "
        "word:k8s word:b2b word:gr8 none");
  CHECK(shown("rtx3060ti 4g 5g 3d 1st") ==
        "reference:rtx3060ti number:4 word:g number:5 word:g number:3 word:d number:1 word:st none");
}

TEST_CASE("signs are letters where no word could end before them") {
  CHECK(shown("sh!t b!tch bullsh!t") == "word:shit word:bitch word:bullshit none");
  CHECK(shown("cr@p tr@sh $hit $cam") == "word:crap word:trash word:shit word:scam none");
  CHECK(shown("hello!how are you") == "word:hello exclaim | word:how word:are word:you none");
  CHECK(shown("ok!thx") == "word:ok exclaim | word:thx none");
  CHECK(shown("me@home $AAPL US$5 $5") ==
        "word:me mark:@ word:home mark:$ word^:aapl word^:us number:$5 number:$5 none");
}

TEST_CASE("letters that only look different are the letters") {
  CHECK(shown("ᴛᴇʀʀɪʙʟᴇ ɑngry ɡood") == "word:terrible word:angry word:good none");
  CHECK(shown("тerrible uselεss ВАD") == "word:terrible word:useless word^:bad none");
  CHECK(shown("🅃🄴🅁🅁🄸🄱🄻🄴 ⓑⓐⓓ 𝕓𝕒𝕕 b̶a̶d̶") == "word^:terrible word:bad word:bad word:bad none");
}

TEST_CASE("glosses after a blank, or in square brackets with a tone") {
  CHECK(shown("垃 (la) 圾(ji)") == "han:垃圾 none");
  CHECK(shown("垃【lā】圾[jī]") == "han:垃圾 none");
  CHECK(shown("你好[doge]") == "han:你好 code:[doge] none");
  CHECK(shown("客服 (la) 呢") == "han:客服 mark:( word:la mark:) gap | han:呢 none");
}

TEST_CASE("tags inside a word leave it whole, entities are what they name") {
  CHECK(shown("te<b>rri</b>ble") == "word:terrible none");
  CHECK(shown("垃<span class=\"x\">圾</span>平台") == "han:垃圾平台 none");
  CHECK(shown("I&#39;m don&amp;#39;t can&rsquo;t it&#x27;s") == "word:i'm word:don't word:can't word:it's none");
  CHECK(shown("nine years&#39; work") == shown("nine years' work"));
  CHECK(shown("不错&nbsp;喜欢") == "han:不错 gap | han:喜欢 none");
  CHECK(shown("垃&nbsp;圾") == "han:垃圾 none");
  CHECK(shown("&#22403;&#22334;公司") == "han:垃圾 han:公司 none");
  CHECK(shown("一&lt;br/&gt;二") == "han:一 newline | han:二 none");
  CHECK(shown("「好」<b>我家</b> 省了") == shown("「好」我家 省了"));
  CHECK(shown("cat<td>dog") == "word:cat word:dog none");
  CHECK(shown("R&D a & b &# &#; &#xZZ;") ==
        "word:r mark:& word:d word:a mark:& word:b mark:& mark:# mark:& mark:# comma | "
        "mark:& hashtag:#xzz comma");
}
