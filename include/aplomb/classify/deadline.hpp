// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/deadline_words.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Deadlines in words: 今天之前, 下午五点前, 明天要用, before 5pm, within two hours, by Friday.

namespace aplomb::classify {

/// The time of day and the day of the week where the customer is, as the caller knows it.
struct wall_clock {
  std::uint16_t minute = 0;  ///< of the day, 0...1439
  std::uint8_t weekday = 0;  ///< 1 Monday ... 7 Sunday; 0 not known

  friend constexpr bool operator==(wall_clock const&, wall_clock const&) noexcept = default;
};

/// How a deadline tells its time. none: there is no deadline; event: by something whose time is not told (before the
/// wedding); span: so many minutes from now; day: a day from today on; weekday: the next such day.
APLOMB_ENUM(due_kind, std::uint8_t, none, event, span, day, weekday)

/// A deadline that a message sets.
struct deadline {
  due_kind kind{};
  std::uint8_t weekday = 0;  ///< 1...7 where the kind is weekday
  std::uint16_t days = 0;    ///< from today, where the kind is day
  std::uint16_t minute = 0;  ///< of that day, 0...1440
  bool either_half = false;  ///< the hour may be meant before or after noon (5点)
  bool any_day = false;      ///< no day was named: the next time the clock shows it
  std::int32_t span = 0;     ///< minutes from now, where the kind is span
  std::uint32_t begin = 0;   ///< half-open byte range in the bytes that were read
  std::uint32_t end = 0;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return kind != due_kind::none; }
  friend constexpr bool operator==(deadline const&, deadline const&) noexcept = default;
};

/// Minutes from `now` until the deadline: zero or less when it is past; nothing when its time is not told, or is a day of the
/// week and `now` does not know which day it is.
[[nodiscard]] constexpr std::optional<std::int32_t> minutes_left(deadline const& due, wall_clock now) noexcept {
  constexpr std::int32_t day = 24 * 60;
  switch (due.kind) {
    case due_kind::span:
      return due.span;
    case due_kind::weekday: {
      if (now.weekday == 0) return std::nullopt;
      std::int32_t const days = (due.weekday + 7 - now.weekday) % 7;
      std::int32_t const left = days * day + due.minute - now.minute;
      return left < 0 ? left + 7 * day : left;
    }
    case due_kind::day: {
      std::int32_t left = due.days * day + due.minute - now.minute;
      if (due.either_half && left < 0 && due.minute < day / 2) left += day / 2;
      if (due.any_day && left < 0) left += due.either_half ? day / 2 : day;
      return left;
    }
    default:
      return std::nullopt;
  }
}

namespace detail {

/// A whole number at symbol `at`: digits, Chinese numerals to 99, 半, English ones to twelve. `length` 0: none.
struct spoken_number {
  std::int32_t value = 0;  ///< in halves, so that 半 is 1
  std::size_t length = 0;
};

[[nodiscard]] constexpr spoken_number number_at(text::clause const& in, std::size_t at) noexcept {
  constexpr std::u32string_view han = U"零一二三四五六七八九";
  if (at >= in.size) return {};
  auto const first = in.symbol[at];
  if (is_digit(first)) {
    std::int32_t value = 0;
    std::size_t i = at;
    for (; i < in.size && is_digit(in.symbol[i]) && value < 20'000; ++i)
      value = value * 10 + 2 * static_cast<std::int32_t>(in.symbol[i] - U'0');
    return {value, i - at};
  }
  if (first == U'半') return {1, 1};
  if (is_han(first)) {
    std::int32_t tens = 0, ones = -1;
    std::size_t i = at;
    for (; i < in.size && i < at + 3; ++i) {
      auto const c = in.symbol[i] == U'两' ? U'二' : in.symbol[i];
      if (c == U'十') {
        tens = ones < 0 ? 1 : ones;
        ones = 0;
        continue;
      }
      auto const digit = han.find(c);
      if (digit == han.npos || ones > 0) break;
      ones = static_cast<std::int32_t>(digit);
    }
    return i > at ? spoken_number{2 * (10 * tens + std::max(ones, 0)), i - at} : spoken_number{};
  }
  if (first - U'a' >= 26 || (at > 0 && is_latin(in.symbol[at - 1]))) return {};
  struct english {
    std::u32string_view word;
    std::int32_t value;  // in halves
  };
  constexpr english words[] = {{U"an ", 2},     {U"one ", 2},   {U"half an ", 1}, {U"a ", 2},       {U"two ", 4},
                               {U"three ", 6},  {U"four ", 8},  {U"five ", 10},   {U"six ", 12},    {U"seven ", 14},
                               {U"eight ", 16}, {U"nine ", 18}, {U"ten ", 20},    {U"eleven ", 22}, {U"twelve ", 24}};
  for (auto const& w : words)
    if (reads(in, at, w.word)) return {w.value, w.word.size() - 1};
  return {};
}

/// Reads the times of one clause from left to right.
class deadline_reader {
 public:
  constexpr explicit deadline_reader(text::clause const& in) noexcept : in_(in) {}

  [[nodiscard]] constexpr deadline read() noexcept {
    using role = time_word::role;
    for (std::size_t i = 0; i < in_.size;) {
      if (is_inside(in_, i)) {
        ++i;
        continue;
      }
      if (auto const length = take_number(i); length != 0) {
        i += length;
        continue;
      }
      auto const* const w = time_words.longest(in_, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      auto const& v = w->value;
      std::size_t const end = i + w->text.size();
      if (v.kind == role::day && due_.kind != due_kind::span) {
        due_.kind = due_kind::day, due_.days = static_cast<std::uint16_t>(v.value);
        if (!clocked_) due_.minute = v.minute;
        due_.any_day = false;
      } else if (v.kind == role::weekday && due_.kind != due_kind::span) {
        due_.kind = due_kind::weekday, due_.weekday = static_cast<std::uint8_t>(v.value);
        if (!clocked_) due_.minute = v.minute;
        due_.any_day = false;
      } else if (v.kind == role::clock) {
        set_clock(v.value, false);
      } else if (v.kind == role::part) {
        half_ = v.value, halved_ = true;
      } else if (v.kind == role::event && due_.kind == due_kind::none) {
        due_.kind = due_kind::event;
      }
      by_ = by_ || v.kind == role::by;
      if (v.kind != role::hidden && v.kind != role::unit) cover(i, end);
      i = end;
    }
    return due_;
  }

  /// Whether a word says that it must be by then.
  [[nodiscard]] constexpr bool has_limit() const noexcept { return by_; }
  /// Whether a time of the day was named.
  [[nodiscard]] constexpr bool has_clock() const noexcept { return clocked_; }

 private:
  /// A number with a unit or as a time of day at `i`: the symbols it takes, 0 when it is none.
  constexpr std::size_t take_number(std::size_t i) noexcept {
    auto const n = number_at(in_, i);
    if (n.length == 0) return 0;
    std::size_t at = i + n.length;
    std::int32_t minute = 0;
    bool clock = false;
    if (n.value % 2 == 0 && n.value <= 48) {
      if (at + 2 < in_.size && in_.symbol[at] == U':' && is_digit(in_.symbol[at + 1]) && is_digit(in_.symbol[at + 2])) {
        minute = static_cast<std::int32_t>((in_.symbol[at + 1] - U'0') * 10 + (in_.symbol[at + 2] - U'0'));
        at += 3, clock = true;
      } else if (at < in_.size && (in_.symbol[at] == U'点' || (in_.symbol[at] == U'时' && !reads(in_, at, U"时间")))) {
        ++at, clock = true;
        if (at < in_.size && in_.symbol[at] == U'半') minute = 30, ++at;
      } else if (reads(in_, at, U" o'clock")) {
        at += 8, clock = true;
      }
      std::size_t const mark = at < in_.size && in_.symbol[at] == U' ' ? at + 1 : at;
      for (std::u32string_view half : {U"a.m", U"am", U"p.m", U"pm"}) {
        std::size_t const end = mark + half.size();
        if (!reads(in_, mark, half) || (end < in_.size && is_latin(in_.symbol[end]))) continue;
        half_ = half[0] == U'p' ? 720 : 0, halved_ = true;
        at = end, clock = true;
        break;
      }
    }
    if (clock) {
      std::int32_t const hour = n.value / 2;
      std::int32_t const from_noon = halved_ && half_ == 720 && hour < 12 ? 720 : 0;
      set_clock((halved_ && half_ == 0 && hour == 12 ? 0 : hour * 60) + minute + from_noon,
                !halved_ && hour <= 12 && hour > 0);
      cover(i, at);
      return at - i;
    }
    while (at < in_.size && in_.symbol[at] == U' ') ++at;
    auto const* const unit = time_words.longest(in_, at);
    if (unit == nullptr || unit->value.kind != time_word::role::unit) return n.length;
    std::size_t const end = at + unit->text.size();
    // 三天前, 3 hours ago: told, not asked for.
    if (reads(in_, end, U"前") || reads(in_, end, U" ago") || reads(in_, end, U"以前")) return end - i + 1;
    std::size_t from = i;
    bool within = reads(in_, end, U"内") || reads(in_, end, U"之内") || reads(in_, end, U"以内");
    if (i >= 3 && reads(in_, i - 3, U"in ") && (i == 3 || in_.symbol[i - 4] == U' ')) within = true, from = i - 3;
    if (i >= 7 && reads(in_, i - 7, U"within ")) within = true, from = i - 7;
    if (!within) return end - i;
    due_.kind = due_kind::span;
    due_.span = n.value * unit->value.value / 2;
    by_ = true;
    cover(from, end);
    return end - i;
  }

  constexpr void set_clock(std::int32_t minute, bool either) noexcept {
    if (due_.kind == due_kind::none || due_.kind == due_kind::event) due_.kind = due_kind::day, due_.any_day = true;
    if (due_.kind == due_kind::span) return;
    due_.minute = static_cast<std::uint16_t>(std::clamp(minute, 0, 1440));
    due_.either_half = either;
    clocked_ = true;
  }

  constexpr void cover(std::size_t first, std::size_t last) noexcept {
    if (due_.end == 0) due_.begin = in_.begin[first];
    due_.begin = std::min(due_.begin, in_.begin[first]);
    due_.end = std::max(due_.end, in_.end[last - 1]);
  }

  text::clause const& in_;
  deadline due_{};
  std::int32_t half_ = 0;
  bool halved_ = false;
  bool clocked_ = false;
  bool by_ = false;
};

}  // namespace detail

/// The deadline that a clause sets: a time with a word that says it must be by then (前, 之内, 必须, by, before, need it). A time
/// alone is none. `pressing`: the clause asks or presses in another way, which makes a day or an hour a deadline, too.
[[nodiscard]] constexpr deadline deadline_in(text::clause const& in, bool pressing = false) noexcept {
  detail::deadline_reader reader{in};
  auto const due = reader.read();
  return due && (reader.has_limit() || (pressing && due.kind != due_kind::event)) ? due : deadline{};
}

}  // namespace aplomb::classify
