// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "session/scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/recovery.hpp>
#include <vector>

using namespace aplomb;
using namespace aplomb::satisfaction;

namespace {
recovery of(std::vector<std::uint8_t> const& per_cent) { return recovery_of(per_cent); }
}  // namespace

TEST_CASE("a curve tells how a conversation left the mood") {
  CHECK(of({}).kind == recovery_kind::unknown);
  CHECK(of({0, 10, 5}).kind == recovery_kind::calm);
  CHECK(of({80, 90, 20, 0, 0}).kind == recovery_kind::recovered);
  CHECK(of({80, 80, 30}).kind == recovery_kind::eased);
  CHECK(of({80, 80, 80}).kind == recovery_kind::unmoved);
  CHECK(of({20, 60, 80, 80}).kind == recovery_kind::worse);
}

TEST_CASE("start, worst and end are told, and what is gone of each") {
  auto const r = of({40, 100, 20, 20});
  CHECK(r.start == score{400});
  CHECK(r.peak == score{1000});
  CHECK(r.end == score{325});  // 400, 700, 450, 325
  CHECK(r.since_start() == score{75});
  CHECK(r.since_peak() == score{675});
  CHECK(r.share() == score{675});
  CHECK(of({0, 0}).share() == score{});
}

TEST_CASE("one calm word does not make a furious customer calm") {
  CHECK(of({100, 100, 100, 0}).kind != recovery_kind::recovered);
  CHECK(of({100, 100, 100, 0, 0}).kind == recovery_kind::recovered);
}

TEST_CASE("a line that the reader knows nothing of changes nothing") {
  recovery_meter m;
  aplomb_test::scripted_reader const reader;
  m.hear(reader.read("anger!").affect);
  auto const before = m;
  classify::affect nothing;
  nothing.unknown = true;
  m.hear(nothing);
  CHECK(m == before);
  m.hear(reader.read("joy thanks").affect);
  m.hear(reader.read("joy thanks").affect);
  CHECK(m.so_far().end < before.so_far().end);
  CHECK(m.so_far().start == before.so_far().start);
}

TEST_CASE("whatever the curve, the worst bounds the end and every number is a share") {
  aplomb_test::random random{83};
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::uint8_t> curve(random.below(20));
    for (auto& c : curve) c = static_cast<std::uint8_t>(random.below(101));
    auto const r = of(curve);
    REQUIRE(r.end <= r.peak);
    REQUIRE(r.start <= r.peak);
    REQUIRE(r.since_peak() >= score{});
    REQUIRE(r.share() <= score{1000});
    REQUIRE((r.kind == recovery_kind::unknown) == curve.empty());
  }
}
