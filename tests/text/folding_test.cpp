// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "shown.hpp"
#include "support/catch.hpp"
#include <aplomb/text/folding.hpp>
#include <string>
#include <string_view>

namespace text = aplomb::text;
using text::char_class;
using text::fold;
using text::han_script;
using namespace std::string_view_literals;

namespace {

std::u32string folded(std::u32string_view in) {
  std::u32string out;
  for (char32_t c : in) out += fold(c).symbol;
  return out;
}

}  // namespace

TEST_CASE("folding is idempotent for every code point, and so is the class") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    auto const once = fold(c), twice = fold(once.symbol);
    if (once.kind == char_class::noise) continue;
    if (twice.symbol != once.symbol || twice.kind != once.kind || twice.upper)
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
  SUCCEED();
}

TEST_CASE("capitals fold to small letters without a locale, and are told") {
  CHECK(folded(U"ABCXYZ Éàñ ÇŁØ ŞİĞI ΣΔ ЖЯ") == U"abcxyz ean clo sigi σδ жя");
  CHECK(fold(U'Q').upper);
  CHECK(fold(U'É').upper);
  CHECK(fold(U'Ｑ').upper);
  CHECK(fold(U'Ж').upper);
  CHECK(fold(U'İ').upper);
  CHECK_FALSE(fold(U'q').upper);
  CHECK_FALSE(fold(U'é').upper);
  CHECK_FALSE(fold(U'ｑ').upper);
  CHECK_FALSE(fold(U'ñ').upper);
  CHECK_FALSE(fold(U'好').upper);
}

TEST_CASE("full width folds to half width") {
  CHECK(folded(U"ＡＢＣ　１２３！？（）［］＠＃＄％，；：") == U"abc 123!?()[]@#$%,;:");
  CHECK(folded(U"ｶﾀｶﾅ") == U"カタカナ");
  CHECK(fold(U'　').kind == char_class::blank);
  CHECK(fold(U'８').kind == char_class::digit);
}

TEST_CASE("curly quotes, dashes and dots fold to straight ones") {
  CHECK(folded(U"“a” ‘b’ 「c」『d』 —–‑ 〜～ ⋯… ｡、") == U"\"a\" 'b' \"c\"\"d\" --- ~~ …… 。、");
}

TEST_CASE("letters in disguise are letters") {
  CHECK(folded(U"𝓯𝓾𝓬𝓴 𝐅𝐔𝐂𝐊 ⓕⓤⓒⓚ 🅵🆄🅲🅺 𝟏𝟐") == U"fuck fuck fuck fuck 12");
  CHECK(fold(U'🅵').kind == char_class::letter);
}

TEST_CASE("traditional characters fold to simplified ones") {
  CHECK(folded(U"你們到底管不管這個沒發貨的訂單為什麼裡後麵臺灣") == U"你们到底管不管这个没发货的订单为什么里后面台湾");
  CHECK(folded(U"說話說出來 説 裏裡 啟啓 衛衞 線綫 著 妳 牠 嘅") == U"说话说出来 说 里里 启启 卫卫 线线 着 你 它 嘅");
  CHECK(folded(U"回覆 答複 甚麼 沈默 藉口 瞭解") == U"回复 答复 什么 沉默 借口 了解");
  CHECK(folded(U"简体字不变") == U"简体字不变");
  CHECK(folded(U"\uF914\u2F08") == U"乐人");  // compatibility ideograph, radical
}

TEST_CASE("Han characters tell their script where only one script writes them") {
  for (char32_t c : U"們發貨這個說為麼裡嗎妳"sv) CHECK(fold(c).script == han_script::traditional);
  for (char32_t c : U"们发货这个说为吗"sv) CHECK(fold(c).script == han_script::simplified);
  for (char32_t c : U"你好人不是的後里面干台只着著您"sv)
    if (c != U'後') CHECK(fold(c).script == han_script::either);
}

TEST_CASE("invisible characters are noise") {
  for (char32_t c : {0x200Bu, 0x200Cu, 0x200Du, 0x200Eu, 0x202Au, 0x202Eu, 0x2060u, 0x2066u, 0xFEFFu, 0xADu, 0xFE0Eu,
                     0xFE0Fu, 0x301u, 0x20E3u, 0xE0100u, 0xE0061u})
    CHECK(fold(static_cast<char32_t>(c)).kind == char_class::noise);
}

TEST_CASE("classes of characters") {
  CHECK(fold(U'\0').kind == char_class::other);
  CHECK(fold(U'\x7F').kind == char_class::other);
  CHECK(fold(U'\uFFFD').kind == char_class::other);
  CHECK(fold(U'\uE000').kind == char_class::other);
  CHECK(fold(U'\n').kind == char_class::newline);
  CHECK(fold(U'\u0085').kind == char_class::newline);
  CHECK(fold(U'\u2028').kind == char_class::newline);
  CHECK(fold(U'\t').kind == char_class::blank);
  CHECK(fold(U'\u00A0').kind == char_class::blank);
  CHECK(fold(U'ア').kind == char_class::kana);
  CHECK(fold(U'ㄏ').kind == char_class::kana);
  CHECK(fold(U'〇').kind == char_class::han);
  CHECK(fold(U'𠮷').kind == char_class::han);
  CHECK(fold(U'한').kind == char_class::letter);
  CHECK(fold(U'ж').kind == char_class::letter);
  CHECK(fold(U'¥').kind == char_class::mark);
  CHECK(fold(U'℃').kind == char_class::mark);
  CHECK(fold(U'😀').kind == char_class::emoji);
  CHECK(fold(U'❤').kind == char_class::emoji);
  CHECK(fold(U'🫠').kind == char_class::emoji);
}

TEST_CASE("folding works when compiled") {
  static_assert(fold(U'這').symbol == U'这');
  static_assert(fold(U'Ａ').symbol == U'a');
  SUCCEED();
}

TEST_CASE("the tables are small") {
  using namespace text::generated;
  CHECK(sizeof char_index + sizeof char_class_blocks + sizeof char_fold_blocks + sizeof han_fold_bits +
            sizeof han_fold_rank + sizeof han_fold_values + sizeof han_simplified_bits <
        40 * 1024);
}
