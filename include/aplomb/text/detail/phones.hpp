// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>
#include <cstdint>

namespace aplomb::text::detail {

/// Groups of digits with single separators between them, as phone numbers are written.
struct digit_groups {
  static constexpr unsigned limit = 5;
  unsigned count = 0;
  unsigned digits[limit] = {};     ///< length of each group
  std::uint32_t end[limit] = {};   ///< one past its last byte
  char32_t separator[limit] = {};  ///< what stands before the group: '-' or ' '; 0 for the first
  char32_t lead[4] = {};           ///< the first digits
  bool clean = true;               ///< no letter or digit follows the last group
};

/// Reads up to five groups of at most sixteen digits from `at`.
[[nodiscard]] inline digit_groups read_groups(std::string_view text, std::uint32_t at) noexcept {
  digit_groups g;
  unsigned seen = 0;
  for (auto c = glyph_at(text, at); g.count < digit_groups::limit && c.is_digit();) {
    auto& n = g.digits[g.count];
    for (; c.is_digit() && n < 16; c = glyph_at(text, c.end)) {
      if (seen < 4) g.lead[seen++] = c.symbol;
      g.end[g.count] = c.end;
      ++n;
    }
    ++g.count;
    g.clean = !c.is_alnum();
    if (g.count == digit_groups::limit || !(c.is(U'-') || c.is(U' '))) break;
    auto const separator = c.symbol;
    c = glyph_at(text, c.end);
    if (c.is_digit()) g.separator[g.count] = separator;
  }
  return g;
}

/// Where the phone number that begins at the digit at byte `at` ends, or `at`.
///
/// Knows: Chinese mobile 1[3-9]xxxxxxxxx (also 3-4-4), Taiwanese mobile 09xxxxxxxx (also 4-3-3, 4-6), 400/800 numbers,
/// numbers after an area code (eleven or twelve digits, or in groups: 0xx-xxxxxxx, 0xxx-xxxxxxxx, 020 xxxx xxxx), and
/// xxx-xxx-xxxx. Digits that only look alike (order numbers) have other lengths.
[[nodiscard]] inline std::uint32_t phone_end(std::string_view text, std::uint32_t at) noexcept {
  auto const g = read_groups(text, at);
  auto const shape = [&](auto... lengths) {
    unsigned const wanted[] = {lengths...};
    if (g.count < sizeof...(lengths) || (g.count == sizeof...(lengths) && !g.clean)) return false;
    for (unsigned i = 0; i < sizeof...(lengths); ++i)
      if (g.digits[i] != wanted[i]) return false;
    return true;
  };
  bool const mobile = g.lead[0] == U'1' && g.lead[1] >= U'3' && g.lead[1] <= U'9';
  bool const zero = g.lead[0] == U'0';
  bool const service = (g.lead[0] == U'4' || g.lead[0] == U'8') && g.lead[1] == U'0' && g.lead[2] == U'0';
  bool const dashed = g.count > 1 && g.separator[1] == U'-';
  if (mobile && shape(11u)) return g.end[0];
  if (mobile && shape(3u, 4u, 4u)) return g.end[2];
  if (zero && g.lead[1] == U'9' && shape(10u)) return g.end[0];
  if (zero && g.lead[1] == U'9' && shape(4u, 3u, 3u)) return g.end[2];
  if (zero && g.lead[1] == U'9' && shape(4u, 6u)) return g.end[1];
  if (service && shape(10u)) return g.end[0];
  if (service && (shape(3u, 3u, 4u) || shape(3u, 4u, 3u))) return g.end[2];
  if (zero && g.lead[1] != U'0' && (shape(11u) || shape(12u))) return g.end[0];
  // Area code and number in two or more groups; 0xxx-xxxxxxxx has twelve digits.
  unsigned total = 0;
  for (unsigned i = 0; i < g.count; ++i) total += g.digits[i];
  if (zero && g.clean && g.count > 1 && g.digits[0] <= 5 && total >= 9 && total <= 11) return g.end[g.count - 1];
  if (zero && dashed && (shape(3u, 8u) || shape(4u, 8u))) return g.end[1];
  if (dashed && g.count > 2 && g.separator[2] == U'-' && shape(3u, 3u, 4u)) return g.end[2];
  return at;
}

/// The same for a number that begins with '+' at byte `at`: eight to fifteen digits in groups (ITU-T E.164).
[[nodiscard]] inline std::uint32_t international_phone_end(std::string_view text, std::uint32_t at) noexcept {
  auto const g = read_groups(text, glyph_at(text, at).end);
  unsigned digits = 0;
  std::uint32_t end = at;
  for (unsigned i = 0; i < g.count && digits + g.digits[i] <= 15; ++i) {
    digits += g.digits[i];
    if (digits >= 8) end = g.end[i];
  }
  return end;
}

}  // namespace aplomb::text::detail
