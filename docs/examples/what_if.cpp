// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify.hpp>
#include <aplomb/classify/what_if.hpp>
#include <iostream>
#include <string_view>

int main() {
  namespace classify = aplomb::classify;
  classify::lexical_reader const reader{};

  for (std::string_view const message :
       {"等了三天，急死我了", "You cheated me. I am furious, refund me now", "请问几点开门"}) {
    std::cout << message << "\n  " << aplomb::name_of(reader.read(message).affect.main_emotion());
    if (auto const answer = classify::what_if(reader, message)) {
      std::cout << ", but without";
      for (auto const& span : answer->without) std::cout << " \"" << span.in(message) << '"';
      std::cout << ' ' << aplomb::name_of(answer->main_emotion()) << " and "
                << aplomb::name_of(answer->main_satisfaction());
    }
    std::cout << '\n';
  }
}

// Output:
// 等了三天，急死我了
//   fear, but without "急死我了" neutral and dissatisfied
// You cheated me. I am furious, refund me now
//   anger, but without "cheated me" "furious" neutral and neutral
// 请问几点开门
//   neutral
