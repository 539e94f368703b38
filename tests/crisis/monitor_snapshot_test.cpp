// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "crisis/watched.hpp"
#include "support/catch.hpp"
#include "support/checksum.hpp"
#include "support/random.hpp"
#include <aplomb/crisis/monitor_snapshot.hpp>
#include <memory>
#include <string>

using namespace aplomb;
using namespace aplomb::crisis;
using aplomb_test::with_checksum;

TEST_CASE("a monitor comes back as it was in quiet, in alarm and in the middle of a bucket, and goes on the same") {
  for (double const weeks : {0.0, 0.01, 1.3, 4.6}) {
    auto here = std::make_unique<monitor<>>();
    auto at = aplomb_test::watch_for(*here, weeks, 1);
    if (weeks > 4) at = aplomb_test::rise(*here, at, 8);
    auto there = std::make_unique<result<monitor<>, session_fault>>(restore_monitor(take_snapshot(*here)));
    REQUIRE(there->has_value());
    REQUIRE(**there == *here);
    if (weeks > 4) CHECK(here->level(service_topic::refund) >= alert_level::alert);
    (void)aplomb_test::rise(*here, at, 6), (void)aplomb_test::rise(**there, at, 6);
    CHECK(**there == *here);
  }
}

TEST_CASE("a changed, cut or foreign monitor is refused with its reason") {
  auto watch = std::make_unique<monitor<>>();
  (void)aplomb_test::watch_for(*watch, 0.1, 2);
  auto const bytes = take_snapshot(*watch);
  auto const code = [](std::string const& from) {
    return std::make_unique<result<monitor<>, session_fault>>(restore_monitor(from))->error().code;
  };
  aplomb_test::random random{5};
  for (int round = 0; round < 300; ++round) {
    auto changed = bytes;
    auto const at = random.below(bytes.size());
    changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
    auto const read = std::make_unique<result<monitor<>, session_fault>>(restore_monitor(changed));
    REQUIRE_FALSE(read->has_value());
    REQUIRE(code(bytes.substr(0, at)) == session_error::truncated);
  }
  CHECK(code(bytes + '\0') == session_error::too_long);
  CHECK(code(std::string(100, 'x')) == session_error::not_a_snapshot);
  auto later = bytes;
  later[4] = 2;
  CHECK(code(with_checksum(later)) == session_error::newer_schema);
}

TEST_CASE("a monitor of other settings is refused: what it learned does not fit") {
  auto watch = std::make_unique<monitor<>>();
  (void)aplomb_test::watch_for(*watch, 0.05, 3);
  using slower = monitor<service_topics, settings{.ratio_per_mille = 3000}>;
  auto const read = std::make_unique<result<slower, session_fault>>(restore_monitor<slower>(take_snapshot(*watch)));
  REQUIRE_FALSE(read->has_value());
  CHECK(read->error().code == session_error::wrong_version);
}

TEST_CASE("whatever bytes have a right checksum are refused as a monitor, or give one that goes on without harm") {
  auto watch = std::make_unique<monitor<>>();
  auto const at = aplomb_test::watch_for(*watch, 4.1, 4);
  auto const bytes = take_snapshot(*watch);
  aplomb_test::random random{6};
  constexpr auto as = crisis::detail::monitor_seal<service_topics, settings{}>;
  unsigned taken = 0, refused = 0;
  for (int round = 0; round < 400; ++round) {
    auto changed = bytes;
    for (unsigned k = 0; k < 1 + random.below(3); ++k) {
      auto const place = as.members_at() + random.below(bytes.size() - as.around());
      changed[place] = static_cast<char>(static_cast<unsigned char>(random.below(256)));
    }
    auto read = std::make_unique<result<monitor<>, session_fault>>(restore_monitor(with_checksum(changed)));
    if (!read->has_value()) {
      ++refused;
      continue;
    }
    ++taken;
    REQUIRE(take_snapshot(**read) == with_checksum(changed));
    (void)aplomb_test::rise(**read, at, 2);
    for (auto const t : all_of<service_topic>()) REQUIRE((*read)->report(t).reading.likelihood.per_mille <= 1000);
  }
  CHECK(taken > 20);
  CHECK(refused > 20);
}
