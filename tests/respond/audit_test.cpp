// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The audits of what a desk writes, in simplified and traditional Chinese and in English.

#include "support/catch.hpp"
#include <aplomb/respond/audit/common_ground.hpp>
#include <aplomb/respond/audit/contagion.hpp>
#include <aplomb/respond/audit/dispute.hpp>
#include <aplomb/respond/audit/initiative.hpp>
#include <aplomb/respond/audit/ownership.hpp>
#include <aplomb/respond/audit/politeness.hpp>
#include <aplomb/respond/audit/question_kind.hpp>
#include <aplomb/respond/audit/specificity.hpp>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::respond;

question_kind kind_of(std::string_view reply) {
  auto const found = questions_in(reply);
  REQUIRE(found.size() == 1);
  return found[0].kind;
}

desk_facts facts_with(fault_of cause, std::string_view text) {
  desk_facts f;
  f.cause = cause;
  f.cause_text = text;
  return f;
}

}  // namespace

TEST_CASE("a question of the desk is open, closed, progressive, clarifying or leading") {
  for (std::string_view open : {"您遇到了什么问题？", "您希望怎麼處理呢？", "What happened?", "How can I help you?"}) {
    INFO(open);
    CHECK(kind_of(open) == question_kind::open);
  }
  for (std::string_view closed :
       {"订单号是多少？", "您收到貨了嗎？", "Did you get the mail?", "What's your order number?"}) {
    INFO(closed);
    CHECK(kind_of(closed) == question_kind::closed);
  }
  for (std::string_view progressive : {"您提到屏幕先闪了一下，然后怎么样了？", "在那之後還發生了什麼嗎？",
                                       "And then what did you see?", "You mentioned a noise, what came with it?"}) {
    INFO(progressive);
    CHECK(kind_of(progressive) == question_kind::progressive);
  }
  for (std::string_view clarifying :
       {"您的意思是要退款吗？", "您是說整批都壞了嗎？", "Do you mean the second parcel?"}) {
    INFO(clarifying);
    CHECK(kind_of(clarifying) == question_kind::clarifying);
  }
  for (std::string_view leading : {"您不觉得这样更好吗？", "難道您沒看說明嗎？", "You did switch it off first, right?",
                                   "Wouldn't you agree that it is fine?"}) {
    INFO(leading);
    CHECK(kind_of(leading) == question_kind::leading);
  }
  CHECK(questions_in("我这就去查。").empty());
  CHECK(questions_in("Right away.").empty());
  CHECK(questions_in("订单号是多少？什么时候买的？").size() == 2);
}

TEST_CASE("a reply that says who does what by when is more specific than one that says soon") {
  struct pair {
    std::string_view concrete, vague;
  };
  for (auto const& p : {pair{"我现在就帮您登记投诉，今天18点前给您回电。", "我们会尽快处理的，相关部门会跟进。"},
                        pair{"我現在就幫您登記投訴，今天18點前給您回電。", "我們會盡快處理的，相關部門會跟進。"},
                        pair{"I'm filing your complaint now and will call you back by 6 pm today.",
                             "We will look into it as soon as possible; the relevant department will see."}}) {
    INFO(p.concrete);
    auto const concrete = specificity_of(p.concrete), vague = specificity_of(p.vague);
    CHECK(concrete.value >= score::of(700));
    CHECK(vague.value <= score::of(100));
    CHECK(concrete.steps > 0);
    CHECK(vague.vague > 0);
  }
  CHECK(specificity_of("").value == score{});
}

TEST_CASE("marks of politeness are found, and missing ones advised where they are due") {
  auto const curt = politeness_of("订单号发来？", {.first_reply = true});
  CHECK(curt.missing.has(polite_marker::greeting));
  CHECK(curt.missing.has(polite_marker::please));
  CHECK(advice_for(polite_marker::please, curt.language).find("麻烦您") != std::string_view::npos);
  auto const kind = politeness_of("您好，麻烦您发一下订单号，谢谢。", {.first_reply = true, .customer_gave = true});
  CHECK(kind.missing.empty());
  CHECK(kind.there.has(polite_marker::address));
  CHECK(politeness_of("你發一下訂單編號？").missing.has(polite_marker::address));
  CHECK(politeness_of("Order number?").missing.has(polite_marker::please));
  CHECK_FALSE(politeness_of("Hello, could you send me the order number?", {.first_reply = true})
                  .missing.has(polite_marker::please));
  CHECK(politeness_of("I'm on it.", {.customer_gave = true}).missing.has(polite_marker::thanks));
  CHECK_FALSE(politeness_of("I'm on it.", {.first_reply = true, .upset = true}).missing.has(polite_marker::greeting));
}

TEST_CASE("an apology owns up when it names the fault and the remedy, and not beyond the facts") {
  auto const zh = facts_with(fault_of::company, "仓库漏发了这一单");
  CHECK(ownership_of("仓库漏发了这一单，是我们的责任，对不起。我马上帮您催一下。", zh) == ownership::owned);
  CHECK(ownership_of("对不起，是我们的错，仓库漏发了这一单。", zh) == ownership::no_remedy);
  CHECK(ownership_of("很抱歉，我马上帮您催一下发货。", zh) == ownership::no_fault);
  CHECK(ownership_of("很抱歉。", zh) == ownership::empty);
  CHECK(ownership_of("我理解您的心情。", zh) == ownership::none);
  auto const unknown = facts_with(fault_of::unknown, "");
  CHECK(ownership_of("這是我們的疏失，很抱歉。", unknown) == ownership::beyond_facts);
  CHECK(ownership_of("I can see how frustrating this is.", unknown) == ownership::none);
  CHECK(ownership_of("It was our fault, sorry.", facts_with(fault_of::carrier, "")) == ownership::beyond_facts);
  CHECK(ownership_of("We got this wrong: the label was misprinted, and I'm sorry. I'm putting in your refund request.",
                     facts_with(fault_of::product, "the label was misprinted")) == ownership::owned);
}

TEST_CASE("a reply that gives heat back has a contagion score, a calm one none") {
  for (std::string_view heated : {"难道我没跟您说过吗？", "随便您，爱投诉就投诉吧。",
                                  "As I already told you, you must wait.", "您無理取鬧！！"}) {
    INFO(heated);
    CHECK(contagion_of(heated) >= score::of(300));
  }
  for (std::string_view calm :
       {"我明白您很着急，这就去查。", "了解，我現在就幫您看。", "I see why you're angry, and I'm on it."})
    CHECK(contagion_of(calm) == score{});
}

TEST_CASE("who asks and offers leads") {
  initiative desk;
  desk.hear("好的");
  desk.said("您看是退款还是换货？我马上帮您登记投诉。");
  desk.hear("嗯，换货吧");
  desk.said("请问收货地址有变化吗？我现在就帮您加急。");
  CHECK(desk.leads() == leader::desk);
  initiative customer;
  for (int i = 0; i < 3; ++i) {
    customer.hear("Where is my parcel? When does it come? Why does nobody answer?");
    customer.said("I see.");
  }
  CHECK(customer.leads() == leader::customer);
  CHECK(customer.share() == score{});
  CHECK(initiative{}.leads() == leader::unknown);
  CHECK(initiative{}.share() == score::of(500));
}

TEST_CASE("the five principles of a dispute are followed, broken or not shown") {
  dispute_audit good{facts_with(fault_of::company, "the label was misprinted")};
  good.said(
      "You're right to ask. It came because the label was misprinted, that is our mistake. You can have a refund or a "
      "new one.");
  good.said("From now on we check every label, so that it doesn't happen again.");
  for (auto const p : aplomb::all_of<dispute_principle>()) {
    INFO(name_of(p));
    CHECK(good.mark(p) == principle_mark::followed);
  }
  dispute_audit bad;
  bad.said("这是您自己填错了地址，不归我们管。");
  CHECK(bad.mark(dispute_principle::respect) == principle_mark::broken);
  CHECK(bad.mark(dispute_principle::efficiency) == principle_mark::broken);
  CHECK(bad.mark(dispute_principle::improvement) == principle_mark::not_shown);
  bad.said("這都是我們的錯。");
  CHECK(bad.mark(dispute_principle::objectivity) == principle_mark::broken);
  bad.said("您好，麻烦您再等等。");
  CHECK(bad.mark(dispute_principle::respect) == principle_mark::broken);  // once is enough
  dispute_audit twice;
  twice.said("We are aware of the matter and value your business.");
  CHECK(twice.mark(dispute_principle::efficiency) == principle_mark::not_shown);
  twice.said("We are aware of the matter and value your business!");
  CHECK(twice.mark(dispute_principle::efficiency) == principle_mark::broken);
}

TEST_CASE("a reply starts from common ground when it takes up the customer's own facts first") {
  auto const good = common_ground_of("门铃收到就响个不停，我看到了。订单号是多少？", "门铃收到就响个不停，怎么办");
  CHECK(good.first);
  CHECK(good.words >= 2);
  CHECK(good.begin == 0);
  CHECK_FALSE(common_ground_of("订单号是多少？", "门铃收到就响个不停，怎么办").first);
  auto const late =
      common_ground_of("What's the order number? The doorbell rings all night, I see.", "My doorbell rings all night");
  CHECK_FALSE(late.first);
  CHECK(late.taken_up > score::of(500));
  CHECK(common_ground_of("", "").words == 0);
}
