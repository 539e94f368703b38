// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// One ladder, five ways, on the same pseudo-random events: a hand-written switch, Aplomb compiled and as a table made at
// run time, Boost.MSM, Boost.Statechart. Before anything is timed, all five must do the same over a million events.
// `..._with_trace` also keep a record of every step (from, to, row, effect, reading); `aplomb_trace_text` makes the text of
// every step. `..._counting` are the same ladder with streaks and a cool-down, by hand, compiled and as a table. Times are per
// event.
#include "ladders/aplomb.hpp"
#include "ladders/counting.hpp"
#include "ladders/desk.hpp"
#include "ladders/hand_written.hpp"
#include "ladders/msm.hpp"
#include "ladders/statechart.hpp"
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <iostream>
#include <vector>

namespace {

using namespace ladders;

// Long enough that no processor learns it by heart.
constexpr std::size_t stream_length = 1'000'000;

std::vector<input> const& stream() {
  static std::vector<input> const made = random_inputs(20260101, stream_length);
  return made;
}

void all_do_the_same() {
  hand_written by_hand;
  compiled first;
  loaded second;
  meta::machine third;
  statechart::machine fourth;
  hand_written by_hand_traced;
  compiled first_traced;
  counting::hand_written counted;
  counting::compiled counted_first;
  counting::loaded counted_second;
  trace_log wanted_log, log;
  std::size_t at = 0;
  std::size_t moves = 0;
  for (input const& in : random_inputs(7, stream_length)) {
    heat const before = by_hand.state();
    result const wanted = by_hand.step(in);
    result const wanted_count = counted.step(in);
    moves += wanted.to != before;
    char const* const wrong = first.step(in) != wanted                                    ? "aplomb"
                              : second.step(in) != wanted                                 ? "aplomb_runtime"
                              : third.step(in) != wanted                                  ? "msm"
                              : fourth.step(in) != wanted                                 ? "statechart"
                              : by_hand_traced.step(in, wanted_log) != wanted             ? "switch_with_trace"
                              : first_traced.step(in, log) != wanted || log != wanted_log ? "aplomb_with_trace"
                              : counted_first.step(in) != wanted_count                    ? "aplomb_counting"
                              : counted_second.step(in) != wanted_count                   ? "aplomb_runtime_counting"
                                                                                          : nullptr;
    if (wrong != nullptr) {
      std::cerr << "event " << at << ": " << wrong << " does not do what the switch does\n";
      std::exit(1);
    }
    ++at;
  }
  std::cerr << "all did the same over " << at << " events, " << moves << " of which moved\n";
}

template <class Machine>
void drive(benchmark::State& state) {
  std::vector<input> const& inputs = stream();
  Machine machine;
  while (state.KeepRunningBatch(stream_length)) {
    unsigned effects = 0;
    for (input const& in : inputs) effects += static_cast<unsigned>(machine.step(in).effect);
    benchmark::DoNotOptimize(effects);
  }
}

template <class Machine>
void drive_with_trace(benchmark::State& state) {
  std::vector<input> const& inputs = stream();
  Machine machine;
  trace_log log;
  while (state.KeepRunningBatch(stream_length)) {
    unsigned effects = 0;
    for (input const& in : inputs) effects += static_cast<unsigned>(machine.step(in, log).effect);
    benchmark::DoNotOptimize(effects);
    benchmark::DoNotOptimize(log);
  }
}

void tell(benchmark::State& state) {
  std::vector<input> const& inputs = stream();
  compiled machine;
  while (state.KeepRunningBatch(stream_length)) {
    std::size_t bytes = 0;
    for (input const& in : inputs) bytes += machine.step_and_tell(in);
    benchmark::DoNotOptimize(bytes);
  }
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("switch", drive<hand_written>);
  benchmark::RegisterBenchmark("aplomb", drive<compiled>);
  benchmark::RegisterBenchmark("aplomb_runtime", drive<loaded>);
  benchmark::RegisterBenchmark("msm", drive<meta::machine>);
  benchmark::RegisterBenchmark("statechart", drive<statechart::machine>);
  benchmark::RegisterBenchmark("switch_counting", drive<counting::hand_written>);
  benchmark::RegisterBenchmark("aplomb_counting", drive<counting::compiled>);
  benchmark::RegisterBenchmark("aplomb_runtime_counting", drive<counting::loaded>);
  benchmark::RegisterBenchmark("switch_with_trace", drive_with_trace<hand_written>);
  benchmark::RegisterBenchmark("aplomb_with_trace", drive_with_trace<compiled>);
  benchmark::RegisterBenchmark("aplomb_trace_text", tell);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  all_do_the_same();
  (void)stream();  // made before anything is counted
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
