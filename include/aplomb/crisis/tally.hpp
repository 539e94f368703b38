// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/distinct_set.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/crisis/detail/fixed_point.hpp>
#include <aplomb/crisis/evidence.hpp>
#include <aplomb/crisis/topics.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::crisis {

/// What a bucket of time has of one topic.
struct topic_tally {
  distinct_set<2048> conversations{};
  distinct_set<2048> grave{};
  crisis::evidence evidence{};

  constexpr void merge(topic_tally const& more) noexcept {
    conversations.merge(more.conversations), grave.merge(more.grave), evidence.merge(more.evidence);
  }
  friend constexpr bool operator==(topic_tally const&, topic_tally const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.part("conversations", self.conversations);
    fields.part("grave", self.grave);
    fields.part("evidence", self.evidence);
  }
};

/// What one bucket of time has of every topic: the part of a monitor that a thread or a process fills by itself. A plain
/// value of some 12 KB without pointers; trivially copyable.
///
/// Merging tallies of one bucket is commutative, associative and idempotent, whatever the order and however often a share
/// arrives: conversations are sets, and evidence is a function of the set of records.
template <topic_sorter Sorter = service_topics>
class tally {
 public:
  using topic = typename Sorter::topic;
  static constexpr std::size_t topics = count_of<topic>;
  static_assert(topics <= 32, "a monitor watches at most 32 topics");

  constexpr tally() noexcept = default;
  /// Of bucket number `bucket`: its start divided by its length.
  constexpr explicit tally(std::int64_t bucket) noexcept : bucket_(bucket) {}

  [[nodiscard]] constexpr std::int64_t bucket() const noexcept { return bucket_; }

  /// Counts a message; the caller has seen that it is of this bucket. O(topics it counts for), no allocation.
  constexpr void add(sighting const& s) noexcept {
    if (!s.is_message) return;
    traffic_.add(s.conversation);
    for (topic_bits rest = s.topics; rest != 0; rest &= rest - 1) {
      auto const at = static_cast<std::size_t>(std::countr_zero(rest));
      if (at >= topics) return;
      auto& held = of_[at];
      held.conversations.add(s.conversation);
      if (s.grave) held.grave.add(s.conversation);
      held.evidence.add({s.weight, s.at, s.conversation, s.turn});
    }
  }
  constexpr void add(respond::record const& r) noexcept { add(Sorter::see(r)); }

  /// Adds another share of the same bucket. False, and nothing happens, when `more` is of another bucket.
  constexpr bool merge(tally const& more) noexcept {
    if (more.bucket_ != bucket_) return false;
    traffic_.merge(more.traffic_);
    for (std::size_t i = 0; i < topics; ++i) of_[i].merge(more.of_[i]);
    return true;
  }

  /// Different conversations in all.
  [[nodiscard]] constexpr distinct_set<8192> const& traffic() const noexcept { return traffic_; }
  [[nodiscard]] constexpr topic_tally const& operator[](topic t) const noexcept { return of_[index_of(t)]; }

  friend constexpr bool operator==(tally const&, tally const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.whole("bucket", self.bucket_, -detail::farthest_bucket, detail::farthest_bucket);
    fields.part("traffic", self.traffic_);
    fields.template per<topic>("topics", self.of_, [](auto& f, auto& t) { f.part("", t); });
  }

  std::int64_t bucket_ = 0;
  distinct_set<8192> traffic_{};
  topic_tally of_[topics]{};
};
static_assert(std::is_trivially_copyable_v<tally<>>);

}  // namespace aplomb::crisis
