// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/folding.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstdint>
#include <string_view>

/// Emoji clusters (UTS #51): what a reader sees as one emoji is one symbol.

namespace aplomb::text {

namespace detail {

[[nodiscard]] constexpr bool is_skin_tone(char32_t c) noexcept { return c >= 0x1F3FB && c <= 0x1F3FF; }
[[nodiscard]] constexpr bool is_regional_indicator(char32_t c) noexcept { return c >= 0x1F1E6 && c <= 0x1F1FF; }
[[nodiscard]] constexpr bool is_emoji_tag(char32_t c) noexcept { return c >= 0xE0020 && c <= 0xE007F; }

/// One past the byte of `c` if it stands at `at`, else `at`.
[[nodiscard]] constexpr std::uint32_t past(std::string_view text, std::uint32_t at, char32_t c) noexcept {
  if (at >= text.size()) return at;
  auto const next = decode_at(text, at);
  return next.symbol == c && next.well_formed ? at + next.length : at;
}

}  // namespace detail

/// Where the emoji cluster that begins at byte `begin` ends; `begin` when none begins there.
///
/// Covers skin tones, U+FE0E and U+FE0F, ZWJ sequences, flags (pairs and tag sequences) and keycaps. A mark or sign
/// that is no emoji by itself counts when U+FE0F follows. O(length of the cluster).
[[nodiscard]] constexpr std::uint32_t emoji_cluster_end(std::string_view text, std::uint32_t begin) noexcept {
  if (begin >= text.size()) return begin;
  auto const base = decode_at(text, begin);
  auto at = begin + base.length;
  auto const kind = fold(base.symbol).kind;
  if (kind == char_class::digit || base.symbol == U'#' || base.symbol == U'*') {
    auto const end = detail::past(text, detail::past(text, at, 0xFE0F), 0x20E3);
    auto const keycap = end > at && decode_at(text, end - 3).symbol == 0x20E3;
    return keycap && base.symbol < 0x80 ? end : begin;
  }
  if (kind != char_class::emoji) {
    if (kind != char_class::mark || base.symbol < 0xA0) return begin;
    auto const end = detail::past(text, at, 0xFE0F);
    return end > at ? end : begin;
  }
  if (detail::is_regional_indicator(base.symbol)) {
    if (at < text.size()) {
      auto const second = decode_at(text, at);
      if (detail::is_regional_indicator(second.symbol)) at += second.length;
    }
    return at;
  }
  while (at < text.size()) {
    auto const next = decode_at(text, at);
    if (next.symbol == 0xFE0F || next.symbol == 0xFE0E || next.symbol == 0x20E3 || detail::is_skin_tone(next.symbol) ||
        detail::is_emoji_tag(next.symbol)) {
      at += next.length;
    } else if (next.symbol == 0x200D && at + next.length < text.size()) {
      auto const joined = decode_at(text, at + next.length);
      auto const joined_kind = fold(joined.symbol).kind;
      bool const sign = joined_kind == char_class::mark && joined.symbol >= 0x2000;  // the female sign, scales, arrows
      if (joined_kind != char_class::emoji && !sign) break;
      at += next.length + joined.length;
    } else {
      break;
    }
  }
  return at;
}

/// The symbol an emoji cluster is read as: its first code point (of a flag, the first regional indicator).
[[nodiscard]] constexpr char32_t emoji_symbol(std::string_view text, std::uint32_t begin) noexcept {
  return decode_at(text, begin).symbol;
}

}  // namespace aplomb::text
