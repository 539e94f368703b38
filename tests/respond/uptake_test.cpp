// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a message does with the desk's last word, and what sort of thing it speaks of.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/short_answer.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb_test;
using classify::desk_act;
using classify::purpose;

/// A message of this purpose without feeling.
uptake after(desk_act last, std::string_view message, purpose why = purpose::request, bool asks = false) {
  classify::reading heard;
  heard.affect.purposes[index_of(why)] = score::of(900);
  heard.is_ask = asks;
  return uptake_of(last, heard, message, classify::short_answer_in(message));
}

}  // namespace

TEST_CASE("what follows a question of the desk answers it, unless it asks, protests, thanks or cannot tell") {
  for (auto message : {"第三排靠窗", "是的", "没有", "朝阳路那家店", "七樓，靠電梯", "The one on Mill Road.", "Yes.",
                       "no", "It's the blue model"})
    CHECK(after(desk_act::asked, message) == uptake::answers);
  for (auto message : {"好的", "ok"}) CHECK(after(desk_act::asked, message) == uptake::agrees);
  CHECK(after(desk_act::asked, "那要多少钱？", purpose::inquiry, true) == uptake::none);
  CHECK(after(desk_act::asked, "What does it cost?", purpose::inquiry, true) == uptake::none);
  CHECK(after(desk_act::asked, "你们自己查一查好不好？我的地址是东门", purpose::request, true) == uptake::answers);
  for (auto message : {"这个我不清楚", "這個我忘了", "I don't know.", "No idea, sorry", "谢谢", "thanks", "??"})
    CHECK(after(desk_act::asked, message) == uptake::none);
  classify::reading angry;
  angry.affect.purposes[index_of(purpose::complaint)] = score::of(900);
  angry.affect.emotions[index_of(classify::emotion::anger)] = score::of(900);
  angry.affect.intensity = 2;
  CHECK(uptake_of(desk_act::asked, angry, "半个月了！", {}) == uptake::none);
  (void)angry.mentions.push_back({text::piece_kind::phone, 0, 4});
  CHECK(uptake_of(desk_act::asked, angry, "半个月了！", {}) == uptake::answers);
}

TEST_CASE("a short yes to what the desk told accepts it, and to the offer of a person it calls one") {
  for (auto message : {"好的", "明白了", "哦哦，知道了", "ok", "I see.", "Got it!"}) {
    CHECK(after(desk_act::informed, message) == uptake::accepts);
    CHECK(after(desk_act::promised, message) == uptake::accepts);
    CHECK(uptake_of(desk_act::offered, {}, message, classify::short_answer_in(message), true) == uptake::to_person);
    CHECK(after(desk_act::none, message) == uptake::none);
  }
  for (auto message : {"Yes please, ask someone", "sure, go ahead then", "好，帮我问一下", "麻煩您幫我問問"})
    CHECK(uptake_of(desk_act::offered, {}, message, classify::short_answer_in(message), true) == uptake::to_person);
  for (auto message :
       {"ok thanks, no rush", "好，不急，我再等等", "No, I'd rather wait", "好像是昨天", "不用了", "请问多久能有消息？",
        "請問週末有開嗎？", "要多久？", "行李也算吗", "對了，還有一件事", "Sure, but don\xE2\x80\x99t call anyone",
        "thanks", "Please first tell me why this costs more than it did in the spring"})
    CHECK(uptake_of(desk_act::offered, {}, message, classify::short_answer_in(message), true) == uptake::none);
  for (auto message : {"那我回头试试", "好了，已经恢复了", "OK, I'll try that tonight", "It works now"})
    CHECK(after(desk_act::informed, message) == uptake::accepts);
  CHECK(after(desk_act::informed, "我回头试试？", purpose::inquiry, true) == uptake::none);
  CHECK(after(desk_act::informed, "It works now but only half", purpose::complaint) == uptake::none);
  CHECK(after(desk_act::informed, "算了吧") == uptake::none);
  CHECK(after(desk_act::informed, "no") == uptake::none);
}

TEST_CASE("sent elsewhere, failed advice and set phrases are told by their words") {
  for (auto message :
       {"已私信，麻烦看下", "號碼剛剛私訊你們了", "I've sent you a private message.", "Check your DM please"})
    CHECK(after(desk_act::asked, message) == uptake::elsewhere);
  CHECK(after(desk_act::asked, "Why does nobody answer my private messages?", purpose::inquiry, true) == uptake::none);
  for (auto message :
       {"重启过了，还是不行", "照做了，沒用", "It still doesn't connect", "I tried it and it didn\xE2\x80\x99t help"})
    CHECK(after(desk_act::informed, message) == uptake::failed);
  CHECK(after(desk_act::none, "重启过了，还是不行") == uptake::none);
  CHECK(after(desk_act::greeted, "重启过了，还是不行") == uptake::none);
  for (auto message :
       {"又是自动回复吧", "你們只會複製貼上嗎", "Am I talking to a robot?", "Stop the copy-paste answers"})
    CHECK(after(desk_act::soothed, message, purpose::gripe) == uptake::canned);
  CHECK(after(desk_act::none, "Am I talking to a robot?") == uptake::none);  // the desk said nothing yet
}

TEST_CASE("the sort of thing decides what is asked for") {
  CHECK(subject_of(classify::things_in("我的包裹三天没动了")) == subject::order);
  CHECK(subject_of(classify::things_in("宽带晚上老掉线，换了光纤也一样")) == subject::line);
  CHECK(subject_of(classify::things_in("這個月流量用超過了，套餐卻沒通知")) == subject::line);
  CHECK(subject_of(classify::things_in("屏幕碎了一个角，还在保修吗")) == subject::device);
  CHECK(subject_of(classify::things_in("更新之后软件一打开就闪退")) == subject::software);
  CHECK(subject_of(classify::things_in("My parcel has not moved for days")) == subject::order);
  CHECK(subject_of(classify::things_in("There is no signal in the basement, my data plan is useless")) ==
        subject::line);
  CHECK(subject_of(classify::things_in("The battery drains overnight")) == subject::device);
  CHECK(subject_of(classify::things_in("The APP closes after the update")) == subject::software);
  CHECK(subject_of(classify::things_in("I am happy")) == subject::none);  // no app in happy
  CHECK(subject_of(classify::things_in("宽带订单一直没人处理")) == subject::order);
  CHECK(subject_of(classify::things_in("")) == subject::none);
  CHECK(subject_of(classify::things_in("\xFF\xE5\xAE")) == subject::none);
}

TEST_CASE(
    "a cue is found at the edges of words, in any letters, with either apostrophe, and wherever another begins like "
    "it") {
  constexpr respond::detail::cue<int> list[] = {{" app ", 1}, {"won't", 2}, {"wonder", 3}, {"包", 4}, {"n't go", 16}};
  constexpr respond::detail::cue_table table(list);
  auto const found = [&](std::string_view message) {
    int sum = 0;
    table.look(message, [&](int v) { sum += v; });
    return sum;
  };
  CHECK(found("app") == 1);
  CHECK(found("The APP, it") == 1);
  CHECK(found("happy apps") == 0);
  CHECK(found("It WON'T") == 2);
  CHECK(found("It won\xE2\x80\x99t") == 2);
  CHECK(found("It DIDN'T go") == 16);
  CHECK(found("It didn\xE2\x80\x99t go") == 16);
  CHECK(found("It didn\xE2\x80\x9Dt go, n\xE2\x80") == 0);
  CHECK(found("I wonder, it won't") == 5);
  CHECK(found("包包") == 8);
  CHECK(found("w") == 0);
}
