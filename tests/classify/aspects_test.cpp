// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/aspects.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

/// "delivery+ attitude- price0": the aspects in order with the sign of their polarity.
std::string told(std::string_view message) {
  std::string out;
  for (auto const& o : aspects_of(message)) {
    if (!out.empty()) out += ' ';
    out += name_of(o.about);
    out += o.polarity > score{} ? '+' : o.polarity < score{} ? '-' : '0';
  }
  return out;
}

}  // namespace

TEST_CASE("several aspects of one message each get their own polarity, in three writings") {
  CHECK(told("物流很快，但客服态度太差，价格也贵") == "delivery+ attitude- price-");
  CHECK(told("東西不錯，就是運費太貴了") == "quality+ price-");
  CHECK(told("宅配很慢，不過客服很有耐心") == "delivery- attitude+");
  CHECK(told("The delivery was fast but your agent was rude and the price is too high") ==
        "delivery+ attitude- price-");
  CHECK(told("The food was awful and the delivery was not fast") == "quality- delivery-");
  CHECK(told("质量很好，价格便宜") == "quality+ price+");
}

TEST_CASE("the span of an aspect is the word that names it") {
  std::string_view const message = "物流很快，但客服态度太差，价格也贵";
  auto const list = aspects_of(message);
  REQUIRE(list.size() == 3);
  CHECK(list[0].in(message) == "物流");
  CHECK(list[1].in(message) == "客服");
  CHECK(list[2].in(message) == "价格");
}

TEST_CASE("negation turns the judgement round") {
  struct {
    std::string_view plain, denied;
  } const pairs[] = {{"物流快", "物流不快"},
                     {"這個很貴", "這個不貴"},
                     {"质量差", "质量不差"},
                     {"the delivery was fast", "the delivery was not fast"},
                     {"客服有耐心", "客服没耐心"},
                     {"the price is reasonable", "the price is not reasonable"},
                     {"this is expensive", "this isn't expensive"},
                     {"客服很熱情", "客服不熱情"}};
  for (auto const& p : pairs) {
    auto const plain = aspects_of(p.plain), denied = aspects_of(p.denied);
    INFO(p.plain << " / " << p.denied);
    REQUIRE(plain.size() == 1);
    REQUIRE(denied.size() == 1);
    CHECK(plain[0].about == denied[0].about);
    CHECK(plain[0].polarity.per_mille * denied[0].polarity.per_mille < 0);
  }
}

TEST_CASE("what was wanted and did not happen is bad, what is asked for is neither") {
  CHECK(told("退款还没到账") == "refund-");
  CHECK(told("my order has not been shipped") == "delivery-");
  CHECK(told("退款什么时候到账") == "refund0");
  CHECK(told("when will it be delivered?") == "delivery0");
  CHECK(told("快递还没到，我很生气") == "delivery-");
}

TEST_CASE("a name that the message is addressed to is no aspect") {
  CHECK(told("@Smartisan Customer Service when will the T2 be shipped") == "delivery0");
  CHECK(told("@ China Unicom Guangdong Customer Service my broadband is slow") == "quality-");
  CHECK(told("@中国联通客服 网速太慢") == "quality-");
  CHECK(told("@AirService WHERE IS MY REFUND") == "refund0");
}

TEST_CASE("what looks like an aspect is none") {
  for (auto text : {"保单号是88", "订单号 88", "my order number is 88", "我退休了", "贵公司在哪里",
                    "please return my call", "on account of the weather", "宝贵的时间"}) {
    INFO(text);
    CHECK(aspects_of(text).empty());
  }
}

TEST_CASE("an aspect praised and blamed is there twice, said twice once") {
  CHECK(told("上次物流很快，这次物流太慢了") == "delivery+ delivery-");
  CHECK(told("delivery was slow. delivery is always late.") == "delivery-");
  auto const list = aspects_of("上次物流很快，这次物流太慢了");
  CHECK(polarity_of(list, aspect::delivery) == list[0].polarity + list[1].polarity);
  CHECK(polarity_of(list, aspect::price) == score{});
}

TEST_CASE("a lone aspect without a judgement is judged by the reading of the message") {
  affect sour;
  sour.satisfactions[index_of(satisfaction::dissatisfied)] = score::of(900);
  CHECK(aspects_of("你们这物流我真是服了", sour)[0].polarity < score{});
  CHECK(aspects_of("物流很快", sour)[0].polarity > score{});  // words go before
  sour.unknown = true;
  CHECK(aspects_of("物流", sour)[0].polarity == score{});
}

TEST_CASE("nothing names no aspect") {
  for (auto text : {"", "   ", "？？", "你好", "thanks", "\xff\xfe"}) CHECK(aspects_of(text).empty());
}

TEST_CASE("whatever is read, spans lie in the text, polarity in its range, and no sign of an aspect comes twice") {
  aplomb_test::random random{7};
  std::string_view const parts[] = {"物流", "很快",     "不",       "，",   "但", "客服",    "态度",
                                    "差",   " refund ", "not ",     "slow", "!",  "@Ab Cd ", "價格",
                                    "貴",   "\xff",     "等了三天", "？",   "\n", " and ",   "delivery "};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (auto n = random.below(30); n > 0; --n) text += parts[random.below(std::size(parts))];
    auto const list = aspects_of(text);
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto const& o = list[i];
      INFO(text);
      CHECK(o.about != aspect::none);
      CHECK(o.begin < o.end);
      CHECK(o.end <= text.size());
      for (std::size_t k = 0; k < i; ++k)
        CHECK_FALSE((list[k].about == o.about && (list[k].polarity > score{}) == (o.polarity > score{}) &&
                     (list[k].polarity < score{}) == (o.polarity < score{})));
    }
  }
}

TEST_CASE("what a reading is about is no name and no look-alike either") {
  lexical_reader const reader;
  CHECK(reader.read("@Smartisan Customer Service hello").affect.about == aspect::none);
  CHECK(reader.read("@Smartisan Customer Service my parcel is lost").affect.about == aspect::delivery);
  CHECK(reader.read("我的保单号是88").affect.about == aspect::none);
  CHECK(reader.read("你们客服态度太差").affect.about == aspect::attitude);
}
