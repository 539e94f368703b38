// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/respond/delay_urgency.hpp>
#include <aplomb/respond/follow_up.hpp>
#include <string>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using namespace aplomb::respond;

// A Sunday, 08:00 UTC.
constexpr instant morning{1'795'334'400'000};

/// The hours after closing at which touches follow each other.
template <class Then>
void follow(closed_case c, quiet_hours quiet, Then then) {
  for (; auto const next = next_touch(c, quiet); ++c.touches) then(*next);
}

std::string hours_of(closed_case c, quiet_hours quiet = {}) {
  std::string out;
  follow(c, quiet, [&](touch const& t) { out += std::to_string((t.at - c.closed).ms / 3'600'000) + " "; });
  return out;
}

}  // namespace

TEST_CASE("the worse a case was the sooner and the more often somebody asks how things are") {
  CHECK(hours_of({morning, {}, 0, 0, 0}).empty());
  CHECK(hours_of({morning, {}, 2, 0, 0}).empty());
  CHECK(hours_of({morning, {}, 3, 0, 0}) == "72 ");
  CHECK(hours_of({morning, {}, 5, 0, 0}) == "48 168 ");
  CHECK(hours_of({morning, {}, 9, 0, 0}) == "24 72 240 ");
  CHECK(next_touch({morning, {}, 9, 0, 1}) == touch{morning + 72_h, 2, 3, touch_reason::heat});
}

TEST_CASE("a broken promise is followed up like the worst case") {
  CHECK(hours_of({morning, {}, 1, 1, 0}) == "24 72 240 ");
  CHECK(next_touch({morning, {}, 1, 1, 0})->reason == touch_reason::broken_promise);
}

TEST_CASE("nobody asks whether all is well before an open promise is due") {
  CHECK(hours_of({morning, morning + 50_h, 0, 0, 0}) == "51 ");
  CHECK(next_touch({morning, morning + 50_h, 0, 0, 0})->reason == touch_reason::promise);
  CHECK(hours_of({morning, morning + 50_h, 7, 0, 0}) == "51 72 240 ");
  CHECK(hours_of({morning, morning + 2_h, 7, 0, 0}) == "24 72 240 ");
}

TEST_CASE("quiet hours move a touch to their end, also over midnight and where clocks are ahead") {
  quiet_hours const night{21 * 60, 9 * 60, 8_h};  // 08:00 UTC is 16:00 there
  CHECK_FALSE(night.hold(morning));
  CHECK(night.hold(morning + 5_h));
  CHECK(night.after(morning + 5_h) == morning + 17_h);
  CHECK(night.after(morning + 5_h + 20_min) == morning + 17_h);
  CHECK(night.after(morning + 16_h) == morning + 17_h);
  CHECK(night.after(morning + 17_h) == morning + 17_h);
  quiet_hours const lunch{12 * 60, 13 * 60, {}};
  CHECK(lunch.after(morning + 4_h) == morning + 5_h);
  CHECK(lunch.after(morning + 5_h) == morning + 5_h);
  CHECK_FALSE(quiet_hours{}.hold(morning));
  CHECK(hours_of({morning + 6_h, {}, 7, 0, 0}, night) == "35 83 251 ");
}

TEST_CASE("property: touches end, come in order, never in quiet hours and never before a promise is due") {
  aplomb_test::random r(57);
  for (int run = 0; run < 2000; ++run) {
    closed_case c{morning + duration{r.between(0, 10'000'000'000)}, {}, 0, 0, 0};
    c.severity = static_cast<std::uint8_t>(r.below(10)), c.broken = static_cast<std::uint8_t>(r.below(3));
    if (r.one_in(2)) c.promised = c.closed + duration{r.between(-1000, 2000) * 60'000};
    quiet_hours quiet{static_cast<std::uint16_t>(r.below(1440)), static_cast<std::uint16_t>(r.below(1440)),
                      duration{r.between(-12, 14) * 3'600'000}};
    instant last{};
    int count = 0;
    follow(c, quiet, [&](touch const& t) {
      CHECK(++count == t.number);
      CHECK(t.number <= t.last);
      CHECK(t.at >= last);
      CHECK(t.at >= c.closed);
      CHECK_FALSE(quiet.hold(t.at));
      if (c.promised != instant{}) CHECK(t.at > c.promised);
      last = t.at;
    });
    CHECK(count <= 3);
  }
}

TEST_CASE("delay makes an open case more urgent, and the more so the hotter it is") {
  CHECK(delay_urgency({}, 9) == score{});
  CHECK(delay_urgency(duration{-5}, 9) == score{});
  CHECK(delay_urgency(1_h, 0) == 0.10_p);
  CHECK(delay_urgency(30_min, 0) == 0.05_p);
  CHECK(delay_urgency(24_h, 0) == 0.40_p);
  CHECK(delay_urgency(24_h, 9) == 0.80_p);
  CHECK(delay_urgency(400_h, 0) == 0.90_p);
  CHECK(delay_urgency(168_h, 9) == 1.00_p);
}

TEST_CASE("property: delay never makes a case less urgent") {
  aplomb_test::random r(81);
  for (int run = 0; run < 5000; ++run) {
    duration const age{r.between(0, 2'000'000'000)};
    auto const severity = static_cast<std::uint8_t>(r.below(10));
    CHECK(delay_urgency(age, severity) <= delay_urgency(duration{age.ms + r.between(0, 100'000'000)}, severity));
    CHECK(delay_urgency(age, severity) <= delay_urgency(age, static_cast<std::uint8_t>(severity + r.below(5))));
  }
}
