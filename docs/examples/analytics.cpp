// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/analytics.hpp>
#include <aplomb/aplomb.hpp>
#include <aplomb/session/record_of.hpp>
#include <iostream>
#include <string>
#include <string_view>

using namespace aplomb;
using namespace aplomb::literals;

int main() {
  engine const desk{};
  analytics::journal_summary sum{desk.ladders()};
  instant now{1'767'268'800'000};

  // Every decision is taken note of, by shop; nothing that anybody wrote is kept.
  auto const chat = [&](std::string_view id, std::string_view shop, auto... messages) {
    conversation talk;
    auto const hear = [&](std::string_view message) {
      now = now + 2_min;
      auto const answer = desk.hear(talk, message, now);
      sum.take(record_of(desk, talk, answer, {.id = id, .message = message, .event = {}, .at = now, .key = {1, 2}}),
               shop);
    };
    (hear(messages), ...);
  };
  chat("a1", "north", "Where is my parcel?", "Three days and nobody answers. This is ridiculous!!",
       "I want to talk to a person!");
  chat("a2", "north", "你好，请问几点开门？", "好的，谢谢");
  chat("b1", "south", "包裹到現在還沒到，你們到底在搞什麼？！", "好，謝謝你，收到了");

  auto const made = sum.finish();
  std::cout << made.messages << " messages in " << made.conversations << " conversations, " << made.troubled
            << " of them troubled, " << made.handed_over << " handed to a person\n";
  for (std::size_t from = 0; from < made.heat.size(); ++from)
    for (std::size_t to = 0; to < made.heat.size(); ++to)
      if (auto const moves = made.heat.moves(from, to); moves > 0)
        std::cout << made.heat.name(from) << " -> " << made.heat.name(to) << ": " << moves << '\n';
  std::string const page = write_html(made, text::language::zh_hant);
  std::cout << page.substr(page.find("<h1>"), page.find("</h1>") - page.find("<h1>") + 5) << '\n';
}

// Output:
// 7 messages in 3 conversations, 2 of them troubled, 1 handed to a person
// calm -> upset: 2
// upset -> angry: 1
// upset -> recovering: 1
// <h1>對話狀況報告</h1>
