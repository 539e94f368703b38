// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/problems.hpp>
#include <cmath>
#include <map>
#include <set>

using namespace aplomb;
using namespace aplomb::satisfaction;

namespace {

template <std::size_t N>
problem find(problem_counts<N> const& counts, std::uint32_t id, problem_rules const& rules = {}) {
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts.at(i, rules).id == id) return counts.at(i, rules);
  return {};
}

}  // namespace

TEST_CASE("a problem of many customers is common, one of a single customer is not, however often it is told") {
  problem_counts<> counts;
  for (std::uint64_t i = 0; i < 1000; ++i) counts.add(static_cast<std::uint32_t>(100 + i % 60), i);
  for (std::uint64_t i = 0; i < 80; ++i) counts.add(1, 5000 + i);
  for (std::uint64_t i = 0; i < 80; ++i) counts.add(2, 42);
  CHECK(find(counts, 1).kind == problem_kind::common);
  CHECK(find(counts, 2).kind == problem_kind::too_few);
  CHECK(find(counts, 2).customers == 1);
  CHECK(find(counts, 2).cases == 80);
  CHECK(find(counts, 105).kind == problem_kind::individual);
  CHECK(counts.cases() == 1160);
}

TEST_CASE("what is usual is said by the caller, and few cases prove nothing") {
  problem_counts<> counts;
  for (std::uint64_t i = 0; i < 900; ++i) counts.add(static_cast<std::uint32_t>(100 + i % 50), i);
  for (std::uint64_t i = 0; i < 100; ++i) counts.add(7, i);
  CHECK(find(counts, 7).kind == problem_kind::common);
  CHECK(find(counts, 7, {.usual = score{90}}).kind == problem_kind::individual);
  CHECK(find(counts, 7, {.least_customers = 1000}).kind == problem_kind::too_few);
  problem_counts<> few;
  for (std::uint64_t i = 0; i < 2; ++i) few.add(7, i);
  CHECK(find(few, 7, {.least_customers = 1}).kind == problem_kind::individual);
}

TEST_CASE("different customers are counted to about a tenth") {
  aplomb_test::random random{112};
  for (std::uint64_t truth : {1ull, 5ull, 20ull, 100ull, 300ull}) {
    double sum = 0;
    for (int round = 0; round < 20; ++round) {
      problem_counts<> counts;
      for (std::uint64_t i = 0; i < truth; ++i) {
        auto const customer = random.next();
        counts.add(1, customer);
        counts.add(1, customer);
      }
      sum += counts.at(0).customers;
    }
    double const mean = sum / 20;
    INFO(truth);
    CHECK(std::abs(mean - static_cast<double>(truth)) <= 0.1 * static_cast<double>(truth));
  }
  problem_counts<> many;
  for (std::uint64_t i = 0; i < 100'000; ++i) many.add(1, i);
  CHECK(many.at(0).customers == 1597);
}

TEST_CASE("when the table is full every frequent problem is still there, with what may be wrong of its count") {
  aplomb_test::random random{5};
  problem_counts<16> counts;
  std::map<std::uint32_t, std::uint64_t> truth;
  for (int i = 0; i < 20'000; ++i) {
    auto const id = random.one_in(3) ? static_cast<std::uint32_t>(random.below(3))
                                     : static_cast<std::uint32_t>(100 + random.below(500));
    counts.add(id, random.next());
    ++truth[id];
  }
  CHECK(counts.size() == 16);
  for (auto const& [id, cases] : truth) {
    auto const p = find(counts, id);
    if (cases > 20'000 / 16) REQUIRE(p.cases > 0);
    if (p.cases == 0) continue;
    REQUIRE(p.cases >= cases);
    REQUIRE(p.cases - p.over <= cases);
  }
}

TEST_CASE("tables add up to the table of all while they have room") {
  aplomb_test::random random{6};
  problem_counts<> all, one, other;
  for (int i = 0; i < 3000; ++i) {
    auto const id = static_cast<std::uint32_t>(random.below(40));
    auto const customer = random.below(500);
    all.add(id, customer);
    (random.one_in(2) ? one : other).add(id, customer);
  }
  one += other;
  CHECK(one.cases() == all.cases());
  for (std::uint32_t id = 0; id < 40; ++id) {
    CHECK(find(one, id).cases == find(all, id).cases);
    CHECK(find(one, id).customers == find(all, id).customers);
    CHECK(find(one, id).kind == find(all, id).kind);
  }
}
