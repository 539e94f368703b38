// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What it costs to answer: the whole way from a message to a worded reply, and its parts. `allocations` must be 0.

#include "support/allocations.hpp"
#include <aplomb/aplomb.hpp>
#include <array>
#include <benchmark/benchmark.h>
#include <string_view>

namespace {

// A conversation that heats up and cools down, in two languages.
constexpr std::array<std::string_view, 8> lines{
    "你好，我想问一下我的快递到哪了",
    "等了三天还没发货，你们到底管不管？！",
    "Still nothing. I am really annoyed now!!",
    "这已经是第三次问了，太让人失望了",
    "order A1234567, please check",
    "好的，那我再等等",
    "It arrived, thank you so much!",
    "谢谢，解决了👍",
};

aplomb::engine const desk{};

/// Allocations of one round of the conversation; the benchmark loop's own bookkeeping is outside.
template <class F>
void report_allocations(benchmark::State& state, F const& next) {
  aplomb_test::allocation_counter const allocated;
  for (std::size_t i = 0; i < lines.size(); ++i) next();
  state.counters["allocations"] = static_cast<double>(allocated.count());
}

/// Hears the lines over and over, a fresh conversation each time.
void hear(benchmark::State& state) {
  aplomb::conversation talk;
  aplomb::case_file file;
  std::size_t line = 0;
  auto const next = [&] {
    if (line == lines.size()) talk = {}, file = {}, line = 0;
    benchmark::DoNotOptimize(desk.hear(talk, file, lines[line++]));
  };
  report_allocations(state, next);
  for (auto _ : state) next();
}

void hear_without_case_file(benchmark::State& state) {
  aplomb::conversation talk;
  std::size_t line = 0;
  auto const next = [&] {
    if (line == lines.size()) talk = {}, line = 0;
    benchmark::DoNotOptimize(desk.hear(talk, lines[line++]));
  };
  report_allocations(state, next);
  for (auto _ : state) next();
}

/// Both ladders on one reading: no text is read, nothing is planned.
void step(benchmark::State& state) {
  aplomb::conversation talk;
  (void)desk.hear(talk, lines[0]);
  aplomb::escalate::service_reading axes{};
  int turn = 0;
  auto const next = [&] {
    axes.anger = axes.level = aplomb::score::of((turn++ * 137) % 1000);
    auto const stepped = desk.step<aplomb::escalate::message>(talk, axes, {});
    benchmark::DoNotOptimize(stepped);
  };
  report_allocations(state, next);
  for (auto _ : state) next();
}

BENCHMARK(hear)->ThreadRange(1, 2)->UseRealTime();
BENCHMARK(hear_without_case_file)->ThreadRange(1, 2)->UseRealTime();
BENCHMARK(step);

}  // namespace
