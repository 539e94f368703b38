// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/core/score.hpp>
#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <type_traits>

#include "support/catch.hpp"
#include "support/random.hpp"

using namespace aplomb::literals;
using aplomb::score;

namespace {

score any_score(aplomb_test::random& r) { return score::of(r.between(-1000, 1000)); }

std::string printed(score s) {
  std::ostringstream out;
  out << s;
  return out.str();
}

std::int64_t clamped(std::int64_t per_mille) { return per_mille > 1000 ? 1000 : per_mille < -1000 ? -1000 : per_mille; }

template <score S>
struct holds_a_score {
  static constexpr score value = S;
};

static_assert(sizeof(score) == 2 && std::is_trivially_copyable_v<score>);
static_assert(holds_a_score<0.25_p>::value == 0.25_p, "a score can be a template argument");
static_assert(score{} == 0.0_p, "the default is zero");

}  // namespace

namespace {
template <class Score>
bool at_least_half(Score s) {
  return s >= 0.50_p;
}
}  // namespace

TEST_CASE("score literals work in templates, too, which Clang 14 does not link when they are consteval") {
  CHECK(at_least_half(0.50_p));
  CHECK_FALSE(at_least_half(0.499_p));
}

TEST_CASE("a score literal may be whole, open on a side, or longer than it needs to be") {
  STATIC_REQUIRE((1_p).per_mille == 1000);
  STATIC_REQUIRE((.5_p).per_mille == 500);
  STATIC_REQUIRE((1._p).per_mille == 1000);
  STATIC_REQUIRE((0.2500_p).per_mille == 250);
}

TEST_CASE("a literal is the number it shows, in per mille") {
  STATIC_REQUIRE((0.0_p).per_mille == 0);
  STATIC_REQUIRE((0.45_p).per_mille == 450);
  STATIC_REQUIRE((0.001_p).per_mille == 1);
  STATIC_REQUIRE((0.999_p).per_mille == 999);
  STATIC_REQUIRE((1.0_p).per_mille == 1000);
  STATIC_REQUIRE((0.29_p).per_mille == 290);  // 0.29 has no exact binary fraction; 0.29 * 1000 is below 290
}

TEST_CASE("of clamps whatever it is given") {
  CHECK(score::of(1001) == 1.0_p);
  CHECK(score::of(-1001) == -1.0_p);
  CHECK(score::of(1000).per_mille == 1000);
  CHECK(score::of(-1000).per_mille == -1000);
  CHECK(score::of(std::numeric_limits<std::int64_t>::max()) == 1.0_p);
  CHECK(score::of(std::numeric_limits<std::int64_t>::min()) == -1.0_p);
}

TEST_CASE("sums and differences are exact within the range and saturate outside") {
  aplomb_test::random r{1};
  for (int i = 0; i < 20'000; ++i) {
    score const a = any_score(r), b = any_score(r);
    REQUIRE((a + b).per_mille == clamped(a.per_mille + b.per_mille));
    REQUIRE((a - b).per_mille == clamped(a.per_mille - b.per_mille));
    REQUIRE(a + b == b + a);
    REQUIRE(a - b == -(b - a));
    REQUIRE(-(-a) == a);
  }
}

TEST_CASE("a product is rounded half away from zero, commutes, and never exceeds either factor") {
  aplomb_test::random r{2};
  for (int i = 0; i < 20'000; ++i) {
    score const a = any_score(r), b = any_score(r), product = a * b;
    int const exact = a.per_mille * b.per_mille;  // in millionths
    int const error = exact - product.per_mille * 1000;
    REQUIRE((error <= 500 && error >= -500));
    if (error == 500 || error == -500) REQUIRE((error < 0) == (exact > 0));
    REQUIRE(product == b * a);
    REQUIRE((-a) * b == -product);
    REQUIRE(std::abs(product.per_mille) <= std::abs(a.per_mille));
    REQUIRE(std::abs(product.per_mille) <= std::abs(b.per_mille));
    REQUIRE(a * 1.0_p == a);
    REQUIRE(a * 0.0_p == 0.0_p);
  }
}

TEST_CASE("products keep the order of their factors") {
  aplomb_test::random r{3};
  for (int i = 0; i < 20'000; ++i) {
    score const a = any_score(r), b = any_score(r), positive = score::of(r.between(0, 1000));
    if (a <= b) REQUIRE(a * positive <= b * positive);
  }
}

TEST_CASE("a ratio is rounded half away from zero, clamped, and zero over nothing") {
  STATIC_REQUIRE(score::ratio(1, 3).per_mille == 333);
  STATIC_REQUIRE(score::ratio(2, 3).per_mille == 667);
  STATIC_REQUIRE(score::ratio(1, 2000).per_mille == 1);
  STATIC_REQUIRE(score::ratio(-1, 2000).per_mille == -1);
  STATIC_REQUIRE(score::ratio(1, 2001).per_mille == 0);
  STATIC_REQUIRE(score::ratio(1, -2) == -score::ratio(1, 2));
  STATIC_REQUIRE(score::ratio(5, 2) == 1.0_p);
  STATIC_REQUIRE(score::ratio(-5, 2) == -1.0_p);
  STATIC_REQUIRE(score::ratio(7, 0) == 0.0_p);
}

TEST_CASE("no ratio is too large: the widest integers do not overflow") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max(), least = std::numeric_limits<std::int64_t>::min();
  STATIC_REQUIRE(score::ratio(most, most) == 1.0_p);
  STATIC_REQUIRE(score::ratio(least, least) == 1.0_p);
  STATIC_REQUIRE(score::ratio(most, 1) == 1.0_p);
  STATIC_REQUIRE(score::ratio(least, 1) == -1.0_p);
  STATIC_REQUIRE(score::ratio(most, -1) == -1.0_p);
  STATIC_REQUIRE(score::ratio(1, most) == 0.0_p);
  STATIC_REQUIRE(score::ratio(1, least) == 0.0_p);
  STATIC_REQUIRE(score::ratio(most / 2, most) == 0.5_p);
  STATIC_REQUIRE(score::ratio(most / 4, least) == -0.25_p);
  STATIC_REQUIRE((0.5_p).scaled(most, most) == 0.5_p);
  STATIC_REQUIRE((0.5_p).scaled(3, 0) == 0.0_p);
}

TEST_CASE("scaling by a fraction agrees with the ratio") {
  aplomb_test::random r{4};
  for (int i = 0; i < 20'000; ++i) {
    auto const part = r.between(0, 1000), whole = r.between(1, 1000);
    REQUIRE((1.0_p).scaled(part, whole) == score::ratio(part, whole));
    score const a = any_score(r);
    REQUIRE(a.scaled(whole, whole) == a);
    REQUIRE(a.scaled(3, 1).per_mille == clamped(a.per_mille * 3));
  }
}

TEST_CASE("a score prints with two or three decimals under every locale") {
  CHECK(printed(0.6_p) == "0.60");
  CHECK(printed(0.835_p) == "0.835");
  CHECK(printed(0.0_p) == "0.00");
  CHECK(printed(1.0_p) == "1.00");
  CHECK(printed(-1.0_p) == "-1.00");
  CHECK(printed(score::of(-5)) == "-0.005");
  CHECK(printed(score::of(-50)) == "-0.05");
  std::wostringstream wide;
  wide << 0.6_p;
  CHECK(wide.str() == L"0.60");
}

TEST_CASE("what is printed reads back as the same score") {
  for (int i = -1000; i <= 1000; ++i) {
    auto const text = printed(score::of(i));
    bool const negative = text.front() == '-';
    auto const digits = text.substr(negative ? 1 : 0);
    REQUIRE((digits.size() == 4 || digits.size() == 5));
    int value = (digits[0] - '0') * 1000 + (digits[2] - '0') * 100 + (digits[3] - '0') * 10;
    if (digits.size() == 5) value += digits[4] - '0';
    REQUIRE((negative ? -value : value) == i);
  }
}
