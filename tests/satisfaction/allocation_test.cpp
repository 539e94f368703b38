// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The only file of this program that counts allocations.

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::satisfaction;

TEST_CASE("forecasts, surveys, counts and plans take no memory, whatever the lines") {
  aplomb_test::random random{7};
  std::string lines[40];
  for (auto& line : lines) line = random.one_in(2) ? random.text(random.below(200)) : random.bytes(random.below(5000));
  lines[0] = std::string(200'000, 'x');
  lines[1] = random.text(40'000);
  classify::affect felt;
  course c;
  recovery_meter mood;
  answer_sums sums;
  problem_counts<> problems;
  kpi figures;
  customer_timeline history;
  survey_goal const goals[] = {survey_goal::speed, survey_goal::improve};
  std::int64_t seen = 0;

  aplomb_test::allocation_counter const counter;
  for (auto const& line : lines) {
    c.hear(felt, line);
    c.said(line);
    mood.hear(felt);
    seen += forecast_of(c).points + mood.so_far().end.per_mille;
    problems.add(static_cast<std::uint32_t>(line.size()), line.size());
    figures.took(kpi_time::handling, duration{static_cast<std::int64_t>(line.size())});
    history.note(customer_event::bought, {static_cast<std::int64_t>(line.size() + 1)});
    seen += static_cast<std::int64_t>(design_survey(goals, text::language::zh_hant).size()) + plan_touch(history).at.ms;
    seen += is_drawn(line, {}, {1, 2});
    answers given;
    given.set(survey_goal::speed, 4);
    sums.add(given);
  }
  auto const count = counter.count();
  CHECK(count == 0);
  CHECK(seen > 0);
  CHECK(c.customer_lines() == 40);
  CHECK(sums.of(survey_goal::speed).answered == 40);
}
