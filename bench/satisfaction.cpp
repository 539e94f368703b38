// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The forecast of satisfaction after one more line of a conversation: what a course remembers and one new line, against reading
// the whole conversation again, which is what a model of the whole dialogue does. Lines come with their affect: what reading
// costs is in bench/reading.
#include "support/allocations.hpp"
#include <aplomb/satisfaction/forecast.hpp>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <string_view>

namespace {

using namespace aplomb;
using satisfaction::course;

struct line {
  bool customer;
  std::string_view text;
};

constexpr line chinese[] = {{true, "我的宽带昨天晚上开始一直断，什么时候能修好？"},
                            {false, "您好，给您带来不便非常抱歉，请您提供一下宽带账号和联系电话。"},
                            {true, "账号已经私信给你们了，能不能快一点，家里等着用。"},
                            {false, "您好，已为您登记报修，维修人员会在今天下午联系您上门。"}};
constexpr line english[] = {
    {true, "My line has been dropping since last night, when will it be repaired?"},
    {false, "Hello, we are sorry for the trouble. Please send us your account and phone number."},
    {true, "I have sent the account by message. Please hurry, the family needs it."},
    {false, "Hello, the repair is registered, a technician will call you this afternoon."}};

classify::affect const felt = [] {
  classify::affect a;
  a.satisfactions[index_of(classify::satisfaction::dissatisfied)] = score{700};
  a.valence = score{-400};
  return a;
}();

void take(course& c, line const& l) {
  if (l.customer)
    c.hear(felt, l.text);
  else
    c.said(l.text);
}

/// A conversation of `lines` lines, then the next one.
template <bool Again>
void next_line(benchmark::State& state, line const (&lines)[4]) {
  auto const count = static_cast<std::size_t>(state.range(0));
  course before;
  for (std::size_t i = 0; i < count; ++i) take(before, lines[i % 4]);
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    course c;
    if constexpr (Again)
      for (std::size_t i = 0; i < count; ++i) take(c, lines[i % 4]);
    else
      c = before;
    take(c, lines[count % 4]);
    auto const f = forecast_of(c);
    benchmark::DoNotOptimize(f);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
}

void chinese_step(benchmark::State& state) { next_line<false>(state, chinese); }
void chinese_whole_dialogue(benchmark::State& state) { next_line<true>(state, chinese); }
void english_step(benchmark::State& state) { next_line<false>(state, english); }
void english_whole_dialogue(benchmark::State& state) { next_line<true>(state, english); }

void forecast_alone(benchmark::State& state) {
  course c;
  for (auto const& l : chinese) take(c, l);
  for (auto _ : state) {
    benchmark::DoNotOptimize(c);
    auto const f = forecast_of(c);
    benchmark::DoNotOptimize(f);
  }
}

BENCHMARK(chinese_step)->Arg(2)->Arg(8)->Arg(32);
BENCHMARK(chinese_whole_dialogue)->Arg(2)->Arg(8)->Arg(32);
BENCHMARK(english_step)->Arg(2)->Arg(8)->Arg(32);
BENCHMARK(english_whole_dialogue)->Arg(2)->Arg(8)->Arg(32);
BENCHMARK(forecast_alone);

}  // namespace
