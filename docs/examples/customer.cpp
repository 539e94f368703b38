// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/respond/culture.hpp>
#include <aplomb/respond/style.hpp>
#include <aplomb/session/engine.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;

int main() {
  basic_engine<classify::lexical_reader> const desk{};  // reads by words alone; `engine` reads better
  conversation talk;
  case_file file;
  auto& who = file.customer;

  // What your systems know, before a word is said.
  who.profile.name = "陈";
  who.profile.title = respond::form_of_address::mr;
  who.profile.tier = respond::customer_tier::gold;
  who.profile.tenure_months = 96;
  who.profile.place = respond::region_of("zh-CN");
  who.source = respond::source_of({.channel = "WeChat"});

  for (std::string_view const message :
       {"在吗？", "你们说三天到，现在都一周了，快递公司弄丢了吧？周五之前必须送到，婚礼要用",
        "我赶时间，别说那么多，直接告诉我能不能到"}) {
    (void)desk.hear(talk, file, message);
    std::cout << message << "\n  psychology: " << (who.mind.main() ? name_of(*who.mind.main()) : "unknown")
              << "; nature: " << name_of(who.nature) << "; problem: " << name_of(who.problem)
              << "\n  wants: " << name_of(who.claim) << "; why: " << name_of(who.motive)
              << "; blames: " << name_of(cause_of(desk.facts().cause, who).who)
              << "\n  expectation: " << name_of(who.expected.state()) << "\n  missing:";
    for (auto part : who.missing()) std::cout << ' ' << name_of(part);
    std::cout << '\n';
  }

  // How to answer: for a policy as data, for a person or a language model in words.
  auto const style = style_of(who);
  std::cout << "style: " << int{style.sentences_at_most} << " sentences, opens with " << name_of(style.first) << '\n'
            << advice_of(style, text::language::zh_hans) << '\n';

  // What a person says may agree to the time.
  (void)desk.said(talk, file, voice::person, "陈先生，已为您安排专车，周四前送到。");
  std::cout << "expectation: " << name_of(who.expected.state()) << '\n';

  // Usage of the place, and what to leave out of a reply.
  auto const usage = culture_of(who, text::language::zh_hans);
  std::cout << address_of(who.profile, text::language::zh_hans) << ", " << usage.second_person << '\n';
  for (auto const& hit : taboos_in("亲，已经发货了🙂", usage))
    std::cout << "leave out: " << hit.in("亲，已经发货了🙂") << '\n';
}

// Output:
// 在吗？
//   psychology: unknown; nature: courtesy; problem: common
//   wants: unknown; why: unknown; blames: unknown
//   expectation: none
//   missing: purpose facts claim motive
// 你们说三天到，现在都一周了，快递公司弄丢了吧？周五之前必须送到，婚礼要用
//   psychology: unknown; nature: dispute; problem: complaint
//   wants: delivery; why: occasion; blames: carrier
//   expectation: stated
//   missing:
// 我赶时间，别说那么多，直接告诉我能不能到
//   psychology: hurried; nature: dispute; problem: complaint
//   wants: delivery; why: occasion; blames: carrier
//   expectation: stated
//   missing:
// style: 2 sentences, opens with result
// 第一句就给结果或下一步，不寒暄，不铺垫，最多两句；问题只问必须问的。
// expectation: agreed
// 陈先生, 您
// leave out: 亲，
// leave out: 🙂
