// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Which numbers of a message a case keeps as that of an order, and says back: never an identity card.
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

std::string kept(std::string_view message) {
  service const desk;
  conversation talk;
  case_file file;
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
