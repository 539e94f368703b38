// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/core/keyed_hash.hpp>
#include <bit>
#include <cstdint>
#include <string>

using aplomb::hash_key;
using aplomb::keyed_hash;

namespace {

constexpr hash_key published{0x0706050403020100ull, 0x0f0e0d0c0b0a0908ull};

/// The bytes 0, 1, 2 ... as in the test vectors of the paper.
std::string counting(std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i);
  return bytes;
}

}  // namespace

TEST_CASE("keyed_hash is SipHash-2-4: its published test vectors") {
  CHECK(keyed_hash("", published) == 0x726fdb47dd0e0e31ull);
  CHECK(keyed_hash(counting(1), published) == 0x74f839c593dc67fdull);
  CHECK(keyed_hash(counting(7), published) == 0xab0200f58b01d137ull);
  CHECK(keyed_hash(counting(8), published) == 0x93f5f5799a932462ull);
  CHECK(keyed_hash(counting(15), published) == 0xa129ca6149be45e5ull);
  CHECK(keyed_hash(counting(63), published) == 0x958a324ceb064572ull);
}

TEST_CASE("keyed_hash can be computed by the compiler") {
  STATIC_REQUIRE(keyed_hash("aplomb", {1, 2}) != keyed_hash("aplomb", {1, 3}));
  STATIC_REQUIRE_FALSE(hash_key{}.is_secret());
  STATIC_REQUIRE(hash_key{0, 1}.is_secret());
}

TEST_CASE("one changed bit of text or key changes about half of the bits") {
  aplomb_test::random r{11};
  int flipped = 0;
  constexpr int rounds = 2000;
  for (int i = 0; i < rounds; ++i) {
    std::string text = r.bytes(1 + static_cast<std::size_t>(r.below(40)));
    hash_key key{r.next(), r.next()};
    auto const before = keyed_hash(text, key);
    if (r.one_in(2))
      key.first ^= std::uint64_t{1} << r.below(64);
    else
      text[static_cast<std::size_t>(r.below(text.size()))] ^= static_cast<char>(1 << r.below(7));
    auto const after = keyed_hash(text, key);
    REQUIRE(before != after);
    flipped += std::popcount(before ^ after);
  }
  CHECK(flipped > 31 * rounds);
  CHECK(flipped < 33 * rounds);
}
