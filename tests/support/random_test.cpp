// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/random.hpp"

#include <set>

#include "support/catch.hpp"

TEST_CASE("the generator is SplitMix64: its published first outputs for seed 1234567") {
  aplomb_test::random r{1234567};
  CHECK(r.next() == 6457827717110365317ull);
  CHECK(r.next() == 3203168211198807973ull);
  CHECK(r.next() == 9817491932198370423ull);
}

TEST_CASE("numbers stay within their bounds and reach both ends") {
  aplomb_test::random r{1};
  std::set<std::int64_t> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(r.between(-2, 2));
  CHECK(seen == std::set<std::int64_t>{-2, -1, 0, 1, 2});
  CHECK(r.below(0) == 0);
  CHECK(r.below(1) == 0);
}

TEST_CASE("random text is well-formed UTF-8 of as many characters as asked for") {
  aplomb_test::random r{2};
  for (int i = 0; i < 200; ++i) {
    auto const wanted = static_cast<std::size_t>(r.below(50));
    auto const text = r.text(wanted);
    std::size_t leads = 0;
    for (char c : text) leads += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    CHECK(leads == wanted);
  }
}
