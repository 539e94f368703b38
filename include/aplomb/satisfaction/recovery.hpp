// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <cstdint>
#include <span>

namespace aplomb::satisfaction {

/// How a conversation left the customer's mood.
///
/// unknown: nothing was read; calm: there was nothing to recover from; recovered: of the worst at most three tenths are
/// left, or too little to count; eased: better than at the worst by a quarter of it or more; unmoved: neither; worse:
/// the end is worse than the start by more than a tenth, and nothing of it eased.
APLOMB_ENUM(recovery_kind, std::uint8_t, unknown, calm, recovered, eased, unmoved, worse)

/// The strength of unpleasant feeling (`classify::negative_level`, 0...1) at the start, at the worst and at the end of a
/// conversation.
struct recovery {
  score start{};
  score peak{};
  score end{};
  recovery_kind kind{};

  /// How much of the start is gone, -1...1; below zero: it became worse.
  [[nodiscard]] constexpr score since_start() const noexcept { return start - end; }
  /// How much of the worst is gone, 0...1.
  [[nodiscard]] constexpr score since_peak() const noexcept { return peak - end; }
  /// The same as a share of the worst, 0...1; zero when there was nothing.
  [[nodiscard]] constexpr score share() const noexcept { return score::ratio(since_peak().per_mille, peak.per_mille); }

  friend constexpr bool operator==(recovery const&, recovery const&) noexcept = default;
};

/// Follows the strength of unpleasant feeling line by line. Trivially copyable, all-zero when fresh.
///
/// The end is an average that moves half of the way with every line: one "ok" does not make a furious customer calm. The
/// numbers of the kinds are our choice.
class recovery_meter {
 public:
  static constexpr score counts{200};  ///< what is weaker is no trouble

  /// Takes in a customer's line; one that the reader knows nothing of changes nothing. O(number of emotions).
  constexpr void hear(classify::affect const& a) noexcept {
    if (!a.unknown) add(classify::negative_level(a));
  }

  /// Takes in a strength, 0...1. O(1).
  constexpr void add(score level) noexcept {
    if (!heard_) start_ = end_ = level;
    end_ = end_ + (level - end_).scaled(1, 2);
    peak_ = std::max(peak_, level);
    heard_ = true;
  }

  [[nodiscard]] constexpr recovery so_far() const noexcept {
    recovery r{start_, peak_, end_, recovery_kind::unknown};
    if (!heard_) return r;
    using enum recovery_kind;
    if (peak_ < counts)
      r.kind = calm;
    else if (end_ < counts || r.share() >= score{700})
      r.kind = recovered;
    else if (r.share() >= score{250})
      r.kind = eased;
    else if (end_ - start_ > score{100})
      r.kind = worse;
    else
      r.kind = unmoved;
    return r;
  }

  friend constexpr bool operator==(recovery_meter const&, recovery_meter const&) noexcept = default;

 private:
  score start_{};
  score peak_{};
  score end_{};
  bool heard_ = false;
};

/// The recovery that a curve of strengths in per cent shows, such as `case_file::curve()`. O(size).
[[nodiscard]] constexpr recovery recovery_of(std::span<std::uint8_t const> per_cent) noexcept {
  recovery_meter meter;
  for (auto const level : per_cent) meter.add(score::of(level * 10));
  return meter.so_far();
}

}  // namespace aplomb::satisfaction
