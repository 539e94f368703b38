// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/core/clock.hpp>
#include <chrono>
#include <cstdint>
#include <limits>
#include <type_traits>

using namespace aplomb::literals;

namespace {

struct talkative_clock {
  aplomb::instant now() const { return {}; }  // may throw
};
struct system_clock_of_the_caller {
  aplomb::instant now() const noexcept { return {42}; }
};

static_assert(aplomb::clock_source<aplomb::manual_clock>);
static_assert(aplomb::clock_source<system_clock_of_the_caller>);
static_assert(!aplomb::clock_source<talkative_clock>, "a clock that may throw is no clock_source");
static_assert(!aplomb::clock_source<int>);

}  // namespace

namespace {
template <class Instant>
Instant a_little_later(Instant now) {
  return now + 1_h + 1_min + 1_s + 1_ms;
}
}  // namespace

TEST_CASE("duration literals work in templates, too, which Clang 14 does not link when they are consteval") {
  CHECK(a_little_later(aplomb::instant{0}).ms == 3'661'001);
}

TEST_CASE("durations come from literals and from any chrono duration") {
  STATIC_REQUIRE((10_min).ms == 600'000);
  STATIC_REQUIRE(1_h == 60_min);
  STATIC_REQUIRE(1_s == 1000_ms);
  CHECK(aplomb::duration{std::chrono::minutes{10}} == 10_min);
  CHECK(aplomb::duration{std::chrono::hours{-1}}.ms == -3'600'000);
  CHECK(aplomb::duration{std::chrono::milliseconds{7}} == 7_ms);
  CHECK(aplomb::duration{std::chrono::microseconds{1999}} == 1_ms);
  CHECK(aplomb::duration{std::chrono::duration<int, std::ratio<86400>>{2}} == 48_h);
}

TEST_CASE("durations and instants saturate instead of overflowing") {
  constexpr std::int64_t farthest = (std::int64_t{1} << 62) - 1;
  CHECK(aplomb::duration{std::chrono::hours::max()}.ms == farthest);
  CHECK(aplomb::duration{std::chrono::hours::min()}.ms == -farthest);
  CHECK(aplomb::duration{std::chrono::nanoseconds::max()}.ms == 9'223'372'036'854);
  CHECK(aplomb::duration{std::numeric_limits<std::int64_t>::max()}.ms == farthest);
  CHECK((aplomb::instant{farthest} + aplomb::duration{farthest}).ms == farthest);
  CHECK((aplomb::instant{-farthest} - aplomb::instant{farthest}).ms == -farthest);
  CHECK((aplomb::instant{std::numeric_limits<std::int64_t>::min()} - aplomb::instant{0}).ms == -farthest);
}

TEST_CASE("the finest ticks and counts without a sign convert as they should") {
  using attoseconds = std::chrono::duration<std::int64_t, std::atto>;
  CHECK(aplomb::duration{attoseconds{9'223'372'036'854'775'807}}.ms == 9223);
  CHECK(aplomb::duration{attoseconds{-999'999'999'999'999}}.ms == 0);
  using count = std::chrono::duration<std::uint64_t, std::milli>;
  CHECK(aplomb::duration{count{std::numeric_limits<std::uint64_t>::max()}}.ms == (std::int64_t{1} << 62) - 1);
  CHECK(aplomb::duration{std::chrono::duration<std::uint16_t>{60}} == 1_min);
}

TEST_CASE("a duration in fractions of ticks does not convert by itself") {
  STATIC_REQUIRE(std::is_convertible_v<std::chrono::minutes, aplomb::duration>);
  STATIC_REQUIRE(!std::is_convertible_v<std::chrono::duration<double>, aplomb::duration>);
}

TEST_CASE("instants and durations form a line") {
  aplomb::instant const start{1000};
  CHECK(start + 5_s == aplomb::instant{6000});
  CHECK((start + 5_s) - start == 5_s);
  CHECK(start < start + 1_ms);
  CHECK(1_s < 1_min);
}

TEST_CASE("a manual clock moves only when told to") {
  aplomb::manual_clock clock{aplomb::instant{100}};
  CHECK(clock.now() == aplomb::instant{100});
  CHECK(clock.now() == aplomb::instant{100});
  clock.advance(2_s);
  CHECK(clock.now() == aplomb::instant{2100});
  clock.set({5});
  CHECK(clock.now() == aplomb::instant{5});
}
