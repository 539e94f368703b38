// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/core/distinct_set.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

using aplomb::distinct_set;

TEST_CASE("a distinct_set counts different keys to within some per cent, however often they come") {
  aplomb_test::random r{1};
  for (std::size_t const n : {std::size_t{1}, std::size_t{5}, std::size_t{60}, std::size_t{800}, std::size_t{5000}}) {
    distinct_set<2048> seen;
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < n; ++i) keys.push_back(r.next());
    for (int times = 0; times < 3; ++times)
      for (auto const k : keys) seen.add(k);
    double const off = std::abs(static_cast<double>(seen.count()) - static_cast<double>(n));
    INFO(n << " counted as " << seen.count());
    CHECK(off <= 0.5 + 0.08 * static_cast<double>(n));
  }
  CHECK(distinct_set<2048>{}.count() == 0);
}

TEST_CASE("a full distinct_set still counts as more than any other") {
  distinct_set<64> full, nearly;
  for (std::uint64_t k = 0; full.load() < 64; ++k) full.add(k);
  for (std::uint64_t k = 0; nearly.load() < 63; ++k) nearly.add(k);
  CHECK(full.count() > nearly.count());
  CHECK(full.new_in(nearly) == 0);
}

TEST_CASE("what is new in another set is what both hold less what the one holds") {
  aplomb_test::random r{2};
  distinct_set<2048> known, more;
  for (int i = 0; i < 100; ++i) known.add(r.next());
  more = known;
  CHECK(known.new_in(more) == 0);
  for (int i = 0; i < 40; ++i) more.add(r.next());
  CHECK(known.new_in(more) >= 36);
  CHECK(known.new_in(more) <= 44);
}
