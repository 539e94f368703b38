// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/distinct_set.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/record.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::crisis {

/// Where it is hot: an aspect, the feeling that is most frequent there beyond the usual, and how much.
struct hot_spot {
  classify::aspect about{};
  classify::emotion feeling{};
  std::uint32_t messages = 0;       ///< with this feeling, on this aspect
  std::uint32_t conversations = 0;  ///< different ones, up to some 200
  score rate{};                     ///< share of the aspect's messages that have the feeling
  score usual{};                    ///< share of all messages that have it

  friend constexpr bool operator==(hot_spot const&, hot_spot const&) noexcept = default;
};

/// Counts of messages by what they are about and what is felt: where trouble gathers before it is a crisis. A value below 1
/// KB without pointers, whatever comes; trivially copyable.
///
/// Merging adds up: commutative and associative; give each record to one of the parts only.
class hot_spots {
 public:
  static constexpr std::size_t aspects = count_of<classify::aspect>;
  static constexpr std::size_t feelings = count_of<classify::emotion>;
  static constexpr std::uint32_t floor = 5;  ///< different conversations

  /// Counts a customer's message; other records are passed over. O(1).
  constexpr void observe(respond::record const& r) noexcept {
    if (r.input == 0 || r.wrong_version) return;
    std::size_t const a = index_of(r.about), e = index_of(r.emotion);
    if (a >= aspects || e >= feelings) return;
    ++messages_[a][e];
    conversations_[a][e].add(r.conversation != 0 ? r.conversation : r.input);
  }

  constexpr void merge(hot_spots const& more) noexcept {
    for (std::size_t a = 0; a < aspects; ++a)
      for (std::size_t e = 0; e < feelings; ++e) {
        messages_[a][e] += more.messages_[a][e];
        conversations_[a][e].merge(more.conversations_[a][e]);
      }
  }

  [[nodiscard]] constexpr std::uint32_t messages(classify::aspect a, classify::emotion e) const noexcept {
    return messages_[index_of(a)][index_of(e)];
  }
  /// Of an aspect, whatever the feeling.
  [[nodiscard]] constexpr std::uint32_t messages(classify::aspect a) const noexcept {
    std::uint32_t sum = 0;
    for (auto const n : messages_[index_of(a)]) sum += n;
    return sum;
  }
  [[nodiscard]] constexpr std::uint32_t messages() const noexcept {
    std::uint32_t sum = 0;
    for (auto const a : all_of<classify::aspect>()) sum += messages(a);
    return sum;
  }
  /// Share of an aspect's messages with the feeling; zero when it has none.
  [[nodiscard]] constexpr score rate(classify::aspect a, classify::emotion e) const noexcept {
    return score::ratio(messages(a, e), messages(a));
  }
  /// Share of all messages with the feeling.
  [[nodiscard]] constexpr score usual(classify::emotion e) const noexcept {
    std::uint32_t sum = 0;
    for (auto const a : all_of<classify::aspect>()) sum += messages(a, e);
    return score::ratio(sum, messages());
  }

  /// The aspects with an unpleasant feeling that is more frequent there than elsewhere, those with the most messages beyond
  /// the usual first. Nothing is said of what rests on fewer than `least_conversations` different ones, nor on fewer than
  /// `floor` whatever is asked for: that would be about persons. O(aspects * feelings).
  [[nodiscard]] constexpr fixed_vector<hot_spot, 24> list(std::uint32_t least_conversations = floor) const noexcept {
    fixed_vector<hot_spot, 24> out;
    least_conversations = std::max(least_conversations, floor);
    auto const beyond = [&](hot_spot const& s) {
      return std::int64_t{s.rate.per_mille - s.usual.per_mille} * messages(s.about);
    };
    for (auto const a : all_of<classify::aspect>()) {
      if (a == classify::aspect::none) continue;
      for (auto const e : all_of<classify::emotion>()) {
        if (!classify::is_negative(e)) continue;
        hot_spot const spot{a,          e,       messages(a, e), conversations_[index_of(a)][index_of(e)].count(),
                            rate(a, e), usual(e)};
        if (spot.conversations < least_conversations || spot.rate <= spot.usual) continue;
        insert_sorted(out, spot, [&](hot_spot const& x, hot_spot const& y) { return beyond(x) > beyond(y); });
      }
    }
    return out;
  }

  friend constexpr bool operator==(hot_spots const&, hot_spots const&) noexcept = default;

 private:
  std::uint32_t messages_[aspects][feelings]{};
  distinct_set<64> conversations_[aspects][feelings]{};
};
static_assert(std::is_trivially_copyable_v<hot_spots> && sizeof(hot_spots) <= 1024);
static_assert((count_of<classify::aspect> - 1) * 4 <= 24, "each unpleasant feeling of each aspect has room in a list");

}  // namespace aplomb::crisis
