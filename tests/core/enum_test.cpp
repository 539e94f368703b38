// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace {

BOOST_DEFINE_FIXED_ENUM_CLASS(weather, std::uint8_t, sunny, cloudy, rain_with_wind)

// 52 enumerators, the most that Boost 1.81 describes.
BOOST_DEFINE_FIXED_ENUM_CLASS(letter, std::uint8_t, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w,
                              x, y, z, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z)

APLOMB_ENUM(lamp, std::uint8_t, red, amber, green_arrow /* only a comment */)
APLOMB_ENUM(lone, std::uint16_t, only)

enum class plain : std::uint8_t { one, two };

static_assert(aplomb::described_enum<weather>);
static_assert(aplomb::described_enum<lamp>);
static_assert(!aplomb::described_enum<plain>, "an enum that nobody described");
static_assert(!aplomb::described_enum<int>);

}  // namespace

TEST_CASE("a described enum knows its names, when compiled and when run") {
  STATIC_REQUIRE(aplomb::count_of<weather> == 3);
  STATIC_REQUIRE(aplomb::name_of(weather::rain_with_wind) == "rain_with_wind");
  STATIC_REQUIRE(aplomb::from_name<weather>("cloudy") == weather::cloudy);
  CHECK(aplomb::name_of(weather::sunny) == "sunny");
}

TEST_CASE("an enum of APLOMB_ENUM knows its names, however they are laid out") {
  STATIC_REQUIRE(aplomb::count_of<lamp> == 3);
  STATIC_REQUIRE(aplomb::name_of(lamp::green_arrow) == "green_arrow");
  STATIC_REQUIRE(aplomb::from_name<lamp>("amber") == lamp::amber);
  CHECK(aplomb::name_of(lamp::red) == "red");
  CHECK(aplomb::name_of(static_cast<lamp>(3)) == "?");
  CHECK_FALSE(aplomb::from_name<lamp>("green_arrow ").has_value());
  CHECK(aplomb::all_of<lone>().size() == 1);
  CHECK(aplomb::name_of(lone::only) == "only");
}

TEST_CASE("names and values correspond one to one") {
  for (auto value : aplomb::all_of<letter>()) {
    auto const back = aplomb::from_name<letter>(aplomb::name_of(value));
    REQUIRE(back.has_value());
    CHECK(*back == value);
  }
  CHECK(aplomb::all_of<letter>().size() == 52);
  CHECK(aplomb::index_of(aplomb::all_of<letter>().back()) == 51);
}

TEST_CASE("a value outside the enum prints as a question mark") {
  CHECK(aplomb::name_of(static_cast<weather>(3)) == "?");
  CHECK(aplomb::name_of(static_cast<weather>(255)) == "?");
}

TEST_CASE("names that no enumerator has are not found") {
  CHECK_FALSE(aplomb::from_name<weather>("snow").has_value());
  CHECK_FALSE(aplomb::from_name<weather>("").has_value());
  CHECK_FALSE(aplomb::from_name<weather>("Sunny").has_value());
  CHECK_FALSE(aplomb::from_name<weather>("sunny ").has_value());
}
