// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the model of the customer adds to a step: seven tables of words over one message that was read already.
#include "support/allocations.hpp"
#include <aplomb/classify/reading.hpp>
#include <aplomb/respond/customer.hpp>
#include <benchmark/benchmark.h>
#include <string_view>

namespace {

using namespace aplomb;

void hear(benchmark::State& state, std::string_view message) {
  respond::customer_model who;
  classify::reading const read;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    who.hear(read, message);
    benchmark::DoNotOptimize(who);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
}

BENCHMARK_CAPTURE(hear, chinese_20, "等了三天还没发货，你们到底管不管？！");
BENCHMARK_CAPTURE(hear, chinese_60,
                  "我是你们八年的老客户了，上周五下的单，你们说三天到，现在都一周了，婚礼明天就要用，赶紧给我发货，"
                  "不然就退款！");
BENCHMARK_CAPTURE(
    hear, english_116,
    "You said three business days and it has been a week. I'm in a rush, the wedding is on Saturday, just "
    "refund me.");

}  // namespace
