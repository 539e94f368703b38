// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/core/result.hpp>
#include <memory>
#include <string>
#include <utility>

#include "support/catch.hpp"

namespace {

enum class trouble { none, too_long, not_a_number };
using number = aplomb::result<int, aplomb::fault<trouble>>;

constexpr number parsed(char const* digits) {
  int value = 0;
  for (std::uint32_t i = 0; digits[i] != '\0'; ++i) {
    if (i == 4) return aplomb::fault{trouble::too_long, i};
    if (digits[i] < '0' || digits[i] > '9') return aplomb::fault{trouble::not_a_number, i};
    value = value * 10 + (digits[i] - '0');
  }
  return value;
}

}  // namespace

TEST_CASE("a result holds the value or the fault, when compiled and when run") {
  STATIC_REQUIRE(parsed("123").has_value());
  STATIC_REQUIRE(parsed("123").value() == 123);
  STATIC_REQUIRE(!parsed("12x"));
  STATIC_REQUIRE(parsed("12x").error() == aplomb::fault{trouble::not_a_number, 2});

  auto const good = parsed("42");
  REQUIRE(good);
  CHECK(*good == 42);
  CHECK(good.value_or(7) == 42);

  auto const bad = parsed("12345");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == trouble::too_long);
  CHECK(bad.error().at == 4);
  CHECK(bad.value_or(7) == 7);
}

TEST_CASE("faults are equal when code and place are") {
  CHECK(aplomb::fault{trouble::too_long, 1} == aplomb::fault{trouble::too_long, 1});
  CHECK_FALSE(aplomb::fault{trouble::too_long, 1} == aplomb::fault{trouble::too_long, 2});
  CHECK_FALSE(aplomb::fault{trouble::too_long, 1} == aplomb::fault{trouble::not_a_number, 1});
}

TEST_CASE("a result moves what it holds") {
  aplomb::result<std::unique_ptr<int>, trouble> held{std::make_unique<int>(5)};
  REQUIRE(held);
  CHECK(*held.value() == 5);
  std::unique_ptr<int> const taken = std::move(held).value();
  CHECK(*taken == 5);
}

TEST_CASE("members of the value are reached through the arrow, and can be changed") {
  aplomb::result<std::string, trouble> text{std::string("abc")};
  CHECK(text->size() == 3);
  text->push_back('d');
  CHECK(*text == "abcd");
}
