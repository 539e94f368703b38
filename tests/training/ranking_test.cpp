// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/training/ranking.hpp>
#include <cstdint>
#include <vector>

using namespace aplomb::training;

namespace {

std::vector<double> const scores{0.9, 0.8, 0.7, 0.6, 0.5, 0.4};
std::vector<bool> const wanted{true, false, true, true, false, false};

}  // namespace

TEST_CASE("the area under the curve is the share of pairs that are ranked right") {
  // Of nine pairs only (0.7, 0.8) and (0.6, 0.8) are ranked wrong.
  CHECK(*ranking(scores, wanted).area() == Approx(7.0 / 9));
  CHECK(*ranking(scores, {true, true, true, false, false, false}).area() == Approx(1.0));
  CHECK(*ranking(scores, {false, false, false, true, true, true}).area() == Approx(0.0));
}

TEST_CASE("ties count half in the area, and a coin decides between two thresholds") {
  std::vector<double> const tied{1, 1, 1, 1};
  ranking const r(tied, {true, false, true, false});
  CHECK(*r.area() == Approx(0.5));
  CHECK(*r.recall_at(0.25) == Approx(0.25));
  CHECK(*r.false_alarms_at(0.75) == Approx(0.75));
}

TEST_CASE("recall at a rate of false alarms, and false alarms at a recall, are read off the same curve") {
  ranking const r(scores, wanted);
  CHECK(*r.recall_at(0.0) == Approx(1.0 / 3));
  CHECK(*r.recall_at(1.0 / 3) == Approx(1.0));  // the top of the upright piece
  CHECK(*r.recall_at(1.0) == Approx(1.0));
  CHECK(*r.false_alarms_at(0.0) == Approx(0.0));
  CHECK(*r.false_alarms_at(1.0 / 3) == Approx(0.0));
  CHECK(*r.false_alarms_at(0.5) == Approx(1.0 / 3));
  CHECK(*r.false_alarms_at(1.0) == Approx(1.0 / 3));
}

TEST_CASE("the threshold for a recall is the highest that reaches it") {
  ranking const r(scores, wanted);
  CHECK(*r.threshold_for(1.0 / 3) == 0.9);
  CHECK(*r.threshold_for(0.34) == 0.7);
  CHECK(*r.threshold_for(1.0) == 0.6);
}

TEST_CASE("without something wanted and something else there is no curve") {
  ranking const all(scores, std::vector<bool>(6, true)), none(scores, std::vector<bool>(6, false));
  CHECK_FALSE(all.area());
  CHECK_FALSE(none.recall_at(0.1));
  CHECK_FALSE(none.false_alarms_at(0.1));
  CHECK_FALSE(none.threshold_for(0.5));
  CHECK_FALSE(concordance(scores, std::vector<double>(6, 1.0)));
}

TEST_CASE("a thing that counts twice is two things") {
  std::vector<std::uint32_t> const times{2, 0, 1, 3, 1, 2};
  std::vector<double> more;
  std::vector<bool> more_wanted;
  for (std::size_t i = 0; i < times.size(); ++i)
    for (std::uint32_t k = 0; k < times[i]; ++k) more.push_back(scores[i]), more_wanted.push_back(wanted[i]);
  ranking const weighted(scores, wanted), written_out(more, more_wanted);
  CHECK(*weighted.area(times) == Approx(*written_out.area()));
  CHECK(*weighted.recall_at(0.1, times) == Approx(*written_out.recall_at(0.1)));
  CHECK(*weighted.false_alarms_at(0.6, times) == Approx(*written_out.false_alarms_at(0.6)));
}

TEST_CASE("against a truth of two values concordance is the area under the curve") {
  aplomb_test::random draw{11};
  for (int round = 0; round < 50; ++round) {
    std::vector<double> some, truth;
    std::vector<bool> is;
    std::vector<std::uint32_t> times;
    for (int i = 0; i < 40; ++i) {
      some.push_back(static_cast<double>(draw.below(8)));
      is.push_back(draw.below(3) == 0);
      truth.push_back(is.back() ? 1 : 0);
      times.push_back(static_cast<std::uint32_t>(draw.below(3)));
    }
    auto const area = ranking(some, is).area(times);
    auto const agreed = concordance(some, truth, times);
    REQUIRE(area.has_value() == agreed.has_value());
    if (area) CHECK(*area == Approx(*agreed));
  }
}
