// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// UTF-8 made safe: any bytes can be read, and what is ill-formed reads as U+FFFD, one for each maximal ill-formed part
/// (Unicode 15, section 3.9, "Substitution of Maximal Subparts").

namespace aplomb::text {

inline constexpr char32_t replacement_character = U'\uFFFD';

/// A code point and how many bytes it was made of.
struct decoded {
  char32_t symbol;       ///< U+FFFD for an ill-formed part
  std::uint32_t length;  ///< 1 to 4; of an ill-formed part, 1 to 3
  bool well_formed;
};

/// Decodes the code point that begins at `at`. Precondition: `at < bytes.size()`. Never reads beyond `bytes`. O(1).
[[nodiscard]] constexpr decoded decode_at(std::string_view bytes, std::size_t at) noexcept {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  auto const left = bytes.size() - at;
  std::uint32_t const lead = byte(0);
  if (lead < 0x80) return {static_cast<char32_t>(lead), 1, true};
  // Table 3-7 of the Unicode standard: the second byte of some leads has a narrower range.
  std::uint32_t low = 0x80, high = 0xBF, length = 0, value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2, value = lead & 0x1Fu;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3, value = lead & 0x0Fu;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4, value = lead & 0x07u;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {replacement_character, 1, false};
  }
  for (std::uint32_t i = 1; i < length; ++i, low = 0x80, high = 0xBF) {
    if (i >= left || byte(i) < low || byte(i) > high) return {replacement_character, i, false};
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  return {static_cast<char32_t>(value), length, true};
}

/// True when `bytes` is well-formed UTF-8. O(n).
[[nodiscard]] constexpr bool is_valid(std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size();) {
    auto const next = decode_at(bytes, at);
    if (!next.well_formed) return false;
    at += next.length;
  }
  return true;
}

/// Writes `symbol` as UTF-8 to `out` (room for four bytes) and returns how many bytes that were. A surrogate or a value
/// above U+10FFFF is written as U+FFFD.
constexpr std::size_t encode(char32_t symbol, char* out) noexcept {
  bool const good = symbol < 0xD800 || (symbol > 0xDFFF && symbol <= 0x10FFFF);
  std::uint32_t const value = good ? symbol : replacement_character;
  std::size_t const length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  if (length == 1) {
    *out = static_cast<char>(value);
    return 1;
  }
  for (std::size_t i = length; i-- > 1;) out[i] = static_cast<char>(0x80u | (value >> 6 * (length - 1 - i) & 0x3Fu));
  out[0] = static_cast<char>((0xF00u >> length & 0xFFu) | value >> 6 * (length - 1));
  return length;
}

/// Hands `bytes` to `append(std::string_view)` as well-formed UTF-8, valid stretches as they are and U+FFFD for each
/// maximal ill-formed part. O(n), no allocation of its own.
template <class Append>
constexpr void to_valid(std::string_view bytes, Append&& append) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    auto const next = decode_at(bytes, at);
    if (!next.well_formed) {
      if (at > begin) append(bytes.substr(begin, at - begin));
      append(std::string_view{"\xEF\xBF\xBD"});
      begin = at + next.length;
    }
    at += next.length;
  }
  if (begin < bytes.size()) append(bytes.substr(begin));
}

/// The last character boundary at or before `at`: never inside a well-formed sequence. O(1).
/// At the end or beyond it, `bytes.size()`.
[[nodiscard]] constexpr std::size_t boundary_before(std::string_view bytes, std::size_t at) noexcept {
  if (at >= bytes.size()) return bytes.size();
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    auto const lead = static_cast<unsigned char>(bytes[at - back]);
    if ((lead & 0xC0u) == 0x80u) continue;
    return decode_at(bytes, at - back).length > back ? at - back : at;
  }
  return at;
}

}  // namespace aplomb::text
