// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/exponential.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <cstdint>

/// What a shift has held so far, as counts that fade: conversations, hot ones, abuse met, time without a break.

namespace aplomb::wellbeing {

/// How fast the counts fade. All values are our choice, with the reason beside them.
struct workload_limits {
  duration contact_half_life = 2_h;  ///< a dozen ordinary conversations are no weight any more after half a shift
  duration hot_half_life = 2_h;      ///< as long as the others: what they weigh more stands in fatigue_limits
  duration abuse_half_life = 4_h;    ///< an insult stays for half a shift
  duration full_break = 10_min;      ///< a break of this length ends a stretch of work; a shorter one shortens it
  duration long_break = 30_min;      ///< a meal, a walk
  int rest_speed = 2;                ///< counts fade this many times as fast in a break as at work
};

/// One conversation that has ended, as the desk knows it from its own ladder. Numbers only: no text, no voice, no face.
struct contact {
  bool hot = false;        ///< it was heated: upset, angry or at risk on the service ladder
  std::uint8_t abuse = 0;  ///< 0 none, 1 rude, 2 insulting, 3 vile; higher counts as 3
};

/// What weighs at one moment. Counts are in thousandths.
struct load : own_value {
  constexpr load() noexcept = default;

  std::int64_t contacts = 0;      ///< conversations, faded; 1000 is one that ended just now
  std::int64_t hot = 0;           ///< the hot ones among them, faded
  std::int64_t abuse = 0;         ///< abuse met, faded: rude 250, insulting 500, vile 1000
  duration without_break{};       ///< length of the stretch of work
  duration without_long_break{};  ///< time since a long break or the start
  duration observed{};            ///< time since the start
  duration since_abuse{};         ///< since the last insult (level 2 or 3), when there is one
  std::uint8_t abuse_met = 0;     ///< level of that insult; 0 none since the last break of half a full one or more
  std::uint8_t hot_in_a_row = 0;  ///< hot conversations without a calm one or a break between; at most 255
  std::uint8_t last_abuse = 0;    ///< abuse in the last conversation, 0...3
  bool last_was_hot = false;      ///< the last conversation was hot or held an insult
};

namespace detail {

inline constexpr std::uint64_t one_count = std::uint64_t{1} << 20;
inline constexpr std::uint64_t most_counts = std::uint64_t{8000} << 20;  // times 2^30 it fits into 64 bits

/// `amount` after `passed`, halved every `half_life`. Never rises with `passed`; 0 from 28 half-lives on.
[[nodiscard]] constexpr std::uint64_t decayed(std::uint64_t amount, duration passed, duration half_life) noexcept {
  if (passed.ms <= 0) return amount;
  std::int64_t const half = std::min<std::int64_t>(half_life.ms, std::int64_t{1} << 40);
  if (half <= 0 || passed.ms / half >= 28) return 0;
  auto const x = static_cast<std::uint32_t>(passed.ms * 70978 / (100 * half));  // 1024 * ln 2 = 709.78
  return amount * exp_of_minus(x) >> 30;
}

/// `part / whole` of a length of time, towards zero; `part` from 0 to `whole`, which is below 2^53.
[[nodiscard]] constexpr duration part_of(duration d, std::int64_t part, std::int64_t whole) noexcept {
  return part <= 0 ? duration{} : duration{aplomb::detail::converted(d.ms, part, whole)};
}

}  // namespace detail

/// A shift of one person, kept by and for that person. It starts empty, needs a `consent`, and ends with the object.
///
/// - `contact_ended` and `break_taken` in the order of time; an event before the last one counts as at that time.
/// - `at` looks without changing anything. Every operation is O(1), constexpr, noexcept and without allocation.
/// - One shift is used by one thread at a time.
class exposure : public own_value {
 public:
  constexpr exposure(consent, instant start, workload_limits limits = {}) noexcept
      : limits_(limits), start_(start), last_(start), stretch_(start), long_stretch_(start) {}

  /// A conversation ended.
  constexpr void contact_ended(contact const& c, instant ended) noexcept {
    pass_until(ended);
    auto const level = std::min<std::uint8_t>(c.abuse, 3);
    constexpr std::uint64_t share[] = {0, detail::one_count / 4, detail::one_count / 2, detail::one_count};
    contacts_ = std::min(contacts_ + detail::one_count, detail::most_counts);
    if (c.hot) hot_ = std::min(hot_ + detail::one_count, detail::most_counts);
    abuse_ = std::min(abuse_ + share[level], detail::most_counts);
    last_abuse_ = level;
    last_was_hot_ = c.hot || level >= 2;
    if (!last_was_hot_) hot_in_a_row_ = 0;
    if (last_was_hot_ && hot_in_a_row_ < 255) ++hot_in_a_row_;
    if (level >= 2) abuse_met_ = level, insulted_ = last_;
  }

  /// A break of `length` ended. One that began before the last event counts from there.
  constexpr void break_taken(duration length, instant ended) noexcept {
    auto const begun = std::max(last_, ended + duration{-std::max<std::int64_t>(length.ms, 0)});
    duration const worked = begun - stretch_;
    pass_until(begun);
    duration const rest = ended - begun;
    if (rest.ms <= 0) return;
    fade(duration{std::min(rest.ms, aplomb::detail::farthest_ms / 100) * std::clamp(limits_.rest_speed, 1, 100)});
    last_ = ended;
    std::int64_t const full = std::clamp<std::int64_t>(limits_.full_break.ms, 1, std::int64_t{1} << 40);
    std::int64_t const left = full - std::min(rest.ms, full);
    stretch_ = ended + duration{-detail::part_of(worked, left, full).ms};
    if (rest >= limits_.long_break) long_stretch_ = ended;
    if (rest.ms >= full / 2) abuse_met_ = 0, hot_in_a_row_ = 0, last_was_hot_ = false, last_abuse_ = 0;
  }

  /// What weighs at `now`; before the last event that event's time counts.
  [[nodiscard]] constexpr load at(instant now) const noexcept {
    auto const time = std::max(now, last_);
    load l;
    l.contacts = shown(detail::decayed(contacts_, time - last_, limits_.contact_half_life));
    l.hot = shown(detail::decayed(hot_, time - last_, limits_.hot_half_life));
    l.abuse = shown(detail::decayed(abuse_, time - last_, limits_.abuse_half_life));
    l.without_break = time - stretch_;
    l.without_long_break = time - long_stretch_;
    l.observed = time - start_;
    l.abuse_met = abuse_met_;
    if (abuse_met_ > 0) l.since_abuse = time - insulted_;
    l.hot_in_a_row = hot_in_a_row_;
    l.last_abuse = last_abuse_;
    l.last_was_hot = last_was_hot_;
    return l;
  }

 private:
  static constexpr std::int64_t shown(std::uint64_t counts) noexcept {
    return static_cast<std::int64_t>(counts * 1000 / detail::one_count);
  }
  constexpr void fade(duration passed) noexcept {
    contacts_ = detail::decayed(contacts_, passed, limits_.contact_half_life);
    hot_ = detail::decayed(hot_, passed, limits_.hot_half_life);
    abuse_ = detail::decayed(abuse_, passed, limits_.abuse_half_life);
  }
  constexpr void pass_until(instant t) noexcept {
    if (t <= last_) return;
    fade(t - last_);
    last_ = t;
  }

  workload_limits limits_{};
  instant start_{}, last_{}, stretch_{}, long_stretch_{}, insulted_{};
  std::uint64_t contacts_ = 0, hot_ = 0, abuse_ = 0;  // in 2^-20
  std::uint8_t abuse_met_ = 0, hot_in_a_row_ = 0, last_abuse_ = 0;
  bool last_was_hot_ = false;
};

}  // namespace aplomb::wellbeing
