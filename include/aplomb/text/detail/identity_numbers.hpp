// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Numbers with check digits: identity cards of the mainland, Taiwan and Hong Kong, and bank cards.

namespace aplomb::text::detail {

/// A run of letters and digits, folded: at most `capacity` are held, all of them counted.
struct alnum_run {
  static constexpr std::size_t capacity = 64;

  char symbol[capacity] = {};  ///< lower case; '?' for letters beyond ASCII
  std::uint32_t size = 0;
  std::uint32_t digits = 0;
  std::uint32_t leading_digits = 0;
  std::uint32_t end = 0;  ///< one past its last byte

  [[nodiscard]] constexpr std::string_view view() const noexcept { return {symbol, size < capacity ? size : capacity}; }
  [[nodiscard]] constexpr bool only_digits() const noexcept { return digits == size; }
};

/// Reads the letters and digits from byte `at` on. O(run).
[[nodiscard]] inline alnum_run read_alnum(std::string_view text, std::uint32_t at) noexcept {
  alnum_run run;
  run.end = at;
  for (auto g = glyph_at(text, at); g.is_alnum(); g = glyph_at(text, g.end)) {
    if (run.size < alnum_run::capacity) run.symbol[run.size] = g.symbol < 0x80 ? static_cast<char>(g.symbol) : '?';
    if (g.is_digit() && run.digits == run.size) ++run.leading_digits;
    run.digits += g.is_digit();
    ++run.size;
    run.end = g.end;
  }
  return run;
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool all_digits(std::string_view s) noexcept {
  for (char const c : s)
    if (!is_digit(c)) return false;
  return !s.empty();
}

/// 18 places of GB 11643-1999: region, birthday, order, and a check digit (ISO 7064, MOD 11-2).
[[nodiscard]] constexpr bool is_mainland_identity(std::string_view s) noexcept {
  if (s.size() != 18 || !all_digits(s.substr(0, 17)) || !(is_digit(s[17]) || s[17] == 'x')) return false;
  unsigned remainder = 0;
  for (std::size_t i = 0; i < 17; ++i) remainder = (remainder + static_cast<unsigned>(s[i] - '0')) * 2 % 11;
  unsigned const check = (12 - remainder) % 11;
  return s[17] == (check == 10 ? 'x' : static_cast<char>('0' + check));
}

/// A letter, 1, 2 (or 8, 9 for residents), and eight digits, the last of which checks the others.
[[nodiscard]] constexpr bool is_taiwan_identity(std::string_view s) noexcept {
  if (s.size() != 10 || s[0] < 'a' || s[0] > 'z' || !all_digits(s.substr(1))) return false;
  if (s[1] != '1' && s[1] != '2' && s[1] != '8' && s[1] != '9') return false;
  constexpr unsigned letter[] = {10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21,
                                 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33};
  unsigned const code = letter[s[0] - 'a'];
  unsigned sum = code / 10 + code % 10 * 9;
  for (std::size_t i = 1; i < 9; ++i) sum += static_cast<unsigned>(s[i] - '0') * (9 - static_cast<unsigned>(i));
  return (sum + static_cast<unsigned>(s[9] - '0')) % 10 == 0;
}

/// One or two letters, six digits and a check digit 0-9 or A, parentheses left out.
[[nodiscard]] constexpr bool is_hong_kong_identity(std::string_view s) noexcept {
  std::size_t const letters = s.size() == 8 ? 1 : 2;
  if ((s.size() != 8 && s.size() != 9) || !all_digits(s.substr(letters, 6))) return false;
  unsigned sum = letters == 1 ? 36u * 9 : 0;
  for (std::size_t i = 0; i < letters; ++i) {
    if (s[i] < 'a' || s[i] > 'z') return false;
    sum += static_cast<unsigned>(s[i] - 'a' + 10) * static_cast<unsigned>(8 + letters - 1 - i);
  }
  for (std::size_t i = 0; i < 6; ++i)
    sum += static_cast<unsigned>(s[letters + i] - '0') * (7 - static_cast<unsigned>(i));
  unsigned const check = (11 - sum % 11) % 11;
  return s.back() == (check == 10 ? 'a' : static_cast<char>('0' + check));
}

/// "(3)" or "(A)" at byte `at`: where it ends, or 0.
[[nodiscard]] inline std::uint32_t bracketed_check_end(std::string_view text, std::uint32_t at) noexcept {
  auto g = glyph_at(text, at);
  if (g.is_blank()) g = glyph_at(text, g.end);
  if (!g.is(U'(')) return 0;
  auto const check = glyph_at(text, g.end);
  auto const close = glyph_at(text, check.end);
  return (check.is_digit() || check.is(U'a')) && close.is(U')') ? close.end : 0;
}

/// Where the number of an identity card ends that begins with `run`, read from `text`; 0 when it is none. A check digit in
/// brackets belongs to it, as Hong Kong writes them. A number of the mainland's form with a wrong check digit is one, too: who
/// mistypes such a number still wrote one.
[[nodiscard]] inline std::uint32_t identity_end(std::string_view text, alnum_run const& run) noexcept {
  auto const s = run.view();
  if (is_mainland_identity(s) || (run.size == 18 && run.leading_digits == 17 && s[17] == 'x') ||
      is_taiwan_identity(s) || is_hong_kong_identity(s))
    return run.end;
  bool const open = run.digits == 6 && (run.size == 7 || run.size == 8) && all_digits(s.substr(run.size - 6));
  return open ? bracketed_check_end(text, run.end) : 0;
}

/// The check digit of bank cards (Luhn, ISO/IEC 7812-1) over 13 to 19 digits.
[[nodiscard]] constexpr bool is_card_number(std::string_view digits) noexcept {
  if (digits.size() < 13 || digits.size() > 19 || !all_digits(digits)) return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    unsigned const value = static_cast<unsigned>(digits[digits.size() - 1 - i] - '0') * (i % 2 == 0 ? 1 : 2);
    sum += value / 10 + value % 10;
  }
  return sum % 10 == 0;
}

}  // namespace aplomb::text::detail
