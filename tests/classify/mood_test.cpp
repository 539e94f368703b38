// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/classify/mood.hpp>

#include "session/scripted_reader.hpp"
#include "support/catch.hpp"

using namespace aplomb;
using namespace aplomb::literals;
using classify::mood;

namespace {
classify::affect affect_of(std::string_view message) { return aplomb_test::scripted_reader{}.read(message).affect; }
}  // namespace

TEST_CASE("the fast average follows the moment, the slow one lags behind") {
  mood m;
  for (int i = 0; i < 6; ++i) m.hear(affect_of("joy"));
  m.hear(affect_of("anger!"));
  CHECK(m.fast_level() > m.slow_level());
  CHECK(m.heading() == classify::trend::worsening);
  CHECK(m.lasting() == classify::emotion::joy);
  for (int i = 0; i < 12; ++i) m.hear(affect_of("anger!"));
  CHECK(m.lasting() == classify::emotion::anger);
}

TEST_CASE("relief after anger is an improvement") {
  mood m;
  m.hear(affect_of("anger!"));
  m.hear(affect_of("anger!"));
  m.hear(affect_of("joy thanks"));
  CHECK(m.heading() == classify::trend::improving);
  CHECK(m.slope() < score{});
}

TEST_CASE("feelings fade in silence, the fast one first") {
  mood m;
  m.hear(affect_of("anger!"));
  auto const fast = m.fast_level(), slow = m.slow_level();
  m.fade(20_min);
  CHECK(m.fast_level() == fast.scaled(1, 2));
  CHECK(m.slow_level() <= slow);
  CHECK(m.slow_level() > slow.scaled(9, 10));
  m.fade(24_h);
  CHECK(m.fast_level() == score{});
  CHECK(m.slow_level() > score{});
}

TEST_CASE("fading in two steps is fading in one, to within rounding") {
  for (std::int64_t minutes : {1, 7, 20, 45, 100}) {
    mood once, twice;
    once.hear(affect_of("anger!"));
    twice.hear(affect_of("anger!"));
    once.fade(duration{2 * minutes * 60'000});
    twice.fade(duration{minutes * 60'000});
    twice.fade(duration{minutes * 60'000});
    auto const gap = once.fast_level() - twice.fast_level();
    CHECK(gap < 0.07_p);
    CHECK(gap > -0.07_p);
  }
}

TEST_CASE("mild anger counts three fifths, and so does anger that is not the main emotion of a neutral message") {
  classify::affect a;
  a.emotions[index_of(classify::emotion::anger)] = 0.90_p;
  a.intensity = 2;
  CHECK(classify::anger_level(a) == 0.90_p);
  a.intensity = 1;
  CHECK(classify::anger_level(a) == 0.54_p);
  a.intensity = 0;
  CHECK(classify::anger_level(a) == 0.54_p);
}

TEST_CASE("who is likelier dissatisfied than not is no longer calm, and content without joy is relief") {
  classify::affect a;
  a.emotions[0] = 1.0_p;
  a.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.55_p;
  CHECK(classify::negative_level(a) >= 0.30_p);
  a.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.05_p;
  a.satisfactions[index_of(classify::satisfaction::satisfied)] = 0.80_p;
  CHECK(classify::relief_level(a) == 0.60_p);
}

TEST_CASE("contentment follows what the messages say of satisfaction, and what nobody understood is not known") {
  mood m;
  CHECK(m.contentment() == score{});
  CHECK(m.known() == 0);
  for (int i = 0; i < 20; ++i) m.hear(affect_of("anger!"));
  CHECK(m.contentment() < -0.9_p);
  for (int i = 0; i < 20; ++i) m.hear(affect_of("joy"));
  CHECK(m.contentment() > 0.9_p);
  CHECK(m.known() == 40);
  classify::affect nothing;
  nothing.unknown = true;
  m.hear(nothing);
  CHECK(m.known() == 40);
  CHECK(m.heard() == 41);
}
