// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/respond/promises_in.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using namespace aplomb::respond;

// A Sunday, 16:00 in a place eight hours ahead of UTC.
constexpr instant sunday{1'795'334'400'000};
constexpr duration ahead = 8_h;

/// "call_back 1200": what is promised and in how many minutes; "" when nothing is; "; " between several.
std::string found(std::string_view text, instant at = sunday) {
  std::string out;
  for (auto const& p : promises_in(text)) {
    if (!out.empty()) out += "; ";
    out += p.about == topic::none ? "answer" : std::string(name_of(p.about));
    auto const due = due_of(p, at, ahead);
    out += due ? " " + std::to_string((*due - at).ms / 60'000) : " never";
  }
  return out;
}

}  // namespace

TEST_CASE("promises in simplified Chinese") {
  CHECK(found("我明天上午给您回电。") == "call_back 1200");
  CHECK(found("24小时内答复") == "answer 1440");
  CHECK(found("我们会在24小时内给您答复，请放心。") == "answer 1440");
  CHECK(found("退款会在3-5个工作日内到账") == "refund 7200");
  CHECK(found("请给我们2小时，到时一定给您答复。") == "answer 120");
  CHECK(found("两小时后给您回电") == "call_back 120");
  CHECK(found("我今天下班前跟您联系") == "answer 120");
  CHECK(found("我们今天就给您补发") == "delivery 480");
  CHECK(found("最迟明天中午给您一个结果") == "answer 1200");
  CHECK(found("半小时内处理好") == "answer 30");
  CHECK(found("5点前给您回电话") == "call_back 60");
  CHECK(found("我已经让同事明天上午给您回电") == "call_back 1200");
  CHECK(found("下周三给您答复") == "answer 4800");
}

TEST_CASE("promises in traditional Chinese") {
  CHECK(found("我這邊會在3個工作天內回覆您") == "answer 4320");
  CHECK(found("退款將於7個工作天內退回您的帳戶") == "refund 10080");
  CHECK(found("我週五之前請同事與您聯絡") == "answer 7680");
  CHECK(found("三十分鐘內回電給您") == "call_back 30");
  CHECK(found("我明天給您回電，退款三天內會退還給您") == "call_back 1920; refund 4320");
  CHECK(found("師傅明天下午會到府處理") == "answer 1560");
}

TEST_CASE("promises in English") {
  CHECK(found("I'll call you back by 5 pm.") == "call_back 60");
  CHECK(found("I\xE2\x80\x99ll call you back by 5 pm.") == "call_back 60");
  CHECK(found("We will refund you within 3 business days.") == "refund 4320");
  CHECK(found("You'll have our answer within 2 hours.") == "answer 120");
  CHECK(found("Give us 2 hours, and we'll come back to you.") == "answer 120");
  CHECK(found("Someone will contact you by Friday.") == "answer 7680");
  CHECK(found("I'll look into it and email you tomorrow morning.") == "answer 1200");
  CHECK(found("I will follow up with the warehouse, and you'll get an update by the end of the day.") == "answer 120");
  CHECK(found("I promise you an answer by noon tomorrow.") == "answer 1200");
}

TEST_CASE("what is asked, denied, guessed, done, under a condition or without a time is no promise") {
  for (std::string_view text : {"请您在24小时内提供订单号",
                                "麻烦您明天之前回复",
                                "如果24小时内没有收到，请联系我们，我们会回复您",
                                "預計明天送達",
                                "需要我明天给您回电吗？",
                                "我们无法在24小时内答复",
                                "我会尽快给您答复",
                                "我已经在今天上午给您退款了",
                                "感谢您的回复，我们24小时在线",
                                "我们提供7天无理由退款",
                                "您可以在7天内申请退款",
                                "明天我尽量给您回电",
                                "Please reply within 24 hours.",
                                "If you don't hear back within 24 hours, we'll call you.",
                                "I can't call you back by 5pm.",
                                "I called you back yesterday at 5 pm.",
                                "Shall I call you back by 5 pm?",
                                "Your refund should arrive within 5 days.",
                                "Our office is open until 5 pm.",
                                "I'll get back to you as soon as possible.",
                                "Once I have your number I'll call you back within an hour.",
                                ""}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("at once is no time of the day, and neither are opening hours or the time of what was done") {
  CHECK(found("核实后会第一时间与您联系").empty());
  CHECK(found("有結果會第一時間通知您").empty());
  CHECK(found("工作时间为周一至周五 上午9点至下午5点，会有客服人员为您解决问题。").empty());
  CHECK(found("Our business hours end at 5 pm, and somebody will call you.").empty());
  CHECK(found("您的问题已于20:54为您反馈，会有专人处理的。").empty());
}

TEST_CASE("a time that is past already makes no promise that could be kept") {
  CHECK(found("我今天上午给您回电") == "call_back never");
}

TEST_CASE("a day in a promise lasts until its end, the same day of next week is seven days later") {
  CHECK(found("I'll call you back tomorrow.") == "call_back 1920");
  instant const monday = sunday + 24_h;
  CHECK(found("周三给您答复", monday) == "answer " + std::to_string(8 * 60 + 2 * 1440));
  CHECK(found("下周三给您答复", monday) == "answer " + std::to_string(8 * 60 + 9 * 1440));
  CHECK(found("下周一给您答复", monday) == "answer " + std::to_string(8 * 60 + 7 * 1440));
}

TEST_CASE("seconds do not move a promised time of the day, and a promised length counts from the word") {
  auto const by_five = promises_in("I'll call you back by 5 pm.")[0];
  CHECK(due_of(by_five, sunday + 59_s, ahead) == sunday + 1_h);
  auto const within = promises_in("24小时内答复")[0];
  CHECK(due_of(within, sunday + 59_s, ahead) == sunday + 59_s + 24_h);
}

TEST_CASE("a promise names the bytes in which it stands") {
  std::string_view const text = "您好。我明天给您回电。谢谢。";
  auto const all = promises_in(text);
  REQUIRE(all.size() == 1);
  CHECK(text.substr(all[0].begin, all[0].end - all[0].begin) == "我明天给您回电");
}

TEST_CASE("a text speaks of a refund or a delivery by the words of promises") {
  CHECK(speaks_of("已退款", topic::refund));
  CHECK(speaks_of("It has been refunded.", topic::refund));
  CHECK(speaks_of("已經為您補寄", topic::delivery));
  CHECK_FALSE(speaks_of("已退款", topic::delivery));
  CHECK_FALSE(speaks_of("好的", topic::none));
}

TEST_CASE("property: any bytes give at most four promises that stand in the text and fall due later") {
  aplomb_test::random r(55);
  constexpr std::string_view words[] = {"我们",    "会",      "明天", "24小时内", "给您",  "回电",      "答复",
                                        "，",      "。",      "请",   "退款",     "I'll ", "call you ", "by 5 pm",
                                        "within ", "2 hours", ", ",   ". ",       "不",    "？",        "下周一"};
  for (int run = 0; run < 3000; ++run) {
    std::string text;
    for (std::size_t i = 0, n = r.below(24); i < n; ++i)
      text += r.one_in(12) ? r.bytes(1 + r.below(3)) : std::string(r.pick(words));
    std::uint32_t last = 0;
    for (auto const& p : promises_in(text)) {
      CHECK(p.begin < p.end);
      CHECK(p.end <= text.size());
      CHECK(p.begin >= last);
      last = p.begin;
      CHECK(bool(p.by));
      if (auto const due = due_of(p, sunday, ahead)) CHECK(*due > sunday);
    }
  }
}
