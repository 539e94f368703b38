// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/satisfaction/kpi.hpp>
#include <aplomb/satisfaction/quantiles.hpp>
#include <vector>

using namespace aplomb;
using namespace aplomb::satisfaction;
using namespace aplomb::literals;

TEST_CASE("without values there is no quantile, and small numbers are exact") {
  quantiles q;
  CHECK(q.at(score{500}) == 0);
  CHECK(q.count() == 0);
  for (std::uint64_t v = 0; v < 32; ++v) q.add(v);
  CHECK(q.at(score{0}) == 0);
  CHECK(q.at(score{500}) == 15);
  CHECK(q.at(score{1000}) == 31);
}

TEST_CASE("quantiles are at most a sixteenth above the truth, whatever the values") {
  aplomb_test::random random{113};
  for (int round = 0; round < 40; ++round) {
    quantiles q;
    std::vector<std::uint64_t> values;
    unsigned const bits = static_cast<unsigned>(1 + random.below(40));
    for (std::size_t i = 0, n = 1 + random.below(2000); i < n; ++i) {
      values.push_back(random.below(std::uint64_t{1} << bits));
      q.add(values.back());
    }
    std::ranges::sort(values);
    for (int per_mille : {0, 1, 100, 500, 900, 990, 1000}) {
      auto const rank = std::max<std::size_t>((values.size() * static_cast<std::size_t>(per_mille) + 999) / 1000, 1);
      auto const exact = values[rank - 1];
      auto const said = q.at(score::of(per_mille));
      REQUIRE(said >= exact);
      REQUIRE(said <= exact + exact / 16);
    }
  }
}

TEST_CASE("what is beyond the largest number counts as the largest") {
  quantiles q;
  q.add(~std::uint64_t{0});
  CHECK(q.at(score{500}) == quantiles::largest);
}

TEST_CASE("histograms of parts add up to the histogram of all, in any order") {
  aplomb_test::random random{114};
  quantiles all, one, other;
  for (int i = 0; i < 5000; ++i) {
    auto const v = random.below(1'000'000);
    all.add(v);
    (random.one_in(3) ? one : other).add(v);
  }
  auto both = one;
  both += other;
  other += one;
  CHECK(both == all);
  CHECK(other == all);
}

TEST_CASE("key figures count events, times and judgements") {
  kpi k;
  CHECK_FALSE(k.rate(kpi_event::resolved).has_value());
  CHECK_FALSE(k.satisfied().has_value());
  CHECK(k.mean_rating() == 0);
  for (int i = 0; i < 8; ++i) k.count(kpi_event::contact);
  for (int i = 0; i < 6; ++i) k.count(kpi_event::resolved);
  for (int i = 0; i < 3; ++i) k.count(kpi_event::at_first);
  k.took(kpi_time::first_answer, 30_s);
  k.took(kpi_time::first_answer, 10_s);
  k.took(kpi_time::first_answer, duration{-5});
  for (int stars : {5, 4, 4, 1, 0, 6}) k.rated(stars);
  CHECK(k.rate(kpi_event::resolved) == score{750});
  CHECK(k.rate(kpi_event::at_first, kpi_event::resolved) == score{500});
  CHECK(k.ratings() == 4);
  CHECK(k.satisfied() == score{750});
  CHECK(k.mean_rating() == 3500);
  CHECK(k.of(kpi_time::first_answer).count() == 3);
  CHECK(k.of(kpi_time::first_answer).at(score{1000}) >= 30'000);
  CHECK(k.of(kpi_time::first_answer).at(score{1000}) <= 31'999);
  CHECK(k.of(kpi_time::first_answer).at(score{0}) == 0);
}

TEST_CASE("figures of parts of the day are the figures of the day") {
  aplomb_test::random random{115};
  kpi all, parts[3];
  for (int i = 0; i < 3000; ++i) {
    auto& part = parts[random.below(3)];
    auto const e = static_cast<kpi_event>(random.below(count_of<kpi_event>));
    auto const t = static_cast<kpi_time>(random.below(count_of<kpi_time>));
    duration const d{random.between(-10, 10'000'000)};
    int const stars = static_cast<int>(random.between(0, 6));
    for (auto* k : {&all, &part}) k->count(e), k->took(t, d), k->rated(stars);
  }
  parts[0] += parts[1];
  parts[0] += parts[2];
  CHECK(parts[0] == all);
}
