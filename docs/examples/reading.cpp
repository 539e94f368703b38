// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify.hpp>
#include <iostream>
#include <string_view>

int main() {
  namespace classify = aplomb::classify;
  classify::learned_reader const reader{};

  for (std::string_view const message :
       {"等了三天还没发货，你们到底管不管？！", "thank you so much, solved!", "没什么不满意的", "轉人工"}) {
    auto const reading = reader.read(message);
    auto const& affect = reading.affect;
    std::cout << message << "\n  " << affect.strongest() << ", intensity " << int{affect.intensity} << ", "
              << aplomb::name_of(affect.main_satisfaction()) << ", " << aplomb::name_of(affect.main_purpose()) << '\n';
    for (auto flag : aplomb::all_of<classify::flag>())
      if (affect.has(flag)) std::cout << "  " << aplomb::name_of(flag) << ' ' << affect.of(flag) << '\n';
    for (auto const& span : reading.evidence)
      std::cout << "  \"" << span.in(message) << "\" for " << span.target.name() << ' ' << span.weight << '\n';
  }
}

// Output:
// 等了三天还没发货，你们到底管不管？！
//   anger 1.00, intensity 2, dissatisfied, complaint
//   urgency 0.602
//   "等了三天还没发货" for anger 1.00
//   "等了三天还没发货" for dissatisfied 1.00
//   "你们到底管不管" for urgency 0.377
//   "你们到底管不管？！" for anger 1.00
//   "你们到底管不管？！" for dissatisfied 1.00
// thank you so much, solved!
//   joy 0.999, intensity 2, satisfied, social
//   gratitude 0.999
//   "thank you so much" for joy 1.00
//   "thank you so much" for gratitude 1.00
//   "thank you so much" for satisfied 0.85
//   "solved" for gratitude 0.388
//   "solved!" for joy 1.00
//   "solved!" for satisfied 0.944
// 没什么不满意的
//   joy 0.40, intensity 1, satisfied, social
//   "没什么不满意的" for joy 0.619
//   "没什么不满意的" for satisfied 0.519
// 轉人工
//   neutral 0.813, intensity 0, neutral, request
//   wants_human 1.00
//   "轉人工" for wants_human 1.00
