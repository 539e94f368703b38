// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <numeric>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

struct seen {
  reading before{};
  reading after{};
  adjustment_list why{};

  [[nodiscard]] bool has(context_cue cue) const {
    for (auto const& a : why)
      if (a.why == cue) return true;
    return false;
  }
  [[nodiscard]] int moved(satisfaction s) const { return after.affect.of(s).per_mille - before.affect.of(s).per_mille; }
};

seen in_context(std::string_view message, context const& c) {
  lexical_reader const reader;
  auto const read = read_in_context(reader, message, c);
  return {reader.read(message), read.read, read.adjusted};
}

context after(desk_act last, bool ask_open = false) {
  context c;
  c.last_act = last;
  c.ask_open = ask_open;
  return c;
}

int sum(score const* scores, std::size_t n) {
  int whole = 0;
  for (std::size_t i = 0; i < n; ++i) whole += scores[i].per_mille;
  return whole;
}

}  // namespace

TEST_CASE("what a desk did is told from its words") {
  struct {
    std::string_view text;
    desk_act act;
  } const cases[] = {{"", desk_act::none},
                     {"您好", desk_act::greeted},
                     {"非常抱歉给您带来不便", desk_act::soothed},
                     {"请提供一下订单号", desk_act::asked},
                     {"抱歉，超过七天无法退款", desk_act::refused},
                     {"很抱歉，這個我們沒辦法退", desk_act::refused},
                     {"抱歉无法退款，可以为您申请一张优惠券", desk_act::offered},
                     {"已为您退款，请问还有什么可以帮您？", desk_act::solved},
                     {"我们会在两小时内给您答复", desk_act::promised},
                     {"包裹在路上了", desk_act::informed},
                     {"Hello, could you share your order number?", desk_act::asked},
                     {"I'm sorry, we cannot refund this order.", desk_act::refused},
                     {"Your refund has been processed. Anything else?", desk_act::solved},
                     {"Would you like a replacement?", desk_act::offered},
                     {"I'm so sorry to hear that.", desk_act::soothed},
                     {"The parcel left the depot.", desk_act::informed}};
  for (auto const& c : cases) {
    INFO(c.text);
    CHECK(desk_act_in(c.text) == c.act);
  }
}

TEST_CASE("short answers are told from messages that say something, in three writings") {
  struct {
    std::string_view text;
    short_answer kind;
  } const cases[] = {{"好的", short_answer::ok},
                     {"嗯嗯", short_answer::ok},
                     {"OK~", short_answer::ok},
                     {"收到 👍", short_answer::ok},
                     {"行吧", short_answer::grudging},
                     {"算了", short_answer::grudging},
                     {"隨便", short_answer::grudging},
                     {"whatever", short_answer::grudging},
                     {"Fine.", short_answer::grudging},
                     {"谢谢你啊", short_answer::thanks},
                     {"好的謝謝", short_answer::thanks},
                     {"thank you so much!", short_answer::thanks},
                     {"不用了", short_answer::no},
                     {"no thanks", short_answer::no},
                     {"No", short_answer::no},
                     {"是的", short_answer::yes},
                     {"Yes please", short_answer::yes},
                     {"？？？", short_answer::prod},
                     {"...", short_answer::prod},
                     {"", short_answer::none},
                     {"可以吗？", short_answer::none},
                     {"好的，那什么时候到", short_answer::none},
                     {"ok but where is it", short_answer::none},
                     {"no refund yet", short_answer::none},
                     {"谢谢你们毁了我的婚礼", short_answer::none}};
  for (auto const& c : cases) {
    INFO(c.text);
    CHECK(short_answer_in(c.text) == c.kind);
  }
}

TEST_CASE("an empty context changes nothing") {
  for (auto text : {"好的", "谢谢", "whatever", "退款什么时候到", "I am furious", "", "？？"}) {
    INFO(text);
    CHECK(in_context(text, {}).why.empty());
  }
}

TEST_CASE("ok accepts a solution, gives up after a refusal, and answers a question without feeling") {
  for (std::string_view const text : {"好的", "好的", "OK", "okay"}) {
    INFO(text);
    auto const solved = in_context(text, after(desk_act::solved)),
               refused = in_context(text, after(desk_act::refused, true)),
               asked = in_context(text, after(desk_act::asked, true));
    CHECK(solved.has(context_cue::acceptance));
    CHECK(solved.moved(satisfaction::satisfied) > 0);
    CHECK(refused.has(context_cue::resignation));
    CHECK(refused.moved(satisfaction::dissatisfied) > 0);
    CHECK(refused.after.affect.of(emotion::sadness) > refused.before.affect.of(emotion::sadness));
    CHECK_FALSE(asked.has(context_cue::resignation));
    CHECK(asked.after.affect.main_emotion() == emotion::neutral);
    CHECK(asked.moved(satisfaction::dissatisfied) <= 0);
  }
}

TEST_CASE("a grudging answer to a refusal is bad news, to a solution none") {
  for (std::string_view const text : {"行吧", "算了", "隨便", "whatever", "fine"}) {
    INFO(text);
    auto const refused = in_context(text, after(desk_act::refused, true)),
               solved = in_context(text, after(desk_act::solved));
    CHECK(refused.after.affect.main_satisfaction() == satisfaction::dissatisfied);
    CHECK(solved.after.affect.main_satisfaction() != satisfaction::dissatisfied);
  }
}

TEST_CASE("no rejects an offer and answers a question") {
  for (std::string_view const text : {"不用了", "不要", "no thanks", "No"}) {
    INFO(text);
    CHECK(in_context(text, after(desk_act::offered)).has(context_cue::rejection));
    CHECK(in_context(text, after(desk_act::asked)).moved(satisfaction::dissatisfied) <= 0);
  }
}

TEST_CASE("thanks for a solution counts in full, thanks for nothing is doubted and never turned round") {
  for (std::string_view const text : {"谢谢", "謝謝你", "thanks", "thank you very much"}) {
    INFO(text);
    auto const solved = in_context(text, after(desk_act::solved)),
               refused = in_context(text, after(desk_act::refused, true));
    CHECK(solved.moved(satisfaction::satisfied) >= 0);
    CHECK(refused.has(context_cue::doubtful_thanks));
    CHECK(refused.after.affect.of(flag::gratitude) < refused.before.affect.of(flag::gratitude));
    CHECK(refused.after.affect.of(flag::sarcasm) > refused.before.affect.of(flag::sarcasm));
    CHECK(refused.after.affect.main_satisfaction() != satisfaction::dissatisfied);
  }
  auto left = after(desk_act::none, true);
  left.unanswered = 2, left.waited = score::of(500);
  CHECK(in_context("谢谢", left).has(context_cue::doubtful_thanks));
}

TEST_CASE("marks alone press while something is open, else they mean nothing") {
  context open = after(desk_act::none, true);
  open.unanswered = 1;
  auto const pressed = in_context("？？", open);
  CHECK(pressed.has(context_cue::prodded));
  CHECK(pressed.after.affect.of(flag::urgency) > pressed.before.affect.of(flag::urgency));
  CHECK_FALSE(in_context("？？", after(desk_act::solved)).has(context_cue::prodded));
}

TEST_CASE("the same ask in other words weighs more each time") {
  lexical_reader const reader;
  std::string_view const message = "我的退款什么时候到账";
  context c = after(desk_act::informed, true);
  c.last_ask = reader.read(message).fingerprint;
  int before = 0;
  for (std::uint8_t times = 0; times < 6; ++times) {
    c.repeats = times;
    auto const now = in_context(message, c);
    CHECK(now.has(context_cue::rephrased));
    CHECK(now.moved(satisfaction::dissatisfied) >= before);
    before = now.moved(satisfaction::dissatisfied);
  }
  CHECK_FALSE(in_context("你们几点开门？", c).has(context_cue::rephrased));
  c.ask_open = false;  // it was answered: asked anew it is a new ask
  CHECK_FALSE(in_context(message, c).has(context_cue::rephrased));
}

TEST_CASE("being left without an answer and coming back for it weigh, writing in one breath does not") {
  context breath;
  breath.unanswered = 3;
  CHECK_FALSE(in_context("where is my refund?", breath).has(context_cue::ignored));
  context left = breath;
  left.waited = score::of(500);
  CHECK(in_context("where is my refund?", left).has(context_cue::ignored));
  CHECK_FALSE(in_context("今天天气不错", left).has(context_cue::ignored));
  context again;
  again.contacts = 2;
  auto const came = in_context("退款什么时候到账？", again);
  CHECK(came.has(context_cue::came_before));
  CHECK(came.after.affect.of(purpose::complaint) > came.before.affect.of(purpose::complaint));
}

TEST_CASE("a bad mood is carried into what the reader does not know, and only there") {
  context c;
  c.mood = score::of(800);
  CHECK(in_context("xyzzy", c).has(context_cue::carried));
  CHECK_FALSE(in_context("谢谢", c).has(context_cue::carried));
  c.mood = score::of(300);
  CHECK_FALSE(in_context("xyzzy", c).has(context_cue::carried));
}

TEST_CASE("in any context scores keep their sums and ranges, and every adjustment tells what it moved") {
  aplomb_test::random random{5};
  std::string_view const messages[] = {"好的",
                                       "行吧",
                                       "谢谢！！",
                                       "no",
                                       "？？",
                                       "退款什么时候到账？",
                                       "I am furious",
                                       "xyzzy",
                                       "",
                                       "算了",
                                       "垃圾客服",
                                       "thank you so much",
                                       "where is my parcel"};
  lexical_reader const reader;
  for (int round = 0; round < 3'000; ++round) {
    auto const message = messages[random.below(std::size(messages))];
    context c;
    c.last_act = static_cast<desk_act>(random.below(count_of<desk_act>));
    c.unanswered = static_cast<std::uint8_t>(random.below(256));
    c.repeats = static_cast<std::uint8_t>(random.below(256));
    c.contacts = static_cast<std::uint8_t>(random.below(256));
    c.negative_run = static_cast<std::uint8_t>(random.below(6));
    c.ask_open = random.one_in(2);
    c.waited = score::of(random.between(0, 1000));
    c.mood = score::of(random.between(0, 1000));
    c.last_ask = random.one_in(2) ? reader.read(message).fingerprint : random.next();
    auto const now = in_context(message, c);
    auto const& a = now.after.affect;
    INFO(message);
    CHECK(sum(a.emotions, count_of<emotion>) == 1000);
    CHECK(sum(a.satisfactions, count_of<satisfaction>) == 1000);
    CHECK(sum(a.purposes, count_of<purpose>) == 1000);
    CHECK((a.intensity == 0) == (a.main_emotion() == emotion::neutral));
    for (auto f : all_of<flag>()) CHECK((a.of(f) >= score{} && a.of(f) <= score::of(1000)));
    for (auto const& w : now.why) CHECK(w.by != score{});
    if (now.why.empty()) CHECK(a.of(satisfaction::satisfied) == now.before.affect.of(satisfaction::satisfied));
  }
}

TEST_CASE("a short answer alone can be adjusted, and nothing else is then") {
  lexical_reader const reader;
  context c = after(desk_act::refused, true);
  c.repeats = 3, c.contacts = 3, c.mood = score::of(900), c.unanswered = 2, c.waited = score::of(900);
  auto short_one = reader.read("行吧");
  CHECK_FALSE(adjust_answer(short_one, "行吧", c).empty());
  CHECK(short_one.affect.main_satisfaction() == satisfaction::dissatisfied);
  for (auto text : {"退款什么时候到账？", "I am furious", "xyzzy", ""}) {
    auto read = reader.read(text);
    CHECK(adjust_answer(read, text, c).empty());
  }
}
