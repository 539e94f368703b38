// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/workload.hpp>
#include <concepts>
#include <ostream>
#include <type_traits>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

namespace {

template <class T>
concept printable = requires(std::ostream& out, T const& value) {
  out << value;
};

static_assert(!printable<exposure> && !printable<load>);
static_assert(!std::is_trivially_copyable_v<exposure> && !std::is_trivially_copyable_v<load>);
static_assert(!std::default_initializable<exposure>, "a shift needs a consent");
static_assert(!std::default_initializable<consent>);

}  // namespace

TEST_CASE("a new shift weighs nothing") {
  auto const l = new_shift().at(minute(0));
  CHECK(l.contacts == 0);
  CHECK(l.hot == 0);
  CHECK(l.abuse == 0);
  CHECK(l.without_break == 0_min);
  CHECK(l.hot_in_a_row == 0);
}

TEST_CASE("a conversation counts one and half after its half-life") {
  auto shift = new_shift();
  shift.contact_ended({}, minute(10));
  CHECK(shift.at(minute(10)).contacts == 1000);
  CHECK(shift.at(minute(130)).contacts >= 498);
  CHECK(shift.at(minute(130)).contacts <= 501);
  CHECK(shift.at(minute(250)).contacts >= 248);
  CHECK(shift.at(minute(250)).contacts <= 251);
  CHECK(shift.at(minute(10)).hot == 0);
}

TEST_CASE("abuse counts by its level, and fades more slowly") {
  for (int level = 0; level <= 5; ++level) {
    auto shift = new_shift();
    shift.contact_ended({true, static_cast<std::uint8_t>(level)}, minute(0));
    std::int64_t const counts[] = {0, 250, 500, 1000, 1000, 1000};
    auto const l = shift.at(minute(0));
    CHECK(l.abuse == counts[level]);
    CHECK(int{l.last_abuse} == std::min(level, 3));
    CHECK(l.hot == 1000);
    CHECK(shift.at(minute(240)).abuse * 2 >= counts[level] - 5);
    CHECK(shift.at(minute(240)).abuse * 2 <= counts[level] + 5);
  }
}

TEST_CASE("every count fades to zero") {
  auto shift = new_shift();
  for (int i = 0; i < 300; ++i) shift.contact_ended({true, 3}, minute(i));
  auto const l = shift.at(minute(300 + 28 * 4 * 60));
  CHECK(l.contacts == 0);
  CHECK(l.hot == 0);
  CHECK(l.abuse == 0);
}

TEST_CASE("a hundred conversations in eight hours come near 36 and never beyond it by much") {
  auto shift = new_shift();
  for (int i = 1; i <= 100; ++i) shift.contact_ended({}, {minute(0).ms + i * 288'000});
  auto const l = shift.at(minute(480));
  CHECK(l.contacts > 33'000);
  CHECK(l.contacts < 36'500);
}

TEST_CASE("a full break ends the stretch, half a one halves it") {
  auto shift = new_shift();
  CHECK(shift.at(minute(60)).without_break == 60_min);
  auto half = shift;
  half.break_taken(5_min, minute(65));
  CHECK(half.at(minute(65)).without_break == 30_min);
  CHECK(half.at(minute(70)).without_break == 35_min);
  CHECK(half.at(minute(70)).without_long_break == 70_min);
  auto full = shift;
  full.break_taken(10_min, minute(70));
  CHECK(full.at(minute(70)).without_break == 0_min);
  CHECK(full.at(minute(90)).without_break == 20_min);
  auto meal = shift;
  meal.break_taken(30_min, minute(90));
  CHECK(meal.at(minute(100)).without_long_break == 10_min);
}

TEST_CASE("in a break counts fade twice as fast as at work") {
  auto worked = new_shift(), rested = new_shift();
  worked.contact_ended({}, minute(0));
  rested.contact_ended({}, minute(0));
  rested.break_taken(60_min, minute(60));
  CHECK(rested.at(minute(60)).contacts == worked.at(minute(120)).contacts);
}

TEST_CASE("a break of no length, of less than none and one before the last event change nothing") {
  auto shift = new_shift();
  shift.contact_ended({true, 3}, minute(30));
  auto const before = shift.at(minute(40));
  shift.break_taken(0_min, minute(30));
  shift.break_taken(aplomb::duration{-5}, minute(30));
  shift.break_taken(20_min, minute(20));
  auto const after = shift.at(minute(40));
  CHECK(after.without_break == before.without_break);
  CHECK(after.contacts == before.contacts);
  CHECK(after.hot_in_a_row == before.hot_in_a_row);
}

TEST_CASE("a break that overlaps the last conversation counts from its end") {
  auto shift = new_shift();
  shift.contact_ended({}, minute(58));
  shift.break_taken(10_min, minute(60));  // two minutes of it are left
  CHECK(shift.at(minute(60)).without_break == aplomb::duration{58 * 60'000 * 8 / 10});
}

TEST_CASE("hot conversations in a row are counted until a calm one or a break") {
  auto shift = new_shift();
  shift.contact_ended({true, 0}, minute(1));
  shift.contact_ended({false, 2}, minute(2));  // an insult is hot whatever the ladder said
  CHECK(shift.at(minute(2)).hot_in_a_row == 2);
  CHECK(shift.at(minute(2)).last_was_hot);
  shift.contact_ended({}, minute(3));
  CHECK(shift.at(minute(3)).hot_in_a_row == 0);
  CHECK_FALSE(shift.at(minute(3)).last_was_hot);
  CHECK(shift.at(minute(3)).abuse_met == 2);
  CHECK(shift.at(minute(3)).since_abuse == 1_min);
  shift.break_taken(5_min, minute(8));
  CHECK(shift.at(minute(8)).abuse_met == 0);
  for (int i = 0; i < 300; ++i) shift.contact_ended({true, 0}, minute(10));
  CHECK(shift.at(minute(10)).hot_in_a_row == 255);
}

TEST_CASE("time never runs backwards, and without a clock nothing fades") {
  auto shift = new_shift();
  shift.contact_ended({}, minute(50));
  shift.contact_ended({}, minute(20));
  CHECK(shift.at(minute(20)).contacts == 2000);
  exposure timeless{consent::given_by_the_person(), aplomb::instant{}};
  for (int i = 0; i < 5; ++i) timeless.contact_ended({}, {});
  CHECK(timeless.at({}).contacts == 5000);
}

TEST_CASE("counts never leave their range, whatever the events and limits") {
  aplomb_test::random r{84};
  for (int run = 0; run < 300; ++run) {
    workload_limits limits;
    if (r.one_in(2)) {
      limits.contact_half_life = aplomb::duration{r.between(-5, 1'000'000)};
      limits.abuse_half_life = aplomb::duration{r.one_in(3) ? std::int64_t{1} << 61 : r.between(0, 100)};
      limits.full_break = aplomb::duration{r.between(-1, 1'000'000)};
      limits.rest_speed = static_cast<int>(r.between(-3, 1000));
    }
    auto shift = new_shift(limits);
    std::int64_t now = 0;
    for (int i = 0; i < 60; ++i) {
      now += r.one_in(15) ? r.between(0, std::int64_t{1} << 40) : r.between(-10, 60);
      if (r.one_in(5))
        shift.break_taken(aplomb::duration{r.between(-1000, 7'200'000)}, minute(now));
      else
        shift.contact_ended({r.one_in(3), static_cast<std::uint8_t>(r.below(6))}, minute(now));
      auto const l = shift.at(minute(now + r.between(-10, 100)));
      REQUIRE(l.contacts >= 0);
      REQUIRE(l.contacts <= 8'000'000);
      REQUIRE(l.hot >= 0);
      REQUIRE(l.hot <= l.contacts + 1'000'000'000);
      REQUIRE(l.abuse >= 0);
      REQUIRE(l.without_break.ms >= 0);
      REQUIRE(l.without_long_break.ms >= 0);
      REQUIRE(l.observed.ms >= 0);
    }
  }
}

TEST_CASE("looking later never shows more, and one more conversation never shows less") {
  aplomb_test::random r{93};
  for (int run = 0; run < 500; ++run) {
    auto shift = new_shift();
    std::int64_t now = 0;
    for (int i = 0; i < 20; ++i) {
      now += r.between(0, 30);
      contact const met{r.one_in(3), static_cast<std::uint8_t>(r.below(4))};
      shift.contact_ended(met, minute(now));
    }
    auto const early = now + r.between(0, 500), late = early + r.between(0, 500);
    auto const a = shift.at(minute(early)), b = shift.at(minute(late));
    REQUIRE(b.contacts <= a.contacts);
    REQUIRE(b.hot <= a.hot);
    REQUIRE(b.abuse <= a.abuse);
    auto more = shift;
    more.contact_ended({true, 1}, minute(now));
    auto const c = more.at(minute(early));
    REQUIRE(c.contacts >= a.contacts);
    REQUIRE(c.hot >= a.hot);
    REQUIRE(c.abuse >= a.abuse);
  }
}

TEST_CASE("eight thousand conversations at once are the most that is counted") {
  auto shift = new_shift();
  for (int i = 0; i < 9000; ++i) shift.contact_ended({true, 3}, minute(0));
  CHECK(shift.at(minute(0)).contacts == 8'000'000);
  CHECK(shift.at(minute(0)).abuse == 8'000'000);
}
