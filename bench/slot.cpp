// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What it costs that an engine can be exchanged while it is in use, and that a conversation can be stored. `pin` and `pin_for`
// beside the two usual ways to do the same: a std::shared_mutex around the engine, and a std::atomic<std::shared_ptr>. Each takes
// hold of the engine, reads its fingerprint and lets go, with one thread and with two; `..._while_publishing` has a publisher
// at work beside the readers. Times are per hold. Then a snapshot taken and restored, with and without a case file; `bytes`
// says how long it is.
#include "support/allocations.hpp"
#include <aplomb/escalate/table.hpp>
#include <aplomb/session.hpp>
#include <aplomb/session/engine_slot.hpp>
#include <atomic>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>

namespace {

using namespace aplomb;

/// As large as an engine, so that copies cost what they cost.
struct stand_in {
  std::uint32_t fingerprint = 1;
  char content[sizeof(engine)]{};
  [[nodiscard]] ladder_pair ladders() const noexcept { return {{}, {}, fingerprint}; }
};

/// A conversation of the version before the current one.
conversation older() {
  conversation talk;
  talk.ladders = 1, talk.version = 1;
  return talk;
}

struct in_a_slot {
  engine_slot<stand_in> slot{stand_in{1}, 2};
  conversation talk = older();
  in_a_slot() { slot.publish(stand_in{2}); }
  std::uint32_t hold() const { return slot.pin()->fingerprint; }
  void publish(std::uint32_t version) { slot.publish(stand_in{version}); }
};

struct in_a_slot_by_version : in_a_slot {
  std::uint32_t hold() const { return slot.pin_for(talk)->fingerprint; }
};

struct behind_a_mutex {
  mutable std::shared_mutex mutex;
  std::shared_ptr<stand_in const> held = std::make_shared<stand_in const>();
  std::uint32_t hold() const {
    std::shared_lock const lock(mutex);
    return held->fingerprint;
  }
  void publish(std::uint32_t version) {
    auto next = std::make_shared<stand_in const>(stand_in{version});
    std::lock_guard const lock(mutex);
    held.swap(next);
  }
};

struct in_an_atomic_pointer {
  std::atomic<std::shared_ptr<stand_in const>> held{std::make_shared<stand_in const>()};
  std::uint32_t hold() const { return held.load()->fingerprint; }
  void publish(std::uint32_t version) { held.store(std::make_shared<stand_in const>(stand_in{version})); }
};

template <class Holder>
Holder& shared() {
  static Holder held;
  return held;
}

template <class Holder>
void hold(benchmark::State& state) {
  auto const& holder = shared<Holder>();
  for (auto _ : state) benchmark::DoNotOptimize(holder.hold());
}

template <class Holder>
void hold_while_publishing(benchmark::State& state) {
  auto& holder = shared<Holder>();
  std::atomic<bool> done{false};
  std::thread publisher([&] {
    for (std::uint32_t version = 3; !done; ++version) {
      holder.publish(version);
      std::this_thread::yield();
    }
  });
  for (auto _ : state) benchmark::DoNotOptimize(holder.hold());
  done = true;
  publisher.join();
}

BENCHMARK(hold<in_a_slot>)->Name("pin")->Threads(1)->Threads(2);
BENCHMARK(hold<in_a_slot_by_version>)->Name("pin_for_an_older_version")->Threads(1)->Threads(2);
BENCHMARK(hold<behind_a_mutex>)->Name("shared_mutex")->Threads(1)->Threads(2);
BENCHMARK(hold<in_an_atomic_pointer>)->Name("atomic_shared_ptr")->Threads(1)->Threads(2);
BENCHMARK(hold_while_publishing<in_a_slot>)->Name("pin_while_publishing");
BENCHMARK(hold_while_publishing<behind_a_mutex>)->Name("shared_mutex_while_publishing");
BENCHMARK(hold_while_publishing<in_an_atomic_pointer>)->Name("atomic_shared_ptr_while_publishing");

void publish(benchmark::State& state) {
  engine_slot<stand_in> slot{stand_in{1}, 8};
  std::uint32_t version = 1;
  for (auto _ : state) slot.publish(stand_in{++version});
}
BENCHMARK(publish);

// Snapshots.

struct chat {
  engine desk;
  conversation talk;
  case_file file;
  chat() {
    instant now{1'772'414'045'000};
    for (auto message : {"My parcel was due on Monday, where is it?", "订单号是 SF1387620045，已经等了三天了",
                         "This is ridiculous!!! Nobody answers.", "你们到底管不管这件事情？！真的很生气",
                         "I want to talk to a person"}) {
      auto const answer = desk.hear(talk, file, message, now);
      (void)desk.said(talk, file, answer, now);
      now.ms += 60'000;
    }
  }
};

chat const& one() {
  static chat const made;
  return made;
}

template <bool WithFile>
auto taken() {
  if constexpr (WithFile)
    return *take_snapshot(one().desk, one().talk, one().file);
  else
    return *take_snapshot(one().desk, one().talk);
}

template <bool WithFile>
void take(benchmark::State& state) {
  (void)one();
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    auto const bytes = taken<WithFile>();
    benchmark::DoNotOptimize(bytes);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
  state.counters["bytes"] = static_cast<double>(taken<WithFile>().view().size());
}
BENCHMARK(take<false>)->Name("take_conversation");
BENCHMARK(take<true>)->Name("take_with_case_file");

template <bool WithFile>
void restore_it(benchmark::State& state) {
  auto const bytes = taken<WithFile>();
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    auto const back = restore(one().desk, bytes.view());
    benchmark::DoNotOptimize(back);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
}
BENCHMARK(restore_it<false>)->Name("restore_conversation");
BENCHMARK(restore_it<true>)->Name("restore_with_case_file");

void migrate_it(benchmark::State& state) {
  using table = escalate::table<escalate::service_reading>;
  using loaded = basic_engine<classify::learned_reader, table, table>;
  auto const owner = escalate::parts_of(escalate::view_of<escalate::service_owner>);
  auto heat = escalate::parts_of(escalate::view_of<escalate::service_heat>);
  loaded const before{{.heat = table{heat}, .owner = table{owner}}};
  heat.states[2].name = "annoyed";
  loaded const after{{.heat = table{heat}, .owner = table{owner}}};
  conversation talk;
  (void)before.hear(talk, "This is ridiculous!!!");
  migration const plan{.heat = {{"upset", "annoyed"}}};
  for (auto _ : state) {
    auto const moved = migrate(talk, before, after, plan);
    benchmark::DoNotOptimize(moved);
  }
}
BENCHMARK(migrate_it)->Name("migrate");

}  // namespace
