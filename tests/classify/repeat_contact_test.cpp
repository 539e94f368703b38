// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/repeat_contact.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

TEST_CASE("earlier contacts are counted from words, in three writings") {
  struct {
    std::string_view text;
    int times;
  } const cases[] = {{"我已经打了三次电话了", 3},
                     {"第三次来问了", 2},
                     {"投诉多次都没人处理", 3},
                     {"這是第二次打電話來投訴了", 1},
                     {"催了好几次", 3},
                     {"I have called twice", 2},
                     {"this is the third time I ask", 2},
                     {"I emailed you 4 times", 4},
                     {"multiple calls and nothing", 3},
                     {"I already told you", 1},
                     {"my second call about this", 1},
                     {"上次就说了", 1}};
  for (auto const& c : cases) {
    auto const told = repeat_contact_in(c.text);
    INFO(c.text);
    CHECK(told.times == c.times);
    CHECK(!told.in(c.text).empty());
  }
}

TEST_CASE("other repetitions are no contacts") {
  for (auto text : {"第二次买了", "my second order with you", "一天吃三次", "take it twice a day", "三天了",
                    "退款什么时候到", "如果要打三次电话我就不来了", "I called 30 seconds ago", "the call took a second",
                    "one second, I will ask my wife", ""}) {
    INFO(text);
    CHECK_FALSE(repeat_contact_in(text));
  }
}

TEST_CASE("whatever is read, the words that tell lie in the text") {
  aplomb_test::random random{13};
  std::string_view const parts[] = {"第", "三",     "次",      "打了", "电话",   "问",   "\xff",
                                    "，", "twice ", "called ", "9999", " times", "多次", "?"};
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (auto n = random.below(12); n > 0; --n) text += parts[random.below(std::size(parts))];
    auto const told = repeat_contact_in(text);
    INFO(text);
    CHECK(told.end <= text.size());
    CHECK((told.times > 0) == (told.begin < told.end));
  }
}
