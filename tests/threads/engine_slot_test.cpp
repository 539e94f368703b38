// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "session/scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/table.hpp>
#include <aplomb/session.hpp>
#include <aplomb/session/engine_slot.hpp>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;

/// An engine that knows whether it was destroyed. Its memory is plain on purpose: a thread that still reads it when
/// another destroys it is a data race that the sanitizer names.
struct tracked {
  static inline std::atomic<int> made{0};
  static inline std::atomic<int> destroyed{0};
  static constexpr std::uint64_t sound = 0x5eed'ed0c'ab1e'0000;

  std::uint32_t fingerprint;
  std::array<std::uint64_t, 16> content{};

  explicit tracked(std::uint32_t print) : fingerprint(print) {
    content.fill(sound + print);
    ++made;
  }
  tracked(tracked&& other) noexcept : fingerprint(other.fingerprint), content(other.content) { ++made; }
  tracked(tracked const&) = delete;
  tracked& operator=(tracked const&) = delete;
  ~tracked() {
    content.fill(0);
    ++destroyed;
  }

  [[nodiscard]] ladder_pair ladders() const noexcept { return {{}, {}, fingerprint}; }
  [[nodiscard]] bool is_whole() const noexcept {
    for (auto word : content)
      if (word != sound + fingerprint) return false;
    return true;
  }
};

conversation of(std::uint32_t fingerprint) {
  conversation talk;
  talk.ladders = fingerprint;
  talk.version = 1;
  return talk;
}

constexpr std::uint32_t publications = 20'000;

}  // namespace

TEST_CASE("engines that are pinned stay whole while others are published, and every retired one is destroyed") {
  constexpr std::size_t readers = 4, publishers = 2;
  tracked::made = tracked::destroyed = 0;
  std::atomic<bool> done{false};
  std::array<std::size_t, readers> broken{}, wrong{}, pins{}, found{};
  {
    engine_slot<tracked> slot{tracked{1}, 3};
    std::atomic<std::uint32_t> latest{1};
    std::vector<std::thread> workers;
    for (std::size_t r = 0; r < readers; ++r)
      workers.emplace_back([&, r] {
        aplomb_test::random random{r};
        while (!done || pins[r] == 0) {
          ++pins[r];
          auto const pinned = slot.pin();
          broken[r] += !pinned->is_whole();
          // A second pin beside the first, on a version that may be kept, retired or reclaimed.
          auto const now = latest.load();
          auto const wanted = now - static_cast<std::uint32_t>(random.below(now < 6 ? now : 6));
          if (auto const then = slot.pin_for(of(wanted))) {
            ++found[r];
            wrong[r] += then->fingerprint != wanted;
            broken[r] += !then->is_whole();
          }
          broken[r] += !pinned->is_whole();
        }
      });
    std::atomic<std::uint32_t> next{2};
    std::vector<std::thread> writers;
    for (std::size_t p = 0; p < publishers; ++p)
      writers.emplace_back([&] {
        for (std::uint32_t version = next++; version <= publications; version = next++) {
          slot.publish(tracked{version});
          latest = version;
          if (version % 64 == 0) std::this_thread::yield();
          if (version % 200 == 0) (void)slot.retire_old();
        }
      });
    for (auto& writer : writers) writer.join();
    done = true;
    for (auto& worker : workers) worker.join();
    CHECK(slot.retire_old() == 0);
    CHECK(tracked::made - tracked::destroyed == 1);
  }
  CHECK(tracked::made == tracked::destroyed);
  CHECK(tracked::made >= static_cast<int>(publications));
  for (std::size_t r = 0; r < readers; ++r) {
    CHECK(broken[r] == 0);
    CHECK(wrong[r] == 0);
    CHECK(found[r] > 0);
  }
}

TEST_CASE("versions are never seen to go back, and one that is always held is always found") {
  constexpr std::size_t readers = 3;
  std::atomic<bool> done{false};
  std::array<std::size_t, readers> backwards{}, lost{}, pins{};
  engine_slot<tracked> slot{tracked{1}, 2};
  slot.publish(tracked{2});
  std::vector<std::thread> workers;
  for (std::size_t r = 0; r < readers; ++r)
    workers.emplace_back([&, r] {
      std::uint32_t newest = 0;
      while (!done || pins[r] == 0) {
        ++pins[r];
        if (auto const pinned = slot.pin(); pinned->fingerprint >= 1000) {
          backwards[r] += pinned->fingerprint < newest;
          newest = pinned->fingerprint;
        }
        // Replaced all the time by another engine of the same ladders, but never missing.
        lost[r] += !slot.pin_for(of(2));
      }
    });
  for (std::uint32_t version = 1000; version < 1000 + publications; ++version) {
    slot.publish(tracked{version});
    slot.publish(tracked{2});
  }
  done = true;
  for (auto& worker : workers) worker.join();
  for (std::size_t r = 0; r < readers; ++r) {
    CHECK(backwards[r] == 0);
    CHECK(lost[r] == 0);
  }
}

namespace {

using table = escalate::table<escalate::service_reading>;
using loaded_engine = basic_engine<aplomb_test::scripted_reader, table, table>;

/// The service ladders with another threshold in one row: version `v` of a file that is changed in production.
loaded_engine edition(int v) {
  auto heat = escalate::parts_of(escalate::view_of<escalate::service_heat>);
  for (auto& row : heat.rows)
    for (std::size_t i = 0; i < row.guard.size; ++i)
      if (row.guard.at_least[i] == 600) row.guard.at_least[i] = static_cast<std::int16_t>(600 + v % 100);
  return loaded_engine{
      {.heat = table{std::move(heat)}, .owner = table{escalate::parts_of(escalate::view_of<escalate::service_owner>)}}};
}

}  // namespace

TEST_CASE("thousands of conversations run while engines are published: each finishes on its version or is migrated") {
  constexpr std::size_t threads = 3, chats = 700;
  constexpr int editions = 300;
  constexpr std::string_view messages[] = {"ask parcel", "anger ask", "anger! abuse",
                                           "joy thanks", "person",    "neutral"};
  engine_slot<loaded_engine> slot{edition(0), 4};
  std::atomic<bool> done{false};
  std::array<std::size_t, threads> refused{}, moved{}, kept{}, lost{};

  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < threads; ++t)
    workers.emplace_back([&, t] {
      aplomb_test::random random{t};
      std::vector<conversation> talks(chats);
      std::vector<conversation_snapshot> stored(chats);
      // At least two rounds, so that conversations meet a later version.
      for (int round = 0; round < 2 || !done; ++round) {
        for (std::size_t i = 0; i < chats; ++i) {
          auto& talk = talks[i];
          auto pinned = slot.pin_for(talk);
          if (pinned) {
            ++kept[t];
          } else {  // its ladders are gone; its last snapshot knows the states by name
            pinned = slot.pin();
            auto const before = talk;
            auto const back = restore(*pinned, stored[i].view(), migration{});
            if (!back || back->talk.heat_since != before.heat_since) ++lost[t];
            if (back) talk = back->talk;
            ++moved[t];
          }
          auto const seen = talk.turns;
          refused[t] += pinned->hear(talk, random.pick(messages)).wrong_version;
          lost[t] += talk.turns != seen + 1;
          if (auto const taken = take_snapshot(*pinned, talk))
            stored[i] = *taken;
          else
            ++lost[t];
        }
      }
    });
  for (int v = 1; v < editions; ++v) {
    slot.publish(edition(v));
    std::this_thread::yield();
  }
  done = true;
  for (auto& worker : workers) worker.join();
  std::size_t all_kept = 0, all_moved = 0;
  for (std::size_t t = 0; t < threads; ++t) {
    CHECK(refused[t] == 0);
    CHECK(lost[t] == 0);
    all_kept += kept[t], all_moved += moved[t];
  }
  CHECK(all_kept > 0);
  CHECK(all_moved > 0);
  CHECK(slot.retire_old() == 0);
}
