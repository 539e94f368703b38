// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a message is about, and that a doubtful matter is none.
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/matter.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <string>
#include <string_view>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

aspect matter_of(std::string_view message) {
  text::clause_reader clauses{message};
  text::clause clause;
  matter_tally said;
  while (clauses.next(clause)) said.add(matter_in(clause));
  return said.about();
}

void check_all(aspect wanted, std::initializer_list<std::string_view> messages) {
  for (auto const message : messages) {
    INFO(message);
    CHECK(name_of(matter_of(message)) == name_of(wanted));
  }
}

}  // namespace

TEST_CASE("a message names its matter in three writings") {
  check_all(aspect::delivery, {"我的快递卡在中转站五天了", "包裹顯示已簽收,我根本沒拿到", "外賣超時四十分鐘",
                               "我那单到哪了，订单两天没发", "where's my order, it was due on Tuesday",
                               "The courier left it in the rain", "my package never turned up"});
  check_all(aspect::refund, {"钱什么时候退给我", "刷退要等幾天?", "押金不退是什么意思", "退票退不了怎么办",
                             "I'd like a refund", "When do I get my money back?", "I want to return these boots"});
  check_all(aspect::quality,
            {"家里宽带又断了", "手機一直黑屏", "訊號爛到不行", "新买的锅用两次就掉色", "客户端打开就闪退",
             "the app crashes every time", "Our internet has been slow for a week", "the screen is cracked"});
  check_all(aspect::attitude, {"你们的人说话太敷衍了", "客服態度很差", "打三次都没人接", "服务真是越来越差",
                               "your agent was rude to my mother", "I was hung up on twice", "worst service in town"});
  check_all(aspect::price, {"莫名其妙扣了我三十块话费", "帳單怎麼多了兩百塊", "为什么这么贵", "流量超了都不提醒",
                            "I've been charged twice for one ride", "what is this fee on my invoice",
                            "my data is used up after two days", "why is my data package used up so soon"});
  check_all(aspect::account, {"账号登不上", "忘記密碼了", "帳號被鎖了怎麼辦", "会员账号被盗", "I'm locked out",
                              "cannot log in since Friday", "my account got hacked"});
}

TEST_CASE("a word of many uses names nothing by itself") {
  check_all(aspect::none,
            {"我想换个套餐", "身份证照片发你们了", "我的号码是后面那个", "谢谢你的回复", "你们还有什么服务",
             "材料已经寄给贵公司法务", "宽带在哪里办", "我用的是这个系统", "信用卡额度还有吗"});
  check_all(aspect::none, {"I'd like to change my package", "here is my phone number", "thanks for the service",
                           "we arrived at the hotel at nine", "which plan do you recommend?",
                           "I have an account with you", "please call my mobile phone"});
}

TEST_CASE("a tariff, a booking and a bill are no parcel") {
  for (std::string_view const message :
       {"your package plan never arrived at the price you told me",
        "I upgraded my package and the data is gone after a week", "The hotel says they haven't received my order",
        "We booked a flight and the order shows late", "套餐送的流量没到", "机票订单没收到短信", "账单没寄到家里"}) {
    INFO(message);
    CHECK(name_of(matter_of(message)) != name_of(aspect::delivery));
  }
  CHECK(matter_of("the parcel with my new SIM card hasn't arrived") == aspect::delivery);  // said outright
}

TEST_CASE("a battery is charged, a bill is charged") {
  CHECK(matter_of("the phone can't be charged any more") == aspect::quality);
  CHECK(matter_of("I was charged for a month I didn't use") == aspect::price);
  CHECK(matter_of("who is in charge here?") == aspect::none);
}

TEST_CASE("an identity card, a bank card and a telephone number are no account") {
  check_all(aspect::none, {"有人拿我的身份证办了卡", "实名认证一定要本人来吗", "卡号我私信给你了",
                           "money went out of my bank account", "someone used my ID card to sign a contract"});
}

TEST_CASE("praise of manners is no complaint about them") {
  check_all(aspect::none, {"你们客服态度很好，就是没办成", "Everybody was polite, but the answers differ"});
  CHECK(matter_of("麻烦你们态度好一点") == aspect::attitude);
}

TEST_CASE("what is denied or only sounds so is no fault") {
  check_all(aspect::none, {"手机没坏，我就问问", "差不多了", "出差回来再说", "超市里买的", "没反应过来", "垄断企业",
                           "no problem at all", "not bad", "a broken promise"});
}

TEST_CASE("a sign speaks of the thing of the clause before") {
  CHECK(matter_of("说说你们的网络，天天这样，差") == aspect::quality);
  CHECK(matter_of("网络。好的。知道。差") == aspect::quality);
  CHECK(matter_of("网络。好的。知道。明白。差") == aspect::none);  // too far off
}

TEST_CASE("the matter that is said most wins, and the desk can do more about money than about manners") {
  CHECK(matter_of("网速慢，老掉线，师傅来了又走，态度也一般") == aspect::quality);
  CHECK(matter_of("退款，别再敷衍我") == aspect::refund);
}

TEST_CASE("a fault goes before the manners of those who were asked about it") {
  CHECK(matter_of("打不了电话，不能通话，问客服一问三不知") == aspect::quality);
  CHECK(matter_of("The fridge is leaking and your staff was rude") == aspect::quality);
  CHECK(matter_of("a delivery van parked across my drive") == aspect::none);
}

TEST_CASE("names that a message is addressed to say nothing of the matter") {
  CHECK(matter_of("@Blue Parcel Delivery hello there") == aspect::none);
  CHECK(matter_of("@顺风快递客服 在吗") == aspect::none);
  CHECK(matter_of("@Blue Parcel Delivery my parcel is lost") == aspect::delivery);
}

TEST_CASE("a reader tells the matter of a message") {
  lexical_reader const reader{};
  CHECK(reader.read("宽带又断了三天").affect.about == aspect::quality);
  CHECK(reader.read("请问几点开门").affect.about == aspect::none);
}

TEST_CASE("the matter of any bytes is one of the enumerators, and the same twice") {
  aplomb_test::random r(11);
  for (int i = 0; i < 300; ++i) {
    std::string const text = r.text(r.below(120));
    auto const once = matter_of(text);
    CHECK(index_of(once) < count_of<aspect>);
    CHECK(once == matter_of(text));
  }
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "退款。";
  CHECK(matter_of(many) == aspect::refund);
}

TEST_CASE("a matter word survives packing") {
  using classify::detail::matter_word;
  for (auto firm : all_of<aspect>()) {
    matter_word const word{firm, 0x2A, 0x15, true};
    auto const back = matter_word::of_packed(word.packed());
    CHECK((back.firm == firm && back.things == 0x2A && back.signs == 0x15 && back.elsewhere));
  }
  CHECK(matter_word{}.packed() == 0);
}
