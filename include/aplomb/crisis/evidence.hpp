// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace aplomb::crisis {

/// One record that counts: which conversation, which of its messages, when, and how heavy. No text and no name: the key
/// is the keyed hash by which the journal calls the conversation.
struct witness {
  score weight{};  ///< [0, 1]
  instant at{};
  std::uint64_t conversation = 0;
  std::uint16_t turn = 0;

  friend constexpr auto operator<=>(witness const&, witness const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.score("weight", self.weight);
    fields.time("at", self.at);
    fields.bits("conversation", self.conversation);
    fields.number("turn", self.turn);
  }
};

/// The heaviest records, one for each conversation, at most `capacity`: what a person looks at first when the alarm goes
/// up. A function of the set of records alone: merging is commutative and associative, and no order of coming matters.
class evidence {
 public:
  static constexpr std::size_t capacity = 8;

  /// Keeps `w` if it is among the heaviest. O(capacity).
  constexpr void add(witness const& w) noexcept {
    if (held_.full() && w <= held_.back()) return;
    for (std::size_t i = 0; i < held_.size(); ++i)
      if (held_[i].conversation == w.conversation) {
        if (w <= held_[i]) return;
        held_.erase_at(i);
        break;
      }
    insert_sorted(held_, w, [](witness const& a, witness const& b) { return a > b; });
  }
  /// O(capacity^2).
  constexpr void merge(evidence const& more) noexcept {
    for (auto const& w : more.held_) add(w);
  }
  constexpr void clear() noexcept { held_.clear(); }

  /// Heaviest first.
  [[nodiscard]] constexpr witness const* begin() const noexcept { return held_.begin(); }
  [[nodiscard]] constexpr witness const* end() const noexcept { return held_.end(); }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return held_.size(); }
  [[nodiscard]] constexpr witness const& operator[](std::size_t i) const noexcept { return held_[i]; }

  friend constexpr bool operator==(evidence const&, evidence const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.list("records", self.held_, [](auto& f, auto& w) { f.part("", w); });
  }

  fixed_vector<witness, capacity> held_{};
};

}  // namespace aplomb::crisis
