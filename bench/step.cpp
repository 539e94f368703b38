// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The whole step of a chat, from text to reply: `hear` reads, moves both ladders, plans and words; `hear_said` also tells
// the engine that the reply went out. Chats of eight messages that warm up and calm down; one engine is shared by all
// threads, each thread has conversations of its own. `ladders` is the step under it, without text. Times are per message.
#include "support/allocations.hpp"
#include <aplomb/aplomb.hpp>
#include <array>
#include <benchmark/benchmark.h>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::literals;

using chat = std::array<std::string_view, 8>;

constexpr chat chinese{"你好，请问我的订单什么时候发货", "订单号是SF1387620045，已经等了三天了",
                       "怎么还没有消息，客服也不回复我", "你们到底管不管这件事情？！真的很生气",
                       "每次都是等等等，太失望了",       "好吧那麻烦你们快一点处理",
                       "收到了，包装很好，谢谢你",       "没有别的问题了，再见"};
constexpr chat english{"Hello, when will my order AB-1234567 be sent out?",
                       "It was due on Monday and I still have no news at all.",
                       "Nobody answers my e-mails. This is really annoying!",
                       "Are you even reading this?! I have been waiting for a week!!",
                       "I am so disappointed, I needed it for my daughter's birthday.",
                       "All right, please hurry up with it then.",
                       "It has just arrived and it looks lovely, thank you!",
                       "No more questions, have a nice day."};

engine const& desk() {
  static engine const shared = [] {
    engine::parts parts;
    parts.facts.can = respond::deed_set{respond::deed::expedite, respond::deed::look_up};
    parts.facts.reply_within = 2_h;
    return engine{parts};
  }();
  return shared;
}

template <bool Said>
void talk_over(benchmark::State& state, chat const& messages) {
  engine const& shared = desk();
  conversation talk;
  case_file file;
  std::size_t at = 0;
  instant now{1};
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    if (at == messages.size()) talk = {}, file = {}, at = 0;
    auto const turn = shared.hear(talk, file, messages[at++], now);
    benchmark::DoNotOptimize(turn);
    if constexpr (Said) {
      auto const told = shared.said(talk, file, turn, now);
      benchmark::DoNotOptimize(told);
    }
    now = now + 1_min;
  }
  if (state.thread_index() == 0) state.counters["allocations"] = static_cast<double>(counter.count());
}

void hear(benchmark::State& state, chat const& messages) { talk_over<false>(state, messages); }
void hear_said(benchmark::State& state, chat const& messages) { talk_over<true>(state, messages); }
BENCHMARK_CAPTURE(hear, chinese, chinese)->Threads(1)->Threads(2);
BENCHMARK_CAPTURE(hear, english, english)->Threads(1)->Threads(2);
BENCHMARK_CAPTURE(hear_said, chinese, chinese)->Threads(1)->Threads(2);
BENCHMARK_CAPTURE(hear_said, english, english)->Threads(1)->Threads(2);

void ladders(benchmark::State& state) {
  escalate::service_reading axes;
  axes.level = 0.7_p, axes.anger = 0.5_p;
  conversation talk;
  for (auto _ : state) {
    axes.anger = score{static_cast<std::int16_t>((axes.anger.per_mille * 7 + 131) % 1000)};
    talk = desk().step<escalate::message>(talk, axes, {}).talk;
    benchmark::DoNotOptimize(talk);
  }
}
BENCHMARK(ladders);

}  // namespace
