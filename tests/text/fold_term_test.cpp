// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "shown.hpp"
#include "support/catch.hpp"
#include <aplomb/text/fold_term.hpp>
#include <string>
#include <string_view>

namespace text = aplomb::text;
using namespace std::string_view_literals;

namespace {

std::u32string folded(std::string_view term) {
  text::term_symbols out;
  REQUIRE(text::fold_term(term, out));
  return {out.begin(), out.end()};
}

}  // namespace

TEST_CASE("terms fold as clauses do: case, width, script, quotes") {
  CHECK(folded("Thank You") == U"thank you");
  CHECK(folded("沒有問題") == U"没有问题");
  CHECK(folded("ＯＫ！") == U"ok!");
  CHECK(folded("don’t") == U"don't");
}

TEST_CASE("blanks in terms are collapsed, at the ends and beside Han dropped") {
  CHECK(folded("  thank \t you  ") == U"thank you");
  CHECK(folded("hold 住") == U"hold住");
  CHECK(folded("垃 圾") == U"垃圾");
  CHECK(folded("   ") == U"");
}

TEST_CASE("nothing in a term is squeezed") {
  CHECK(folded("好好好") == U"好好好");
  CHECK(folded("good!!!") == U"good!!!");
}

TEST_CASE("an emoji in a term is one symbol") {
  CHECK(folded("👍🏽") == U"👍");
  CHECK(folded("❤️ you") == U"❤ you");
  CHECK(folded("👨‍👩‍👧") == U"👨");
}

TEST_CASE("a term of more than 64 symbols is refused") {
  text::term_symbols out;
  CHECK(text::fold_term(std::string(64, 'a'), out));
  CHECK_FALSE(text::fold_term(std::string(65, 'a'), out));
  CHECK(out.size() == 64);
}

TEST_CASE("a term folds to the symbols of the clause that holds it") {
  for (auto term : {"thank you"sv,  "無語"sv,    "[呵呵]"sv,   "T_T"sv,     "(╯°□°)╯︵┻━┻"sv, "QAQ"sv,  "don't"sv,
                    "12315"sv,      "hold 住"sv, "👍🏽"sv, "1️⃣"sv, ":-)"sv,          "ѕhit"sv, "f*ck"sv,
                    "well-known"sv, "(´▽`)ﾉ"sv,  "233"sv,      "❤️"sv,  "( ´▽`)ﾉ"sv,      "¥"sv}) {
    text::clause c;
    text::clause_reader reader{term};
    REQUIRE(reader.next(c));
    INFO(term);
    CHECK(folded(term) == std::u32string(c.symbol, c.symbol + c.size));
  }
}
