// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/asks.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

/// "demand:首先把钱退给我|question:...", the most pressing first.
std::string asked(std::string_view message) {
  std::string out;
  for (auto const& a : asks_of(message)) {
    if (!out.empty()) out += '|';
    out += name_of(a.kind);
    out += ':';
    out += a.in(message);
  }
  return out;
}

}  // namespace

TEST_CASE("several asks of one message come apart, the most pressing first, in three writings") {
  CHECK(asked("退款什么时候到账？另外帮我改一下收货地址，今天之前必须处理") ==
        "deadline:另外帮我改一下收货地址|question:退款什么时候到账");
  CHECK(asked("請幫我取消訂單，另外退款多久會到") == "demand:請幫我取消訂單|question:另外退款多久會到");
  CHECK(asked("Can you change my address? And when will it arrive? I need it by Friday.") ==
        "deadline:And when will it arrive|demand:Can you change my address");
  CHECK(asked("我要退款，我要投诉，给我找个经理") == "demand:给我找个经理|demand:我要退款");
}

TEST_CASE("the order that the customer gives counts") {
  CHECK(asked("首先把钱退给我，其次我的会员怎么取消，顺便问一下你们几点下班") ==
        "demand:首先把钱退给我|question:其次我的会员怎么取消|question:顺便问一下你们几点下班");
  CHECK(asked("First tell me why it broke, second refund me. By the way, do you sell chargers?") ==
        "demand:First tell me why it broke|demand:second refund me|question:do you sell chargers");
  CHECK(asked("这个多少钱？最重要的是能不能今天发货？") == "question:最重要的是能不能今天发货|question:这个多少钱");
  CHECK(asked("这是第二次买了，怎么退？") == "question:怎么退");
}

TEST_CASE("an opening and its ask are one ask") {
  CHECK(asked("麻烦帮我查一下，我的快递到哪了") == "question:麻烦帮我查一下，我的快递到哪了");
  CHECK(asked("Can you help me, my parcel is lost, where is it?").substr(0, 9) == "question:");
}

TEST_CASE("a deadline belongs to the ask beside it") {
  auto const before = asks_of("最重要的是明天要用，先把货发出来");
  REQUIRE(before.size() == 1);
  CHECK(before[0].kind == ask_kind::deadline);
  CHECK(before[0].due.days == 1);
  auto const after = asks_of("please fix it today");
  REQUIRE(after.size() == 1);
  CHECK(after[0].kind == ask_kind::deadline);
}

TEST_CASE("the nearer the deadline, the more it presses") {
  std::string_view const message = "please send it before 5pm";
  score before;
  for (int hour = 0; hour <= 17; ++hour) {
    auto const list = asks_of(message, wall_clock{static_cast<std::uint16_t>(60 * hour), 0});
    REQUIRE(list.size() == 1);
    CHECK(list[0].pressing >= before);
    before = list[0].pressing;
  }
}

TEST_CASE("an order is told from a request") {
  for (auto text : {"cancel my order", "refund me now", "把我的地址改了", "赶紧退钱", "馬上給我處理"}) {
    INFO(text);
    auto const list = asks_of(text);
    REQUIRE(list.size() == 1);
    CHECK(list[0].kind == ask_kind::demand);
    CHECK(list[0].commands);
  }
  for (auto text :
       {"please cancel my order", "could you refund me?", "请把我的地址改了", "麻烦退一下", "能不能幫我處理一下"}) {
    INFO(text);
    auto const list = asks_of(text);
    REQUIRE(list.size() == 1);
    CHECK_FALSE(list[0].commands);
  }
}

TEST_CASE("scolding, telling and thanking ask nothing") {
  for (auto text :
       {"", "你们到底管不管", "没什么，谢谢", "that's how it works", "order number 12345678", "我的订单号是12345678",
        "谢谢", "收到了", "I am so happy with it", "快递很快", "thanks, all good"}) {
    INFO(text);
    CHECK(asks_of(text).empty());
  }
}

TEST_CASE("the same ask in other words has a near fingerprint, another one has not") {
  auto const first = asks_of("我的退款什么时候到账"), again = asks_of("我的退款到底什么时候到账啊"),
             other = asks_of("怎么修改收货地址");
  REQUIRE((first.size() == 1 && again.size() == 1 && other.size() == 1));
  CHECK(difference(first[0].fingerprint, again[0].fingerprint) <
        difference(first[0].fingerprint, other[0].fingerprint));
}

TEST_CASE("of many asks the six most pressing are kept") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "几点开门？";
  text += "请今天之前退款。";
  auto const list = asks_of(text);
  REQUIRE(list.size() == 6);
  CHECK(list[0].kind == ask_kind::deadline);
}

TEST_CASE("whatever is read, asks are ranked and their spans lie in the text") {
  aplomb_test::random random{3};
  std::string_view const parts[] = {"退款",     "什么时候", "？",   "，",     "首先", "帮我", "查一下", "today",
                                    " please ", "cancel ",  "。",   "\xff",   "5pm",  "前",   "1",      ".",
                                    "why ",     "\n",       "@Ab ", "转人工", "顺便", "not "};
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (auto n = random.below(24); n > 0; --n) text += parts[random.below(std::size(parts))];
    auto const list = asks_of(text);
    for (std::size_t i = 0; i < list.size(); ++i) {
      INFO(text);
      CHECK((list[i].begin < list[i].end && list[i].end <= text.size()));
      CHECK((list[i].kind == ask_kind::deadline) == static_cast<bool>(list[i].due));
      if (i > 0) CHECK(list[i].pressing <= list[i - 1].pressing);
    }
  }
}
