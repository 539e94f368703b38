// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Which numbers of a message a case keeps as that of an order, and says back: never an identity card or a bank card.
#include "support/catch.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/engine.hpp>
#include <string>
#include <string_view>

using namespace aplomb;
using respond::slot;

namespace {

using service = basic_engine<classify::lexical_reader>;

std::string kept(std::string_view message, case_file file = {}) {
  service const desk;
  conversation talk;
  auto const answer = desk.hear(talk, file, message);
  CHECK(file.known().has(slot::order_number) == !file.value(slot::order_number).empty());
  if (file.value(slot::order_number).empty())
    for (std::string_view part = message; part.size() >= 8; part.remove_prefix(1))
      if (part[0] >= '0' && part[0] <= '9')
        CHECK(answer.worded.text.view().find(part.substr(0, 8)) == std::string_view::npos);
  return std::string(file.value(slot::order_number));
}

}  // namespace

TEST_CASE("the number of an order is kept") {
  CHECK(kept("我的订单号是20388471，还没到") == "20388471");
  CHECK(kept("訂單 DD20260301 到哪了") == "DD20260301");
  CHECK(kept("Where is order AB-123456?") == "AB-123456");
}

TEST_CASE("a number as long as a bank card is that of an order when a word says so") {
  CHECK(kept("订单号 2038847120388471234 还没到") == "2038847120388471234");
  CHECK(kept("2038847120388471234 这个订单怎么回事") == "2038847120388471234");
  CHECK(kept("快遞單號 620388471203884 到哪了") == "620388471203884");
  CHECK(kept("my tracking number is 420388471203884712, where is it?") == "420388471203884712");
  CHECK(kept("用信用卡付的，订单号 2038847120388471234") == "2038847120388471234");
  CHECK(kept("型号是 X200，订单 20388471 没到") == "20388471");
}

TEST_CASE("a number as long as a bank card that no word calls an order is none") {
  for (std::string_view const message :
       {"6222021234567890123 扣了两次", "4000123412341234 被扣款兩次", "4000 1234 1234 1234 was charged twice",
        "I was charged twice on 4000123412341234!", "378282246310005 was charged twice",
        "110105194912310021 帮我查一下", "110105491231002 帮我查一下", "110105 19491231 0021 帮我查一下",
        "订单用信用卡6222021234567890123付的", "你们扣了我６２２２０２１２３４５６７８９０１２３的钱",
        "622202 12345678 90123 扣了两次", "尾号****12345678的卡"}) {
    INFO(message);
    CHECK(kept(message).empty());
  }
}

TEST_CASE("the number of a hotline is no order") {
  case_file asked;
  asked.said.note(respond::act::ask, respond::topic::order_number, 0);
  for (std::string_view const message : {"打了10101234没人接", "10101234打不通", "I called 10101234 twice",
                                         "打4001234567没人接", "8008101234 一直占线", "打95588和10086都没用"}) {
    INFO(message);
    CHECK(kept(message).empty());
    CHECK(kept(message, asked).empty());
  }
  CHECK(kept("订单号10101234，还没到") == "10101234");
  CHECK(kept("20101234 还没到") == "20101234");
  STATIC_REQUIRE(detail::is_hotline("12315"));
  STATIC_REQUIRE(detail::is_hotline("4001234567"));
  STATIC_REQUIRE_FALSE(detail::is_hotline("1010123"));
}

TEST_CASE("what the desk asked for may be long, but no card") {
  case_file file;
  file.said.note(respond::act::ask, respond::topic::order_number, 0);
  CHECK(kept("2038847120388471234", file) == "2038847120388471234");
  CHECK(kept("4000123412341234", file).empty());
  CHECK(kept("110105194912310021", file).empty());
}

TEST_CASE("an identity card, a bank card, what is masked and a mail address are no order") {
  for (std::string_view const message :
       {"我的身份证号是11010519491231002X，麻烦查一下", "11010519491231002X 这是我的证件", "身分證 A123456789 幫我查",
        "A123456(3) 幫我查", "係 AB123456（A），唔該", "卡号6222021234567890123，钱没到账",
        "手机尾号138xxxx5678收不到短信", "发到12345678@qq.com就行", "My passport is E12345678, please check",
        "Passport E12345678 please", "手机尾号138XXXX5678收不到", "card number 4000123412341234 was charged twice",
        "会员卡号 88012345 查一下积分"}) {
    INFO(message);
    CHECK(kept(message).empty());
  }
}
