// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/classify/marks.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

namespace {
mark_tally marks_of(std::string_view text) {
  mark_tally marks;
  text::clause clause;
  text::clause_reader reader{text};
  while (reader.next(clause)) marks.add(clause);
  return marks;
}
}  // namespace

TEST_CASE("marks are counted by kind") {
  CHECK(marks_of("好！！！").exclamations() == 3);
  CHECK(marks_of("什么？？").longest_question() == 2);
  CHECK(marks_of("管不管？！").mixed() == 1);
  CHECK(marks_of("ok").emphasis() == score{});
  CHECK(marks_of("好。").emphasis() == score{});
}

TEST_CASE("shouting takes more than a name in capitals") {
  CHECK(marks_of("GIVE ME MY MONEY BACK").shouts());
  CHECK_FALSE(marks_of("my SIM card does not work").shouts());
  CHECK_FALSE(marks_of("give me my money back").shouts());
}

TEST_CASE("emphasis never falls when a mark is added") {
  std::string text = "太慢了";
  auto last = marks_of(text).emphasis();
  for (int i = 0; i < 10; ++i) {
    text += i % 2 == 0 ? "！" : "？";
    auto const next = marks_of(text).emphasis();
    CHECK(next >= last);
    last = next;
  }
}
