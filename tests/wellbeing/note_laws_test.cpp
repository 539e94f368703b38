// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "wellbeing/note_laws.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <string>

TEST_CASE("notes made of the words that matter obey the laws of notes") {
  std::string const words[] = {
      "因为", "所以",   "之所以",    "是因为", "，",   "。",     "我",       "不",   "不想",     "没劲", "很烦",
      "客户", "说",     "都怪我",    "开会",   "必须", "想消失", "because ", "so ",  ", ",       "I ",   "don't ",
      "not ", "tired ", "my fault ", "since ", ". ",   "\n",     "真烦",     "\xff", "\xe5\x9b", "是",   "😀"};
  aplomb_test::random r{89};
  for (int run = 0; run < 4000; ++run) {
    std::string text;
    for (auto n = r.below(14); n > 0; --n) text += r.pick(words);
    INFO(text);
    REQUIRE(aplomb_test::broken_note_law(text) == "");
  }
}

TEST_CASE("any bytes obey the laws of notes") {
  aplomb_test::random r{90};
  for (int run = 0; run < 1500; ++run) {
    auto const size = r.below(200);
    REQUIRE(aplomb_test::broken_note_law(r.one_in(2) ? r.bytes(size) : r.text(size)) == "");
  }
  std::string const end(70'000, 'a');
  CHECK(aplomb_test::broken_note_law("因为" + end + "，所以我不想" + end) == "");
}
