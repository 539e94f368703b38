// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify.hpp>
#include <iostream>
#include <string_view>

int main() {
  namespace classify = aplomb::classify;
  classify::lexical_reader const reader{};

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
//   anger 0.864, intensity 2, dissatisfied, complaint
//   "等了三天" for dissatisfied 0.896
//   "还没发货" for dissatisfied 0.537
//   "到底" for anger 0.437
//   "管不管" for anger 0.665
//   "？！" for anger 0.25
// thank you so much, solved!
//   joy 0.755, intensity 2, satisfied, social
//   gratitude 0.631
//   "thank you so much" for gratitude 0.588
//   "solved" for satisfied 0.427
// 没什么不满意的
//   neutral 0.613, intensity 0, satisfied, social
//   "没什么不满意" for satisfied 0.85
//   "不满意" for dissatisfied -0.21
// 轉人工
//   neutral 0.981, intensity 0, neutral, request
//   wants_human 0.98
//   "轉人工" for wants_human 0.98
