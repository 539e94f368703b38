// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/core/insert_sorted.hpp>
#include <vector>

using namespace aplomb;

TEST_CASE("items stand in their order behind their equals, and the last of a full list gives way") {
  struct item {
    int key = 0;
    int came = 0;
  };
  auto const before = [](item const& a, item const& b) { return a.key < b.key; };
  aplomb_test::random random{12};
  for (int round = 0; round < 200; ++round) {
    fixed_vector<item, 5> list;
    std::vector<item> all;
    for (int i = 0; i < 12; ++i) {
      item const next{static_cast<int>(random.below(6)), i};
      insert_sorted(list, next, before);
      all.push_back(next);
      std::stable_sort(all.begin(), all.end(), before);
      if (all.size() > 5) all.pop_back();
      REQUIRE(list.size() == all.size());
      for (std::size_t k = 0; k < all.size(); ++k) REQUIRE((list[k].key == all[k].key && list[k].came == all[k].came));
    }
  }
}
