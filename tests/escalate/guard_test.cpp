// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/region.hpp>
#include <array>
#include <sstream>
#include <type_traits>
#include <vector>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

namespace {

constexpr auto heated = anger >= 0.60_p && relief < 0.20_p;

static_assert(std::is_trivially_copyable_v<box<service_reading>>);
static_assert(noexcept(heated.contains(service_reading{})));
static_assert(heated.contains({.anger = 0.60_p}));
static_assert(!heated.contains({.anger = 0.599_p}));
static_assert(!heated.contains({.anger = 0.60_p, .relief = 0.20_p}));
static_assert(heated.contains({.anger = 1.0_p, .relief = 0.199_p}));
static_assert(box<service_reading>{}.contains({}));
static_assert((anger >= 0.60_p && anger < 0.60_p).empty());
static_assert(!(anger >= 0.60_p && anger < 0.601_p).empty());
static_assert((anger >= 0.30_p && anger >= 0.60_p) == (anger >= 0.60_p));
static_assert((anger < 0.30_p && anger < 0.60_p) == (anger < 0.30_p));

struct trio {
  score a{}, b{}, c{};
};
BOOST_DESCRIBE_STRUCT(trio, (), (a, b, c))

constexpr std::array<std::int16_t, 5> points{-1000, 0, 400, 700, 1001};

box<trio> random_box(aplomb_test::random& r) {
  box<trio> made;
  for (std::uint8_t axis = 0; axis < 3; ++axis)
    if (!r.one_in(3)) {
      auto const low = points[r.below(4)];
      auto const high = points[1 + r.below(4)];
      made.cuts.narrow(axis, low, high);
    }
  return made;
}

std::vector<trio> all_readings() {
  std::vector<trio> out;
  for (int a : {-1000, -1, 0, 399, 400, 699, 700, 1000})
    for (int b : {-1000, -1, 0, 399, 400, 699, 700, 1000})
      for (int c : {-1000, -1, 0, 399, 400, 699, 700, 1000}) out.push_back({score::of(a), score::of(b), score::of(c)});
  return out;
}

}  // namespace

TEST_CASE("a box prints its bounds, and a reading against them") {
  CHECK(to_text(heated).view() == "anger >= 0.60, relief < 0.20");
  CHECK(to_text(heated, service_reading{.anger = 0.835_p, .relief = 0.1_p}).view() ==
        "anger 0.835 >= 0.60, relief 0.10 < 0.20");
  CHECK(to_text(box<service_reading>{}).view().empty());
  CHECK(to_text(level >= 0.30_p && level < 0.75_p).view() == "level >= 0.30, level < 0.75");
  std::ostringstream out;
  out << heated;
  CHECK(out.str() == "anger >= 0.60, relief < 0.20");
}

TEST_CASE("an axis carries its group, its weight and its name") {
  STATIC_REQUIRE(service[decltype(threat)::index].weight == weight::alone);
  STATIC_REQUIRE(service[decltype(emphasis)::index].group == signal::marks);
  STATIC_REQUIRE(service[decltype(axes::severity)::index].name == "severity");
  STATIC_REQUIRE(service.size() == axis_members<service_reading>.size());
  std::size_t alone = 0;
  for (axis_fact const& fact : service) alone += fact.weight == weight::alone;
  CHECK(alone == 3);
}

TEST_CASE("and of boxes is the and of what they contain, commutes, and is idempotent") {
  aplomb_test::random r{7};
  auto const readings = all_readings();
  for (int round = 0; round < 300; ++round) {
    auto const x = random_box(r);
    auto const y = random_box(r);
    auto const both = x && y;
    CHECK(both == (y && x));
    CHECK((x && x) == x);
    bool any = false;
    for (trio const& now : readings) {
      REQUIRE(both.contains(now) == (x.contains(now) && y.contains(now)));
      any = any || both.contains(now);
    }
    CHECK(overlapping(x.cuts, y.cuts) == any);
    CHECK(both.empty() == !any);
  }
}

TEST_CASE("a region is covered by boxes exactly when each of its readings lies in one of them") {
  aplomb_test::random r{8};
  auto const readings = all_readings();
  std::size_t covered_count = 0;
  for (int round = 0; round < 2000; ++round) {
    auto const space = random_box(r);
    escalate::detail::region region;
    if (!region.narrow(space.cuts)) continue;
    std::array<box<trio>, 4> boxes{random_box(r), random_box(r), random_box(r), random_box(r)};
    escalate::detail::avoided list;
    for (auto const& b : boxes) list.add(b.cuts);
    bool left = false;
    for (trio const& now : readings) {
      bool in_one = false;
      for (auto const& b : boxes) in_one = in_one || b.contains(now);
      left = left || (space.contains(now) && !in_one);
    }
    std::size_t budget = escalate::detail::cover_budget;
    REQUIRE(escalate::detail::covered(region, list, budget) == !left);
    REQUIRE(budget > 0);
    budget = 0;
    REQUIRE_FALSE(escalate::detail::covered(region, list, budget));
    covered_count += !left;
  }
  CHECK(covered_count > 50);
}
