// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/crisis/gaps.hpp>
#include <memory>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;
using namespace aplomb::literals;

namespace {

constexpr instant now{100 * 3'600'000};

instant hours_ago(std::int64_t h) { return {now.ms - h * 3'600'000}; }

std::vector<gap> gaps(std::vector<concern> const& concerns) {
  std::vector<gap> out;
  for (auto const& g : gaps_in(concerns, now, 24_h)) out.push_back(g);
  return out;
}

}  // namespace

TEST_CASE("a concern without an answer is a gap; quiet ones and answered ones are none") {
  auto const found = gaps({{1, alert_level::alert, hours_ago(3), {}, 20},
                           {2, alert_level::quiet, hours_ago(3), {}, 20},
                           {3, alert_level::alert, hours_ago(3), hours_ago(1), 20}});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == gap{1, gap_reason::never, alert_level::alert, duration{3 * 3'600'000}, 20});
}

TEST_CASE("an answer that was given before it rose is none, and one wears out") {
  auto const found = gaps({{1, alert_level::watch, hours_ago(3), hours_ago(5), 9},
                           {2, alert_level::watch, hours_ago(50), hours_ago(30), 8}});
  REQUIRE(found.size() == 2);
  CHECK(found[0] == gap{1, gap_reason::before_it_rose, alert_level::watch, duration{3 * 3'600'000}, 9});
  CHECK(found[1] == gap{2, gap_reason::worn_out, alert_level::watch, duration{6 * 3'600'000}, 8});
}

TEST_CASE("the most pressing comes first: level, then people, then waiting, then number") {
  auto const found = gaps({{5, alert_level::watch, hours_ago(9), {}, 99},
                           {4, alert_level::alert, hours_ago(2), {}, 10},
                           {3, alert_level::alert, hours_ago(4), {}, 10},
                           {2, alert_level::alert, hours_ago(1), {}, 30},
                           {1, alert_level::in_hand, hours_ago(1), {}, 1},
                           {0, alert_level::alert, hours_ago(2), {}, 10}});
  std::vector<int> order;
  for (auto const& g : found) order.push_back(g.id);
  CHECK(order == std::vector<int>{1, 2, 3, 0, 4, 5});
}

TEST_CASE("of more than 32 gaps the least pressing are left out") {
  std::vector<concern> many;
  for (std::uint16_t i = 0; i < 40; ++i) many.push_back({i, alert_level::watch, hours_ago(1), {}, i});
  auto const found = gaps(many);
  REQUIRE(found.size() == 32);
  CHECK(found.front().id == 39);
  CHECK(found.back().id == 8);
}

TEST_CASE("the hot topics of a monitor are gaps until somebody answers them") {
  auto const watch = std::make_unique<monitor<>>();
  std::uint64_t key = 1;
  std::int64_t at = 4 * 86'400'000;
  auto const pass = [&](int troubled) {
    for (int i = 0; i < 40; ++i) {
      sighting s;
      s.is_message = true, s.conversation = key++, s.at = {at};
      s.topics = i < troubled ? bit_of(service_topic::refund) : 0;
      (void)watch->observe(s);
    }
    at += 15 * 60'000;
    (void)watch->advance({at});
  };
  for (int i = 0; i < 672 * 5; ++i) pass(2);
  answer_log<> answers;
  CHECK(gaps_of(*watch, answers, {at}).empty());
  for (int i = 0; i < 12; ++i) pass(12);
  auto const found = gaps_of(*watch, answers, {at});
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == index_of(service_topic::refund));
  CHECK(found[0].people >= 100);
  CHECK(found[0].waiting == duration{12 * 15 * 60'000});
  answers.answered(service_topic::refund, {at});
  CHECK(gaps_of(*watch, answers, {at}).empty());
}
