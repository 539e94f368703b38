// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What counting for a person costs: one conversation ends and every figure is asked for; and what reading their note costs.
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/wellbeing.hpp>
#include <benchmark/benchmark.h>

namespace {

using namespace aplomb::wellbeing;

void step(benchmark::State& state) {
  exposure shift{consent::given_by_the_person(), aplomb::instant{1}};
  aplomb::instant now{1};
  for (auto _ : state) {
    now = now + aplomb::duration{240'000};
    shift.contact_ended({.hot = (now.ms & 7) == 0}, now);
    load const l = shift.at(now);
    fatigue const tired = fatigue_of(l);
    stress const curve = stress_of(l);
    break_advice const rest = break_for(l, tired);
    benchmark::DoNotOptimize(rotation_for(l, tired, curve, rest).next);
  }
}
BENCHMARK(step);

void note(benchmark::State& state) {
  aplomb::classify::lexical_reader const reader{};
  for (auto _ : state) {
    checked_note const own{reader, own_note::of_the_writer("真烦，因为这家伙很难缠，所以我不想接手这件事情")};
    benchmark::DoNotOptimize(self_talk_in(own).total());
    benchmark::DoNotOptimize(reframe(own).has_value());
  }
}
BENCHMARK(note);

}  // namespace
