// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/core/exponential.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

using aplomb::exp_of_minus;
using aplomb::integer_sqrt;
using aplomb::log_of;

namespace {

constexpr double one = 1 << 30;

bool is_root(std::uint64_t root, std::uint64_t x) {
  if (root > 0xffffffffull || root * root > x) return false;
  return root == 0xffffffffull || (root + 1) * (root + 1) > x;
}

}  // namespace

TEST_CASE("the exponential is one at zero and never rises") {
  CHECK(exp_of_minus(0) == 1u << 30);
  auto last = exp_of_minus(0);
  for (std::uint32_t x = 1; x < 25 * 1024; ++x) {
    auto const value = exp_of_minus(x);
    if (value > last) FAIL("at " << x);
    last = value;
  }
  CHECK(last == 0);
  CHECK(exp_of_minus(20 * 1024 - 1) > 0);
  for (std::uint32_t x : {20u * 1024, 1u << 24, 1u << 30, std::numeric_limits<std::uint32_t>::max()})
    CHECK(exp_of_minus(x) == 0);
}

TEST_CASE("the exponential differs from the mathematical one by less than a thousandth and one unit") {
  double worst = 0;
  for (std::uint32_t x = 0; x < 20 * 1024; ++x) {
    double const exact = std::exp(-static_cast<double>(x) / 1024) * one;
    double const error = std::abs(exp_of_minus(x) - exact);
    if (error > exact * 0.001 + 1) FAIL("at " << x << ": " << exp_of_minus(x) << " instead of " << exact);
    if (x < 10 * 1024) worst = std::max(worst, error / exact);
  }
  CHECK(worst < 0.001);  // while a unit is small beside the value
}

TEST_CASE("the exponential is known when compiled") {
  STATIC_REQUIRE(exp_of_minus(1024) > 395'000'000u);
  STATIC_REQUIRE(exp_of_minus(1024) < 395'020'000u);  // 2^30 / e is 395,007,542
}

TEST_CASE("the integer square root is exact") {
  for (std::uint64_t x = 0; x < 70'000; ++x)
    if (!is_root(integer_sqrt(x), x)) FAIL("of " << x);
  for (std::uint64_t root = 1; root <= 0xffffffffull; root = root * 3 / 2 + 1) {
    CHECK(integer_sqrt(root * root) == root);
    CHECK(integer_sqrt(root * root - 1) == root - 1);
  }
  aplomb_test::random r{5};
  for (int i = 0; i < 20'000; ++i) {
    auto const x = r.next() >> r.below(64);
    if (!is_root(integer_sqrt(x), x)) FAIL("of " << x);
  }
  CHECK(integer_sqrt(std::numeric_limits<std::uint64_t>::max()) == 0xffffffffull);
}

TEST_CASE("logarithms in integers are those of the mathematicians") {
  aplomb_test::random r{1};
  for (int i = 0; i < 5000; ++i) {
    std::uint64_t const x = (r.next() >> r.below(63)) | 1u;
    double const exact = std::log(static_cast<double>(x) / 65536);
    REQUIRE(std::abs(static_cast<double>(log_of(x)) / 65536 - exact) <= 2.0 / 65536 + 1e-5 * std::abs(exact));
  }
  CHECK(log_of(65536) == 0);
}
