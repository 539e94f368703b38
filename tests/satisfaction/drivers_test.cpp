// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/drivers.hpp>
#include <cmath>
#include <vector>

using namespace aplomb;
using namespace aplomb::satisfaction;

namespace {

answers with(int overall, int speed, int friendliness = 0) {
  answers a;
  a.set(survey_goal::overall, overall);
  a.set(survey_goal::speed, speed);
  a.set(survey_goal::friendliness, friendliness);
  return a;
}

}  // namespace

TEST_CASE("what moves the overall judgement matters, and how good it is decides between keeping and improving") {
  answer_sums sums;
  for (int i = 0; i < 40; ++i) {
    int const overall = 1 + i % 5;
    answers a =
        with(overall, std::max(1, overall - 1), 5 - i % 2);  // speed goes along and is weak, friendliness is good
    a.set(survey_goal::clarity, std::min(5, overall + 2));   // goes along and is good
    a.set(survey_goal::effort, 1 + i % 2);                   // weak and goes its own way
    sums.add(a);
  }
  CHECK(sums.of(survey_goal::speed).stands == standing::improve);
  CHECK(sums.of(survey_goal::clarity).stands == standing::keep);
  CHECK(sums.of(survey_goal::friendliness).stands == standing::fine);
  CHECK(sums.of(survey_goal::effort).stands == standing::minor);
  CHECK(sums.of(survey_goal::solved).stands == standing::too_few);
  CHECK(sums.of(survey_goal::overall).weight == score{1000});
  CHECK(sums.of(survey_goal::overall).mean == 3000);
}

TEST_CASE("below the least number nothing is said of standing") {
  answer_sums sums;
  for (int i = 0; i < 29; ++i) sums.add(with(1 + i % 5, 1 + i % 5));
  CHECK(sums.of(survey_goal::speed).stands == standing::too_few);
  CHECK(sums.of(survey_goal::speed).answered == 29);
  sums.add(with(1, 1));
  CHECK(sums.of(survey_goal::speed).stands == standing::improve);
  CHECK(sums.of(survey_goal::speed, {.least_answers = 31}).stands == standing::too_few);
  CHECK(answer_sums{}.of(survey_goal::speed, {.least_answers = 0}).stands == standing::too_few);
}

TEST_CASE("a goal that was answered without the overall question has a mean and no weight") {
  answer_sums sums;
  for (int i = 0; i < 50; ++i) sums.add(with(0, 4));
  auto const d = sums.of(survey_goal::speed);
  CHECK(d.answered == 50);
  CHECK(d.together == 0);
  CHECK(d.mean == 4000);
  CHECK(d.weight == score{});
  CHECK(d.stands == standing::too_few);
}

TEST_CASE("steps outside the scale are no answers") {
  answers a;
  a.set(survey_goal::speed, 6);
  CHECK(a.get(survey_goal::speed) == 0);
  a.set(survey_goal::speed, -1);
  CHECK(a.get(survey_goal::speed) == 0);
  answer_sums sums;
  sums.add(a);
  CHECK(sums == answer_sums{});
}

TEST_CASE("the weight is the correlation to a thousandth, and sums of parts are the sum of all") {
  aplomb_test::random random{110};
  for (int round = 0; round < 50; ++round) {
    answer_sums all, one, other;
    std::vector<int> x, y;
    std::size_t const n = 2 + random.below(300);
    for (std::size_t i = 0; i < n; ++i) {
      int const overall = static_cast<int>(random.between(1, 5));
      int const speed = random.one_in(2) ? overall : static_cast<int>(random.between(1, 5));
      auto const a = with(overall, speed);
      all.add(a);
      (random.one_in(2) ? one : other).add(a);
      x.push_back(speed), y.push_back(overall);
    }
    one += other;
    REQUIRE(one == all);
    double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < n; ++i) mx += x[i], my += y[i];
    mx /= static_cast<double>(n), my /= static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i)
      xy += (x[i] - mx) * (y[i] - my), xx += (x[i] - mx) * (x[i] - mx), yy += (y[i] - my) * (y[i] - my);
    double const exact = xx > 1e-9 && yy > 1e-9 ? xy / std::sqrt(xx * yy) : 0;
    REQUIRE(std::abs(all.of(survey_goal::speed).weight.per_mille - 1000 * exact) < 8);
  }
}

TEST_CASE("millions of answers do not overflow the weight") {
  answer_sums sums;
  for (int i = 0; i < 1000; ++i) sums.add(with(1 + i % 5, 1 + i % 5));
  for (int doubling = 0; doubling < 21; ++doubling) sums += answer_sums{sums};
  auto const d = sums.of(survey_goal::speed);
  CHECK(d.answered == 1000ull << 21);
  CHECK(d.mean == 3000);
  CHECK(d.weight > score{990});
}
