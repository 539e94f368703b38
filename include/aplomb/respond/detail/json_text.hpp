// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Writing JSON into a fixed_string: what journals need where no JSON library is at hand.

namespace aplomb::respond::detail {

inline constexpr std::string_view hex_digits = "0123456789abcdef";

/// `digits` places of `number` in hexadecimal, in quotes.
template <std::size_t N>
constexpr void append_hex(fixed_string<N>& out, std::uint64_t number, unsigned digits) noexcept {
  out.append("\"");
  while (digits-- > 0) out.append(hex_digits.substr(number >> (4 * digits) & 15u, 1));
  out.append("\"");
}

/// The `digits` places of `text` as a number; false when it has others or more than lower-case hexadecimal.
[[nodiscard]] constexpr bool read_hex(std::string_view text, unsigned digits, std::uint64_t& number) noexcept {
  if (text.size() != digits) return false;
  number = 0;
  for (char const c : text) {
    auto const value = hex_digits.find(c);
    if (value == std::string_view::npos) return false;
    number = number << 4 | value;
  }
  return true;
}

template <std::size_t N>
constexpr void append_integer(fixed_string<N>& out, std::int64_t number) noexcept {
  if (number < 0) out.append("-");
  auto const magnitude = static_cast<std::uint64_t>(number);
  append_number(out, number < 0 ? 0u - magnitude : magnitude);
}

/// `text` in quotes: well-formed, marks and controls escaped, and what ends a line in some reader (U+0085, U+2028, U+2029)
/// as well. At most six bytes for one.
template <std::size_t N>
constexpr void append_json_string(fixed_string<N>& out, std::string_view text) noexcept {
  out.append("\"");
  text::to_valid(text, [&](std::string_view part) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
      auto const c = static_cast<unsigned char>(part[i]);
      auto const rest = part.substr(i);
      std::size_t length = 1;
      char escaped[] = "\\u0000";
      if (rest.starts_with("\xC2\x85")) {
        length = 2, escaped[4] = '8', escaped[5] = '5';
      } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
        length = 3, escaped[2] = '2', escaped[4] = '2', escaped[5] = rest[2] == '\xA8' ? '8' : '9';
      } else if (c < 0x20 || c == '"' || c == '\\') {
        escaped[4] = hex_digits[c >> 4], escaped[5] = hex_digits[c & 15];
      } else {
        continue;
      }
      out.append(part.substr(from, i - from));
      out.append(escaped);
      i += length - 1;
      from = i + 1;
    }
    out.append(part.substr(from));
  });
  out.append("\"");
}

}  // namespace aplomb::respond::detail
