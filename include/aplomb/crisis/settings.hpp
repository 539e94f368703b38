// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/crisis/cusum.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::crisis {

/// What counts are held against. share: the conversations of the same time, so that a busy day alone is no alarm; volume:
/// nothing, for sources where all that comes is trouble and more of it is the news.
APLOMB_ENUM(held_against, std::uint8_t, share, volume)

/// How a monitor watches. A template argument: the compiler refuses what makes no sense.
struct settings {
  duration bucket{15 * 60'000};              ///< length of a bucket: a whole part of an hour, a minute at least
  duration utc_offset{};                     ///< of the clock by which the desk works, for the hours of the week
  std::uint32_t weeks_per_false_alarm = 52;  ///< over all topics together, 1 to 5200
  std::uint32_t ratio_per_mille = 2000;      ///< the rise looked for: 1250 to 8000 per mille of what is usual
  std::uint8_t learn_weeks = 4;              ///< before the first alarm is possible, 2 to 52
  std::uint8_t memory_weeks = 8;             ///< after which an old week counts for a third, 4 to 52
  std::uint8_t least_conversations = 5;      ///< different ones, for any alarm; 2 to 8
  held_against against = held_against::share;

  [[nodiscard]] constexpr std::int64_t buckets_per_hour() const noexcept {
    return bucket.ms > 0 ? 3'600'000 / bucket.ms : 0;
  }
  [[nodiscard]] constexpr std::int64_t buckets_per_week() const noexcept { return 168 * buckets_per_hour(); }

  [[nodiscard]] constexpr std::int64_t bucket_of(instant t) const noexcept {
    std::int64_t const ms = aplomb::detail::within_reach(t.ms);
    return ms / bucket.ms - (ms % bucket.ms < 0 ? 1 : 0);
  }
  [[nodiscard]] constexpr instant start_of(std::int64_t number) const noexcept { return {number * bucket.ms}; }
  /// The hour of the week in which a bucket begins, by the desk's clock: 0 is Monday at midnight.
  [[nodiscard]] constexpr std::size_t hour_of(std::int64_t number) const noexcept {
    std::int64_t const ms = (start_of(number) + utc_offset).ms;
    std::int64_t const hour = ms >= 0 ? ms / 3'600'000 : -((3'599'999 - ms) / 3'600'000);
    std::int64_t const of_week = (hour + 72) % 168;  // 1970 began on a Thursday
    return static_cast<std::size_t>(of_week < 0 ? of_week + 168 : of_week);
  }
  /// The threshold of one of `topics` sums, so that all of them together keep `weeks_per_false_alarm`.
  [[nodiscard]] constexpr std::int64_t threshold(std::size_t topics) const noexcept {
    return threshold_for(std::uint64_t{weeks_per_false_alarm} * static_cast<std::uint64_t>(buckets_per_week()) *
                         topics);
  }
  [[nodiscard]] constexpr std::int64_t ratio() const noexcept {
    return static_cast<std::int64_t>(ratio_per_mille) * detail::one / 1000;
  }
};

namespace detail {

/// Explains what is wrong with settings. Instantiating it is the check.
template <settings S>
struct checked_settings {
  static_assert(S.bucket.ms >= 60'000 && S.buckets_per_hour() * S.bucket.ms == 3'600'000,
                "the bucket of a monitor is a whole part of an hour and at least a minute: 5min, 10min, 15min, 1h");
  static_assert(S.weeks_per_false_alarm >= 1 && S.weeks_per_false_alarm <= 5200,
                "a monitor gives one false alarm in 1 to 5200 weeks");
  static_assert(S.ratio_per_mille >= 1250 && S.ratio_per_mille <= 8000,
                "a monitor looks for a rise to 1250 to 8000 per mille of what is usual");
  static_assert(S.learn_weeks >= 2 && S.learn_weeks <= 52 && S.memory_weeks >= 4 && S.memory_weeks <= 52,
                "a monitor learns for 2 to 52 weeks and remembers 4 to 52");
  static_assert(S.least_conversations >= 2 && S.least_conversations <= 8,
                "an alarm rests on 2 to 8 different conversations at least: that many are kept as evidence");
};

}  // namespace detail

}  // namespace aplomb::crisis
