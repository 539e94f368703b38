// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/aplomb.hpp>
#include <aplomb/escalate/presets/anger_phases.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/escalate/presets/service_stages.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/stages.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;
using namespace aplomb::escalate;

// What a desk does with the answers. The words are its own.
void look_at(companion_steps<service_conduct, anger_phases, service_stages> const& out) {
  auto const conduct = out.of<service_conduct>();
  auto const anger = out.of<anger_phases>();
  if (conduct.fired()) std::cout << "  conduct: " << name_of(conduct.effect) << " -> " << name_of(conduct.to) << '\n';
  if (anger.fired()) std::cout << "  anger: " << name_of(anger.effect) << " -> " << name_of(anger.to) << '\n';
}

int main() {
  engine const desk;
  for (auto const& lines :
       {std::initializer_list<std::string_view>{"退款申请都两周了，怎么还没到账？", "你这个废物客服，脑子有坑吧！",
                                                "你就是个白痴", "刚才话说重了，不好意思", "谢谢，查到了，很满意"},
        std::initializer_list<std::string_view>{
            "Where is my refund? It has been two weeks.", "You are a useless idiot!!", "what an idiot you are",
            "What a stupid website.", "ok, sorry about that. thank you so much!"}}) {
    conversation talk;
    case_file file;
    companions<service_conduct, anger_phases, service_stages> beside;
    instant now{1'772'414'045'000};
    for (auto text : lines) {
      now = now + duration{60'000};
      auto const turn = desk.hear(talk, file, text, now);
      std::cout << text << '\n';
      look_at(beside.hear(turn.axes, now));
      tell_heard(beside, turn.affect, turn.axes);
      for (auto w : tell_said(beside, turn.acts)) std::cout << "  out of order: " << name_of(w) << '\n';
      std::cout << "  stage: " << name_of(beside.state<service_stages>()) << '\n';
      (void)desk.said(talk, file, turn, now);
    }
    std::cout << "(the desk says goodbye)\n  out of order: " << name_of(tell_said(beside, respond::act::end)) << '\n';
  }
}

// Output:
// 退款申请都两周了，怎么还没到账？
//   stage: understood
// 你这个废物客服，脑子有坑吧！
//   conduct: warn -> warned
//   anger: name_it -> noticing
//   stage: understood
// 你就是个白痴
//   conduct: warn_again -> warned_again
//   anger: cool_down -> managing
//   stage: judged
// 刚才话说重了，不好意思
//   stage: judged
// 谢谢，查到了，很满意
//   conduct: forgive -> warned
//   anger: settle -> returning
//   stage: judged
// (the desk says goodbye)
//   out of order: closed_without_action
// Where is my refund? It has been two weeks.
//   stage: understood
// You are a useless idiot!!
//   conduct: warn -> warned
//   anger: name_it -> noticing
//   stage: understood
// what an idiot you are
//   conduct: warn_again -> warned_again
//   anger: cool_down -> managing
//   stage: judged
// What a stupid website.
//   stage: judged
// ok, sorry about that. thank you so much!
//   conduct: forgive -> warned
//   anger: settle -> returning
//   stage: judged
// (the desk says goodbye)
//   out of order: closed_without_action
