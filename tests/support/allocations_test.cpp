// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/allocations.hpp"

#include <memory>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

struct alignas(64) wide {
  char bytes[64];
};

}  // namespace

TEST_CASE("every form of new is counted, and nothing else is") {
  aplomb_test::allocation_counter const seen;
  int on_the_stack = 1;
  on_the_stack += on_the_stack;
  auto const none = seen.count();
  auto const one = std::make_unique<int>(on_the_stack);
  auto const single = seen.count();
  std::vector<wide> many(3);
  auto const aligned = seen.count();
  auto const bytes = seen.bytes();
  CHECK(none == 0);
  CHECK(single == 1);
  CHECK(aligned == 2);
  CHECK(bytes == sizeof(int) + 3 * sizeof(wide));
  CHECK(reinterpret_cast<std::uintptr_t>(many.data()) % 64 == 0);
  CHECK(*one == 2);
}
