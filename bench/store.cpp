// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Keeping what was decided. Stores: messages of 10,000 conversations by two threads, in `memory_store` and in the map under
// one lock that one would write first, which holds the lock while a message is heard; with a change that does nothing, and
// with a real step of an engine; `hot`: both threads on one conversation, which counts what is lost (nothing) and how often
// a change had to be made again; `full`: a store that pushes out as many as come; `due`: one thread ticks what is due while
// the other saves. Records: making one, writing it as a line, appending it to a journal, reading a journal's
// seal. Redaction: a page of messages, as bytes per second.
#include "support/allocations.hpp"
#include <aplomb/aplomb.hpp>
#include <aplomb/session/explain_turn.hpp>
#include <aplomb/session/journal.hpp>
#include <aplomb/session/memory_store.hpp>
#include <aplomb/session/record_of.hpp>
#include <aplomb/text/redacted.hpp>
#include <atomic>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

using namespace aplomb;

constexpr std::string_view messages[] = {"等了三天还没发货，你们到底管不管？！", "My order AB-1234567 has not arrived",
                                         "好的谢谢你", "I want to talk to a person now!!"};

engine const& desk() {
  static engine const shared{};
  return shared;
}

/// The map under one lock.
struct naive_store {
  std::mutex lock;
  std::unordered_map<std::string, stored_case> held;

  template <class Change>
  void update(std::string_view id, instant, Change&& change) {
    std::lock_guard const guard{lock};
    change(held[std::string{id}]);
  }
};

struct sharded_store {
  memory_store<> held;

  template <class Change>
  void update(std::string_view id, instant now, Change&& change) {
    auto const answer = aplomb::update(held, id, now, change);
    benchmark::DoNotOptimize(answer);
  }
};

std::string_view id_of(std::uint64_t n, char (&buffer)[24]) {
  fixed_string<24> text{"conversation-"};
  append_number(text, n);
  for (std::size_t i = 0; i < text.size(); ++i) buffer[i] = text.view()[i];
  return {buffer, text.size()};
}

template <class Store, bool Steps>
void update_conversations(benchmark::State& state) {
  static Store shared;
  std::uint64_t n = static_cast<std::uint64_t>(state.thread_index()) * 7919 + 1;
  char buffer[24];
  for (auto _ : state) {
    n = mix_bits(n + 1);
    auto const id = id_of(n % 10'000, buffer);
    shared.update(id, instant{1}, [&](stored_case& chat) {
      if constexpr (Steps) {
        auto const turn = desk().hear(chat.talk, chat.file, messages[n % 4], instant{1});
        benchmark::DoNotOptimize(turn);
      } else {
        ++chat.talk.version;
      }
    });
  }
  state.SetItemsProcessed(state.iterations());
}

/// Both threads change one conversation: how often a change is made until it holds. That none is lost is a test
/// (tests/threads/memory_store_test.cpp).
template <bool Steps>
void update_one_conversation(benchmark::State& state) {
  static memory_store<> shared;
  std::uint64_t tries = 0;
  for (auto _ : state) {
    auto const done = update(shared, "conversation-1", instant{1}, [&](stored_case& chat) {
      ++tries;
      if constexpr (Steps) {
        auto const turn = desk().hear(chat.talk, chat.file, messages[tries % 4], instant{1});
        benchmark::DoNotOptimize(turn);
      } else {
        ++chat.talk.version;
      }
    });
    if (!done) state.SkipWithError("an update was given up");
  }
  state.counters["tries"] = benchmark::Counter(static_cast<double>(tries), benchmark::Counter::kAvgIterations);
  state.SetItemsProcessed(state.iterations());
}

/// Every id is new to a store that is full: each save pushes one out.
void save_into_full_store(benchmark::State& state) {
  static memory_store<> shared{{.most = 10'000}};
  static std::atomic<std::uint64_t> stretches{0};
  std::uint64_t n = ++stretches << 28;
  char buffer[24];
  for (auto _ : state) {
    auto const saved = shared.save(id_of(++n, buffer), stored_case{}, 0, instant{1});
    benchmark::DoNotOptimize(saved);
  }
  state.SetItemsProcessed(state.iterations());
}

/// One thread saves conversations that are due at once, the other deals with what is due.
void tick_what_is_due(benchmark::State& state) {
  static memory_store<stored_conversation> shared;
  std::uint64_t n = 0, dealt = 0;
  char buffer[24];
  for (auto _ : state) {
    if (state.thread_index() == 0) {
      auto const done = update(shared, id_of(++n % 10'000, buffer), instant{1}, [](auto& chat) { chat.due = {1}; });
      benchmark::DoNotOptimize(done);
    } else {
      dealt += shared.for_due(instant{2}, [](std::string_view id) {
        (void)update(shared, id, instant{2}, [](auto& chat) { chat.due = {}, ++chat.talk.version; });
      });
    }
  }
  state.counters["dealt"] = static_cast<double>(dealt);
}

/// A turn to make records of.
struct decided {
  conversation talk{};
  turn answer{};
  occasion on{.id = "conversation-1", .message = messages[0], .event = {}, .at = {1}, .key = {1, 2}};

  decided() : answer(desk().hear(talk, messages[0], instant{1})) {}
};

void make_record(benchmark::State& state) {
  decided const d;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    auto const record = record_of(desk(), d.talk, d.answer, d.on);
    benchmark::DoNotOptimize(record);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
}

struct nowhere {
  bool write(std::string_view line) noexcept {
    benchmark::DoNotOptimize(line);
    return true;
  }
};

void append_to_journal(benchmark::State& state) {
  decided const d;
  auto const record = record_of(desk(), d.talk, d.answer, d.on);
  nowhere sink;
  journal<nowhere> log{sink, {1, 2}, state.range(0) != 0 ? kept_text::redacted : kept_text::none};
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) benchmark::DoNotOptimize(log.append(record, messages[0]));
  state.counters["allocations"] = static_cast<double>(counter.count());
}

void check_journal(benchmark::State& state) {
  decided const d;
  struct {
    std::string line;
    bool write(std::string_view text) noexcept { return line = text, true; }
  } sink;
  journal<decltype(sink)> log{sink, {1, 2}};
  (void)log.append(record_of(desk(), d.talk, d.answer, d.on));
  sink.line.pop_back();
  for (auto _ : state) {
    journal_checker checker{{1, 2}};
    benchmark::DoNotOptimize(checker.check(sink.line));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(sink.line.size()));
}

void redact_page(benchmark::State& state) {
  std::string page;
  while (page.size() < 10'000) {
    page += state.range(0) != 0
                ? "等了三天还没发货，你们到底管不管？！我的手机是13800138000，寄到张江路500号3号楼201室。"
                : "I have been waiting for three days. Call me on 07700 900123 or write to jo@example.com. ";
  }
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    std::size_t size = 0;
    text::redact(page, [&](std::string_view part) { size += part.size(); });
    benchmark::DoNotOptimize(size);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.size()));
}

void explain_what_decided(benchmark::State& state) {
  decided const d;
  for (auto _ : state) {
    auto const why = explain_turn(desk(), {}, d.answer, instant{1});
    benchmark::DoNotOptimize(why);
  }
}

BENCHMARK_TEMPLATE(update_conversations, naive_store, false)
    ->Name("map_and_lock/count")
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_TEMPLATE(update_conversations, sharded_store, false)
    ->Name("memory_store/count")
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_TEMPLATE(update_conversations, naive_store, true)
    ->Name("map_and_lock/hear")
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_TEMPLATE(update_conversations, sharded_store, true)
    ->Name("memory_store/hear")
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_TEMPLATE(update_one_conversation, false)
    ->Name("memory_store/hot/count")
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_TEMPLATE(update_one_conversation, true)->Name("memory_store/hot/hear")->Threads(1)->Threads(2)->UseRealTime();
BENCHMARK(save_into_full_store)->Name("memory_store/full")->Threads(1)->Threads(2)->UseRealTime();
BENCHMARK(tick_what_is_due)->Name("memory_store/due")->Threads(2)->UseRealTime();
BENCHMARK(make_record);
BENCHMARK(append_to_journal)->Arg(0)->Arg(1)->ArgName("texts");
BENCHMARK(check_journal);
BENCHMARK(redact_page)->Arg(0)->Arg(1)->ArgName("chinese");
BENCHMARK(explain_what_decided);

}  // namespace
