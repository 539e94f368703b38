// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/sampling.hpp>
#include <cmath>
#include <string>

using namespace aplomb;
using namespace aplomb::satisfaction;
using namespace aplomb::literals;

namespace {
constexpr hash_key key{0x1234, 0x5678};
constexpr instant now{1'700'000'000'000};
survey_case fine() { return {.now = now, .customer_lines = 3}; }
}  // namespace

TEST_CASE("nobody is asked after abuse, a threat or words of self-harm, nor who does not want it") {
  CHECK(may_ask(fine()) == survey_verdict::ask);
  auto c = fine();
  c.abusive = true;
  CHECK(may_ask(c) == survey_verdict::after_abuse);
  c.opted_out = true;
  CHECK(may_ask(c) == survey_verdict::opted_out);
  c.in_danger = true;  // goes before everything
  CHECK(may_ask(c) == survey_verdict::in_danger);
  c = fine();
  c.threatened = true;
  CHECK(may_ask(c) == survey_verdict::after_threat);
  c = fine();
  c.still_open = true;
  CHECK(may_ask(c) == survey_verdict::still_open);
}

TEST_CASE("nobody is asked too soon, too often or about nothing") {
  auto c = fine();
  c.last_asked = now + duration{-90ll * 86'400'000 + 1};
  CHECK(may_ask(c) == survey_verdict::too_soon);
  c.last_asked = now + duration{-90ll * 86'400'000};
  CHECK(may_ask(c) == survey_verdict::ask);
  c.last_asked = now + 1_h;  // a clock that went back
  CHECK(may_ask(c) == survey_verdict::too_soon);
  c = fine();
  c.asked_this_year = 4;
  CHECK(may_ask(c) == survey_verdict::too_often);
  c.asked_this_year = 3;
  CHECK(may_ask(c) == survey_verdict::ask);
  c.customer_lines = 1;
  CHECK(may_ask(c) == survey_verdict::too_short);
}

TEST_CASE("a rate draws its share, the same one every time") {
  for (auto const& [wanted, expected] : {std::pair{100u, 1000u}, {500u, 1000u}, {10u, 1000u}}) {
    auto const rate = sampling_rate::for_count(wanted, expected);
    int drawn = 0;
    constexpr int n = 20'000;
    for (int i = 0; i < n; ++i) {
      auto const id = "chat-" + std::to_string(i);
      bool const in = is_drawn(id, rate, key);
      REQUIRE(in == is_drawn(id, rate, key));
      drawn += in;
    }
    double const share = static_cast<double>(wanted) / expected;
    CHECK(std::abs(drawn - n * share) < 4 * std::sqrt(n * share * (1 - share)));
  }
}

TEST_CASE("a higher rate keeps everybody whom a lower one draws, and another key draws others") {
  int differ = 0;
  for (int i = 0; i < 5000; ++i) {
    auto const id = std::to_string(i);
    if (is_drawn(id, {100'000}, key)) CHECK(is_drawn(id, {200'000}, key));
    differ += is_drawn(id, {500'000}, key) != is_drawn(id, {500'000}, {1, 2});
    CHECK(is_drawn(id, {}, key));
    CHECK_FALSE(is_drawn(id, {0}, key));
  }
  CHECK(differ > 2000);
}

TEST_CASE("small strata are drawn more often, and weights undo it") {
  CHECK(sampling_rate::for_count(50, 100).millionths == 500'000);
  CHECK(sampling_rate::for_count(50, 10'000).millionths == 5'000);
  CHECK(sampling_rate::for_count(50, 40).millionths == sampling_rate::always);
  CHECK(sampling_rate::for_count(50, 0).millionths == sampling_rate::always);
  CHECK(sampling_rate::for_count(50, 100).weight() == 2'000);
  CHECK(sampling_rate::for_count(50, 10'000).weight() == 200'000);
  CHECK(sampling_rate{0}.weight() == 0);
}

TEST_CASE("a survey is decided by what hurts first and by the draw last") {
  auto c = fine();
  CHECK(decide_survey(c, "a", {0}, key) == survey_verdict::not_drawn);
  CHECK(decide_survey(c, "a", {}, key) == survey_verdict::ask);
  c.in_danger = true;
  CHECK(decide_survey(c, "a", {}, key) == survey_verdict::in_danger);
  aplomb_test::random random{109};
  for (int i = 0; i < 5000; ++i) {  // no combination of facts asks somebody in danger
    survey_case any{.now = now,
                    .last_asked = instant{random.between(0, 2'000'000'000'000)},
                    .asked_this_year = static_cast<unsigned>(random.below(6)),
                    .customer_lines = static_cast<unsigned>(random.below(6))};
    any.opted_out = random.one_in(2), any.in_danger = random.one_in(2), any.abusive = random.one_in(2);
    any.threatened = random.one_in(2), any.still_open = random.one_in(2);
    if (any.in_danger || any.abusive || any.opted_out || any.threatened || any.still_open)
      REQUIRE(decide_survey(any, "b", {}, key) != survey_verdict::ask);
  }
}
