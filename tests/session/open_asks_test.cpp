// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/context_of.hpp>
#include <aplomb/session/open_asks.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::literals;

namespace {

void hear(open_asks& asks, std::string_view message, std::uint16_t turn) {
  asks.hear(classify::asks_of(message), turn);
}

}  // namespace

TEST_CASE("asks stay open with what they are about, the most pressing first") {
  open_asks asks;
  hear(asks, "退款什么时候到账？另外帮我改一下收货地址，今天之前必须处理", 0);
  REQUIRE(asks.size() == 2);
  CHECK(asks[0].kind == classify::ask_kind::deadline);
  CHECK(asks[0].about == classify::aspect::delivery);
  CHECK(asks[1].kind == classify::ask_kind::question);
  CHECK(asks[1].about == classify::aspect::refund);
  hear(asks, "Can you also change my password?", 1);
  CHECK(asks.size() == 3);
}

TEST_CASE("an ask in other words is the same ask and presses more") {
  open_asks asks;
  hear(asks, "我的退款什么时候到账", 0);
  auto const before = asks[0].pressing;
  hear(asks, "我的退款什么时候到账啊", 4);
  REQUIRE(asks.size() == 1);
  CHECK(asks[0].times == 2);
  CHECK(asks[0].turn == 4);
  CHECK(asks[0].pressing > before);
}

TEST_CASE("what was told closes questions, what was done closes all, about its aspect where one is named") {
  using classify::desk_act;
  auto const fresh = [] {
    open_asks asks;
    hear(asks, "快递到哪了？账号怎么改密码？请帮我退款", 0);
    return asks;
  };
  REQUIRE(fresh().size() == 3);
  auto asks = fresh();
  asks.answered(desk_act::informed, classify::aspect::account);
  CHECK(asks.size() == 2);
  asks.answered(desk_act::informed);
  REQUIRE(asks.size() == 1);
  CHECK(asks[0].about == classify::aspect::refund);
  asks.answered(desk_act::solved);
  CHECK(asks.empty());
  for (auto did : {desk_act::promised, desk_act::offered, desk_act::asked, desk_act::refused, desk_act::soothed,
                   desk_act::handed_over}) {
    auto kept = fresh();
    kept.answered(did);
    CHECK(kept == fresh());
  }
}

TEST_CASE("six asks are kept, the least pressing gives way") {
  open_asks asks;
  for (std::uint16_t i = 0; i < 12; ++i) {
    classify::ask_list one;
    classify::ask a;
    a.fingerprint = 0x9e3779b97f4a7c15ull * (i + 1u);
    a.pressing = score::of(100 + 50 * i);
    (void)one.push_back(a);
    asks.hear(one, i);
  }
  REQUIRE(asks.size() == 6);
  CHECK(asks[0].turn == 11);
  CHECK(asks[5].turn == 6);
}

TEST_CASE("whatever is heard and answered, open asks are ranked and none is twice") {
  aplomb_test::random random{23};
  std::string_view const messages[] = {"退款什么时候到账",
                                       "请帮我改地址",
                                       "where is my parcel?",
                                       "cancel my order",
                                       "转人工",
                                       "密码忘了怎么办",
                                       "今天之前必须退款",
                                       "do you sell lamps?",
                                       "谢谢",
                                       "發票怎麼開？"};
  open_asks asks;
  for (std::uint16_t turn = 0; turn < 2'000; ++turn) {
    hear(asks, messages[random.below(std::size(messages))], turn);
    if (random.one_in(4))
      asks.answered(static_cast<classify::desk_act>(random.below(count_of<classify::desk_act>)),
                    static_cast<classify::aspect>(random.below(count_of<classify::aspect>)));
    for (std::size_t i = 1; i < asks.size(); ++i) {
      CHECK(asks[i].pressing <= asks[i - 1].pressing);
      for (std::size_t k = 0; k < i; ++k) CHECK(asks[i].fingerprint != asks[k].fingerprint);
    }
  }
}

TEST_CASE("the context of a message is what the conversation knows before it") {
  conversation talk;
  talk.unanswered = 2, talk.repeats = 1, talk.contacts = 3, talk.ask_open = true, talk.last_ask = 77;
  talk.last_act = classify::desk_act::refused;
  talk.waiting_since = instant{1'000};
  auto const c = context_of(talk, instant{1'000} + 30_min);
  CHECK(c.last_act == classify::desk_act::refused);
  CHECK(c.unanswered == 2);
  CHECK(c.repeats == 1);
  CHECK(c.contacts == 3);
  CHECK(c.ask_open);
  CHECK(c.last_ask == 77);
  CHECK(c.waited == 0.5_p);
  talk.unanswered = 0;
  CHECK(context_of(talk, instant{1'000} + 30_min).waited == score{});
}

TEST_CASE("of the acts of a reply the one counts that the customer answers") {
  using respond::act;
  CHECK(desk_act_of(act::ask) == classify::desk_act::asked);
  CHECK(desk_act_of(act::compensate) == classify::desk_act::offered);
  CHECK(desk_act_of(act::act_now) == classify::desk_act::promised);
  CHECK(desk_act_of(act::empathise) == classify::desk_act::soothed);
  CHECK(desk_act_of(respond::utterance{}) == classify::desk_act::none);
  respond::utterance said;
  said.said.push_back({{act::apologise, respond::topic::regret, {}}, {}});
  said.said.push_back({{act::ask, respond::topic::order_number, {}}, {}});
  CHECK(desk_act_of(said) == classify::desk_act::asked);
}

TEST_CASE("a case file keeps what was asked until it is met or the customer is content") {
  classify::lexical_reader const reader;
  auto const hear = [&](case_file& file, std::string_view message, std::uint16_t turn) {
    auto const read = reader.read(message);
    file.hear(read, classify::negative_level(read.affect), message, turn);
  };
  for (std::string_view const ask :
       {"我的退款什么时候到账？", "我的退款什麼時候到帳？", "When will I get my refund?"}) {
    INFO(ask);
    case_file file;
    hear(file, ask, 3);
    REQUIRE(file.asked.size() == 1);
    CHECK(file.asked[0].turn == 3);
    CHECK(file.asked[0].about == classify::aspect::refund);
    hear(file, "今天是星期三", 4);
    CHECK(file.asked.size() == 1);
    auto told = file;
    told.asked.answered(classify::desk_act::informed);
    CHECK(told.asked.empty());
    hear(file, "太好了，收到了，谢谢", 5);
    CHECK(file.asked.empty());
  }
}

TEST_CASE("a case file tells where the feeling turned") {
  case_file file;
  for (int level : {100, 0, 100, 900, 800, 900}) file.hear({}, score::of(level), "");
  auto const turn = file.turning_point();
  REQUIRE(turn);
  CHECK(turn->at == 3);
  CHECK_FALSE(turn->for_better());
  CHECK_FALSE(case_file{}.turning_point());
}
