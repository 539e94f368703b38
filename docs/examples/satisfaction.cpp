// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A conversation is forecast line by line; then what a desk does with satisfaction: recovery, a survey, what its answers say,
// which problems many customers have, key figures, and when to get in touch again.

#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/satisfaction.hpp>
#include <iostream>
#include <string>
#include <string_view>

using namespace aplomb;
using namespace aplomb::literals;

struct line {
  bool customer;
  std::string_view text;
};

constexpr line chat[] = {{true, "我的订单都过了一个星期了，怎么还没发货？？"},
                         {false, "您好，很抱歉让您久等，请您稍等，我们核实一下。"},
                         {true, "又是稍等！打了三次电话都没人管，太差劲了"},
                         {false, "您好，已为您加急发货，单号已经发到您的手机上，明天就能收到。"},
                         {true, "好的，收到短信了，谢谢你"}};

void forecast_a_conversation() {
  classify::learned_reader const reader;
  satisfaction::course course;
  satisfaction::recovery_meter mood;
  for (auto const& said : chat) {
    if (said.customer) {
      auto const felt = reader.read(said.text).affect;
      course.hear(felt, said.text);
      mood.hear(felt);
    } else {
      course.said(said.text);
    }
    auto const expected = forecast_of(course);
    std::cout << (said.customer ? "customer: " : "desk:     ") << expected.stars() << " of 5";
    if (auto const why = expected.strongest(); !why.empty())
      std::cout << (why[0].by < 0 ? ", lower for " : ", higher for ") << name_of(why[0].why);
    std::cout << '\n';
  }
  std::cout << "mood: " << name_of(mood.so_far().kind) << '\n';
}

void ask(satisfaction::survey_case const& over, std::string_view id) {
  constexpr hash_key key{0x0123456789abcdef, 0xfedcba9876543210};  // keep yours secret
  auto const rate = satisfaction::sampling_rate::for_count(500, 1000);
  auto const verdict = satisfaction::decide_survey(over, id, rate, key);
  std::cout << "survey of " << id << ": " << name_of(verdict) << '\n';
  if (verdict != satisfaction::survey_verdict::ask) return;
  satisfaction::survey_goal const goals[] = {satisfaction::survey_goal::solved, satisfaction::survey_goal::improve};
  for (auto const& question : design_survey(goals, text::language::zh_hant)) {
    std::cout << "  " << question.text;
    for (std::size_t i = 0; i < question.option_count(); ++i)
      std::cout << (i == 0 ? " " : " / ") << question.options[i];
    std::cout << '\n';
  }
}

void learn_from_answers() {
  satisfaction::answer_sums sums;
  for (int i = 0; i < 60; ++i) {
    satisfaction::answers given;
    given.set(satisfaction::survey_goal::overall, 1 + i % 5);
    given.set(satisfaction::survey_goal::speed, i % 5 < 2 ? 1 : 3);
    given.set(satisfaction::survey_goal::friendliness, 4 + i % 2);
    sums.add(given);
  }
  for (auto goal : {satisfaction::survey_goal::speed, satisfaction::survey_goal::friendliness,
                    satisfaction::survey_goal::clarity}) {
    auto const found = sums.of(goal);
    std::cout << name_of(goal) << ": " << name_of(found.stands) << ", " << found.answered << " answers\n";
  }

  satisfaction::problem_counts<> problems;
  for (std::uint64_t i = 0; i < 400; ++i) problems.add(static_cast<std::uint32_t>(100 + i % 50), i);
  for (std::uint64_t i = 0; i < 30; ++i) problems.add(7, 1000 + i);  // thirty customers, one problem
  for (std::uint64_t i = 0; i < 30; ++i) problems.add(8, 2000);      // one customer, thirty cases
  for (std::size_t i = 0; i < problems.size(); ++i)
    if (auto const p = problems.at(i); p.kind == satisfaction::problem_kind::common)
      std::cout << "problem " << p.id << " is common: " << p.cases << " cases of about " << p.customers
                << " customers\n";
}

void keep_in_touch() {
  constexpr instant monday{1'767'571'200'000};  // 2026-01-05T00:00Z
  satisfaction::customer_timeline history;
  history.note(satisfaction::customer_event::complaint_closed, monday);
  satisfaction::care_policy policy;
  policy.quiet.utc_offset = 8_h;
  auto const next = plan_touch(history, policy);
  std::cout << "next touch: " << name_of(next.why) << " after " << (next.at - monday).ms / 3'600'000 << " hours\n";
  history.note(satisfaction::customer_event::refused, monday);
  std::cout << "after a refusal: " << name_of(plan_touch(history, policy).hold) << '\n';
}

int main() {
  forecast_a_conversation();
  ask({.now = {1'767'571'200'000}, .customer_lines = 3}, "chat-1");
  ask({.now = {1'767'571'200'000}, .customer_lines = 3}, "chat-2");
  ask({.now = {1'767'571'200'000}, .customer_lines = 3, .in_danger = true}, "chat-3");
  learn_from_answers();
  keep_in_touch();
}

// Output:
// customer: 3 of 5, lower for last_word
// desk:     3 of 5, lower for desk_words
// customer: 2 of 5, lower for feeling
// desk:     3 of 5, lower for feeling
// customer: 4 of 5, higher for purpose
// mood: eased
// survey of chat-1: ask
//   整體來說，您對這次的服務滿意嗎？ 很不滿意 / 不太滿意 / 普通 / 還算滿意 / 很滿意
//   您的問題處理好了嗎？ 處理好了 / 還沒處理好
//   您覺得我們最需要改進的是什麼？
// survey of chat-2: not_drawn
// survey of chat-3: in_danger
// speed: improve, 60 answers
// friendliness: fine, 60 answers
// clarity: too_few, 0 answers
// problem 7 is common: 30 cases of about 27 customers
// next touch: complaint after 169 hours
// after a refusal: refused
