// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// Not interrupting: is the customer still writing, or may the desk answer? People send one thought in several messages.

namespace aplomb {

/// How a message ends. open: in the middle of a sentence (a comma, 但是, "because"); plain: it does not tell; closed: with a
/// full stop, a question or thanks.
APLOMB_ENUM(message_end, std::uint8_t, open, plain, closed)

namespace detail {

[[nodiscard]] constexpr char lower_ascii(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether `text` ends in `word`, whatever the case of Latin letters; a Latin word begins at a boundary.
[[nodiscard]] constexpr bool ends_in(std::string_view text, std::string_view word) noexcept {
  if (text.size() < word.size()) return false;
  std::size_t const from = text.size() - word.size();
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower_ascii(text[from + i]) != word[i]) return false;
  auto const letter = [](char c) { return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z'; };
  return !(letter(word[0]) && from > 0 && letter(text[from - 1]));
}

inline constexpr std::string_view open_ends[] = {
    "，",       ",",      "、",     "；",   ";",    "：",      ":",    "…",    "...",    "。。",   "——",
    "--",       "（",     "(",      "and",  "but",  "because", "so",   "also", "then",   "or",     "plus",
    "like",     "first",  "well",   "if",   "the",  "a",       "to",   "但是", "可是",   "不过",   "不過",
    "因为",     "因為",   "所以",   "而且", "然后", "然後",    "还有", "還有", "另外",   "比如",   "例如",
    "就是",     "以及",   "和",     "跟",   "或者", "如果",    "首先", "第一", "是这样", "是這樣", "是这样的",
    "是這樣的", "跟你说", "跟你說", "同埋", "即係", "結果",    "结果"};
inline constexpr std::string_view closed_ends[] = {"?",    "？",   "。",     ".",         "!",     "！",
                                                   "吗",   "嗎",   "呢",     "谢谢",      "謝謝",  "多谢",
                                                   "多謝", "唔該", "thanks", "thank you", "please"};

}  // namespace detail

/// How the message ends, in Chinese of both scripts and in English. Any bytes; O(its last bytes).
[[nodiscard]] constexpr message_end end_of(std::string_view message) noexcept {
  while (!message.empty() && (message.back() == ' ' || message.back() == '\n' || message.back() == '\t'))
    message.remove_suffix(1);
  for (auto const& end : detail::open_ends)
    if (detail::ends_in(message, end)) return message_end::open;
  for (auto const& end : detail::closed_ends)
    if (detail::ends_in(message, end)) return message_end::closed;
  return message_end::plain;
}

/// Messages that came one after the other without an answer: a value of 24 bytes, one per chat, fresh after each reply.
///
///     chat.burst.add(text, now);                     // a message came: read it later
///     if (chat.burst.finished(now)) ...              // or wake up at chat.burst.hold_until()
///
/// Waits 2 s after a message with a closed end, 5 s after a plain one, 10 s after an open one; 4 s more when it is so short
/// (below 18 bytes, six Chinese characters) that it is only the beginning, unless its end is closed; and one and a half times
/// the customer's own pause between messages where that is longer, up to 15 s. Never longer than 30 s after the first message.
class burst {
 public:
  static constexpr duration longest{30'000};

  /// A message came at `at`; a time before the last one counts as the last one. O(its last bytes).
  constexpr void add(std::string_view message, instant at) noexcept {
    at = count_ == 0 ? at : std::max(at, last_);
    if (count_ == 0)
      first_ = at;
    else
      pause_ms_ = static_cast<std::uint16_t>((at - last_).ms > 10'000 ? 10'000 : (at - last_).ms);
    last_ = at;
    end_ = end_of(message);
    short_ = message.size() < 18;
    if (count_ < 255) ++count_;
  }

  [[nodiscard]] constexpr unsigned count() const noexcept { return count_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return count_ == 0; }

  /// Until when the desk should hold its answer; the time of the first message at the earliest, zero without one.
  [[nodiscard]] constexpr instant hold_until() const noexcept {
    if (count_ == 0) return {};
    std::int64_t wait = end_ == message_end::closed ? 2'000 : end_ == message_end::plain ? 5'000 : 10'000;
    if (short_ && end_ != message_end::closed) wait += 4'000;
    wait = std::max<std::int64_t>(wait, pause_ms_ * 3 / 2);
    return std::min(last_ + duration{wait}, std::max(first_ + longest, last_));
  }
  /// Whether the customer seems to have finished: respond. Else hold.
  [[nodiscard]] constexpr bool finished(instant now) const noexcept { return count_ > 0 && now >= hold_until(); }

  friend constexpr bool operator==(burst const&, burst const&) noexcept = default;

 private:
  instant first_{};
  instant last_{};
  std::uint16_t pause_ms_ = 0;
  std::uint8_t count_ = 0;
  message_end end_{};
  bool short_ = false;
};
static_assert(sizeof(burst) <= 24 && std::is_trivially_copyable_v<burst>);

}  // namespace aplomb
