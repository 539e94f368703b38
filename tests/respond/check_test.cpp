// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What `check` says of a reply: outcomes with their bytes and reasons, breaches, and laws that hold for any bytes.

#include "respond/check_scenes.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/check.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb_test;

check_report checked(std::string_view scenario, std::string_view reply, text::language l = text::language::en,
                     brief_options options = {}) {
  auto const scene = check_scene_of(scenario, l);
  options.message = scene.message;
  return check(reply, scene.todo, scene.where.view(), options);
}

std::string_view words_of(breach b, check_report const& report, std::string_view reply) {
  for (auto const& f : report.breaches)
    if (f.what == b) return reply.substr(f.begin, f.end - f.begin);
  return {};
}

}  // namespace

TEST_CASE("an act that is said is found with its bytes, one that is not is missed, and the reply is then not usable") {
  constexpr std::string_view reply = "I can see your parcel still hasn't arrived. Could you send me the order number?";
  auto const report = checked("late", reply);
  REQUIRE(report.acts.size() == 3);
  CHECK(report.outcome_of(act::ask) == act_outcome::fulfilled);
  CHECK(reply.substr(report.acts[2].begin, report.acts[2].end - report.acts[2].begin) ==
        "Could you send me the order number");
  CHECK(report.outcome_of(act::name_feeling) == act_outcome::missed);
  CHECK(report.acts[1].why == act_fault::not_said);
  CHECK(report.is_usable());  // the question moves the matter on; the feeling is advice
  CHECK_FALSE(checked("late", "I can see why you're angry.").is_usable());
}

TEST_CASE("a promise is held to the time of the desk, however it is spelled") {
  for (std::string_view good : {"You'll hear from us within 2 hours.", "You will have an answer within two hours.",
                                "You will have our answer within 120 minutes."}) {
    INFO(good);
    CHECK(checked("promise", good).outcome_of(act::commit) == act_outcome::fulfilled);
  }
  auto const late = checked("promise", "You'll hear from us within 3 hours.");
  CHECK(late.acts[1].outcome == act_outcome::violated);
  CHECK(late.acts[1].why == act_fault::other_time);
  auto const vague = checked("promise", "We'll get back to you as soon as possible.");
  CHECK(vague.acts[1].why == act_fault::no_time);
  auto const in_chinese = checked("promise", "两个小时内给您答复，不会更晚。", text::language::zh_hans);
  CHECK(in_chinese.outcome_of(act::commit) == act_outcome::fulfilled);
}

TEST_CASE("numbers, dates, codes and links that stand nowhere are invented; those that were told are not") {
  constexpr std::string_view reply = "We sent it on 14 March as RX881234, see https://example.com/p/9.";
  auto const report = checked("person", reply);
  int invented = 0;
  for (auto const& f : report.breaches) invented += f.what == breach::invented;
  CHECK(invented == 3);
  CHECK(words_of(breach::invented, report, reply) == "14");
  auto const scene = check_scene_of("person", text::language::en);
  std::string_view const said[] = {"It left on 14 March as RX881234."};
  auto const told =
      check(reply, scene.todo, scene.where.view(), {.message = "https://example.com/p/9 says nothing", .said = said});
  CHECK_FALSE(told.has(breach::invented));
}

TEST_CASE("one first thing, a great day and the items of a list are no figures") {
  for (std::string_view reply :
       {"祝您有美好的一天。", "我第一时间想到的是您。", "十分感谢您。", "这一点我明白了。", "1. 您好。\n2. 再见。"}) {
    INFO(reply);
    CHECK_FALSE(checked("close", reply, text::language::zh_hans).has(breach::invented));
  }
}

TEST_CASE("another number than the fact's violates the act") {
  auto const report = checked("pay", "送您50元优惠券。", text::language::zh_hans);
  CHECK(report.acts[2].outcome == act_outcome::violated);
  CHECK(report.acts[2].why == act_fault::other_fact);
  CHECK_FALSE(report.is_usable());
}

TEST_CASE("an apology that is to own up does, one that is not to does not") {
  CHECK(checked("broken", "Sorry about that.").acts[0].why == act_fault::no_blame_taken);
  CHECK(checked("pay", "It was our fault, sorry.").acts[1].why == act_fault::blame_taken);
  CHECK(checked("person", "Sorry to hear that.").has(breach::apology) == false);
}

TEST_CASE("a sentence that went out before is found again, also with other marks") {
  std::string_view const said[] = {"I can see why you are angry about this delivery. Anything else?"};
  auto const report =
      checked("late", "I can see why you are angry about this delivery!", text::language::en, {.said = said});
  CHECK(report.has(breach::repeated));
  CHECK_FALSE(checked("late", "The delivery has not gone well, I can see that.", text::language::en, {.said = said})
                  .has(breach::repeated));
}

TEST_CASE("language, script, length and silence are minded") {
  CHECK(checked("late", "我看到了。", text::language::en).has(breach::language));
  CHECK(checked("late", "我瞭解您的訂單還沒到。", text::language::zh_hans).has(breach::language));
  CHECK_FALSE(checked("late", "好的。", text::language::zh_hant).has(breach::language));  // of both scripts
  CHECK(checked("late", "I see. I see that.", text::language::en, {.longest_words = 4}).has(breach::too_long));
  CHECK(checked("late", "...").has(breach::empty));
  auto const scene = check_scene_of("late", text::language::en);
  CHECK(check("Hello.", {}, scene.where.view()).has(breach::silence));
  CHECK(check("", {}, scene.where.view()).is_usable());
}

TEST_CASE("the matter before the feeling is a breach that does not hold the reply back") {
  auto const report = checked("late", "Could you send me the order number? I can see why you're angry.");
  CHECK(report.has(breach::order));
  CHECK(report.is_usable());
}

TEST_CASE("words in quotation marks and words told as the customer's are no acts and no promises") {
  CHECK_FALSE(checked("person", "You said \"we will refund you\".").has(breach::unbacked));
  CHECK(checked("person", "We will refund you.").has(breach::unbacked));
}

TEST_CASE("findings lie within the reply and in order, whatever the bytes, and the same every time") {
  aplomb_test::random r(99);
  constexpr std::string_view scraps[] = {
      "抱歉",    "we will ", "2小时", "refund",        "？",     "您", "\xFF", "!",  "https://a.b/c", "order number",
      "LP55810", " ",        "。",    "are you a bot", "转人工", "“",  "不",   "\n", "半小时",        "一百二十"};
  for (int i = 0; i < 2000; ++i) {
    std::string reply;
    for (auto n = r.below(30); n > 0; --n) reply += scraps[r.below(std::size(scraps))];
    auto const where = any_scene(r);
    auto const p = where.plan_of(service_desk_policy{});
    auto const report = check(reply, p, where.view(), {.message = reply});
    REQUIRE(report.acts.size() == p.acts.size());
    std::uint32_t last = 0;
    for (auto const& f : report.breaches) {
      REQUIRE(f.begin >= last);
      REQUIRE(f.end >= f.begin);
      REQUIRE(f.end <= reply.size());
      last = f.begin;
    }
    for (auto const& a : report.acts) REQUIRE((a.end <= reply.size() && a.begin <= a.end));
    auto const again = check(reply, p, where.view(), {.message = reply});
    REQUIRE(again.breaches.size() == report.breaches.size());
  }
}
