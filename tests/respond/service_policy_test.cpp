// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the service policy does in plain cases, and what it never does in any of many thousand situations.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <string>

namespace {

using namespace aplomb_test;
using classify::aspect;
using classify::emotion;
using classify::flag;
using classify::purpose;
using escalate::handoff_reason;
using escalate::owner_state;

std::string acts_of(scene const& s) { return std::string{to_text(s.plan_of(service_policy)).view()}; }

scene angry_about(aspect about) {
  scene s;
  s.feels(emotion::anger, 2).asks();
  s.affect.about = about;
  s.affect.purposes[index_of(purpose::complaint)] = score::of(900);
  return s;
}

bool bot_owns(scene const& s) { return s.owner == owner_state::bot; }

}  // namespace

TEST_CASE("an angry customer is met in one sentence before the missing fact is asked for") {
  auto s = angry_about(aspect::delivery);
  CHECK(acts_of(s) == "acknowledge, ask{order_number}");
  auto const p = s.plan_of(service_policy);
  REQUIRE(p.acts.size() == 2);
  CHECK(p.acts[0].why == rule::calm_before_solve);
  CHECK(p.acts[1].why == rule::missing_fact);
  CHECK(text_of(p.acts[1].why) == "a fact is missing to go on");
  s.grieved = classify::grievance::waited;  // a ground that is named says more than a receipt
  CHECK(acts_of(s) == "name_feeling{waited}, ask{order_number}");
  s.affect.emotions[index_of(emotion::anger)] = 0.30_p;  // but not a weak sign of a feeling
  s.affect.emotions[index_of(emotion::disgust)] = 0.25_p;
  CHECK(acts_of(s) == "acknowledge, ask{order_number}");
}

TEST_CASE("a fact that was given is never asked for, and without power a person takes over") {
  auto s = angry_about(aspect::delivery);
  s.known = s.given = slot_set{slot::order_number};
  s.turn = 2;
  CHECK(acts_of(s) == "acknowledge, thank{handed_on}, hand_off{stuck}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::stuck);
}

TEST_CASE("a question is put twice at most, and only once when its answer cannot be recognised") {
  auto s = angry_about(aspect::delivery);
  s.turn = 30;
  s.memory.note(act::ask, topic::order_number, 1);
  CHECK(s.plan_of(service_policy).find(act::ask)->about == topic::order_number);
  s.memory.note(act::ask, topic::order_number, 3);
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
  auto q = angry_about(aspect::account);
  q.turn = 30;
  q.memory.note(act::ask, topic::details, 1);
  CHECK(q.plan_of(service_policy).find(act::ask)->about == topic::phone);
  q.memory.note(act::ask, topic::phone, 3);
  q.memory.note(act::ask, topic::phone, 5);
  CHECK(q.plan_of(service_policy).has(act::hand_off));
}

TEST_CASE("a deed, an apology and a promise each need their fact") {
  auto s = angry_about(aspect::delivery);
  s.known = s.given = slot_set{slot::order_number};
  s.facts.can = deed_set{deed::expedite};
  CHECK(acts_of(s) == "acknowledge, act_now{expedite}");
  s.facts.cause = fault_of::company;
  CHECK(acts_of(s) == "acknowledge, apologise{full}, act_now{expedite}");
  s.facts.cause = fault_of::carrier;
  CHECK(acts_of(s) == "acknowledge, apologise{regret}, act_now{expedite}");
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s) == "acknowledge, apologise{regret}, act_now{expedite}, commit");
  s.has_memory = false;
  CHECK(acts_of(s) == "acknowledge, act_now{expedite}");
}

TEST_CASE("the apology has a budget and a rest") {
  auto s = angry_about(aspect::delivery);
  s.known = slot_set{slot::order_number};
  s.facts.can = deed_set{deed::expedite, deed::look_up};
  s.facts.cause = fault_of::company;
  s.turn = 20;
  s.memory.note(act::apologise, topic::full, 17);
  CHECK_FALSE(s.plan_of(service_policy).has(act::apologise));  // a rest
  s.turn = 30;
  CHECK(s.plan_of(service_policy).has(act::apologise));
  s.memory.note(act::apologise, topic::full, 23);
  s.turn = 60;
  CHECK_FALSE(s.plan_of(service_policy).has(act::apologise));  // the budget
}

TEST_CASE("a request for a person is honoured at once and confirmed") {
  scene s;
  s.now.wants_human = 0.90_p;
  CHECK(acts_of(s) == "hand_off{requested}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::requested);
  s.owner = owner_state::waiting, s.reason = handoff_reason::requested, s.handed_over_now = true;
  CHECK(acts_of(s) == "hand_off{requested}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::none);
  s.handed_over_now = false, s.turn = 2;
  CHECK(acts_of(s) == "follow_up{waiting}");
}

TEST_CASE("when nobody is there the desk says so and promises only what it can keep") {
  scene s;
  s.now.wants_human = 0.90_p;
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "hand_off{unavailable}");
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s) == "hand_off{unavailable}, commit");
}

TEST_CASE("somebody in danger gets a person, and the integrator's resource when there is one") {
  scene s;
  s.feels(emotion::sadness, 3);
  s.now.self_harm = 0.80_p;
  CHECK(acts_of(s) == "empathise{self_harm}, hand_off{self_harm}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::self_harm);
  s.facts.resource = std::string_view{"the line of your region"};
  CHECK(acts_of(s) == "empathise{self_harm}, inform{resource}, hand_off{self_harm}");
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "empathise{self_harm}, inform{resource}, hand_off{alone}");
}

TEST_CASE("a threat is taken seriously, abuse is warned once and then handed over") {
  scene s = angry_about(aspect::refund);
  s.now.threat = 0.80_p;
  CHECK(acts_of(s) == "acknowledge{threat}, hand_off{threat}");
  s.now.threat = {}, s.now.abuse = 0.80_p, s.affect.abused = classify::abuse_target::agent;
  CHECK(acts_of(s) == "acknowledge, set_boundary{warn}, ask{order_number}");
  s.memory.note(act::set_boundary, topic::warn, 1);
  s.turn = 2;
  CHECK(acts_of(s) == "acknowledge, set_boundary{abuse}, ask{order_number}");
  s.memory.note(act::set_boundary, topic::abuse, 2);
  s.turn = 3;
  CHECK(acts_of(s) == "hand_off{abuse}");
  s.turn = 10;  // eight messages of peace
  CHECK(acts_of(s) == "acknowledge, set_boundary{warn}, ask{order_number}");
  s.turn = 3;
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "end{abuse}");
}

TEST_CASE("a promise that was broken is owned up to first, with an apology only where something makes up for it") {
  scene s = angry_about(aspect::delivery);
  promise late{instant{1000}, act::commit, topic::none};
  late.told = promise_stage::overdue;
  (void)s.memory.note(late);
  s.at = instant{2000};
  CHECK(acts_of(s) == "acknowledge{overdue}, hand_off{stuck}");
  s.owner = owner_state::waiting, s.handed_over_now = true, s.reason = handoff_reason::level;
  CHECK(acts_of(s) == "acknowledge{overdue}, hand_off{level}");
  s.owner = owner_state::bot, s.handed_over_now = false, s.reason = {};
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s) == "apologise{overdue}, commit{overdue}");
  s.facts.can = deed_set{deed::expedite};
  s.known = slot_set{slot::order_number};
  CHECK(acts_of(s) == "apologise{overdue}, act_now{expedite}, commit{overdue}");
  s.now.wants_human = 0.90_p;
  CHECK(acts_of(s) == "acknowledge{overdue}, hand_off{requested}");
  s.owner = owner_state::waiting, s.now.wants_human = {};
  CHECK(acts_of(s) == "acknowledge{overdue}, follow_up{waiting}");
  s.owner = owner_state::human;
  CHECK(acts_of(s) == "apologise{overdue}, act_now{expedite}, commit{overdue}");
  s.memory.own_up();
  CHECK(acts_of(s).find("overdue") == std::string::npos);
}

TEST_CASE("something done in the customer's name is met as a wrong, not as a farewell") {
  for (auto message : {"这笔钱不是我本人消费的，马上给我取消！", "我没有下过这个订单，请取消。",
                       "你们未经我同意就给我开通了会员，取消掉！", "我沒有下過這筆訂單，為什麼會扣款？請幫我取消。",
                       "未經我同意就幫我續約，請取消", "有人盜刷我的卡",
                       "There's a charge on my card that I never authorised. Cancel it.",
                       "I didn't place this order, please cancel it.", "I didn\xE2\x80\x99t place this order",
                       "You signed me up WITHOUT MY CONSENT. Cancel it right now.",
                       "Somebody hacked my account and ordered a phone"}) {
    INFO(message);
    CHECK(denies_own_doing(message));
  }
  for (auto message : {"我要注销账号，再也不用你们了", "我沒收到貨，請取消", "我下的订单怎么还没发货",
                       "I'm cancelling my account.", "I authorised the payment yesterday", "", "\xFF\xFE"}) {
    INFO(message);
    CHECK_FALSE(denies_own_doing(message));
  }
  scene s = angry_about(aspect::account);
  s.now.churn = 0.80_p;
  s.facts.retention = std::string_view{"three months"};
  CHECK(acts_of(s) == "acknowledge, retain");
  s.wronged = true;
  CHECK(acts_of(s) == "acknowledge, ask{details}");
  s.told = slot_set{slot::when, slot::details};
  s.known = slot_set{slot::phone};
  s.turn = 1;
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
}

TEST_CASE("on the first message nobody is called while something could still be asked") {
  scene s = angry_about(aspect::price);
  s.told = slot_set{slot::amount};
  CHECK(acts_of(s) == "acknowledge, ask{details}");
  s.told.add(slot::details);
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
  s.grieved = classify::grievance::mistreated;  // when it was tells who was rude
  CHECK(acts_of(s) == "name_feeling{mistreated}, ask{when}");
  s.told.add(slot::when);
  CHECK(acts_of(s) == "name_feeling{mistreated}, hand_off{stuck}");
}

TEST_CASE("a ground is named once in a while, and a reply is opened by it or by a receipt, never by both") {
  scene s = angry_about(aspect::delivery);
  s.grieved = classify::grievance::ignored;
  s.turn = 8;
  CHECK(acts_of(s) == "name_feeling{ignored}, ask{order_number}");
  s.memory.note(act::name_feeling, topic::ignored, 6);
  CHECK(acts_of(s) == "acknowledge, ask{order_number}");
  s.turn = 11;
  CHECK(acts_of(s) == "name_feeling{ignored}, ask{order_number}");
  s.grieved = {};  // no feeling is named without a ground, however strong
  s.severity = 9;
  CHECK(acts_of(s) == "acknowledge, ask{order_number}");
}

TEST_CASE("a heated customer who waits for a person is granted what is reasonable when the other words are used up") {
  scene s = angry_about(aspect::delivery);
  s.owner = owner_state::waiting, s.reason = handoff_reason::requested;
  s.turn = 8;
  s.memory.note(act::hand_off, topic::requested, 7), s.memory.note(act::ask, topic::order_number, 7);
  CHECK(acts_of(s) == "name_feeling, acknowledge{question_on}");
  s.memory.note(act::name_feeling, topic::none, 6);
  CHECK(acts_of(s) == "empathise, acknowledge{question_on}");
  s.memory.note(act::empathise, topic::none, 7);
  CHECK(acts_of(s) == "affirm, acknowledge{question_on}");
  s.memory.note(act::affirm, topic::none, 7);
  CHECK(s.plan_of(service_policy).has(act::acknowledge));
}

TEST_CASE("what prevents it in future is said once, at the end, to somebody who got an apology") {
  scene s;
  s.turn = 5, s.closing = true;
  s.facts.prevention = std::string_view{"check the labels twice"};
  CHECK(acts_of(s) == "end");
  s.memory.note(act::apologise, topic::full, 3);
  CHECK(acts_of(s) == "prevent, end");
  s.closing = false;
  s.feels(emotion::joy, 2);
  s.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  CHECK(acts_of(s) == "thank{gratitude}, prevent, follow_up{gratitude}");
  s.memory.note(act::prevent, topic::none, 5);
  CHECK(acts_of(s) == "thank{gratitude}, follow_up{gratitude}");
}

TEST_CASE("who is in a hurry is not greeted first") {
  scene s;
  s.asks();
  s.affect.about = aspect::delivery;
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  CHECK(acts_of(s) == "greet, ask{order_number}");
  classify::psychology_scores shown;
  shown.of_each[index_of(classify::psychology::hurried)] = score::of(900);
  s.customer.mind.hear(shown);
  CHECK(acts_of(s) == "ask{order_number}");
}

TEST_CASE("a customer who wants to leave gets one offer, and only with a fact") {
  scene s = angry_about(aspect::account);
  s.now.churn = 0.80_p;
  CHECK(acts_of(s) == "acknowledge, ask{details}");  // threatens: to be heard, not to be bidden farewell
  s.customer.claim = classify::remedy::cancellation;
  CHECK(acts_of(s) == "acknowledge, ask{details}");  // complains of how hard it is: that is the matter
  s.affect.purposes[index_of(purpose::complaint)] = {};
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  CHECK(acts_of(s) == "acknowledge{churn}, ask{details}");
  s.facts.retention = std::string_view{"three months"};
  CHECK(acts_of(s) == "acknowledge{churn}, retain");
  s.memory.note(act::retain, topic::none, 1);
  CHECK(acts_of(s) == "acknowledge{churn}, ask{details}");
}

TEST_CASE("greeting, thanks, pleasure and the end") {
  scene s;
  s.is_greeting_only = true;
  CHECK(acts_of(s) == "greet, ask{issue}");
  s.memory.note(act::greet, topic::none, 1);
  CHECK(acts_of(s) == "acknowledge, follow_up");
  scene t;
  t.feels(emotion::joy, 2);
  CHECK(acts_of(t) == "acknowledge, thank{good_news}");
  t.ask_open = true;  // good news is never answered with a hand-over or a question
  CHECK(acts_of(t) == "acknowledge, thank{good_news}");
  t.ask_open = false;
  t.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  t.affect.purposes[index_of(purpose::social)] = 0.90_p;
  CHECK(acts_of(t) == "thank{gratitude}, follow_up{gratitude}");
  scene complaining = t;
  complaining.affect.purposes[index_of(purpose::complaint)] = 0.90_p;
  CHECK(complaining.view().feeling() == feeling::calm);
  t.closing = true;
  CHECK(acts_of(t) == "thank{gratitude}, end");
  CHECK(t.plan_of(service_policy).ends);
}

TEST_CASE("anger at a company is anger: only an attack on somebody gets a boundary") {
  scene s = angry_about(aspect::refund);
  s.now.abuse = 0.95_p, s.affect.abuse_level = 3, s.affect.abused = classify::abuse_target::company;
  CHECK(acts_of(s) == "acknowledge, ask{order_number}");
  s.affect.abused = classify::abuse_target::product;
  CHECK_FALSE(s.plan_of(service_policy).has(act::set_boundary));
  s.affect.abused = classify::abuse_target::none;
  CHECK(s.plan_of(service_policy).has(act::set_boundary));  // vile, whoever is meant
  s.affect.abused = classify::abuse_target::agent, s.affect.abuse_level = 1;
  CHECK(s.plan_of(service_policy).has(act::set_boundary));
  s.owner = owner_state::waiting, s.reason = handoff_reason::abuse, s.handed_over_now = true;
  CHECK(acts_of(s) == "acknowledge, hand_off{level}");  // no boundary was set that could have been ignored
  s.memory.note(act::set_boundary, topic::warn, 0);
  CHECK(acts_of(s) == "hand_off{abuse}");
  s.affect.abused = classify::abuse_target::company;
  CHECK(acts_of(s) == "acknowledge, hand_off{level}");
}

TEST_CASE("a first line that tells a grievance is not welcomed but met and taken further") {
  scene s;
  s.affect.purposes[index_of(classify::purpose::gripe)] = score::of(900);
  s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = score::of(800);
  s.told = slot_set{slot::issue};
  auto p = s.plan_of(service_policy);
  CHECK_FALSE(p.has(act::greet));
  CHECK(p.has(act::acknowledge));
  CHECK((p.has(act::ask) || p.has(act::commit) || p.has(act::follow_up)));
  s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = {};
  CHECK(s.plan_of(service_policy).has(act::greet));
}

TEST_CASE("polite words in a request are no thanks, and a weak sign of trouble is not named") {
  scene s;
  s.affect.flags[index_of(classify::flag::gratitude)] = score::of(600);
  CHECK_FALSE(grateful(s.view()));
  s.affect.flags[index_of(classify::flag::gratitude)] = score::of(800);
  CHECK(grateful(s.view()));
  classify::affect weak;
  weak.emotions[0] = score::of(290);
  weak.emotions[index_of(classify::emotion::sadness)] = score::of(300);
  weak.emotions[index_of(classify::emotion::joy)] = score::of(290);
  weak.intensity = 1;
  CHECK(feeling_of(weak) == feeling::calm);
  weak.emotions[index_of(classify::emotion::anger)] = score::of(250);
  CHECK(feeling_of(weak) == feeling::upset);
  weak.satisfactions[index_of(classify::satisfaction::satisfied)] = score::of(600);
  CHECK(feeling_of(weak) == feeling::calm);
}

TEST_CASE("a mild smile is good news when the customer is surely satisfied") {
  classify::affect glad;
  glad.emotions[index_of(classify::emotion::joy)] = score::of(740);
  glad.purposes[index_of(classify::purpose::social)] = score::of(900);
  glad.intensity = 1;
  glad.satisfactions[index_of(classify::satisfaction::satisfied)] = score::of(600);
  CHECK(feeling_of(glad) == feeling::calm);
  glad.satisfactions[index_of(classify::satisfaction::satisfied)] = score::of(700);
  CHECK(feeling_of(glad) == feeling::pleased);
}

TEST_CASE("to want one's money back is a request, not a farewell") {
  scene s = angry_about(aspect::refund);
  s.now.churn = 0.90_p;
  s.facts.retention = std::string_view{"three months"};
  CHECK(acts_of(s) == "acknowledge, ask{order_number}");
  s.affect.about = aspect::none, s.now.churn = 0.55_p;
  CHECK_FALSE(s.plan_of(service_policy).has(act::retain));
  s.now.churn = 0.60_p;
  CHECK(acts_of(s) == "acknowledge, retain");
}

TEST_CASE("what the customer told in words is not asked for") {
  scene s = angry_about(aspect::quality);
  s.sort = subject::device;
  CHECK(acts_of(s) == "acknowledge, ask{product}");
  s.told = told_in("My Nova7 is dead.");
  CHECK(acts_of(s) == "acknowledge, ask{details}");
  scene d = angry_about(aspect::none);
  CHECK(acts_of(d) == "acknowledge, ask{details}");
  d.told = slot_set{slot::details};
  CHECK(acts_of(d) == "acknowledge, hand_off{stuck}");
  // A matter that is only remembered is neither acknowledged nor asked about again.
  scene r = angry_about(aspect::price);
  CHECK(r.plan_of(service_policy).find(act::ask)->about == topic::details);  // sums are not asked for
  r.names_matter = false;
  CHECK(r.plan_of(service_policy).find(act::ask)->about == topic::details);
  CHECK(r.plan_of(service_policy).find(act::acknowledge)->about == topic::none);
}

TEST_CASE("cues tell what a message tells") {
  CHECK(told_in("").empty());
  CHECK(told_in("hello?").empty());
  CHECK(told_in("It broke three days ago.").has(slot::when));
  CHECK(told_in("I was charged $40.").has(slot::amount));
  CHECK_FALSE(told_in("I was charged $40.").has(slot::details));
  CHECK(told_in("My controller lost its connection again after the update and nothing on the help page changes it.")
            .has(slot::details));
  CHECK(told_in("confirmation Q7LTRM").has(slot::order_number));
  CHECK(told_in("6027-114-83").has(slot::order_number));
  CHECK_FALSE(told_in("my iPhone15 costs 1500").has(slot::order_number));
  CHECK(told_in(std::string(40, '\xE5')).has(slot::details));  // any bytes
}

TEST_CASE("a promise is kept in mind before anybody is called, and not made anew while it is open") {
  scene s = angry_about(aspect::none);
  s.told = slot_set{slot::details};
  s.turn = 1;
  s.facts.reply_within = 2_h;
  CHECK(acts_of(s) == "acknowledge, commit");
  s.turn = 20;
  s.memory.note(act::commit, topic::none, 2);
  s.memory.note(promise{instant{7'200'000}, act::commit, topic::none, false, false});
  s.at = instant{60'000};
  CHECK(acts_of(s) == "acknowledge, follow_up{promised}");
  s.now.repeats = 0.75_p;
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
  s.now.repeats = {};
  s.at = instant{7'200'000};  // overdue: a new time, but not within six turns
  CHECK(acts_of(s) == "acknowledge, commit");
  s.turn = 7;
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
}

TEST_CASE("the answer to our question is thanked for, and said to be handed on when it is") {
  scene s;
  s.turn = 4;
  s.asks();
  s.affect.about = aspect::delivery;
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  s.known = s.given = slot_set{slot::order_number};
  s.memory.note(act::acknowledge, topic::none, 2), s.memory.note(act::ask, topic::order_number, 2);
  s.facts.can = deed_set{deed::look_up};
  CHECK(acts_of(s) == "thank{fact}, act_now{look_up}");
  s.facts.can = {};
  CHECK(acts_of(s) == "thank{handed_on}, hand_off{stuck}");
}

TEST_CASE("while a person is on the way, feelings and questions come before the news of waiting") {
  scene s;
  s.owner = owner_state::waiting, s.reason = handoff_reason::requested;
  s.memory.note(act::hand_off, topic::requested, 4);
  s.memory.note(act::acknowledge, topic::none, 3);
  s.turn = 5;
  CHECK(acts_of(s) == "acknowledge{passed_on}");
  s.memory.note(act::acknowledge, topic::passed_on, 5);
  s.turn = 6;
  CHECK(acts_of(s) == "acknowledge, follow_up{waiting}");
  s.memory.note(act::follow_up, topic::waiting, 6);
  s.turn = 7;
  CHECK(acts_of(s) == "acknowledge");
  s.asks();
  CHECK(acts_of(s) == "acknowledge{question_on}");
  s.feels(emotion::anger, 2);
  CHECK(acts_of(s) == "name_feeling, acknowledge{question_on}");
  s.is_ask = s.ask_open = false;
  s.feels(emotion::joy, 2);
  CHECK(acts_of(s) == "acknowledge, thank{good_news}");
  s.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  CHECK(acts_of(s) == "thank{gratitude}");
  scene w = s;
  w.affect = {};
  w.now.wants_human = 0.90_p;  // who asks where the person is gets an answer every time
  CHECK(acts_of(w) == "follow_up{waiting}");
}

TEST_CASE("a calm statement is read, not handed over, though an ask is open") {
  scene s;
  s.turn = 6;
  s.ask_open = true;
  s.memory.note(act::ask, topic::details, 2);
  CHECK(acts_of(s) == "acknowledge, follow_up");
  s.feels(emotion::anger, 2);
  s.affect.purposes[index_of(purpose::complaint)] = 0.90_p;
  CHECK(s.plan_of(service_policy).has(act::hand_off));
}

TEST_CASE("while a person owns, the plan is a suggestion without a hand-over") {
  auto s = angry_about(aspect::refund);
  s.owner = owner_state::human;
  auto const p = s.plan_of(service_policy);
  CHECK(p.suggestion);
  CHECK(to_text(p) == "acknowledge, ask{order_number}");
  s.now.wants_human = 0.90_p;
  CHECK_FALSE(s.plan_of(service_policy).has(act::hand_off));
}

TEST_CASE(
    "who answers the person's question gets a receipt and hears what happens next, not that there is room for more") {
  scene s;
  s.owner = owner_state::human, s.turn = 2;
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  s.need = classify::need::receive;
  s.taken_up = uptake::answers;
  for (bool open : {false, true}) {
    s.ask_open = open;
    CHECK(acts_of(s) == "thank{answered}, follow_up{looking}");
  }
  s.taken_up = uptake::elsewhere;
  CHECK(acts_of(s) == "thank{elsewhere}, follow_up{looking}");
  s.affect.flags[index_of(flag::gratitude)] = 0.90_p;  // thanks that come with it are no farewell
  CHECK(acts_of(s) == "thank{elsewhere}, follow_up{looking}");
  s.affect.flags[index_of(flag::gratitude)] = {};
  s.taken_up = uptake::answers;
  s.given = s.known = slot_set{slot::phone};
  CHECK(acts_of(s) == "thank{fact}, follow_up{looking}");
  s.need = {};  // not sure what it takes: the desk stays with it
  CHECK(acts_of(s) == "thank{fact}, follow_up{pursuing}");
  s.need = classify::need::receive;
  s.feels(emotion::anger, 2);
  CHECK(acts_of(s) == "acknowledge, follow_up{looking}");
  s.grieved = classify::grievance::waited;
  CHECK(acts_of(s) == "name_feeling{waited}, follow_up{looking}");
  s.affect.about = aspect::delivery;  // the person has asked: no question of ours on top
  CHECK_FALSE(s.plan_of(service_policy).has(act::ask));
}

TEST_CASE("what the person at the desk could do next follows what the message calls for") {
  using enum classify::need;
  struct step {
    classify::need calls_for;
    topic next;
  };
  constexpr step steps[] = {{answer, topic::answering},
                            {reconsider, topic::answering},
                            {check, topic::looking},
                            {carry_out, topic::looking},
                            {receive, topic::looking},
                            {press, topic::chasing},
                            {pass_on, topic::handed_on},
                            {person, topic::pursuing},
                            {boundary, topic::pursuing},
                            {clarify, topic::pursuing},
                            {classify::need::none, topic::pursuing}};
  for (bool const open : {false, true})
    for (auto const& x : steps) {
      INFO(aplomb::name_of(x.calls_for) << (open ? ", an ask is open" : ""));
      scene s;
      s.owner = owner_state::human, s.turn = 3;
      s.affect.purposes[index_of(purpose::request)] = 0.90_p;
      s.ask_open = open;
      s.need = x.calls_for;
      auto const calm = s.plan_of(service_policy);
      REQUIRE(calm.acts.size() == 1);  // who is calm hears at once what happens next
      CHECK(calm.acts[0].kind == act::follow_up);
      CHECK(calm.acts[0].about == x.next);
      CHECK(calm.suggestion);
      s.feels(emotion::anger, 2);
      auto const angry = s.plan_of(service_policy);
      REQUIRE(angry.acts.size() == 2);
      CHECK(angry.acts[0].kind == act::acknowledge);
      CHECK(angry.acts[1].about == x.next);
      s.grieved = classify::grievance::waited;  // what was suffered opens the reply, and decides nothing more
      auto const grieved = s.plan_of(service_policy);
      REQUIRE(grieved.acts.size() == 2);
      CHECK(grieved.acts[0].kind == act::name_feeling);
      CHECK(grieved.acts[1].about == x.next);
    }
  // No more than a word where no more is called for, unless the customer is troubled or asks.
  for (auto const n : {wait, close, chat}) {
    INFO(aplomb::name_of(n));
    scene s;
    s.owner = owner_state::human, s.turn = 3;
    s.affect.purposes[index_of(purpose::request)] = 0.90_p;
    s.need = n;
    CHECK(acts_of(s) == "acknowledge, follow_up{gratitude}");
    s.asks();
    CHECK(acts_of(s) == "follow_up{pursuing}");
    s.is_ask = s.ask_open = false;
    s.feels(emotion::anger, 2);
    CHECK(acts_of(s) == "acknowledge, follow_up{pursuing}");
  }
  // Nobody is pressed at every line.
  scene late;
  late.owner = owner_state::human, late.turn = 3;
  late.affect.purposes[index_of(purpose::request)] = 0.90_p;
  late.need = press;
  late.memory.note(act::follow_up, topic::chasing, 2);
  CHECK(acts_of(late) == "follow_up{pursuing}");
  late.turn = 6;
  CHECK(acts_of(late) == "follow_up{chasing}");
}

TEST_CASE("who is calm and content hears no opening before the next step, whoever has trouble hears one") {
  for (auto const owner : {owner_state::bot, owner_state::human})
    for (auto const why : {purpose::inquiry, purpose::request}) {
      scene s;
      s.owner = owner, s.turn = 2;
      s.asks();
      s.affect.purposes[index_of(why)] = 0.90_p;
      auto const opened = [&] {
        auto const p = s.plan_of(service_policy);
        REQUIRE_FALSE(p.empty());
        return p.acts[0].kind == act::acknowledge || p.acts[0].kind == act::name_feeling;
      };
      INFO(aplomb::name_of(owner) << ", " << aplomb::name_of(why) << ": " << acts_of(s));
      CHECK_FALSE(opened());
      s.feels(emotion::joy, 1);
      CHECK_FALSE(opened());
      s.affect.emotions[index_of(emotion::joy)] = {};
      s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.80_p;
      CHECK(opened());
      s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = {};
      s.now.level = 0.50_p;  // heated before
      CHECK(opened());
      s.now.level = 0.40_p;
      CHECK_FALSE(opened());
      s.taken_up = uptake::failed;
      CHECK(opened());
      s.taken_up = uptake::canned;
      CHECK(opened());
      s.taken_up = {};
      s.feels(emotion::fear, 1);
      CHECK(opened());
    }
}

TEST_CASE("a statement to the person is taken further, criticism of people goes to those who answer for them") {
  scene s;
  s.owner = owner_state::human, s.turn = 3;
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  s.need = classify::need::check;
  CHECK(acts_of(s) == "follow_up{looking}");
  s.taken_up = uptake::failed;
  CHECK(acts_of(s) == "acknowledge{failed}, follow_up{looking}");
  s.need = classify::need::reconsider;
  CHECK(acts_of(s) == "acknowledge{failed}, follow_up{answering}");
  s.need = classify::need::check;
  s.feels(emotion::anger, 2);
  CHECK(acts_of(s) == "acknowledge{failed}, follow_up{looking}");
  s.taken_up = uptake::canned;  // no phrase about the feeling to who is tired of phrases
  s.grieved = classify::grievance::ignored;
  CHECK(acts_of(s) == "acknowledge{canned}, follow_up{looking}");
  s.grieved = {};
  s.taken_up = uptake::none;
  s.affect.purposes[index_of(purpose::complaint)] = 0.95_p;
  s.affect.about = aspect::attitude;
  s.need = classify::need::pass_on;
  CHECK(acts_of(s) == "acknowledge, follow_up{handed_on}");
  s.asks();
  s.need = classify::need::check;
  CHECK(s.plan_of(service_policy).find(act::follow_up)->about == topic::looking);
  s.now.threat = 0.90_p;
  CHECK(acts_of(s) == "acknowledge{threat}, follow_up{looking}");
}

TEST_CASE("the fact that would help most is asked for, and none where no question can help") {
  using enum classify::helpful_fact;
  struct question {
    classify::helpful_fact lacks;
    topic asked;
  };
  for (auto const& q : {question{account, topic::phone},
                        {order, topic::order_number},
                        {model, topic::product},
                        {details, topic::details},
                        {where, topic::details},
                        {when, topic::when}}) {
    INFO(aplomb::name_of(q.lacks));
    scene s = angry_about(aspect::quality);
    s.turn = 1;
    s.lacking = q.lacks;
    s.sort = q.asked == topic::phone ? subject::device : subject::line;  // says something else
    auto const p = s.plan_of(service_policy);
    REQUIRE(p.find(act::ask) != nullptr);
    CHECK(p.find(act::ask)->about == q.asked);
    s.known = slot_set{*slot_of(q.asked)};
    CHECK_FALSE(s.plan_of(service_policy).has(act::ask));  // a second best is not worth a question
  }
  scene s = angry_about(aspect::quality);
  s.sort = subject::line;
  CHECK(acts_of(s) == "acknowledge, ask{phone}");  // by the sort of thing
  s.needs_no_fact = true;
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");  // on the first message too
  s.need = classify::need::check;  // but something of theirs is to be looked into: there is always something to ask
  CHECK(acts_of(s) == "acknowledge, ask{phone}");
  scene q;
  q.asks();
  q.turn = 2;
  q.needs_no_fact = true;
  q.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  CHECK(acts_of(q) == "ask{person}");  // it is the answer that the desk lacks
}

TEST_CASE("who has understood, or only chats, is not looked into") {
  scene s;
  s.owner = owner_state::human, s.turn = 3;
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  s.taken_up = uptake::accepts;
  CHECK(acts_of(s) == "acknowledge, follow_up{gratitude}");
  s.taken_up = uptake::none;
  s.affect.purposes[index_of(purpose::social)] = 0.95_p;
  CHECK(acts_of(s) == "acknowledge, follow_up{gratitude}");
  s.asks();
  s.need = classify::need::check;
  CHECK(acts_of(s) == "follow_up{looking}");
}

TEST_CASE("thanks in the middle of a matter do not close it") {
  scene s;
  s.turn = 4, s.ask_open = true;
  s.affect.purposes[index_of(purpose::social)] = 0.90_p;
  s.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  CHECK(acts_of(s) == "thank{gratitude}, follow_up");
  s.owner = owner_state::human;
  CHECK(acts_of(s) == "thank{gratitude}, follow_up{looking}");
  s.ask_open = false;
  CHECK(acts_of(s) == "thank{gratitude}, follow_up{gratitude}");
}

TEST_CASE("a case that ends with thanks is a case") {
  scene s;
  s.affect.about = aspect::refund;
  s.told = slot_set{slot::issue};
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  s.affect.flags[index_of(flag::gratitude)] = 0.90_p;
  CHECK(acts_of(s) == "greet, acknowledge, ask{order_number}");
  s.affect.about = aspect::none;
  CHECK(acts_of(s) == "greet, acknowledge, ask{details}");  // thanks in advance
  s.turn = 1;
  CHECK(acts_of(s) == "thank{gratitude}, follow_up{gratitude}");
  s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.70_p;
  CHECK_FALSE(s.plan_of(service_policy).has(act::thank));
}

TEST_CASE("a first line that states a fault calmly is asked about, and advice that failed is taken on") {
  scene s;
  s.ask_open = true, s.told = slot_set{slot::issue};
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  CHECK(acts_of(s) == "greet, acknowledge, ask{details}");
  s.told.add(slot::details);
  CHECK(acts_of(s) == "greet, acknowledge, hand_off{stuck}");
  s.feels(emotion::sadness, 1);  // slight, without a ground: to have been read is enough
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
  s.grieved = classify::grievance::lost;
  CHECK(acts_of(s) == "name_feeling{lost}, hand_off{stuck}");
  s.grieved = {}, s.severity = 5;
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
  s.severity = 0;
  s.affect.emotions[index_of(emotion::sadness)] = {}, s.affect.intensity = 0;
  s.ask_open = false;  // nothing is wanted
  CHECK(acts_of(s) == "greet, acknowledge, follow_up");
  scene f;
  f.turn = 2;
  f.affect.purposes[index_of(purpose::request)] = 0.90_p;
  f.taken_up = uptake::failed;
  CHECK(acts_of(f) == "acknowledge{failed}, ask{details}");
  f.memory.note(act::ask, topic::details, 1);
  CHECK(acts_of(f) == "acknowledge{failed}, hand_off{stuck}");
}

TEST_CASE("praise that tells what was asked elsewhere is no question of ours") {
  scene s;
  s.feels(emotion::joy, 2).asks();
  s.affect.purposes[index_of(purpose::social)] = 0.90_p;
  CHECK(acts_of(s) == "acknowledge, thank{good_news}");
  s.affect.purposes[index_of(purpose::inquiry)] = 0.95_p;
  CHECK(acts_of(s) != "acknowledge, thank{good_news}");
}

TEST_CASE("whether a person should answer is asked only where something was asked") {
  scene s;
  s.turn = 2, s.ask_open = true;
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  CHECK_FALSE(s.plan_of(service_policy).has(act::ask));
  s.is_ask = true;
  CHECK(s.plan_of(service_policy).find(act::ask)->about == topic::person);
  s.affect.satisfactions[index_of(classify::satisfaction::satisfied)] = 0.60_p;
  CHECK_FALSE(s.plan_of(service_policy).has(act::ask));
  s.affect.satisfactions[index_of(classify::satisfaction::satisfied)] = {};
  s.taken_up = uptake::to_person;  // yes, please
  CHECK(acts_of(s) == "hand_off{requested}");
}

TEST_CASE("an answer to the bot's own question goes on to the next one, or to a person") {
  scene s;
  s.turn = 1, s.ask_open = true;
  s.affect.about = aspect::account;
  s.affect.purposes[index_of(purpose::request)] = 0.90_p;
  s.taken_up = uptake::answers;
  s.memory.note(act::ask, topic::details, 1);
  CHECK(acts_of(s) == "thank{answered}, ask{phone}");
  s.known = slot_set{slot::phone};
  CHECK(acts_of(s) == "thank{answered}, hand_off{stuck}");
  s.ask_open = false;
  CHECK(acts_of(s) == "thank{answered}");
}

TEST_CASE("no order number is asked for where nothing was ordered, nor after a phone number") {
  for (auto about : {aspect::delivery, aspect::refund, aspect::quality, aspect::account}) {
    auto const asked = [&](subject thing, slot_set known = {}) {
      scene s = angry_about(about);
      s.sort = thing, s.known = known;
      auto const made = s.plan_of(service_policy);
      auto const* const a = made.find(act::ask);
      return a == nullptr ? topic::none : a->about;
    };
    CHECK(asked(subject::order) == topic::order_number);
    CHECK(asked(subject::line) == topic::phone);
    CHECK(asked(subject::software) == topic::details);
    CHECK(asked(subject::device) == topic::product);
    CHECK(asked(subject::none, slot_set{slot::phone}) != topic::order_number);
  }
}

TEST_CASE("a feeling that is weak, guessed or contradicted by thanks is met but not named") {
  scene s = angry_about(aspect::none);
  CHECK(feeling_shown(s.view()));
  s.affect.unknown = true;
  CHECK(acts_of(s) == "acknowledge, ask{details}");
  s.affect.unknown = false;
  s.affect.flags[index_of(flag::gratitude)] = 0.60_p;
  CHECK_FALSE(feeling_shown(s.view()));
  s.affect.flags[index_of(flag::gratitude)] = {};
  s.affect.emotions[index_of(emotion::anger)] = 0.30_p;
  s.affect.emotions[index_of(emotion::disgust)] = 0.25_p;
  CHECK(troubled(s.view()));
  CHECK_FALSE(feeling_shown(s.view()));
}

TEST_CASE("a first complaint that is put as no question is taken further all the same") {
  scene s;
  s.affect.purposes[index_of(purpose::complaint)] = 0.90_p;
  s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.80_p;
  CHECK(acts_of(s) == "acknowledge, ask{details}");
  s.told = slot_set{slot::details};
  CHECK(acts_of(s) == "acknowledge, hand_off{stuck}");
}

TEST_CASE("who asks what the desk does not know is asked whether a person should answer") {
  scene s;
  s.asks();
  s.turn = 2;
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  CHECK(acts_of(s) == "ask{person}");
  CHECK(s.plan_of(service_policy).handoff == handoff_reason::none);
  s.memory.note(act::ask, topic::person, 3);
  CHECK(acts_of(s) == "hand_off{stuck}");
  s.memory = {};
  s.facts.agents = known_to_be::no;
  CHECK(acts_of(s) == "hand_off{unavailable}");
  s.owner = owner_state::human;
  s.need = classify::need::answer;
  CHECK(acts_of(s) == "follow_up{answering}");
}

TEST_CASE("what a customer has suffered decides what is met, asked and done") {
  using enum classify::grievance;
  scene s = angry_about(aspect::none);
  s.sort = subject::line, s.grieved = waited;
  CHECK(acts_of(s) == "name_feeling{waited}, ask{phone}");
  s.grieved = contradicted;  // no number tells how people behaved
  CHECK(acts_of(s) == "name_feeling{contradicted}, ask{details}");
  s.told = slot_set{slot::details};
  CHECK(acts_of(s) == "name_feeling{contradicted}, hand_off{stuck}");
  s.owner = owner_state::human, s.turn = 3;
  s.need = classify::need::check;
  CHECK(acts_of(s) == "name_feeling{contradicted}, follow_up{looking}");
  s.is_ask = false;
  s.need = classify::need::pass_on;
  CHECK(acts_of(s) == "name_feeling{contradicted}, follow_up{handed_on}");
  s.grieved = ignored;
  s.need = classify::need::press;
  CHECK(acts_of(s) == "name_feeling{ignored}, follow_up{chasing}");
  s.memory.note(act::follow_up, topic::chasing, 2);
  CHECK(acts_of(s) == "name_feeling{ignored}, follow_up{pursuing}");
}

TEST_CASE("after danger was spoken of no everyday word about a feeling is said while a person is on the way") {
  scene s = angry_about(aspect::none);
  s.owner = owner_state::waiting, s.reason = handoff_reason::self_harm, s.turn = 1;
  auto const made = s.plan_of(service_policy);
  CHECK_FALSE(made.has(act::name_feeling));
  REQUIRE(made.has(act::empathise));
  CHECK(made.find(act::empathise)->about == topic::self_harm);
}

TEST_CASE("a plain question has no feeling to be named") {
  scene s = angry_about(aspect::none);
  for (auto& p : s.affect.purposes) p = {};
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  CHECK_FALSE(feeling_shown(s.view()));
  s.grieved = classify::grievance::waited;
  CHECK(feeling_shown(s.view()));
  s.grieved = {};
  s.affect.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.80_p;
  CHECK(feeling_shown(s.view()));
}

TEST_CASE("an answer the desk knows comes before any question") {
  scene s;
  s.asks();
  s.affect.about = aspect::delivery;
  s.affect.purposes[index_of(purpose::inquiry)] = 0.90_p;
  s.facts.answer = std::string_view{"three days"};
  CHECK(acts_of(s) == "greet, inform");
  s.turn = 2;
  CHECK(acts_of(s) == "inform");
}

TEST_CASE("the service policy keeps its discipline in situations of all kinds") {
  aplomb_test::random r{42};
  int apologies = 0, handovers = 0, suggestions = 0, promises = 0, stucks = 0;
  for (int i = 0; i < 60'000; ++i) {
    scene const s = any_scene(r);
    plan const p = s.plan_of(service_policy);
    INFO("situation " << i << ": " << to_text(p).view());
    auto const count = [&](auto test) { return std::count_if(p.acts.begin(), p.acts.end(), test); };

    // Never silent.
    REQUIRE_FALSE(p.empty());
    // One opening: the ground of the feeling, or that it was read. Only while a person is on the way both may stand in a reply:
    // the feeling, and that the matter is passed on or that a promise was broken.
    auto const* const received = p.find(act::acknowledge);
    auto const* const named = p.find(act::name_feeling);
    if (received != nullptr && named != nullptr) {
      CHECK(s.owner == owner_state::waiting);
      CHECK((received->about == topic::passed_on || received->about == topic::question_on ||
             received->about == topic::overdue));
    }
    if (named != nullptr && s.owner != owner_state::waiting)
      CHECK((s.grieved != classify::grievance::none && feeling_shown(s.view())));
    // At most one question, never for a known fact; no act twice.
    CHECK(count([](auto const& a) { return a.kind == act::ask; }) <= 1);
    for (auto const& a : p.acts) {
      if (a.kind == act::ask) CHECK_FALSE(s.known.has(*slot_of(a.about)));
      CHECK(count([&](auto const& b) { return b.kind == a.kind; }) == 1);
      CHECK(a.why != rule::own);
    }
    // No apology without a cause and a remedy, and the remedy is in the same plan.
    if (p.has(act::apologise)) {
      ++apologies;
      bool const for_a_breach = p.find(act::apologise)->about == topic::overdue;
      CHECK((for_a_breach ? s.memory.owes_apology()
                          : s.facts.cause != fault_of::unknown && s.facts.cause != fault_of::customer));
      CHECK(
          (p.has(act::act_now) || p.has(act::offer) || p.has(act::compensate) || (for_a_breach && p.has(act::commit))));
    }
    // No promise without power.
    if (p.has(act::commit)) CHECK((++promises, s.facts.reply_within > duration{}));
    if (p.has(act::compensate)) CHECK_FALSE(s.facts.compensation.empty());
    if (p.has(act::offer)) CHECK_FALSE(s.facts.offer.empty());
    if (p.has(act::retain)) CHECK_FALSE(s.facts.retention.empty());
    if (auto const* deed = p.find(act::act_now)) CHECK(s.facts.can.has(*deed_of(deed->about)));
    if (auto const* said = p.find(act::inform))
      CHECK_FALSE((said->about == topic::resource ? s.facts.resource.empty() : s.facts.answer.empty()));
    // Without memory nothing that needs one.
    if (!s.has_memory)
      CHECK_FALSE((p.has(act::apologise) || p.has(act::commit) || p.has(act::compensate) || p.has(act::retain)));
    // No praise unless pleased.
    if (p.has(act::praise)) CHECK(s.view().feeling() == feeling::pleased);
    // Calm before solve: no soothing act after a solving one; a strong feeling is met first. A person who is asked for,
    // and thanks for a fact, need no soothing before them.
    bool solving = false, met = false;
    for (auto const& a : p.acts) {
      bool const owns_up = a.about == topic::overdue && a.kind != act::commit;
      bool const meets = (is_soothing(a.kind) && a.kind != act::apologise) || owns_up || a.kind == act::thank ||
                         a.kind == act::set_boundary || a.kind == act::greet;
      if (a.kind == act::hand_off) met = true;
      if (is_solving(a.kind)) {
        if (s.now.level >= 0.50_p && is_troubled(s.view().feeling()) && !s.closing) CHECK(met);
        solving = true;
      }
      if (meets) CHECK_FALSE(solving);
      met = met || meets;
    }
    // A person is always reachable.
    if (bot_owns(s) && s.now.wants_human >= 0.50_p) {
      CHECK(p.handoff != handoff_reason::none);
      CHECK(p.has(act::hand_off));
    }
    if (bot_owns(s) && s.now.self_harm >= 0.50_p) CHECK(p.handoff == handoff_reason::self_harm);
    if (bot_owns(s) && p.has(act::hand_off)) CHECK((++handovers, p.handoff != handoff_reason::none));
    if (!bot_owns(s)) CHECK(p.handoff == handoff_reason::none);
    // Who asks, and who is troubled while an ask is open, gets a solving act or the word that an answer was promised, unless
    // the matter is closed, the bot ends abuse, or the question was only told in praise. Who is neither is not handed over for
    // want of words, unless an answer to the desk's question, advice that failed or a first ask leaves nothing else to ask.
    bool const troubled_ask = s.ask_open && is_troubled(s.view().feeling()) && s.now.level >= 0.50_p;
    bool const thanks = s.affect.has(flag::gratitude) && !s.is_ask && !is_troubled(s.view().feeling());
    bool const moved = count([](auto const& a) { return is_solving(a.kind) || a.about == topic::promised; }) >= 1;
    bool const praises = s.view().feeling() == feeling::pleased && s.affect.main_purpose() == purpose::social;
    if (bot_owns(s) && (s.is_ask || troubled_ask) && !thanks && !praises && !s.closing && !p.ends) CHECK(moved);
    bool const speaks_up = s.is_ask || is_troubled(s.view().feeling()) || s.now.churn >= 0.60_p ||
                           s.now.abuse >= 0.50_p || (s.ask_open && (s.taken_up == uptake::answers || s.turn == 0)) ||
                           s.taken_up == uptake::failed || s.taken_up == uptake::canned ||
                           (s.has_memory && s.memory.owes_apology());
    if (bot_owns(s) && p.handoff == handoff_reason::stuck && s.now.wants_human < 0.50_p) CHECK((++stucks, speaks_up));
    // While a person owns: a suggestion, and no hand-over.
    CHECK(p.suggestion == (s.owner == owner_state::human));
    if (p.suggestion) CHECK((++suggestions, !p.has(act::hand_off)));
  }
  // The grid reached what it is about.
  CHECK(apologies > 300);
  CHECK(handovers > 3000);
  CHECK(suggestions > 10'000);
  CHECK(stucks > 300);
  CHECK(promises > 500);
}

TEST_CASE("no policy can go around the discipline of its leaves") {
  aplomb_test::random r{4711};
  for (int i = 0; i < 20'000; ++i) {
    scene const s = any_scene(r);
    plan p;
    for (int k = 0; k < 6; ++k)
      (void)add_permitted(s.view(), p,
                          {static_cast<act>(r.below(count_of<act>)), static_cast<topic>(r.below(count_of<topic>)), {}});
    for (auto const& a : p.acts) {
      INFO(to_text(a).view());
      if (a.kind == act::commit) CHECK(s.facts.reply_within > duration{});
      if (a.kind == act::apologise) CHECK((a.about == topic::overdue ? s.memory.owes_apology() : has_cause(s.view())));
      if (a.kind == act::praise) CHECK(s.view().feeling() == feeling::pleased);
      if (a.kind == act::hand_off) CHECK(s.owner != owner_state::human);
      if (a.kind == act::ask) CHECK_FALSE(s.known.has(*slot_of(a.about)));
    }
  }
}
