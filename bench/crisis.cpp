// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Watching many conversations: a record counted by the monitor, the same by what one would write first (a count per topic, a
// moving average of a day and three standard deviations), and the end of a quarter of an hour. What each of them misses and
// what it raises for nothing is measured elsewhere: tools/crisis_simulation.cpp. Rumours: a message matched against a table
// of a hundred; a statement audited.
#include "support/allocations.hpp"
#include <aplomb/crisis.hpp>
#include <array>
#include <benchmark/benchmark.h>
#include <bit>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::crisis;

constexpr std::int64_t monday = 4 * 86'400'000;

/// Records of a thousand conversations, one in ten of which complains about deliveries.
std::vector<respond::record> const& records() {
  static auto const made = [] {
    std::vector<respond::record> all(4096);
    std::uint64_t n = 0;
    for (auto& r : all) {
      n = mix_bits(n + 1);
      r.conversation = n % 1000 + 1, r.input = n | 1u, r.at = {monday};
      r.satisfaction = classify::satisfaction::neutral, r.purpose = classify::purpose::inquiry;
      if (n % 10 != 0) continue;
      r.satisfaction = classify::satisfaction::dissatisfied, r.about = classify::aspect::delivery;
      r.emotion = classify::emotion::anger, r.intensity = static_cast<std::uint8_t>(1 + n / 10 % 3);
      r.axes.level = score::of(static_cast<std::int64_t>(n / 100 % 1000));
    }
    return all;
  }();
  return made;
}

/// The moving average that one would write first.
struct naive_monitor {
  std::array<std::array<double, 96>, 14> last{};
  std::array<double, 14> now{};
  std::size_t at = 0;

  void observe(respond::record const& r) {
    auto const s = service_topics::see(r);
    for (topic_bits rest = s.topics; rest != 0; rest &= rest - 1)
      ++now[static_cast<std::size_t>(std::countr_zero(rest))];
  }
  unsigned close() {
    unsigned raised = 0;
    for (std::size_t t = 0; t < 14; ++t) {
      double sum = 0, squares = 0;
      for (double const x : last[t]) sum += x, squares += x * x;
      double const mean = sum / 96;
      raised |= static_cast<unsigned>(now[t] >= mean + 3 * std::sqrt(squares / 96 - mean * mean)) << t;
      last[t][at] = now[t], now[t] = 0;
    }
    at = (at + 1) % 96;
    return raised;
  }
};

void count_a_record(benchmark::State& state) {
  auto const watch = std::make_unique<monitor<>>();
  std::size_t i = 0;
  auto const before = aplomb_test::allocations().count;
  for (auto _ : state) benchmark::DoNotOptimize(watch->observe(records()[i++ % 4096]));
  state.counters["allocations"] = static_cast<double>(aplomb_test::allocations().count - before);
}
BENCHMARK(count_a_record);

void count_a_record_naively(benchmark::State& state) {
  naive_monitor watch;
  std::size_t i = 0;
  for (auto _ : state) {
    watch.observe(records()[i++ % 4096]);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(count_a_record_naively);

void close_a_bucket(benchmark::State& state) {
  auto const watch = std::make_unique<monitor<>>();
  std::int64_t bucket = 0;
  for (; bucket < 672 * 5; ++bucket) {
    auto r = records()[static_cast<std::size_t>(bucket) % 4096];
    r.at = {monday + bucket * 900'000};
    (void)watch->observe(r);
  }
  for (auto _ : state) benchmark::DoNotOptimize(watch->advance({monday + ++bucket * 900'000}));
  state.SetLabel("14 topics");
}
BENCHMARK(close_a_bucket);

void close_a_bucket_naively(benchmark::State& state) {
  naive_monitor watch;
  for (auto _ : state) benchmark::DoNotOptimize(watch.close());
  state.SetLabel("14 topics");
}
BENCHMARK(close_a_bucket_naively);

void merge_a_tally(benchmark::State& state) {
  auto const a = std::make_unique<tally<>>(monitor<>::tally_at({monday})), b = std::make_unique<tally<>>(*a);
  for (std::size_t i = 0; i < 4096; ++i) (i % 2 == 0 ? a : b)->add(records()[i]);
  for (auto _ : state) benchmark::DoNotOptimize(a->merge(*b));
}
BENCHMARK(merge_a_tally);

rumour_book const& book() {
  static rumour_load const load = [] {
    std::string file;
    for (int i = 0; i < 100; ++i) {
      std::string const id = "r" + std::to_string(i), han = "词" + std::to_string(i);
      file += id + "\tverdict\t-\tchecking\n" + id + "\tmatch\t-\t停止+退款" + han + "|stop*+refund" +
              std::to_string(i) + "\n";
      for (auto const* l : {"zh-Hans", "zh-Hant", "en"}) file += id + "\tanswer\t" + l + "\tx\n";
    }
    return load_rumours(file);
  }();
  return load.rumours;
}

void match_a_message(benchmark::State& state) {
  std::string_view const text = "听说你们停止退款词7了，是真的吗？";
  auto const& rumours = book();
  auto const before = aplomb_test::allocations().count;
  for (auto _ : state) benchmark::DoNotOptimize(rumours.match(text));
  state.counters["allocations"] = static_cast<double>(aplomb_test::allocations().count - before);
  state.SetLabel("100 rumours");
}
BENCHMARK(match_a_message);

void audit_a_statement(benchmark::State& state) {
  std::string_view const text =
      "11月20日凌晨，我们的仓库起火，约1200件包裹受影响。我们正在逐一联系收件人并重新发货，将于今晚8点再次通报进展。如"
      "有疑问，请拨打客服热线。";
  auto const& rumours = book();
  for (auto _ : state) benchmark::DoNotOptimize(audit_statement(text, rumours));
}
BENCHMARK(audit_a_statement);

}  // namespace
