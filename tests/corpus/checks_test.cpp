// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The means by which the corpus is checked find what they are for.

#include "corpus/corpus.hpp"
#include "corpus/personal.hpp"
#include "corpus/similar.hpp"
#include "corpus/trades.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

using namespace aplomb_test;

TEST_CASE("a text, its other script, its other marks and its other width are folded to the same") {
  CHECK(folded("轉人工!!") == folded("转人工"));
  CHECK(folded("你好，请问 在吗？") == folded("你好請問在嗎"));
  CHECK(folded("OK,  whatever...") == folded("ok whatever"));
  CHECK(folded("ＯＫ 订单") == folded("ok訂單"));
  CHECK(folded("ok whatever") != folded("okwhatever"));
  CHECK(folded("???") == folded("???"));
  CHECK_FALSE(folded("???").empty());
}

TEST_CASE("an opening is four words; a Han character is one") {
  CHECK(opening("I've been waiting, for ages") == U"i've been waiting for ");
  CHECK(opening("APP又閃退了吧") == opening("app，又闪退！"));
  CHECK(opening("又来了") == U"");
  CHECK(opening("") == U"");
}

TEST_CASE("similar texts are found, other ones are not") {
  auto const similar = [](char const* a, char const* b) { return similar_pairs({folded(a), folded(b)}).size() == 1; };
  CHECK(similar("轉人工", "转人工！"));
  CHECK(similar("your app logged me out again", "Your app logged me out again!!"));
  CHECK_FALSE(similar("客服电话打了三遍都没有人接", "客服电话打了四遍都没有人接"));  // 8 grams of 14
  CHECK(similar("客服电话打了三遍都没有人接听", "客服电话打了三遍都没有人接"));
  CHECK_FALSE(similar("转人工", "转账"));
}

TEST_CASE("the index of rare grams finds the same pairs as comparing all with all") {
  aplomb_test::random r{2026};
  std::vector<std::u32string> texts;
  for (int i = 0; i < 400; ++i) {
    std::u32string text;
    if (i % 3 == 2) {
      text = texts[r.below(texts.size())];
      for (auto changes = r.below(4); changes > 0 && !text.empty(); --changes) text[r.below(text.size())] = U'x';
    } else {
      for (auto length = 1 + r.below(30); length > 0; --length) text += static_cast<char32_t>(U'a' + r.below(4));
    }
    texts.push_back(text);
  }
  std::vector<similar_pair> slowly;
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      auto const a = trigrams(texts[i]), b = trigrams(texts[k]);
      std::vector<std::uint64_t> both;
      std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
      auto const all = a.size() + b.size() - both.size();
      if (5 * both.size() > 3 * all) slowly.push_back({i, k, both.size(), all});
    }
  CHECK(slowly.size() > 50);
  CHECK(similar_pairs(texts) == slowly);
}

TEST_CASE("personal data is what could belong to somebody") {
  for (auto const* text : {"身份证 11010519491231002X", "我的号１３８００１３８０００", "call +65 8123 0098",
                           "手機0912-345-678", "me@gmail.com", "A123456789", "07911 123 456", "(212) 736-5000",
                           "card 4111 1111 1111 1111", "0412 000 118", "HKID A123456(3)"}) {
    INFO(text);
    CHECK_FALSE(personal_data(text).empty());
  }
  for (auto const* text : {"电话138…2207", "138****2207", "单号 202611221234567890", "order 77120938442",
                           "me@sample.test", "a@example.com", "07700 900312", "+27 82 555 0143", "020 7946 0112",
                           "card ending 1111", "4111 1111 1111 1112", "2025-11-16 0483", "@云鹿手游客服"}) {
    INFO(text);
    CHECK(personal_data(text) == "");
  }
}

TEST_CASE("a trade is named in either script and by whole words") {
  CHECK(names(folded("葬禮當天"), "葬礼"));
  CHECK(names(folded("Two Bouquets, please"), "bouquet*"));
  CHECK(names(folded("Had it dry-cleaned."), "dry-clean*"));
  CHECK(names(folded("去zoo玩"), "zoo"));
  CHECK_FALSE(names(folded("zoom"), "zoo"));
  CHECK_FALSE(names(folded("kazoo"), "zoo"));
}

TEST_CASE("every word by which a held-out trade is named can be found") {
  for (auto const& trade : held_out_trades())
    for (auto const word : trade.words) {
      INFO(word);
      auto const bare = std::string(word.substr(0, word.find('*')));
      CHECK(names(folded("问一下" + bare + "的事"), word));
      CHECK(names(folded("well, " + bare + ", ok"), word));
    }
}
