// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/urgency.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

deadline due_in(std::string_view message) { return urgency_of(message, {}).due; }

std::optional<std::int32_t> left(std::string_view message, int hour, int weekday = 0) {
  return minutes_left(due_in(message), {static_cast<std::uint16_t>(hour * 60), static_cast<std::uint8_t>(weekday)});
}

}  // namespace

TEST_CASE("urgency tells its reason with the words that give it, in three writings") {
  struct {
    std::string_view text;
    urgency_reason why;
    std::string_view words;
  } const cases[] = {{"今天之前必须给我处理好", urgency_reason::deadline, "今天之前必须"},
                     {"下午五點前給我答覆", urgency_reason::deadline, "下午五點前"},
                     {"明天要用，快点发货", urgency_reason::deadline, "明天要用"},
                     {"before 5pm please", urgency_reason::deadline, "before 5pm"},
                     {"I need it by Friday", urgency_reason::deadline, "need it by Friday"},
                     {"家裡漏水了，快來人", urgency_reason::harm, "漏水"},
                     {"there is a gas leak, hurry", urgency_reason::harm, "gas leak"},
                     {"等了三天，快递还没到", urgency_reason::waiting, "等了三天"},
                     {"I have waited 40 minutes", urgency_reason::waiting, "waited 40 minutes"},
                     {"急急急", urgency_reason::asked, "急急急"},
                     {"asap, thanks", urgency_reason::asked, "asap"}};
  for (auto const& c : cases) {
    auto const found = urgency_of(c.text, {});
    INFO(c.text);
    CHECK(found.why == c.why);
    CHECK(found.in(c.text) == c.words);
    CHECK(found.level > score{});
  }
}

TEST_CASE("a time that nobody sets as a limit is no deadline") {
  for (auto text : {"三天前下的单", "I ordered it 3 days ago", "今天天气不错", "今天能到吗", "is there a sale today?",
                    "两天", "five stars", "以前都很好", "前台没人", "内容不全", "by the way, nice shop", ""}) {
    INFO(text);
    CHECK_FALSE(due_in(text));
  }
}

TEST_CASE("deadlines are counted in minutes from the caller's clock") {
  CHECK(left("下午五点前给我答复", 15) == 120);
  CHECK(left("before 5:30 pm please", 15) == 150);
  CHECK(left("17:30 前", 15) == 150);
  CHECK(left("十点前给我", 15) == 420);  // the ten that comes next
  CHECK(left("by 9 am please", 15) == 18 * 60);
  CHECK(left("今天之前必须处理", 15) == 540);
  CHECK(left("明天早上八点前要用", 15) == 17 * 60);
  CHECK(left("within two hours", 15) == 120);
  CHECK(left("半小时内回复", 15) == 30);
  CHECK(left("my flight leaves in 40 minutes", 15) == 40);
  CHECK(left("I need it by Friday", 15, 3) == 2 * 1440 + 540);
  CHECK_FALSE(left("I need it by Friday", 15).has_value());
  CHECK_FALSE(left("I must have it before the wedding", 15, 3).has_value());
}

TEST_CASE("urgency grows as the deadline nears and is whole when it has come") {
  for (std::string_view const text : {"下午五点前给我答复", "need it by 5pm", "週五之前一定要收到"}) {
    score before;
    for (int hour = 0; hour <= 17; ++hour) {
      auto const found = urgency_of(text, {}, wall_clock{static_cast<std::uint16_t>(hour * 60), 5});
      INFO(text << " at " << hour);
      CHECK(found.level >= before);
      before = found.level;
    }
  }
  CHECK(urgency_of("need it by 5pm today", {}, wall_clock{17 * 60, 5}).level == score::of(1000));
  CHECK(urgency_of("need it by 5pm today", {}, wall_clock{18 * 60, 5}).level == score::of(1000));
  CHECK(urgency_of("need it by 5pm", {}, wall_clock{8 * 60, 5}).level <
        urgency_of("need it by 5pm", {}, wall_clock{16 * 60, 5}).level);
}

TEST_CASE("harm goes before every other reason, unless it is denied or only supposed") {
  auto const found = urgency_of("等了三天，今天之前必须来，家里着火了", {});
  CHECK(found.why == urgency_reason::harm);
  CHECK(found.due);
  CHECK(urgency_of("没有漏水", {}).why == urgency_reason::none);
  CHECK(urgency_of("如果着火了怎么办", {}).why == urgency_reason::none);
  CHECK(urgency_of("the fire stick remote", {}).why == urgency_reason::none);
}

TEST_CASE("the flag of the reading is the least") {
  affect read;
  read.flags[index_of(flag::urgency)] = score::of(800);
  CHECK(urgency_of("tell me now please", read).level == score::of(800));
  CHECK(urgency_of("你好", read).level == score::of(800));
  CHECK(urgency_of("你好", {}).level == score{});
}

TEST_CASE("whatever is read, the reason lies in the text and the level in its range") {
  aplomb_test::random random{11};
  std::string_view const parts[] = {"今天", "五点", "前",          "半",   "小时", "内",    "3",    "12",   ":30",
                                    " pm",  " by ", "before ",     "周五", "，",   "！",    "\xff", "等了", "三天",
                                    "着火", "不",   "99999999999", "十",   "two ", "hours", " ago", "@"};
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (auto n = random.below(16); n > 0; --n) text += parts[random.below(std::size(parts))];
    auto const found = urgency_of(text, {}, wall_clock{static_cast<std::uint16_t>(random.below(1440)), 2});
    INFO(text);
    CHECK(found.end <= text.size());
    CHECK((found.why == urgency_reason::none) == (found.begin == found.end));
    CHECK(found.level >= score{});
    CHECK(found.level <= score::of(1000));
    if (found.due) CHECK((found.due.begin < found.due.end && found.due.end <= text.size()));
  }
}
