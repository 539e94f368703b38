// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>

namespace aplomb {

namespace detail {

inline constexpr std::size_t pin_stripes = 16;

/// Where this thread counts its pins, so that threads seldom write to the same cache line.
[[nodiscard]] inline std::size_t stripe_of_thread() noexcept {
  static std::atomic<std::size_t> threads{0};
  thread_local std::size_t const mine = threads.fetch_add(1, std::memory_order_relaxed) % pin_stripes;
  return mine;
}

/// Pins taken on one stripe, on a cache line of its own.
struct alignas(64) pin_count {
  std::atomic<std::uint32_t> taken{0};
};

}  // namespace detail

/// Holds the engine that is in use, and exchanges it for another while conversations run.
///
/// ```
/// auto const pinned = slot.pin();          // or pin_for(talk), for a conversation that began earlier
/// auto const turn = pinned->hear(talk, text);
/// ```
///
/// Readers (`pin`, `pin_for`, and the end of a pin) take no lock and wait for nobody: a pin is one addition and one look.
/// When just then the version at hand was retired, the look fails and the next version is tried; so every repetition means
/// that a publication was completed. Publishers exclude each other by a mutex, never readers.
///
/// *Versions.* `publish` makes an engine current, `open` adds one beside it. Beside the current one the last `keep` stay
/// open, so that conversations that began on their ladders finish on them; they are found by the fingerprint that a
/// conversation carries. A version is retired when it is older than those, when a newer engine with the same ladders takes
/// its place (other phrases, facts or policy: its conversations go on with that), or by `retire_old`. From then on nobody
/// finds it.
///
/// *Memory.* A retired engine is destroyed by the first `publish`, `retire_old` or `reclaim` that finds no pin on it, never
/// on a reader's thread. Why that is safe: a reader adds its pin and then looks whether the version is open; a publisher
/// closes the version and then looks at the pins. All four are sequentially consistent, so either the reader sees that it
/// is closed and leaves without touching the engine, or the publisher sees the pin and lets the engine live. A reader ends its
/// pin with release, and the publisher's look acquires it, so all use of the engine comes before its destruction. The record
/// of a version (about 1 KiB besides the engine) is used again for a later one and freed with the slot; there are as many as
/// engines were ever alive at once.
///
/// Any number of threads may call everything at once. A pin may be held as long as you like, moved to another thread, and
/// taken again by the same thread; it keeps alive one engine. End all pins before the slot.
template <has_ladders Engine>
class engine_slot {
  struct version {
    std::atomic<std::uint32_t> open{0};  ///< the fingerprint of its ladders; 0: closed, nobody may pin it
    version* next = nullptr;             ///< the next record; never changes once readers see this one
    std::uint64_t published = 0;         ///< for publishers only: which publication
    std::optional<Engine> engine;        ///< written by publishers while closed and without pins
    detail::pin_count pins[detail::pin_stripes];
  };

 public:
  /// An engine that stays alive while this does; or none. Costs nothing to move.
  class pinned {
   public:
    pinned() noexcept = default;
    pinned(pinned&& other) noexcept
        : at_(std::exchange(other.at_, nullptr)), count_(std::exchange(other.count_, nullptr)) {}
    pinned& operator=(pinned&& other) noexcept {
      std::swap(at_, other.at_), std::swap(count_, other.count_);
      return *this;
    }
    pinned(pinned const&) = delete;
    pinned& operator=(pinned const&) = delete;
    ~pinned() {
      if (count_ != nullptr) count_->taken.fetch_sub(1, std::memory_order_release);
    }

    [[nodiscard]] explicit operator bool() const noexcept { return at_ != nullptr; }
    /// Precondition: there is one.
    [[nodiscard]] Engine const& operator*() const noexcept { return *at_->engine; }
    [[nodiscard]] Engine const* operator->() const noexcept { return &*at_->engine; }

   private:
    friend class engine_slot;
    pinned(version& at, detail::pin_count& count) noexcept : at_(&at), count_(&count) {}

    version* at_ = nullptr;
    detail::pin_count* count_ = nullptr;
  };

  /// `keep`: how many older versions stay open for the conversations that began on them.
  explicit engine_slot(Engine first, std::size_t keep = 8) : keep_(keep) { publish(std::move(first)); }
  engine_slot(engine_slot const&) = delete;
  engine_slot& operator=(engine_slot const&) = delete;
  ~engine_slot() {
    for (version* v = versions_.load(); v != nullptr;) delete std::exchange(v, v->next);
  }

  /// The current engine; never none.
  [[nodiscard]] pinned pin() const noexcept {
    for (;;)
      if (pinned now = try_pin(*current_.load(), 0)) return now;
  }

  /// The engine of the ladders that `talk` was made under: the current one, or an open older one; for a fresh conversation
  /// the current one. None when no open version has these ladders: the conversation is of the wrong version, and only a
  /// migration can help it. O(open versions).
  [[nodiscard]] pinned pin_for(conversation const& talk) const noexcept {
    if (talk.ladders == 0) return pin();
    if (pinned now = try_pin(*current_.load(), talk.ladders)) return now;
    for (;;) {
      auto const before = publications_.load();
      version* const found = find(talk.ladders);
      // An engine of these ladders may have been replaced by another behind our back, in a record already looked at.
      if (found == nullptr && publications_.load() == before) return {};
      if (found == nullptr) continue;
      if (pinned then = try_pin(*found, talk.ladders)) return then;
    }
  }

  /// Makes `next` the current engine. Allocates; O(versions). Readers see it at once.
  void publish(Engine next) { put(std::move(next), true); }

  /// Opens a version for the conversations of its ladders without making it current: an older one after a restart, or the
  /// next one in every process before the first of them publishes it. Counts among the `keep` like any other.
  void open(Engine beside) { put(std::move(beside), false); }

  /// Retires all versions but the current one, as after a migration of all their conversations. Returns how many retired
  /// engines are still held by pins.
  std::size_t retire_old() {
    std::lock_guard const lock(publishing_);
    for (version* v = versions_.load(); v != nullptr; v = v->next)
      if (v != current_.load()) v->open.store(0);
    return reclaim_closed();
  }

  /// Destroys retired engines that nobody holds any more. Returns how many are still held.
  std::size_t reclaim() {
    std::lock_guard const lock(publishing_);
    return reclaim_closed();
  }

 private:
  /// A pin on `at` if it is open, and when `wanted` is not 0, open with these ladders.
  [[nodiscard]] static pinned try_pin(version& at, std::uint32_t wanted) noexcept {
    auto& count = at.pins[detail::stripe_of_thread()];
    count.taken.fetch_add(1);
    auto const open = at.open.load();
    if (open != 0 && (wanted == 0 || open == wanted)) return {at, count};
    count.taken.fetch_sub(1, std::memory_order_release);
    return {};
  }

  [[nodiscard]] version* find(std::uint32_t fingerprint) const noexcept {
    for (version* v = versions_.load(); v != nullptr; v = v->next)
      if (v->open.load() == fingerprint) return v;
    return nullptr;
  }

  void put(Engine next, bool make_current) {
    std::lock_guard const lock(publishing_);
    reclaim_closed();
    std::uint32_t const fingerprint = next.ladders().fingerprint;
    version* const was_current = current_.load();
    version& made = vacant();
    made.engine.emplace(std::move(next));
    made.published = publications_.load() + 1;
    made.open.store(fingerprint);
    if (make_current || was_current->open.load() == fingerprint) current_.store(&made);
    publications_.fetch_add(1);  // between opening and closing: whoever misses both sees it
    for (version* v = versions_.load(); v != nullptr; v = v->next)
      if (v != &made && v->open.load() == fingerprint) v->open.store(0);
    while (version* const old = beyond_kept()) old->open.store(0);
    reclaim_closed();
  }

  // For publishers, who hold the mutex.

  /// A record without an engine; a new one when all are taken.
  [[nodiscard]] version& vacant() {
    for (version* v = versions_.load(); v != nullptr; v = v->next)
      if (!v->engine) return *v;
    auto* const made = new version;
    made->next = versions_.load();
    versions_.store(made);
    return *made;
  }

  /// The oldest open version when more than `keep_` are open beside the current one; else none.
  [[nodiscard]] version* beyond_kept() const noexcept {
    std::size_t older = 0;
    version* oldest = nullptr;
    for (version* v = versions_.load(); v != nullptr; v = v->next) {
      if (v == current_.load() || v->open.load() == 0) continue;
      ++older;
      if (oldest == nullptr || v->published < oldest->published) oldest = v;
    }
    return older > keep_ ? oldest : nullptr;
  }

  std::size_t reclaim_closed() noexcept {
    std::size_t held = 0;
    for (version* v = versions_.load(); v != nullptr; v = v->next) {
      if (!v->engine || v->open.load() != 0) continue;
      bool pins = false;
      for (auto const& count : v->pins) pins = pins || count.taken.load() != 0;
      pins ? static_cast<void>(++held) : v->engine.reset();
    }
    return held;
  }

  std::atomic<version*> current_{nullptr};
  std::atomic<version*> versions_{nullptr};
  std::size_t const keep_;
  std::atomic<std::uint64_t> publications_{0};
  std::mutex publishing_;
};

}  // namespace aplomb
