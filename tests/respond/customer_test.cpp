// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The model of a customer: what messages and the caller fill, what is missing, what was agreed, and how to answer.
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/respond/customer_gates.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/style.hpp>
#include <aplomb/respond/told.hpp>
#include <aplomb/session/case_file.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace aplomb;
using namespace aplomb::respond;
using classify::psychology;

namespace {

/// The model after some messages, read by their words.
customer_model after(std::vector<std::string_view> const& messages, customer_profile const& profile = {}) {
  customer_model who;
  who.profile = profile;
  for (auto message : messages) who.hear(classify::lexical_reader{}.read(message), message, told_in(message));
  return who;
}

std::string missing_in(customer_model const& who) {
  std::string out;
  for (auto s : who.missing()) out += (out.empty() ? "" : " ") + std::string(name_of(s));
  return out;
}

/// A situation with a customer and nothing else.
struct scene {
  escalate::service_reading now{};
  classify::affect affect{};
  desk_facts facts{};
  ledger memory{};
  situation s{.now = now, .affect = affect, .facts = facts, .memory = memory};
  explicit scene(customer_model const& who, classify::fault_of cause = {}) {
    facts.cause = cause;
    s.customer = who;
  }
};

}  // namespace

TEST_CASE("a model is empty at first, and what is missing stands in the order worth asking") {
  customer_model const nobody;
  CHECK(missing_in(nobody) == "purpose facts claim background motive mood");
  CHECK(nobody == customer_model{});
  CHECK(missing_in(after({"你好"})) == "purpose facts claim background motive mood");
}

TEST_CASE("messages fill the model in three writings") {
  auto const hans = after({"你好", "订单 DD20260301 等了三天还没到，麻烦退款，孩子生日要用"});
  CHECK(missing_in(hans) == "background");
  CHECK(hans.claim == classify::remedy::refund);
  CHECK(hans.motive == classify::motive::occasion);
  CHECK(is_judged(hans.nature));
  auto const hant = after({"訂單 A7F-33910 送錯了，請幫我換貨", "昨天下午到的，長輩等著用藥"});
  CHECK(missing_in(hant) == "background");
  CHECK(hant.claim == classify::remedy::replacement);
  CHECK(hant.blamed == classify::fault_of::company);
  CHECK(hant.motive == classify::motive::health);
  auto const en =
      after({"Order DX-448120 arrived broken yesterday, I want a replacement, it's for my sister's wedding"});
  CHECK(missing_in(en) == "background");
  CHECK(en.motive == classify::motive::occasion);
}

TEST_CASE("what the caller knows is the background") {
  customer_profile known;
  CHECK_FALSE(known.any());
  known.tenure_months = 30;
  CHECK(known.any());
  CHECK(missing_in(after({}, known)) == "purpose facts claim motive mood");
}

TEST_CASE("thanks neither blames nor wants, and leaves what is known") {
  auto const before = after({"快递员把箱子压坏了，我要退款"});
  auto later = before;
  std::string_view const thanks = "太好了，退款收到了，快递员也道歉了，谢谢你们！";
  later.hear(classify::lexical_reader{}.read(thanks), thanks);
  CHECK(later.claim == before.claim);
  CHECK(later.blamed == before.blamed);
  CHECK(later.problem == before.problem);
  CHECK(later.nature == before.nature);
}

TEST_CASE("the claim of the customer gives way to what the desk knows") {
  auto const who = after({"肯定是你们发错货了"});
  CHECK(cause_of(classify::fault_of::unknown, who) == cause_finding{classify::fault_of::company, false});
  CHECK(cause_of(classify::fault_of::carrier, who) == cause_finding{classify::fault_of::carrier, true});
  CHECK(cause_of(classify::fault_of::unknown, {}) == cause_finding{});
}

TEST_CASE("the nature of a case follows purpose and feeling, and is judged before acting") {
  using enum case_nature;
  CHECK(after({}).nature == unclear);
  CHECK(after({"你好"}).nature == courtesy);
  CHECK(after({"请问发票怎么开？"}).nature == question);
  CHECK(after({"How do I change my password?"}).nature == question);
  CHECK(after({"麻煩幫我取消訂單"}).nature == errand);
  CHECK(after({"你们这是欺骗消费者，我要投诉，必须赔偿！"}).nature == dispute);
  CHECK(after({"I don't want to live any more"}).nature == emergency);
  CHECK_FALSE(is_judged(unclear));
  CHECK_FALSE(is_judged(courtesy));
  for (auto n : {question, errand, grievance, dispute, emergency, harassment}) CHECK(is_judged(n));
}

TEST_CASE("an order number settles no dispute, and an emergency stays one") {
  using enum case_nature;
  CHECK(after({"你们这是欺骗消费者，我要投诉，必须赔偿！", "订单 DD20260301，麻烦查一下"}).nature == dispute);
  for (auto n : aplomb::all_of<case_nature>()) {
    CHECK(later(emergency, n) == emergency);
    CHECK(later(n, unclear) == n);
    CHECK(later(unclear, n) == n);
    CHECK(later(n, n) == n);
  }
  CHECK(later(question, dispute) == dispute);
  CHECK(later(dispute, question) == dispute);
  CHECK(later(question, courtesy) == question);
}

TEST_CASE("a weightier problem replaces a lighter one, and a calm new question opens a new matter") {
  CHECK(after({"App一直闪退登不上"}).problem == classify::problem_type::technical);
  CHECK(after({"App一直闪退登不上", "型号是 HT-2"}).problem == classify::problem_type::technical);
  CHECK(after({"App一直闪退登不上", "好了。顺便问下，发票怎么开？"}).problem == classify::problem_type::common);
}

TEST_CASE("an expectation is stated, offered and agreed") {
  auto who = after({"麻烦周五之前送到"});
  CHECK(who.expected.state() == expectation_state::stated);
  CHECK_FALSE(who.expected.agreed());
  SECTION("the desk names a time no later") {
    who.answered("好的，周四前一定给您送到。");
    CHECK(who.expected.agreed());
    CHECK(who.expected.due().weekday == 4);
  }
  SECTION("the desk names a later time, and the customer takes it") {
    who.answered("抱歉，最快周六前送到。");
    CHECK(who.expected.state() == expectation_state::offered);
    std::string_view const yes = "好吧，可以";
    who.hear(classify::lexical_reader{}.read(yes), yes);
    CHECK(who.expected.agreed());
    CHECK(who.expected.due().weekday == 6);
  }
  SECTION("the customer answers with another time") {
    who.answered("最快周六前送到。");
    std::string_view const no = "必须周五之前送到";
    who.hear(classify::lexical_reader{}.read(no), no);
    CHECK(who.expected.state() == expectation_state::stated);
    CHECK(who.expected.due().weekday == 5);
  }
  SECTION("a question and a refusal agree to nothing") {
    who.answered("请问您方便提供订单号吗？");
    who.answered("很抱歉，周五前无法送到。");
    CHECK(who.expected.state() == expectation_state::stated);
  }
  SECTION("words that take the customer's time agree") {
    who.answered("没问题，会按您说的时间送到。");
    CHECK(who.expected.agreed());
    CHECK(who.expected.due().weekday == 5);
  }
  SECTION("a sentence about something else changes nothing") {
    who.answered("您的订单正在配送。");
    CHECK(who.expected.state() == expectation_state::stated);
  }
}

TEST_CASE("expectations in English and in spans") {
  auto who = after({"You said three days. It has been five."});
  CHECK(who.expected.promised_before());
  CHECK(who.expected.due().span == 3 * 24 * 60);
  who.answered("We will deliver it within 24 hours.");
  CHECK(who.expected.agreed());
  auto other = after({"I need it by Friday please"});
  other.answered("It will arrive by Saturday.");
  CHECK(other.expected.state() == expectation_state::offered);
  CHECK_FALSE(after({"Where is it?"}).expected.stated());
}

TEST_CASE("a time that cannot be compared is offered, not agreed") {
  auto who = after({"麻烦周五之前送到"});
  who.answered("我们会在48小时内送到。");
  CHECK(who.expected.state() == expectation_state::offered);
  who.expected.agree({.kind = classify::due_kind::day, .days = 1, .minute = 1080});
  CHECK(who.expected.agreed());
  CHECK(who.expected.due().days == 1);
}

TEST_CASE("where a problem comes from is told by what comes with the message") {
  CHECK(source_of({}) == problem_source::unknown);
  CHECK(source_of({.channel = "Web_Chat"}) == problem_source::service_channel);
  CHECK(source_of({.channel = "WeChat"}) == problem_source::service_channel);
  CHECK(source_of({.channel = "LINE"}) == problem_source::service_channel);
  CHECK(source_of({.channel = "weibo"}) == problem_source::social_media);
  CHECK(source_of({.channel = "Dcard"}) == problem_source::social_media);
  CHECK(source_of({.channel = "App Store"}) == problem_source::feedback);
  CHECK(source_of({.channel = "store"}) == problem_source::internal);
  CHECK(source_of({.channel = "carrier pigeon"}) == problem_source::unknown);
  CHECK(source_of({.channel = "chatter"}) == problem_source::unknown);
  CHECK(source_of({.channel = "web", .is_public = true}) == problem_source::social_media);
  CHECK(source_of({.channel = "web", .is_public = true, .answers_survey = true}) == problem_source::feedback);
}

TEST_CASE("customers are addressed as is usual in their language") {
  customer_profile who;
  CHECK(address_of(who, text::language::zh_hans).empty());
  who.name = "王";
  CHECK(address_of(who, text::language::zh_hans) == "王");
  who.title = form_of_address::ms;
  CHECK(address_of(who, text::language::zh_hans) == "王女士");
  CHECK(address_of(who, text::language::zh_hant) == "王小姐");
  who.title = form_of_address::miss;
  CHECK(address_of(who, text::language::zh_hans) == "王女士");
  who.title = form_of_address::teacher;
  CHECK(address_of(who, text::language::zh_hant) == "王老師");
  who.name = "Corrigan", who.title = form_of_address::doctor;
  CHECK(address_of(who, text::language::en) == "Dr Corrigan");
  who.name = std::string(28, 'x');
  CHECK_FALSE(address_of(who, text::language::en).truncated());
}

TEST_CASE("a profile tells why the customer probably writes") {
  customer_profile who;
  CHECK(expect(who).empty());
  who.known = {classify::known_fact::order_late};
  REQUIRE_FALSE(expect(who).empty());
  CHECK(expect(who)[0].about == classify::aspect::delivery);
  who.known = {};
  who.contacts = 2;
  REQUIRE_FALSE(expect(who).empty());
  CHECK(expect(who)[0].why == classify::purpose::complaint);
}

TEST_CASE("each psychology has a style, and nothing known has the default") {
  CHECK(style_of(customer_model{}) == response_style{});
  CHECK(style_of(psychology::wary).checkable);
  CHECK(style_of(psychology::hurried).sentences_at_most == 2);
  CHECK(style_of(psychology::hurried).no_small_talk);
  CHECK(style_of(psychology::proud).standing_named);
  CHECK(style_of(psychology::unfamiliar).steps_spelled_out);
  CHECK(style_of(psychology::unfamiliar).plain_words);
  for (auto p : aplomb::all_of<psychology>())
    for (auto q : aplomb::all_of<psychology>())
      if (p != q) CHECK_FALSE(style_of(p) == style_of(q));
}

TEST_CASE("a style joins what several psychologies ask for") {
  auto const both = style_of(after({"I'm a VIP and I'm boarding in ten minutes, fix it now."}));
  CHECK(both.sentences_at_most == 2);
  CHECK(both.standing_named);
  CHECK(both.no_small_talk);
  auto const steps = style_of(after({"要赶火车，这个自动取票机怎么弄啊，急死了"}));
  CHECK(steps.steps_spelled_out);
  CHECK(steps.sentences_at_most == 4);
}

TEST_CASE("a style speaks in three languages") {
  for (auto p : aplomb::all_of<psychology>()) {
    auto const s = style_of(p);
    auto const hans = advice_of(s, text::language::zh_hans), hant = advice_of(s, text::language::zh_hant);
    CHECK_FALSE(hans.empty());
    CHECK(hans != hant);
    CHECK(advice_of(s, text::language::und) == instruction_of(s));
    CHECK(instruction_of(s) != instruction_of({}));
  }
}

TEST_CASE("policies can ask the model by gates") {
  auto who = after({"你们这活动是真的吗？App一直闪退"});
  who.profile.tier = customer_tier::gold;
  who.source = problem_source::social_media;
  who.blamed = classify::fault_of::company;
  scene const here{who, classify::fault_of::carrier}, nobody{{}};
  auto const differs = [&](auto const& gate) { return holds(gate, here.s) && !holds(gate, nobody.s); };
  CHECK(differs(psychology_is(psychology::wary)));
  CHECK_FALSE(holds(psychology_is(psychology::proud), here.s));
  CHECK(differs(problem_is(classify::problem_type::technical)));
  CHECK(differs(source_is(problem_source::social_media)));
  CHECK(differs(tier_from(customer_tier::gold)));
  CHECK_FALSE(holds(tier_from(customer_tier::platinum), here.s));
  CHECK(differs(!lacks(customer_slot::background)));
  CHECK(holds(lacks(customer_slot::claim), here.s));
  CHECK(differs(nature_known));
  CHECK(differs(nature_is(who.nature)));
  CHECK(differs(cause_is(classify::fault_of::carrier)));
  CHECK_FALSE(holds(cause_is(classify::fault_of::company), here.s));
  CHECK_FALSE(holds(expectation_stated || expectation_agreed, here.s));
  auto waiting = who;
  waiting.expected.agree({.kind = classify::due_kind::span, .span = 60});
  CHECK(holds(expectation_stated && expectation_agreed && !ask_open, scene{waiting}.s));
}

TEST_CASE("the question for a missing part is a slot, or none where reading is better than asking") {
  CHECK(question_for(customer_slot::purpose) == slot::issue);
  CHECK(question_for(customer_slot::facts) == slot::details);
  CHECK(question_for(customer_slot::claim) == slot::details);
  CHECK_FALSE(question_for(customer_slot::background));
  CHECK_FALSE(question_for(customer_slot::motive));
  CHECK_FALSE(question_for(customer_slot::mood));
}

TEST_CASE("a case file fills its model with every message and keeps the profile") {
  case_file file;
  file.customer.profile.name = "何";
  for (std::string_view message : {"我赶时间，直接告诉我能不能退", "我要退款，订单 DD20260301"})
    file.hear(classify::lexical_reader{}.read(message), {}, message);
  CHECK(file.customer.mind.main() == psychology::hurried);
  CHECK(file.customer.claim == classify::remedy::refund);
  CHECK(file.customer.facts_told);
  CHECK(file.customer.profile.name == "何");
}

TEST_CASE("whatever is heard, a part once known stays known") {
  aplomb_test::random r(31);
  constexpr std::string_view said[] = {
      "你好",           "我要退款", "谢谢", "ok", "I want a refund by Friday", "为什么扣我两次钱？", "孩子生日要用",
      "訂單 A7F-33910", "太好了！", "？",   ""};
  for (int i = 0; i < 300; ++i) {
    customer_model who;
    for (int k = 0; k < 12; ++k) {
      auto const before = who;
      std::string_view const message = r.pick(said);
      who.hear(classify::lexical_reader{}.read(message), message, told_in(message));
      for (auto part : aplomb::all_of<customer_slot>())
        if (before.knows(part)) REQUIRE(who.knows(part));
      REQUIRE(who.missing().size() <= before.missing().size());
    }
  }
}
