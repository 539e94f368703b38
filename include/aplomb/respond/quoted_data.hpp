// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/detail/json_text.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

namespace detail {

/// What a reader of text may take for markup, a template or an end of the quotation, and what no reader sees at all:
/// controls, the brackets and fences of chat templates, invisible and bidirectional marks, tags.
[[nodiscard]] constexpr bool is_escaped_in_data(char32_t c) noexcept {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x80) return std::u32string_view{U"\"\\<>[]{}`|"}.find(c) != std::u32string_view::npos;
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || (c >= 0x17B4 && c <= 0x17B5) ||
         (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F && c != 0x200D) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFFC) ||
         (c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000;
}

}  // namespace detail

/// Hands `bytes` to `append(std::string_view)` as one JSON string, quotes included, on one line: it can be nothing but data
/// to whoever reads the text around it. Ill-formed parts become U+FFFD; what looks like markup or is not seen (line ends,
/// brackets, fences, zero-width, bidirectional and tag characters) is written as \uXXXX, so that a parser gets back what was
/// given. At most six bytes for one. O(size), no allocation of its own.
template <class Append>
constexpr void quote_data(std::string_view bytes, Append&& append) {
  append(std::string_view{"\""});
  text::to_valid(bytes, [&](std::string_view part) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < part.size();) {
      auto const next = text::decode_at(part, at);
      if (detail::is_escaped_in_data(next.symbol)) {
        append(part.substr(from, at - from));
        auto const write = [&](std::uint32_t unit) {
          char escaped[] = "\\u0000";
          for (unsigned i = 0; i < 4; ++i) escaped[2 + i] = detail::hex_digits[unit >> (12 - 4 * i) & 15u];
          append(std::string_view{escaped, 6});
        };
        auto const c = static_cast<std::uint32_t>(next.symbol);
        if (c >= 0x10000) {
          write(0xD800 + ((c - 0x10000) >> 10));
          write(0xDC00 + ((c - 0x10000) & 0x3FFu));
        } else {
          write(c);
        }
        from = at + next.length;
      }
      at += next.length;
    }
    append(part.substr(from));
  });
  append(std::string_view{"\""});
}

}  // namespace aplomb::respond
