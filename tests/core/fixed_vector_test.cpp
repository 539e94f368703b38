// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <algorithm>
#include <aplomb/core/fixed_vector.hpp>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "support/catch.hpp"
#include "support/random.hpp"

namespace {

using small = aplomb::fixed_vector<int, 4>;

static_assert(std::is_trivially_copyable_v<small>);
static_assert(small::capacity() == 4);

constexpr small built_by_compiler() {
  small v{1, 2, 3};
  v.erase_at(0);
  return v;
}

}  // namespace

TEST_CASE("a fixed_vector works in constant expressions") {
  STATIC_REQUIRE(built_by_compiler().size() == 2);
  STATIC_REQUIRE(built_by_compiler() == small{2, 3});
  STATIC_REQUIRE(small{}.empty());
}

TEST_CASE("a push beyond the capacity is refused and loses nothing") {
  small v{1, 2, 3};
  CHECK(v.push_back(4));
  CHECK(v.full());
  CHECK_FALSE(v.push_back(5));
  CHECK(v == small{1, 2, 3, 4});
  CHECK(v.front() == 1);
  CHECK(v.back() == 4);
}

TEST_CASE("an initialiser list longer than the capacity keeps its beginning") {
  small const v{1, 2, 3, 4, 5, 6};
  CHECK(v == small{1, 2, 3, 4});
}

TEST_CASE("a copy is independent of its original") {
  small v{1};
  small copy = v;
  copy[0] = 9;
  CHECK(v[0] == 1);
  CHECK_FALSE(v == copy);
}

TEST_CASE("equality looks at the held elements only") {
  small a{1, 2, 3}, b{1, 2};
  CHECK_FALSE(a == b);
  a.pop_back();  // the 3 stays in memory behind the end
  CHECK(a == b);
  a.clear();
  CHECK(a == small{});
}

TEST_CASE("any sequence of operations does what std::vector does, up to the capacity") {
  aplomb_test::random r{1};
  for (int round = 0; round < 300; ++round) {
    aplomb::fixed_vector<std::uint16_t, 7> ours;
    std::vector<std::uint16_t> theirs;
    for (int i = 0; i < 60; ++i) {
      auto const value = static_cast<std::uint16_t>(r.below(100));
      switch (r.below(6)) {
        case 0:
          if (!theirs.empty()) ours.pop_back(), theirs.pop_back();
          break;
        case 1:
          if (!theirs.empty()) {
            auto const at = static_cast<std::size_t>(r.below(theirs.size()));
            ours.erase_at(at);
            theirs.erase(theirs.begin() + static_cast<std::ptrdiff_t>(at));
          }
          break;
        case 2:
          if (r.one_in(10)) ours.clear(), theirs.clear();
          break;
        default:
          REQUIRE(ours.push_back(value) == (theirs.size() < 7));
          if (theirs.size() < 7) theirs.push_back(value);
      }
      REQUIRE(ours.size() == theirs.size());
      REQUIRE(std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end()));
    }
  }
}
