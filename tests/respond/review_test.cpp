// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The review of replies: each rule finds its faults in either script and in English, and leaves kind uses of the same words
// alone.

#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/respond/review.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::respond;

/// Every rule on, so that a test of one says whether it is silent.
review_options all_on() {
  review_options options;
  for (auto const r : all_of<review_rule>())
    if (options.rules[r] == review_switch::off) options.rules.set(r, review_switch::warn);
  return options;
}

std::set<review_rule> rules_in(std::string_view reply, review_context const& context = {},
                               review_options const& options = all_on()) {
  std::set<review_rule> found;
  for (auto const& f : review(reply, options, context).findings) found.insert(f.rule);
  return found;
}

bool finds(review_rule r, std::string_view reply) { return rules_in(reply).count(r) == 1; }

/// The words of the first finding of a rule, or "".
std::string_view words_of(review_rule r, std::string_view reply, review_options const& options = all_on()) {
  for (auto const& f : review(reply, options).findings)
    if (f.rule == r) return reply.substr(f.begin, f.end - f.begin);
  return {};
}

struct sample {
  review_rule rule;
  std::string_view reply;
};

using enum review_rule;

}  // namespace

TEST_CASE("each rule finds its fault in simplified and traditional Chinese and in English") {
  constexpr sample samples[] = {
      {blame, "这是您自己填错了地址。"},
      {blame, "這是您自己填錯了地址。"},
      {blame, "You should have read the terms first."},
      {blame, "您当时没看清楚页面上的说明。"},
      {blame, "It's your own mistake, I'm afraid."},
      {blames_colleague, "是仓库那边搞错了。"},
      {blames_colleague, "是倉庫那邊搞錯了。"},
      {blames_colleague, "The previous agent gave you the wrong date."},
      {insult, "您这是无理取闹。"},
      {insult, "您這是無理取鬧。"},
      {insult, "Don't be ridiculous."},
      {mirrored_anger, "我已经跟您说过了，难道还要我再说一次吗？"},
      {mirrored_anger, "我已經跟您說過了，您到底想怎樣？"},
      {mirrored_anger, "How many times do I have to explain it?"},
      {shouting, "已经在处理了！！"},
      {shouting, "已經在處理了！！"},
      {shouting, "PLEASE wait for the courier."},
      {command, "您必须今天提供照片。"},
      {command, "您必須今天提供照片。"},
      {command, "You must send the photo today."},
      {command, "请您先冷静一下。"},
      {command, "Calm down, please."},
      {evasion, "这不归我们管，您找物流吧。"},
      {evasion, "這不歸我們管，您找物流吧。"},
      {evasion, "There is nothing we can do."},
      {evasion, "That's not our department."},
      {vague, "相关部门会处理的。"},
      {vague, "相關部門會處理的。"},
      {vague, "The relevant department will look at it."},
      {no_time, "我们会尽快回复您。"},
      {no_time, "我們會儘快回覆您。"},
      {no_time, "We will get back to you as soon as possible."},
      {overclaim, "保证不会再发生这种事。"},
      {overclaim, "保證不會再發生這種事。"},
      {overclaim, "I guarantee it will never happen again."},
      {yes_but, "我理解您的心情，但是退款要走流程。"},
      {yes_but, "我理解您的心情，但是退款要走流程，不過可以加快。"},
      {yes_but, "I understand how you feel, but the refund takes a week."},
      {yes_but, "I understand how you feel. However, the refund takes a week."},
      {negative_wording, "我们不能给您换货。"},
      {negative_wording, "我們沒辦法幫您換貨。"},
      {negative_wording, "Unfortunately, we cannot replace it."},
      {jargon, "工单已经转派给二线客服。"},
      {jargon, "工單已經轉派給二線客服。"},
      {jargon, "I have escalated your case; the ticket number is below."},
      {cold_formula, "亲，您的问题已收到，敬请谅解。"},
      {cold_formula, "造成您的不便，敬請見諒。"},
      {cold_formula, "Dear customer, kindly note that the shop is closed."},
      {bare_apology, "非常抱歉。"},
      {bare_apology, "真的很對不起。"},
      {bare_apology, "We are terribly sorry about that."},
      {curt_question, "订单号？"},
      {curt_question, "訂單編號？"},
      {curt_question, "Order number?"},
      {many_questions, "请问哪一天下的单？用什么付的款？寄到哪里？收件人是谁？"},
      {many_questions, "請問哪一天下單？怎麼付款？寄到哪裡？收件人是誰？"},
      {many_questions, "When did you order? How did you pay? Where was it sent? Who was to receive it?"},
  };
  for (auto const& s : samples) {
    INFO(s.reply);
    INFO(name_of(s.rule));
    CHECK(finds(s.rule, s.reply));
  }
}

TEST_CASE("kind uses of the same words are no findings") {
  constexpr std::string_view clean[] = {
      "您不必再提供照片，我这里已经有了。",
      "您不必再提供照片，我這裡已經有了。",
      "我们不会让您必须再跑一趟。",
      "You do not have to send anything else.",
      "现在可以为您换一件新的，今天下午发出。",
      "We can't guarantee a date yet; I will write to you today at six.",
      "我们不敢保证今天送到，预计明天上午送达。",
      "我們今天18點前回覆您。",
      "我们会在今天18点前尽快回复您。",
      "We will reply as soon as possible, by 6 pm today at the latest.",
      "请尽快把照片发给我，我好帮您登记。",
      "Please send the photo as soon as possible so that I can file it for you.",
      "请保证手机电量充足，再试一次。",
      "您不用着急，我正在查。",
      "没问题，我来帮您改。",
      "您说“你们必须赔偿”，我已经记下来了。",
      "You wrote \"you must refund me\"; I have passed that on today.",
      "您觉得我们必须赔偿，我记下来了。",
      "非常抱歉让您等了这么久，我现在就去查。",
      "I am sorry about the wait; I am checking with the depot now.",
      "It is not your fault at all; let me correct the address for you.",
      "这不是您的错，我来帮您改地址。",
      "Your parcel is back at the depot and I have booked a new delivery for tomorrow.",
      "您的账户没有任何问题，可以正常使用。",
      "怎么称呼您呢？",
      "You are always welcome to write again.",
      "保证金会在三天内退回您的账户。",
  };
  for (auto const reply : clean) {
    std::string all;
    for (auto const r : rules_in(reply)) all.append(" ").append(name_of(r));
    INFO(reply << " ->" << all);
    CHECK(all.empty());
  }
}

TEST_CASE("a finding covers the words at fault, in bytes of the reply") {
  CHECK(words_of(no_time, "好的，我們會儘快處理。") == "儘快");
  CHECK(words_of(command, "Well, YOU  MUST pay.") == "YOU  MUST");
  CHECK(words_of(yes_but, "我理解您的心情，但是不行。") == "我理解您的心情，但是");
  CHECK(words_of(command, "您今天必须到店。").empty());  // no pattern spans what it does not name
  CHECK(words_of(vague, "\xFF\xFE相关部门") == "相关部门");
  CHECK(words_of(shouting, "好的！！谢谢。") == "！！");
  std::string_view const two = "我们会尽快处理，处理好尽快通知您。";
  auto const report = review(two);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].begin < report.findings[1].begin);
  CHECK(two.substr(report.findings[1].begin, 6) == "尽快");
}

TEST_CASE("the suggestion speaks the reply's language and script, or the one that is asked for") {
  auto const suggestion = [](std::string_view reply, text::language l = text::language::und) {
    review_options options;
    options.language = l;
    auto const report = review(reply, options);
    REQUIRE(report.findings.size() == 1);
    return std::string(report.findings[0].suggestion.view());
  };
  CHECK(suggestion("我们会尽快处理。") == "把“尽快”换成具体时间，例如“今天18点前回复您”。");
  CHECK(suggestion("我們會儘快處理。") == "把「儘快」換成具體時間，例如「今天18點前回覆您」。");
  CHECK(suggestion("We will handle it ASAP.") == "Give a time instead of \"ASAP\": \"by 6 pm today\".");
  CHECK(suggestion("我们会尽快处理。", text::language::en) == "Give a time instead of \"尽快\": \"by 6 pm today\".");
  CHECK(suggestion("We will handle it ASAP.", text::language::zh_hant).find("「ASAP」") != std::string::npos);
}

TEST_CASE("what a finding shows of the reply is short and well-formed") {
  std::string const reply = "I understand that this long wait for the parcel from the depot was hard on you, but no.";
  auto const report = review(reply, all_on());
  for (auto const& f : report.findings) {
    CHECK(text::is_valid(f.suggestion.view()));
    CHECK_FALSE(f.suggestion.truncated());
  }
  std::string const bad = "我们\xFF会尽快处理";
  for (auto const& f : review(bad).findings) CHECK(text::is_valid(f.suggestion.view()));
}

TEST_CASE("switches turn a rule off, to a warning or to an error") {
  review_options options;
  std::string_view const reply = "我理解您的心情，但是退款要等一周。";
  auto const severity = [&]() -> int {
    auto const report = review(reply, options);
    return report.findings.empty() ? -1 : static_cast<int>(report.findings[0].severity);
  };
  CHECK(severity() == static_cast<int>(review_severity::warning));  // contested: warns
  options.rules.set(yes_but, review_switch::forbid);
  CHECK(severity() == static_cast<int>(review_severity::error));
  CHECK(review(reply, options).is_forbidden());
  options.rules.set(yes_but, review_switch::off);
  CHECK(severity() == -1);

  review_switches const defaults;
  CHECK(defaults[yes_but] == review_switch::warn);
  CHECK(defaults[no_time] == review_switch::warn);
  CHECK(defaults[blame] == review_switch::forbid);
  CHECK(defaults[insult] == review_switch::forbid);
  CHECK(defaults[shouting] == review_switch::off);
  CHECK(defaults[curt_question] == review_switch::off);
  CHECK(severity_of(jargon, review_switch::warn) == review_severity::note);
  CHECK(severity_of(jargon, review_switch::forbid) == review_severity::error);
}

TEST_CASE("a sentence that is longer than the limit is found, and the limit is the caller's") {
  std::string_view const chinese =
      "关于您昨天晚上提到的那张订单我们已经和仓库以及配送站都确认过了目前包裹还在路上预计明天下午可以送到您指定的地址"
      "届时配送员会提前给您打电话。";
  std::string_view const english =
      "The parcel that you ordered last night was checked with the warehouse and the depot and it is on its way to the "
      "address that you gave us where the courier will ring you before he comes to hand it over.";
  for (auto const reply : {chinese, english}) {
    CHECK(finds(long_sentence, reply));
    review_options patient;
    patient.longest_han = 200, patient.longest_words = 200;
    CHECK(rules_in(reply, {}, patient).empty());
  }
  review_options strict;
  strict.longest_han = 5;
  CHECK(words_of(long_sentence, "好的。我今天下午就去查。", strict) == "我今天下午就去查");
}

TEST_CASE("with the context, an upset customer, an open ask and known facts count") {
  review_context upset;
  upset.upset = true;
  CHECK(rules_in("包裹今天下午送到。", upset).count(no_empathy) == 1);
  CHECK(rules_in("包裹今天下午送到。").count(no_empathy) == 0);
  CHECK(rules_in("等了这么久，确实让人着急。包裹今天下午送到。", upset).count(no_empathy) == 0);
  CHECK(rules_in("The parcel arrives today.", upset).count(no_empathy) == 1);
  CHECK(rules_in("After such a wait, this is frustrating. The parcel arrives today.", upset).count(no_empathy) == 0);

  review_context asked;
  asked.ask_open = true;
  CHECK(rules_in("好的，知道了。", asked).count(no_next_step) == 1);
  CHECK(rules_in("好的，我现在去核实，今天18点前答复您。", asked).count(no_next_step) == 0);
  CHECK(rules_in("Thanks for telling us.", asked).count(no_next_step) == 1);
  CHECK(rules_in("I will check with the depot now.", asked).count(no_next_step) == 0);

  review_context known;
  known.known.add(slot::order_number);
  CHECK(rules_in("请问您的订单号是多少？", known).count(asked_again) == 1);
  CHECK(rules_in("請問您的訂單編號是多少？", known).count(asked_again) == 1);
  CHECK(rules_in("Could you send me your order number?", known).count(asked_again) == 1);
  CHECK(rules_in("您的订单号我已经记下了。", known).count(asked_again) == 0);
  CHECK(rules_in("请您不用再提供订单号了。", known).count(asked_again) == 0);
  CHECK(rules_in("请问您的电话是多少？", known).count(asked_again) == 0);
}

TEST_CASE("with the desk's facts, a promise needs the power to keep it") {
  desk_facts none;
  review_context context;
  context.facts = &none;
  constexpr std::string_view promises[] = {
      "我马上为您退款。",        "我馬上幫您申請退款。", "I'll refund you today.",
      "我们会给您回电话。",      "我会帮您催促配送站。", "我们会补偿您。",
      "We will compensate you.", "24小时内答复您。",     "We will reply within 24 hours."};
  for (auto const reply : promises) {
    INFO(reply);
    CHECK(rules_in(reply, context).count(unbacked_promise) == 1);
    CHECK(rules_in(reply).count(unbacked_promise) == 0);  // nobody knows the facts
  }
  desk_facts able;
  able.can = deed_set{deed::request_refund, deed::call_back, deed::expedite};
  able.compensation = "10元优惠券";
  able.reply_within = duration{24 * 3'600'000};
  context.facts = &able;
  for (auto const reply : promises) {
    INFO(reply);
    CHECK(rules_in(reply, context).count(unbacked_promise) == 0);
  }
  context.facts = &none;
  CHECK(rules_in("需要我为您申请退款吗？", context).count(unbacked_promise) == 0);
  CHECK(rules_in("我不能为您退款。", context).count(unbacked_promise) == 0);
  CHECK(rules_in("这里不会赔偿运费。", context).count(unbacked_promise) == 0);
  CHECK(rules_in("I can't promise to reply within 2 hours.", context).count(unbacked_promise) == 0);
}

TEST_CASE("disguise does not hide a fault: width, case, blanks, entities, zero-width characters") {
  CHECK(finds(command, "ＹＯＵ ＭＵＳＴ pay."));
  CHECK(finds(no_time, "我们会尽\u200B快处理。"));
  CHECK(finds(command, "You&nbsp;must pay."));
}

TEST_CASE("a reply of any length is reviewed within its bounds") {
  CHECK(review("").findings.empty());
  std::string many;
  for (int i = 0; i < 100; ++i) many += "我们会尽快处理。";
  auto const report = review(many);
  CHECK(report.findings.size() == report.findings.capacity());
  CHECK(report.more);
  CHECK_FALSE(report.truncated);
  std::string const huge = many + std::string(100'000, 'x') + "。我们会尽快处理。";
  CHECK(review(huge).truncated);
}

TEST_CASE(
    "a review of any bytes keeps its promises: spans inside the reply, in order, valid suggestions, the same twice") {
  aplomb_test::random r{20261122};
  constexpr std::string_view parts[] = {"尽快", "您必须", "但是",  "我理解您", "保证", "you must", "soon",
                                        "！！", "。",     " but ", "“",        "”",    "\"",       "不",
                                        "not ", "？",     "抱歉",  "sorry",    "\n",   "订单号"};
  for (int i = 0; i < 20'000; ++i) {
    std::string reply;
    for (auto n = r.below(8); n > 0; --n) reply += r.one_in(3) ? r.bytes(r.below(6)) : std::string(r.pick(parts));
    auto const options = all_on();
    auto const report = review(reply, options);
    std::uint32_t last = 0;
    bool good = true;
    for (auto const& f : report.findings) {
      good = good && f.begin >= last && f.begin < f.end && f.end <= reply.size() && !f.suggestion.empty() &&
             text::is_valid(f.suggestion.view());
      last = f.begin;
    }
    INFO(reply);
    CHECK(good);
    auto const again = review(reply, options);
    CHECK(again.findings.size() == report.findings.size());
  }
}
