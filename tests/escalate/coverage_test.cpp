// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/coverage.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/row_text.hpp>
#include <aplomb/escalate/table.hpp>
#include <string_view>

using namespace aplomb;
using namespace aplomb::escalate;

TEST_CASE("coverage counts every row that fires and names those that never do") {
  table<service_reading> const ladder{parts_of(view_of<service_heat>)};
  row_coverage coverage{ladder.view()};
  REQUIRE(coverage.never().size() == ladder.view().row_count);
  aplomb_test::random r{11};
  std::vector<std::size_t> fired(ladder.view().row_count);
  std::size_t moves = 0;
  for (int i = 0; i < 5000; ++i) {
    service_reading now;
    for (auto member : axis_members<service_reading>)
      (now.*member).per_mille = static_cast<std::int16_t>(r.below(1001));
    auto const out = ladder.step(static_cast<std::uint8_t>(r.below(ladder.view().state_count)), message{}, now);
    coverage.count(out);
    if (!out.fired()) continue;
    ++fired[out.row];
    ++moves;
  }
  CHECK(coverage.fired() == fired);
  CHECK(coverage.total() == moves);
  std::size_t never = 0;
  for (std::size_t row = 0; row < fired.size(); ++row) never += fired[row] == 0;
  CHECK(coverage.never().size() == never);
  CHECK(never > 0);  // `resolved` was never fed
  for (auto row : coverage.never()) CHECK(fired[row] == 0);
}

TEST_CASE("a row reads as its trace does") {
  auto const has = [](ladder_view const& view, std::string_view text) {
    for (std::size_t row = 0; row < view.row_count; ++row)
      if (row_text(view, row) == text) return true;
    return false;
  };
  CHECK(has(view_of<service_owner>, "bot --[first message, self_harm >= 0.50 / self_harm]--> waiting"));
  CHECK(has(view_of<service_owner>, "any --[accepted / begins]--> human"));
  CHECK(has(view_of<service_owner>, "waiting --[timer after 1h, gravity < 0.50 / nobody_came]--> bot"));
  CHECK(has(view_of<service_heat>, "closed --[message, threat >= 0.70]--> at_risk (reopens)"));
}
