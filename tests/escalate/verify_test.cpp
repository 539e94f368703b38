// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "escalate/explorer.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <aplomb/escalate/verify.hpp>
#include <array>
#include <set>
#include <string>
#include <vector>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb_test;

namespace {

/// Compares the findings on `rounds` random ladders with those of the explorer; how often each rule was broken, at
/// `none` how often none was.
std::array<std::size_t, count_of<rule>> compare(std::uint64_t seed, recipe const& how, int rounds) {
  aplomb_test::random r{seed};
  std::array<std::size_t, count_of<rule>> seen{};
  for (int round = 0; round < rounds; ++round) {
    ladder_parts const parts = random_parts(r, how);
    table<trio> const made{parts};
    std::set<rule> by_proof;
    verify(made.view(), [&](finding const& f) { return by_proof.insert(f.what), true; });
    std::set<rule> const by_search = explorer{parts}.found;
    INFO("round " << round << ", proof: " << names(by_proof) << ", search: " << names(by_search));
    REQUIRE((by_proof == by_search));
    for (rule found : by_search) ++seen[index_of(found)];
    seen[0] += by_search.empty();
  }
  return seen;
}

}  // namespace

TEST_CASE("the verifier and a brute-force explorer agree on forty thousand random ladders") {
  auto const plain = compare(20261121, {}, 20000);
  auto const counting = compare(20261122, {.counts = true, .opaque = true}, 20000);
  // The comparison means nothing unless every rule was broken often, and some ladders were right.
  for (rule what : {rule::overlap, rule::flapping, rule::unreachable, rule::no_person, rule::owned_leak, rule::dead_row,
                    rule::lone_signal, rule::final_leaves, rule::dead_wait}) {
    INFO(name_of(what));
    CHECK(plain[index_of(what)] > 100);
    CHECK(counting[index_of(what)] > 100);
  }
  CHECK(plain[0] > 50);
  CHECK(counting[0] > 50);
}

TEST_CASE("a finding reads as a sentence with its names filled in") {
  ladder_parts parts;
  parts.axes = {"a", "b", "c"};
  parts.effects = {"none"};
  parts.events = {{"message", event_kind::reading}};
  parts.states = {{"calm", 0, owner::bot, false}, {"tense", 5, owner::bot, false}};
  row_fact up;
  up.to = 1;
  up.guard.narrow(0, 500, thresholds::highest);
  row_fact down;
  down.from = 1;
  down.guard.narrow(0, thresholds::lowest, 600);
  parts.rows = {up, down};
  table<trio> const made{parts};
  std::vector<std::string> said;
  verify(made.view(), [&](finding const& f) { return said.emplace_back(explain(f, made.view()).view()), true; });
  REQUIRE(said.size() == 1);
  CHECK(
      said[0] ==
      "one unchanged reading runs in circles through `calm`, leaving it by row 0 and coming back by row 1; leave a gap "
      "between the up and the down threshold");
}

TEST_CASE("a ladder made to be hard to prove is refused as too tangled, in bounded time") {
  // 64 rows of `before_all` on random boxes over twelve axes, and 64 rows after them: whether one of those can fire is
  // a question of satisfiability. Without a budget the worst of such took more than eight seconds.
  aplomb_test::random r(7);
  std::size_t tangled = 0;
  for (int round = 0; round < 20; ++round) {
    ladder_parts parts;
    for (int s = 0; s < 32; ++s) parts.states.push_back({"s" + std::to_string(s), 0, {}, false});
    parts.events.push_back({"message", event_kind::reading});
    parts.effects = {"none"};
    for (auto name : axis_names<service_reading>) parts.axes.emplace_back(name);
    for (std::size_t i = 0; i < max_rows; ++i) {
      row_fact row;
      row.leaves = i % 2 == 0 ? origin::every : origin::one;
      row.from = static_cast<std::uint8_t>(r.below(32));
      row.to = static_cast<std::uint8_t>((row.from + 1 + r.below(31)) % 32);
      row.first = i < 100;
      for (std::size_t n = 1 + r.below(4); n > 0; --n) {
        bool const lower = r.below(2) == 0;
        auto const bound = static_cast<std::int16_t>(1 + r.below(999));
        (void)row.guard.narrow(static_cast<std::uint8_t>(r.below(20)), lower ? bound : thresholds::lowest,
                               lower ? thresholds::highest : bound);
      }
      parts.rows.push_back(row);
    }
    table<service_reading> const made{std::move(parts)};
    bool here = false;
    CHECK(verify(made.view(), [&](finding const& f) {
      here = here || f.what == rule::too_tangled;
      return true;
    }));
    tangled += here;
  }
  CHECK(tangled > 0);
}
