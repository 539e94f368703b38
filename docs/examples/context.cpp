// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify.hpp>
#include <iostream>
#include <string_view>

int main() {
  namespace classify = aplomb::classify;
  classify::lexical_reader const reader{};

  // The same short answers, after what the desk said.
  for (std::string_view const desk :
       {"已为您退款，请查收", "很抱歉，超过七天无法退款", "Could you share your order number?"}) {
    classify::context known;
    known.last_act = classify::desk_act_in(desk);
    known.ask_open = known.last_act == classify::desk_act::refused;
    std::cout << "desk: " << desk << " (" << aplomb::name_of(known.last_act) << ")\n";
    for (std::string_view const answer : {"谢谢", "行吧", "OK"}) {
      auto const in_context = classify::read_in_context(reader, answer, known);
      std::cout << "  " << answer << ": " << aplomb::name_of(in_context.read.affect.main_satisfaction());
      for (auto const& a : in_context.adjusted)
        std::cout << ", " << aplomb::name_of(a.why) << ' ' << a.target.name() << ' ' << a.by;
      std::cout << '\n';
    }
  }

  // One reading in other people's terms.
  auto const affect = reader.read("你们太过分了，气死我了").affect;
  auto const wheel = classify::plutchik_view_of(affect);
  std::cout << aplomb::name_of(classify::service_view_of(affect).main()) << ", " << wheel.name << ", "
            << aplomb::name_of(classify::ekman_view_of(affect).main()) << '\n';
  if (auto const* word = classify::families_of(affect).word()) std::cout << word->zh_hans << ", " << word->en << '\n';
}

// Output:
// desk: 已为您退款，请查收 (solved)
//   谢谢: satisfied, acceptance satisfied 0.303, acceptance trust 0.25
//   行吧: neutral
//   OK: neutral, acceptance satisfied 0.30, acceptance trust 0.15
// desk: 很抱歉，超过七天无法退款 (refused)
//   谢谢: neutral, doubtful_thanks neutral 0.236, doubtful_thanks neutral 0.231, doubtful_thanks gratitude -0.294, doubtful_thanks sarcasm 0.30
//   行吧: dissatisfied, resignation dissatisfied 0.60, resignation sadness 0.40, resignation churn 0.15
//   OK: neutral, resignation dissatisfied 0.25, resignation sadness 0.166
// desk: Could you share your order number? (asked)
//   谢谢: neutral
//   行吧: neutral, resignation dissatisfied 0.15
//   OK: neutral
// angry, anger, anger
// 敌意, hostile
