// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The reply without the reading: `plan` runs the service policy, `word` makes sentences of the plan. The desk has facts, so
// that nothing is refused early; situations of calm, worried and angry customers take turns.
#include "support/allocations.hpp"
#include "support/moments.hpp"
#include <aplomb/respond.hpp>
#include <array>
#include <benchmark/benchmark.h>
#include <cstdint>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using namespace aplomb::respond;

using aplomb_bench::made, aplomb_bench::moment, aplomb_bench::of;
using moments = std::array<moment, 4>;

moments const& all() {
  static moments const them{
      made(classify::emotion::anger, 0.85_p, classify::aspect::delivery, 5, text::language::zh_hans),
      made(classify::emotion::fear, 0.70_p, classify::aspect::account, 3, text::language::en),
      made(classify::emotion::anger, 0.70_p, classify::aspect::quality, 7, text::language::zh_hant),
      made(classify::emotion::neutral, 0.00_p, classify::aspect::refund, 0, text::language::en),
  };
  return them;
}

void plan_acts(benchmark::State& state) {
  std::uint64_t seed = 0;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    plan p;
    (void)service_policy(of(all()[seed % 4], seed), p);
    ++seed;
    benchmark::DoNotOptimize(p);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
}
BENCHMARK(plan_acts)->Name("plan");

void word_plan(benchmark::State& state) {
  phrase_book const book = builtin_phrases();
  std::array<plan, 4> plans;
  for (std::size_t i = 0; i < plans.size(); ++i) (void)service_policy(of(all()[i], 0), plans[i]);
  std::uint64_t seed = 0;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    auto const words = word(plans[seed % 4], of(all()[seed % 4], seed), book);
    ++seed;
    benchmark::DoNotOptimize(words);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
}
BENCHMARK(word_plan)->Name("word");

}  // namespace
