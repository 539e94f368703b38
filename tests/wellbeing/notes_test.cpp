// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "wellbeing/notes.hpp"
#include "support/catch.hpp"
#include <aplomb/wellbeing/abc.hpp>
#include <aplomb/wellbeing/mind_steps.hpp>
#include <aplomb/wellbeing/own_emotion.hpp>
#include <aplomb/wellbeing/personalising.hpp>
#include <aplomb/wellbeing/worst_case.hpp>
#include <limits>
#include <string>

using namespace aplomb::wellbeing;
using aplomb::classify::emotion;
using aplomb_test::noted;

TEST_CASE("criticism of a thing is not of a person, and a general remark is about nobody") {
  auto const kind = [](std::string_view text) { return personalising_in(noted(text)).kind; };
  CHECK(kind("今天开会组长说有人态度不好，说的就是我") == personalising::general_remark);
  CHECK(kind("今天開會說服務不好，根本是在說我") == personalising::general_remark);
  CHECK(kind("in the meeting they said tone is a problem, it was about me") == personalising::general_remark);
  CHECK(kind("被客户投诉了，都怪我，我没用") == personalising::as_a_person);
  CHECK(kind("主管批評我這單，他就是看不起我") == personalising::as_a_person);
  CHECK(kind("got a bad review, I am a failure") == personalising::as_a_person);
}

TEST_CASE("criticism that is not taken personally, and trouble without criticism, are none") {
  for (auto text : {"会上领导批评了服务态度，不是针对我", "被投诉了，按流程回复就好", "the complaint was not about me",
                    "我没用", "都怪我", "开会很久", ""}) {
    INFO(text);
    auto const found = personalising_in(noted(text));
    CHECK(found.kind == personalising::none);
    CHECK(found.word.empty());
    CHECK(found.begin == 0);
    CHECK(found.end == 0);
  }
}

TEST_CASE("the place where it is taken to heart is told, with a word for it") {
  std::string const text = "被投诉了，都怪我";
  auto const found = personalising_in(noted(text));
  CHECK(text.substr(found.begin, found.end - found.begin) == "都怪我");
  CHECK_FALSE(found.word.zh_hant.empty());
}

TEST_CASE("the thought is asked for before the feeling, the feeling before the wish, the wish before the deed") {
  auto const next = [](std::string_view text) { return mind_steps_of(noted(text)).next; };
  CHECK(next("心里很难受") == mind_step::knowing);
  CHECK(next("我觉得客户是冲着我来的") == mind_step::feeling);
  CHECK(next("我覺得客戶在找麻煩，心裡很委屈") == mind_step::will);
  CHECK(next("我觉得客户不讲理，心里很烦，我想休息") == mind_step::action);
  CHECK(next("I feel awful") == mind_step::knowing);
  CHECK(next("I think he was unfair") == mind_step::feeling);
  CHECK(next("I think he was unfair and I feel hurt") == mind_step::will);
  CHECK(next("I think he was unfair, I feel hurt, I want a break") == mind_step::action);
}

TEST_CASE("a note with all four steps looks back at the thought") {
  auto const s = mind_steps_of(noted("我觉得客户冲着我来，心里很难受，想离开一会儿，刚才深呼吸了"));
  CHECK(s.complete);
  for (auto step : aplomb::all_of<mind_step>()) CHECK(s.has(step));
  CHECK(s.prompt.en.find("do you still think so") != std::string_view::npos);
  CHECK_FALSE(mind_steps_of(noted("我想下班")).complete);
}

TEST_CASE("a note without words has no step") {
  for (auto text : {"", "……", "123"}) {
    CHECK(mind_steps_of(noted(text)).prompt.empty());
    CHECK_FALSE(mind_steps_of(noted(text)).complete);
  }
}

TEST_CASE("the letters of ABC are asked for in order, then the belief is disputed") {
  auto const step = [](std::string_view a, std::string_view b, std::string_view c) {
    return review_abc(noted(a), noted(b), noted(c)).step;
  };
  CHECK(step("", "", "") == abc_step::tell_event);
  CHECK(step("客户挂了电话", "", "") == abc_step::tell_belief);
  CHECK(step("客户挂了电话", "我不行", "") == abc_step::tell_consequence);
  CHECK(step("客户挂了电话", "我不行", "难过了一下午") == abc_step::dispute);
  CHECK(step("", "我不行", "难过") == abc_step::tell_event);
}

TEST_CASE("each kind of belief is met with its own question") {
  auto const kind = [](std::string_view thought) { return belief_in(noted(thought)); };
  CHECK(kind("我必须让每个人满意，不然很累") == belief::cannot_stand);
  CHECK(kind("I'm annoyed, I must, must, must win") == belief::demand);
  CHECK(kind("下一个肯定会出事") == belief::catastrophe);
  CHECK(kind("做什麼都沒希望") == belief::catastrophe);
  CHECK(kind("撑不住了") == belief::cannot_stand);
  CHECK(kind("真烦，每次都这样，总是这样") == belief::overgeneral);
  CHECK(kind("我做不好") == belief::rates_oneself);
  CHECK(kind("it was my fault") == belief::rates_oneself);
  CHECK(kind("这个客户是神经病") == belief::rates_others);
  CHECK(kind("他们都觉得我笨") == belief::reads_minds);
  CHECK(kind("电话响了") == belief::plain);
  for (auto b : aplomb::all_of<belief>()) {
    CHECK_FALSE(dispute_of(b).zh_hans.empty());
    CHECK_FALSE(dispute_of(b).zh_hant.empty());
    CHECK_FALSE(dispute_of(b).en.empty());
  }
  CHECK(dispute_of(static_cast<belief>(80)).empty());
}

TEST_CASE("an event that holds a label is not what a camera would have seen") {
  CHECK(review_abc(noted("那个奇葩客户挂了电话"), noted("x"), noted("y")).event_judges);
  CHECK_FALSE(review_abc(noted("客户挂了电话"), noted("x"), noted("y")).event_judges);
}

TEST_CASE("what a person reports is their feeling; being tired is none") {
  self_report says;
  CHECK(emotion_of(says).by == told_by::nothing);
  says.given = true;
  says.tired = amount::very;
  CHECK(emotion_of(says).by == told_by::report);
  CHECK(emotion_of(says).feeling == emotion::neutral);
  says.content = amount::quite;
  CHECK(emotion_of(says).feeling == emotion::joy);
  CHECK(emotion_of(says).strength == aplomb::score{750});
  says.sad = amount::quite;
  CHECK(emotion_of(says).feeling == emotion::sadness);  // the earlier of equals: angry, tense, sad, content
  says.tense = amount::very;
  CHECK(emotion_of(says).feeling == emotion::fear);
  says.angry = amount::very;
  CHECK(emotion_of(says).feeling == emotion::anger);
}

TEST_CASE("a note tells a feeling and its cause, in both scripts and in English") {
  std::string const text = "我很担心，因为主管要看录音";
  auto const own = emotion_of(noted(text));
  CHECK(own.by == told_by::note);
  CHECK(own.feeling == emotion::fear);
  CHECK(own.strength > aplomb::score{});
  CHECK(own.from == trouble_source::organisation);
  CHECK(text.substr(own.cause_begin, own.cause_end - own.cause_begin) == "主管要看录音");
  CHECK(emotion_of(noted("客戶一直罵，好委屈")).from == trouble_source::customer);
  CHECK(emotion_of(noted("客戶一直罵，好委屈")).feeling == emotion::sadness);
  CHECK(emotion_of(noted("my colleague left me alone with it, I'm angry")).from == trouble_source::colleague);
  CHECK(emotion_of(noted("my colleague left me alone with it, I'm angry")).feeling == emotion::anger);
  CHECK(emotion_of(noted("孩子病了，我很担心")).from == trouble_source::family);
  CHECK(emotion_of(noted("堵车，烦")).from == trouble_source::society);
  CHECK(emotion_of(noted("我没做好，难过")).from == trouble_source::self);
  CHECK(emotion_of(noted("今天不错")).from == trouble_source::none);
}

TEST_CASE("the part after because names the source before the rest does") {
  CHECK(emotion_of(noted("对客户发了火，因为家里孩子病了")).from == trouble_source::family);
}

TEST_CASE("self-talk shows a feeling where the reader sees none") {
  struct {
    aplomb::classify::reading read(std::string_view) const noexcept { return {}; }
  } const blind{};
  checked_note const note{blind, own_note::of_the_writer("真烦，好烦")};
  CHECK(emotion_of(note).feeling == emotion::anger);
  CHECK(emotion_of(note).strength == aplomb::score{333});
  CHECK(emotion_of(checked_note{blind, own_note::of_the_writer("今天开会")}).feeling == emotion::neutral);
}

TEST_CASE("the person's own word goes before the reading of a note") {
  self_report says;
  says.given = true;
  says.angry = amount::a_little;
  auto const own = emotion_of(noted("我很担心，因为主管要看录音"), says);
  CHECK(own.by == told_by::report);
  CHECK(own.feeling == emotion::anger);
  CHECK(own.from == trouble_source::organisation);  // the note still tells the cause
}

TEST_CASE("a worry names what it would cost, or time") {
  auto const of = [](std::string_view text) { return worst_case_of(noted(text)).of; };
  CHECK(of("怕说错了丢脸") == cost::embarrassment);
  CHECK(of("怕說錯話很尷尬") == cost::embarrassment);
  CHECK(of("they will laugh at me") == cost::embarrassment);
  CHECK(of("会被扣钱") == cost::money);
  CHECK(of("there goes my bonus") == cost::money);
  CHECK(of("怕被投诉") == cost::standing);
  CHECK(of("I might get fired") == cost::standing);
  CHECK(of("怕得罪老客户") == cost::relationship);
  CHECK(of("怕做不完") == cost::time);
  CHECK(of("") == cost::time);
  for (auto const& q : worst_case_of(noted("怕被投诉")).questions) {
    CHECK_FALSE(q.zh_hans.empty());
    CHECK_FALSE(q.zh_hant.empty());
    CHECK_FALSE(q.en.empty());
  }
}

TEST_CASE("the cost is likelihood times minutes, rounded") {
  auto const minutes = [](int per_mille, std::int32_t m) {
    return estimate_cost({aplomb::score{static_cast<std::int16_t>(per_mille)}, m, 0, false}).expected_minutes;
  };
  CHECK(minutes(0, 600) == 0);
  CHECK(minutes(1000, 600) == 600);
  CHECK(minutes(100, 45) == 5);  // 4.5
  CHECK(minutes(100, 44) == 4);
  CHECK(minutes(-500, 600) == 0);
  CHECK(minutes(2000, 600) == 600);
  CHECK(minutes(500, -60) == 0);
  CHECK(minutes(1000, std::numeric_limits<std::int32_t>::max()) == std::numeric_limits<std::int32_t>::max());
}

TEST_CASE("what passes within a year and changes no life is bearable; what does not goes to somebody") {
  CHECK(estimate_cost({{}, 0, 365, false}).bearable);
  CHECK_FALSE(estimate_cost({{}, 0, 366, false}).bearable);
  CHECK_FALSE(estimate_cost({{}, 0, 1, true}).bearable);
  CHECK(estimate_cost({{}, 0, 1, true}).word.en.find("somebody you trust") != std::string_view::npos);
  CHECK(estimate_cost({}).bearable);
}
