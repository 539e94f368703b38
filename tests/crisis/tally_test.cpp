// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_record.hpp"
#include <aplomb/crisis/tally.hpp>
#include <cstdint>
#include <set>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;
using aplomb_test::random_record;

namespace {

sighting random_sighting(aplomb_test::random& r) {
  sighting s;
  s.conversation = r.below(60) + 1;
  s.at = {r.between(0, 100)};
  s.topics = static_cast<topic_bits>(r.next());
  s.weight = score::of(r.between(0, 5) * 200);
  s.turn = static_cast<std::uint16_t>(r.below(4));
  s.grave = r.one_in(4);
  s.is_message = !r.one_in(8);
  return s;
}

tally<> random_tally(aplomb_test::random& r) {
  tally<> made{7};
  for (auto n = r.below(120); n > 0; --n) made.add(random_sighting(r));
  return made;
}

tally<> merged(tally<> a, tally<> const& b) {
  CHECK(a.merge(b));
  return a;
}

}  // namespace

TEST_CASE("evidence keeps the heaviest record of each conversation, whatever the order they come in") {
  aplomb_test::random r{3};
  for (int round = 0; round < 200; ++round) {
    std::vector<witness> all;
    for (auto n = r.below(40); n > 0; --n) {
      auto const s = random_sighting(r);
      all.push_back({s.weight, s.at, s.conversation, s.turn});
    }
    evidence forward, backward;
    for (auto const& w : all) forward.add(w);
    for (std::size_t i = all.size(); i-- > 0;) backward.add(all[i]);
    REQUIRE(forward == backward);

    std::set<std::uint64_t> conversations;
    for (auto const& w : all) conversations.insert(w.conversation);
    REQUIRE(forward.size() == std::min<std::size_t>(conversations.size(), evidence::capacity));
    std::set<std::uint64_t> kept;
    for (auto const& w : forward) REQUIRE(kept.insert(w.conversation).second);
    for (std::size_t i = 1; i < forward.size(); ++i) REQUIRE(forward[i] < forward[i - 1]);
    // Nothing that was left out is heavier than what was kept.
    for (auto const& w : all)
      if (kept.count(w.conversation) == 0) REQUIRE(w < forward[forward.size() - 1]);
  }
}

TEST_CASE("merging tallies of a bucket is commutative, associative and idempotent, and the empty one changes nothing") {
  aplomb_test::random r{4};
  for (int round = 0; round < 100; ++round) {
    auto const a = random_tally(r);
    auto const b = random_tally(r);
    auto const c = random_tally(r);
    REQUIRE(merged(a, b) == merged(b, a));
    REQUIRE(merged(merged(a, b), c) == merged(a, merged(b, c)));
    REQUIRE(merged(a, a) == a);
    REQUIRE(merged(a, tally<>{7}) == a);
  }
}

TEST_CASE("messages shared out among tallies and merged give the tally that had them all") {
  aplomb_test::random r{5};
  for (int round = 0; round < 50; ++round) {
    tally<> whole{3}, parts[3]{tally<>{3}, tally<>{3}, tally<>{3}};
    for (int n = 0; n < 200; ++n) {
      auto const s = random_sighting(r);
      whole.add(s);
      parts[r.below(3)].add(s);
    }
    REQUIRE(merged(merged(parts[2], parts[0]), parts[1]) == whole);
  }
}

TEST_CASE("tallies of different buckets do not merge") {
  tally<> a{1};
  tally<> const b{2};
  auto const before = a;
  CHECK_FALSE(a.merge(b));
  CHECK(a == before);
}

TEST_CASE("a record counts for its trouble, its feeling and its flags, and holds nothing of its text") {
  respond::record r;
  r.input = 1, r.conversation = 42, r.turn = 3, r.at = {1000};
  r.emotion = classify::emotion::anger, r.intensity = 3, r.about = classify::aspect::delivery;
  r.satisfaction = classify::satisfaction::neutral, r.purpose = classify::purpose::inquiry;
  r.axes.level = score{700};
  auto const s = service_topics::see(r);
  CHECK(s.is_message);
  CHECK(s.topics == (bit_of(service_topic::delivery) | bit_of(service_topic::anger)));
  CHECK(s.grave);
  CHECK(s.conversation == 42);
  CHECK(s.turn == 3);
  CHECK(s.weight == score{700});
}

TEST_CASE("a contented message counts as traffic only; a timer, and a message that nobody read, not at all") {
  respond::record r;
  r.input = 1, r.satisfaction = classify::satisfaction::satisfied, r.emotion = classify::emotion::joy, r.intensity = 2;
  r.purpose = classify::purpose::social;
  CHECK(service_topics::see(r).is_message);
  CHECK(service_topics::see(r).topics == 0);
  r.wrong_version = true;
  CHECK_FALSE(service_topics::see(r).is_message);
  r.wrong_version = false, r.input = 0;
  CHECK_FALSE(service_topics::see(r).is_message);
}

TEST_CASE("a complaint about nothing that is named is unsorted trouble") {
  respond::record r;
  r.input = 1, r.purpose = classify::purpose::complaint, r.satisfaction = classify::satisfaction::dissatisfied;
  CHECK(service_topics::see(r).topics == bit_of(service_topic::unsorted));
}

TEST_CASE("any record is sorted into topics that exist") {
  aplomb_test::random r{6};
  for (int i = 0; i < 2000; ++i) {
    auto const s = service_topics::see(random_record(r));
    REQUIRE(s.topics >> tally<>::topics == 0);
    REQUIRE((s.is_message || s.topics == 0));
  }
}

TEST_CASE("danger is the heaviest evidence of all") {
  respond::record r;
  r.input = 1, r.emotion = classify::emotion::sadness, r.intensity = 1;
  r.flags.add(classify::flag::self_harm);
  auto const s = service_topics::see(r);
  CHECK(s.weight == score{1000});
  CHECK(s.grave);
  CHECK((s.topics & bit_of(service_topic::danger)) != 0);
}
