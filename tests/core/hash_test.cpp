// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/core/hash.hpp>
#include <bit>
#include <set>
#include <string>

#include "support/catch.hpp"
#include "support/random.hpp"

TEST_CASE("hash_bytes is FNV-1a: its published test vectors") {
  STATIC_REQUIRE(aplomb::hash_bytes("") == 0xcbf29ce484222325ull);
  STATIC_REQUIRE(aplomb::hash_bytes("a") == 0xaf63dc4c8601ec8cull);
  STATIC_REQUIRE(aplomb::hash_bytes("foobar") == 0x85944171f73967e8ull);
}

TEST_CASE("a hash continues over pieces") {
  aplomb_test::random r{1};
  for (int i = 0; i < 500; ++i) {
    auto const a = r.bytes(static_cast<std::size_t>(r.below(20))), b = r.bytes(static_cast<std::size_t>(r.below(20)));
    REQUIRE(aplomb::hash_bytes(a + b) == aplomb::hash_bytes(b, aplomb::hash_bytes(a)));
  }
}

TEST_CASE("mix_bits is the finaliser of SplitMix64") {
  // The first output of SplitMix64 with seed 1234567 is the finaliser of the seed plus the golden gamma.
  STATIC_REQUIRE(aplomb::mix_bits(1234567 + 0x9e3779b97f4a7c15ull) == 6457827717110365317ull);
  STATIC_REQUIRE(aplomb::mix_bits(0) == 0);
}

TEST_CASE("mix_bits does not collide and flips about half of the bits for one changed bit") {
  aplomb_test::random r{2};
  std::set<std::uint64_t> seen;
  int flipped = 0;
  constexpr int rounds = 4000;
  for (int i = 0; i < rounds; ++i) {
    auto const x = r.next();
    auto const y = aplomb::mix_bits(x);
    REQUIRE(seen.insert(y).second);
    flipped += std::popcount(y ^ aplomb::mix_bits(x ^ (1ull << r.below(64))));
  }
  CHECK(flipped > rounds * 30);
  CHECK(flipped < rounds * 34);
}
