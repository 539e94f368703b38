// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_record.hpp"
#include <aplomb/crisis/hot_spots.hpp>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;
using classify::aspect;
using classify::emotion;

namespace {

respond::record message(std::uint64_t conversation, aspect about, emotion feeling) {
  respond::record r;
  r.input = conversation * 31 + 1, r.conversation = conversation, r.about = about, r.emotion = feeling;
  return r;
}

}  // namespace

TEST_CASE("a hot spot is an aspect where a feeling is more frequent than elsewhere, and has its rates") {
  hot_spots h;
  for (std::uint64_t i = 1; i <= 20; ++i) {
    h.observe(message(i, aspect::delivery, i <= 12 ? emotion::anger : emotion::neutral));
    h.observe(message(100 + i, aspect::price, i <= 2 ? emotion::anger : emotion::joy));
  }
  auto const list = h.list();
  REQUIRE(list.size() == 1);
  CHECK(list[0].about == aspect::delivery);
  CHECK(list[0].feeling == emotion::anger);
  CHECK(list[0].messages == 12);
  CHECK(list[0].conversations >= 11);
  CHECK(list[0].rate == score{600});
  CHECK(list[0].usual == score{350});
}

TEST_CASE("the most messages beyond the usual come first") {
  hot_spots h;
  std::uint64_t key = 1;
  for (int i = 0; i < 30; ++i) {
    h.observe(message(key++, aspect::delivery, emotion::anger));
    if (i < 10) h.observe(message(key++, aspect::refund, emotion::fear));
    for (int n = 0; n < 4; ++n) h.observe(message(key++, aspect::none, emotion::neutral));
  }
  auto const list = h.list();
  REQUIRE(list.size() == 2);
  CHECK(list[0].about == aspect::delivery);
  CHECK(list[1].about == aspect::refund);
}

TEST_CASE("nothing is said of what rests on a few conversations, however many messages they send") {
  hot_spots h;
  for (int i = 0; i < 100; ++i)
    h.observe(message(1 + static_cast<std::uint64_t>(i % 3), aspect::attitude, emotion::disgust));
  for (std::uint64_t i = 10; i < 60; ++i) h.observe(message(i, aspect::price, emotion::neutral));
  CHECK(h.list().empty());
  CHECK(h.list(2).empty());  // whatever is asked for
  for (std::uint64_t i = 4; i < 8; ++i) h.observe(message(i, aspect::attitude, emotion::disgust));
  CHECK(h.list().size() == 1);
}

TEST_CASE("hot spots add up: merging is commutative and associative, and the whole is the sum of its parts") {
  aplomb_test::random r{1};
  for (int round = 0; round < 50; ++round) {
    hot_spots whole, part[3];
    for (int n = 0; n < 100; ++n) {
      auto record = aplomb_test::random_record(r);
      whole.observe(record);
      part[r.below(3)].observe(record);
    }
    auto left = part[0], right = part[2];
    left.merge(part[1]), left.merge(part[2]);
    auto last = part[1];
    last.merge(part[0]);
    right.merge(last);
    REQUIRE(left == right);
    REQUIRE(left == whole);
  }
}

TEST_CASE("what is no customer's message is no heat") {
  hot_spots h;
  auto timer = message(1, aspect::delivery, emotion::anger);
  timer.input = 0;
  h.observe(timer);
  CHECK(h == hot_spots{});
  CHECK(h.rate(aspect::delivery, emotion::anger) == score{});
}
