// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The review of one reply: a good one, one with a fault, and a long one with many. Characters per second count Han characters
// and letters alike.
#include "support/allocations.hpp"
#include <aplomb/respond/review.hpp>
#include <benchmark/benchmark.h>
#include <string_view>

namespace {

using namespace aplomb::respond;

void review_reply(benchmark::State& state, std::string_view reply) {
  double characters = 0;
  for (char const c : reply) characters += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  review_options const options{};
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    auto const report = review(reply, options);
    benchmark::DoNotOptimize(report);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
  state.counters["characters"] = benchmark::Counter(characters, benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK_CAPTURE(review_reply, chinese_clean_20, "我现在就去查，今天18点前给您答复。");
BENCHMARK_CAPTURE(review_reply, chinese_clean_60,
                  "等了三天还没收到，换谁都会着急。我已经联系了配送站，站长确认包裹今天下午出库，晚上八点前送到；"
                  "送到后我再给您发一条消息确认。");
BENCHMARK_CAPTURE(review_reply, chinese_faults,
                  "我理解您的心情，但是这是您自己填错了地址，我们会尽快处理，保证没问题！！");
BENCHMARK_CAPTURE(
    review_reply, english_clean,
    "Three days is too long. I have spoken to the depot: the parcel leaves at two this afternoon and will "
    "be with you by eight tonight.");
BENCHMARK_CAPTURE(review_reply, english_faults,
                  "I understand, but you should have read the policy. Unfortunately we cannot refund it, the relevant "
                  "department will contact you soon.");

}  // namespace
