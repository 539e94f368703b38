// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What it costs to read a message: the reader alone, from bytes to a reading. `allocations` must be 0.

#include "support/allocations.hpp"
#include <aplomb/classify.hpp>
#include <benchmark/benchmark.h>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view chinese = "等了三天还没发货，你们到底管不管退款啊？！";                   // 21 characters
constexpr std::string_view english = "I have been waiting for three days, this is unacceptable!!!";  // 59 bytes
constexpr std::string_view mixed =
    "订单A20231107还没到，客服一直不回，I am really disappointed 😡😡，再不处理我就投诉到12315！";

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all.append(text);
  return all;
}

void read(benchmark::State& state, std::string_view message) {
  aplomb::classify::lexical_reader const reader{};
  aplomb_test::allocation_counter const allocated;  // of one reading; the loop's own bookkeeping allocates
  benchmark::DoNotOptimize(reader.read(message));
  auto const allocations = allocated.count();
  for (auto _ : state) {
    benchmark::DoNotOptimize(message.data());
    benchmark::DoNotOptimize(reader.read(message));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(message.size()));
  state.counters["allocations"] = static_cast<double>(allocations);
}

void read_chinese(benchmark::State& state) { read(state, chinese); }
void read_english(benchmark::State& state) { read(state, english); }
void read_mixed(benchmark::State& state) { read(state, mixed); }
void read_10kb(benchmark::State& state) {
  static std::string const message = repeated(mixed, 10'000);
  read(state, message);
}

BENCHMARK(read_chinese)->ThreadRange(1, 2)->UseRealTime();
BENCHMARK(read_english)->ThreadRange(1, 2)->UseRealTime();
BENCHMARK(read_mixed)->ThreadRange(1, 2)->UseRealTime();
BENCHMARK(read_10kb)->UseRealTime();

}  // namespace
