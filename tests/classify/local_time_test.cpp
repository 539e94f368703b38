// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/local_time.hpp>

using namespace aplomb;
using namespace aplomb::literals;
using classify::wall_clock;
using classify::wall_clock_at;

TEST_CASE("a clock on the wall shows the minute and the day of the week where it hangs") {
  CHECK(wall_clock_at({}, {}) == wall_clock{0, 4});  // 1970-01-01 was a Thursday
  CHECK(wall_clock_at({1'795'334'400'000}, {}) == wall_clock{480, 7});
  CHECK(wall_clock_at({1'795'334'400'000}, 8_h) == wall_clock{960, 7});
  CHECK(wall_clock_at({1'795'334'400'000}, 16_h) == wall_clock{0, 1});
  CHECK(wall_clock_at({1'795'334'459'999}, duration{-9 * 3'600'000}) == wall_clock{1380, 6});
  CHECK(wall_clock_at({-1}, {}) == wall_clock{1439, 3});
}

TEST_CASE("property: a day later it is the same minute of the next day of the week") {
  aplomb_test::random r(33);
  for (int run = 0; run < 3000; ++run) {
    instant const at{r.between(-4'000'000'000'000, 4'000'000'000'000)};
    duration const offset{r.between(-14 * 60, 14 * 60) * 60'000};
    auto const today = wall_clock_at(at, offset), tomorrow = wall_clock_at(at + 24_h, offset);
    CHECK(today.minute == tomorrow.minute);
    CHECK(today.minute < 1440);
    CHECK(tomorrow.weekday == today.weekday % 7 + 1);
    auto const whole = classify::whole_minute(at);
    CHECK((whole <= at && at < whole + 1_min));
  }
}
