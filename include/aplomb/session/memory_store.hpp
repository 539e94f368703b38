// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/keyed_hash.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/session/store.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aplomb {

/// How much a `memory_store` keeps.
struct memory_limits {
  std::size_t most = 0;  ///< conversations; one more pushes out the one that was saved least recently; 0: no limit
  duration idle{};       ///< a conversation that nobody saved for so long is forgotten; zero: never
  hash_key key{};        ///< secret, when ids come from strangers who could choose them to collide
};

namespace detail {

/// A part of a memory store under one lock.
template <storable V>
class memory_shard {
 public:
  struct entry {
    V value{};
    std::uint64_t revision = 0;
    instant saved{};
    std::string const* id = nullptr;
    entry* older = nullptr;  ///< saved before this one
    entry* newer = nullptr;
    std::size_t due_at = nowhere;  ///< place in the heap of what is due
  };

  /// An id with its hash, so that it is hashed once.
  struct hashed_id {
    std::string_view id;
    std::uint64_t hash = 0;
  };
  struct id_hash {
    using is_transparent = void;
    hash_key key;
    [[nodiscard]] std::size_t operator()(std::string_view id) const noexcept {
      return static_cast<std::size_t>(keyed_hash(id, key));
    }
    [[nodiscard]] std::size_t operator()(hashed_id const& id) const noexcept {
      return static_cast<std::size_t>(id.hash);
    }
  };
  struct same_id {
    using is_transparent = void;
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const noexcept { return a == b; }
    [[nodiscard]] bool operator()(hashed_id const& a, std::string_view b) const noexcept { return a.id == b; }
    [[nodiscard]] bool operator()(std::string_view a, hashed_id const& b) const noexcept { return a == b.id; }
  };

  memory_shard() = default;
  memory_shard(memory_shard const&) = delete;
  memory_shard& operator=(memory_shard const&) = delete;

  void set(hash_key key, std::size_t most) {
    entries = map(0, id_hash{key});
    most_ = most;
  }

  [[nodiscard]] entry* find(hashed_id const& id) noexcept {
    auto const found = entries.find(id);
    return found == entries.end() ? nullptr : &found->second;
  }

  /// A new entry, the newest; when there is no room the oldest goes.
  entry& add(std::string_view id) {
    if (most_ != 0 && entries.size() >= most_) erase(*oldest_), ++evicted;
    auto const [place, fresh] = entries.try_emplace(std::string{id});
    place->second.id = &place->first;
    link(place->second);
    return place->second;
  }

  void save(entry& e, V const& value, instant now) {
    unlink(e), link(e);
    e.value = value, e.revision = ++last_revision_, e.saved = now;
    set_due(e);
  }

  void erase(entry& e) {
    unlink(e);
    e.value.due = {};
    set_due(e);
    entries.erase(entries.find(std::string_view{*e.id}));
  }

  /// Calls `take(entry)` for everything due by `now`, in no particular order. O(how many).
  template <class Take>
  void for_due(instant now, Take take) const {
    std::vector<std::size_t> open;
    if (!due.empty()) open.push_back(0);
    while (!open.empty()) {
      std::size_t const at = open.back();
      open.pop_back();
      if (due[at]->value.due > now) continue;
      take(*due[at]);
      for (std::size_t child = 2 * at + 1; child <= 2 * at + 2 && child < due.size(); ++child) open.push_back(child);
    }
  }

  using map = std::unordered_map<std::string, entry, id_hash, same_id>;

  std::mutex lock;
  map entries{0, id_hash{}};
  std::vector<entry*> due;  ///< a heap, the earliest at the front; every entry knows its place
  std::uint64_t evicted = 0;

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  /// The order of saving is kept only where somebody may have to go.
  void link(entry& e) noexcept {
    if (most_ == 0) return;
    e.older = newest_, e.newer = nullptr;
    (newest_ != nullptr ? newest_->newer : oldest_) = &e;
    newest_ = &e;
  }
  void unlink(entry& e) noexcept {
    if (most_ == 0) return;
    (e.older != nullptr ? e.older->newer : oldest_) = e.newer;
    (e.newer != nullptr ? e.newer->older : newest_) = e.older;
  }

  /// Puts the entry where its `due` belongs in the heap, or takes it out. O(log due).
  void set_due(entry& e) {
    if (e.value.due == instant{}) {
      if (e.due_at != nowhere) remove_due(e);
      return;
    }
    if (e.due_at == nowhere) {
      e.due_at = due.size();
      due.push_back(&e);
    }
    settle(e.due_at);
  }
  void remove_due(entry& e) noexcept {
    std::size_t const at = e.due_at;
    e.due_at = nowhere;
    entry* const last = due.back();
    due.pop_back();
    if (last == &e) return;
    put(at, last);
    settle(at);
  }
  void put(std::size_t at, entry* e) noexcept { due[at] = e, e->due_at = at; }
  [[nodiscard]] bool before(std::size_t a, std::size_t b) const noexcept {
    return due[a]->value.due < due[b]->value.due;
  }
  void exchange(std::size_t a, std::size_t b) noexcept {
    entry* const first = due[a];
    put(a, due[b]), put(b, first);
  }
  void settle(std::size_t at) noexcept {
    for (; at > 0 && before(at, (at - 1) / 2); at = (at - 1) / 2) exchange(at, (at - 1) / 2);
    for (std::size_t child = 2 * at + 1; child < due.size(); child = 2 * at + 1) {
      if (child + 1 < due.size() && before(child + 1, child)) ++child;
      if (!before(child, at)) return;
      exchange(at, child);
      at = child;
    }
  }

  entry* oldest_ = nullptr;
  entry* newest_ = nullptr;
  std::size_t most_ = 0;
  std::uint64_t last_revision_ = 0;
};

}  // namespace detail

/// Conversations in memory, for one process. A model of `store`.
///
/// - Any number of threads at once. The ids are spread over up to 16 parts with a lock each, held while a value is copied,
///   never while a caller's function runs.
/// - Bounded when `most` is given: at most that many conversations. Each part has its share, so that with many parts a
///   conversation may have to go a little before the limit is reached; below 2,048 there is one part, and the order is exact.
/// - Time is the caller's. A conversation that has been idle for too long is gone for `load` and `save` at once; `expire`
///   frees its memory.
/// - `for_due` finds the conversations to tick, without looking at the others.
/// - Running out of memory ends the program. What was pushed out or has expired is lost: keep snapshots where that matters.
template <storable Value = stored_case>
class memory_store {
 public:
  using value_type = Value;

  explicit memory_store(memory_limits limits = {}) : limits_(limits) {
    while (count_ < most_shards && (limits.most == 0 || limits.most >= 2 * count_ * 1024)) count_ *= 2;
    shards_ = std::make_unique<shard[]>(count_);
    for (std::size_t i = 0; i < count_; ++i)
      shards_[i].held.set(limits.key, limits.most / count_ + (i < limits.most % count_));
  }

  /// See `store`. O(1) and one copy.
  [[nodiscard]] result<held<Value>, store_fault> load(std::string_view id, instant now) noexcept {
    auto const key = hashed(id);
    auto& home = part_of(key);
    std::lock_guard const guard{home.lock};
    auto const* const found = home.find(key);
    if (found == nullptr || expired(*found, now)) return held<Value>{};
    return held<Value>{found->value, found->revision};
  }

  /// See `store`. O(log n).
  result<std::uint64_t, store_fault> save(std::string_view id, Value const& value, std::uint64_t revision,
                                          instant now) noexcept {
    auto const key = hashed(id);
    auto& home = part_of(key);
    std::lock_guard const guard{home.lock};
    auto* found = home.find(key);
    bool const there = found != nullptr && !expired(*found, now);
    if ((there ? found->revision : 0) != revision) return store_fault{store_error::conflict};
    if (found == nullptr) found = &home.add(id);
    home.save(*found, value, now);
    return found->revision;
  }

  /// See `store`. O(log n).
  result<bool, store_fault> purge(std::string_view id) noexcept {
    auto const key = hashed(id);
    auto& home = part_of(key);
    std::lock_guard const guard{home.lock};
    auto* const found = home.find(key);
    if (found != nullptr) home.erase(*found);
    return found != nullptr;
  }

  /// Frees what has been idle for too long; how many that were. O(n), a part at a time.
  std::size_t expire(instant now) noexcept {
    std::size_t freed = 0;
    each([&](part& p) {
      for (auto at = p.entries.begin(); at != p.entries.end();) {
        auto& e = (at++)->second;
        if (expired(e, now)) p.erase(e), ++freed;
      }
    });
    return freed;
  }

  /// Calls `use(id)` for each conversation that is due by `now`, the earliest first, holding no lock; how many they were.
  /// They stay due until `due` is changed, so that what a crash interrupts comes again: let `use` update them with a tick.
  /// What is due but has been idle for too long is freed instead.
  ///
  ///     chats.for_due(now, [&](std::string_view id) {
  ///       update(chats, id, now, [&](stored_case& chat) {
  ///         auto answer = desk.tick(chat.talk, now);
  ///         chat.due = desk.next_deadline(chat.talk).at;
  ///         return answer;
  ///       });
  ///     });
  ///
  /// O(how many are due); allocates their ids.
  template <class Use>
  std::size_t for_due(instant now, Use&& use) {
    std::vector<std::pair<instant, std::string>> found;
    std::vector<typename part::entry*> gone;
    each([&](part& p) {
      p.for_due(now, [&](typename part::entry& e) {
        if (expired(e, now))
          gone.push_back(&e);
        else
          found.emplace_back(e.value.due, *e.id);
      });
      for (auto* const e : gone) p.erase(*e);
      gone.clear();
    });
    std::sort(found.begin(), found.end());
    for (auto const& [due, id] : found) use(std::string_view{id});
    return found.size();
  }

  /// When the next conversation becomes due. O(parts).
  [[nodiscard]] escalate::deadline next_due() noexcept {
    escalate::deadline next;
    each([&](part& p) {
      if (!p.due.empty() && (!next || p.due[0]->value.due < next.at)) next = {true, p.due[0]->value.due};
    });
    return next;
  }

  /// Conversations held, those included that have expired and were not freed yet. O(parts).
  [[nodiscard]] std::size_t size() noexcept {
    std::size_t sum = 0;
    each([&](part& p) { sum += p.entries.size(); });
    return sum;
  }

  /// How many were pushed out for lack of room. O(parts).
  [[nodiscard]] std::uint64_t evicted() noexcept {
    std::uint64_t sum = 0;
    each([&](part& p) { sum += p.evicted; });
    return sum;
  }

 private:
  using part = detail::memory_shard<Value>;
  static constexpr std::size_t most_shards = 16;

  struct alignas(64) shard {  // so that the locks of two parts share no cache line
    detail::memory_shard<Value> held;
  };

  [[nodiscard]] typename part::hashed_id hashed(std::string_view id) const noexcept {
    return {id, keyed_hash(id, limits_.key)};
  }
  [[nodiscard]] part& part_of(typename part::hashed_id const& id) noexcept {
    return shards_[id.hash >> 40 & (count_ - 1)].held;  // other bits than the map of a part uses
  }
  [[nodiscard]] bool expired(typename part::entry const& e, instant now) const noexcept {
    return limits_.idle > duration{} && e.saved + limits_.idle <= now;
  }
  template <class Use>
  void each(Use use) noexcept {
    for (std::size_t i = 0; i < count_; ++i) {
      std::lock_guard const guard{shards_[i].held.lock};
      use(shards_[i].held);
    }
  }

  memory_limits limits_;
  std::size_t count_ = 1;
  std::unique_ptr<shard[]> shards_;
};

}  // namespace aplomb
