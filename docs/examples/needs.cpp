// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a message calls for, whatever the feeling: the same words after different acts of the desk.

#include <aplomb/classify.hpp>
#include <aplomb/core/enum.hpp>
#include <iostream>
#include <string_view>

int main() {
  using namespace aplomb;
  using classify::desk_act;
  struct line {
    std::string_view message;
    desk_act last;
  } const heard[] = {
      {"请问套餐下个月能改吗？", desk_act::none},           {"网费多扣了一百块，什么情况", desk_act::none},
      {"都一个星期了，还是没人联系我", desk_act::promised}, {"已经私信了", desk_act::asked},
      {"That is not what I asked.", desk_act::informed},    {"OK, I will try that tonight.", desk_act::informed},
  };
  classify::learned_reader const reader;
  for (auto const& [message, last] : heard) {
    auto const needs = classify::needs_of(message, reader.read(message), last);
    std::cout << message << "\n  after " << aplomb::name_of(last) << ": " << aplomb::name_of(needs.most()) << " ("
              << needs.of(needs.most()) << "), to ask for: " << aplomb::name_of(needs.most_helpful()) << '\n';
  }
}

// Output:
// 请问套餐下个月能改吗？
//   after none: answer (0.958), to ask for: none
// 网费多扣了一百块，什么情况
//   after none: check (0.88), to ask for: account
// 都一个星期了，还是没人联系我
//   after promised: press (0.796), to ask for: account
// 已经私信了
//   after asked: receive (0.995), to ask for: none
// That is not what I asked.
//   after informed: reconsider (0.866), to ask for: none
// OK, I will try that tonight.
//   after informed: wait (0.986), to ask for: none
