// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <string_view>

using namespace aplomb;
using namespace aplomb::text;

namespace {

script_counts scripts_of(std::string_view message) {
  script_counts seen;
  clause c;
  for (clause_reader reader{message}; reader.next(c);) seen += c.scripts;
  return seen;
}

language language_of(std::string_view message, language earlier = language::und) {
  return decide(scripts_of(message), earlier);
}

}  // namespace

TEST_CASE("a language and its tag name each other") {
  for (auto l : all_of<language>()) CHECK(language_from_tag(tag_of(l)) == l);
  CHECK(tag_of(language::zh_hant) == "zh-Hant");
  CHECK_FALSE(language_from_tag("zh"));
  CHECK_FALSE(language_from_tag("zh_hans"));
  CHECK_FALSE(language_from_tag(""));
}

TEST_CASE("a text without letters keeps the earlier language") {
  for (auto earlier : all_of<language>()) {
    CHECK(language_of("", earlier) == earlier);
    CHECK(language_of("12315 !! 😡", earlier) == earlier);
  }
}

TEST_CASE("a mixed text is Chinese when half its Han characters are at least its Latin words") {
  CHECK(decide({.han = 4, .latin_words = 2}) == language::zh_hans);
  CHECK(decide({.han = 3, .latin_words = 2}) == language::en);
  CHECK(decide({.han = 1}) == language::zh_hans);
  CHECK(decide({.latin_words = 4}, language::zh_hant) == language::en);
  CHECK(decide({.han = 12, .latin_words = 12}) == language::zh_hans);
  CHECK(decide({.han = 11, .latin_words = 12}) == language::en);
  CHECK(language_of("my order 还没到货呢") == language::zh_hans);
}

TEST_CASE("the script is that of the characters which only one script has, else the earlier one") {
  CHECK(language_of("还没发货") == language::zh_hans);
  CHECK(language_of("還沒發貨") == language::zh_hant);
  CHECK(language_of("你好") == language::zh_hans);
  CHECK(language_of("你好", language::zh_hant) == language::zh_hant);
  CHECK(language_of("你好", language::en) == language::zh_hans);
  CHECK(language_of("還沒發货") == language::zh_hant);
  CHECK(decide({.han = 6, .simplified = 2, .traditional = 2}, language::zh_hant) == language::zh_hant);
}

TEST_CASE("a few Latin words do not turn a Chinese conversation English") {
  CHECK(language_of("OK", language::zh_hans) == language::zh_hans);
  CHECK(language_of("UID 80551927", language::zh_hant) == language::zh_hant);
  CHECK(language_of("OK", language::en) == language::en);
  CHECK(language_of("OK") == language::en);
  CHECK(decide({.latin_words = 3}, language::zh_hant) == language::zh_hant);
  CHECK(decide({.han = 1, .latin_words = 7}, language::zh_hans) == language::zh_hans);
  CHECK(decide({.han = 1, .latin_words = 8}, language::zh_hans) == language::en);
  CHECK(language_of("o k, got", language::zh_hans) == language::zh_hans);
  CHECK(language_of("lan_77@post.example", language::zh_hant) == language::zh_hant);
  CHECK(language_of("Nova OS v2.8", language::zh_hans) == language::zh_hans);
  CHECK(language_of("谢谢, I got it", language::zh_hans) == language::zh_hans);
  CHECK(language_of("谢谢 for that, now where is the parcel I sent back?", language::zh_hans) == language::en);
  CHECK(language_of("Where is my parcel?", language::zh_hans) == language::en);
  CHECK(language_of("我的路由器要升级，请问用哪个固件：NR4-A4 V1.1 EU, software for NR4 EU version", {}) ==
        language::zh_hans);
}
