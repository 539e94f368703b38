// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/disguise.hpp"
#include "support/catch.hpp"
#include <string>
#include <string_view>
#include <vector>

using aplomb_test::disguise;
using aplomb_test::disguised;

TEST_CASE("the words that matter are those of feeling; without any, two others") {
  std::string_view const message = "我的订单真的太让人失望了，furious!";
  aplomb_test::random r{1};
  std::vector<std::string_view> words;
  for (auto const& word : aplomb_test::words_that_matter(message, r))
    words.push_back(message.substr(word.begin, word.end - word.begin));
  CHECK(words == std::vector<std::string_view>{"太让人失望", "furious"});
  CHECK(aplomb_test::words_that_matter("订单号是多少，几点到，在哪里", r).size() == 2);
  CHECK(aplomb_test::words_that_matter("12", r).empty());
}

TEST_CASE("a disguise is a function of message, kind and seed") {
  std::string_view const message = "客服太让人失望了，such a terrible company!";
  for (auto kind : aplomb::all_of<disguise>()) {
    INFO(aplomb::name_of(kind));
    auto const once = disguised(message, kind, 7);
    CHECK(once == disguised(message, kind, 7));
    CHECK(once != message);
    CHECK(aplomb::text::is_valid(once));
    CHECK(disguised("12", kind, 7).size() >= 2);
    CHECK(disguised("", kind, 7).empty());
  }
}

TEST_CASE("each kind looks like itself") {
  CHECK(disguised("terrible", disguise::spaced, 1) == "t e r r i b l e");
  CHECK(disguised("terrible", disguise::leet, 1) == "t3rrible");
  CHECK(disguised("bad!", disguise::full_width, 1) == "ｂａｄ！");
  CHECK(disguised("垃圾", disguise::spaced, 1) == " 垃 圾 ");
  CHECK(disguised("don't care", disguise::markup, 1).find("don&#39;t") == 0);
}
