// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Digits and signs that are written for letters: "sh1t", "sc4m", "a$$hole", "b@d", "sh!t".

namespace aplomb::text::detail {

/// The letter that a digit or sign is written for between letters, or `c` itself. Only those that are seldom meant as
/// digits there.
[[nodiscard]] constexpr char32_t leet_letter(char32_t c) noexcept {
  switch (c) {
    case U'0':
      return U'o';
    case U'1':
    case U'!':
      return U'i';
    case U'3':
      return U'e';
    case U'4':
    case U'@':
      return U'a';
    case U'5':
    case U'$':
      return U's';
    default:
      return c;
  }
}

[[nodiscard]] constexpr bool is_vowel(char32_t c) noexcept {
  return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u';
}

/// True when the piece has a letter so far and no vowel, as no word before "@home" or "!please" has.
[[nodiscard]] inline bool lacks_vowel(scan const& s) noexcept {
  clause const& c = *s.out;
  for (std::size_t i = s.first; i < c.size; ++i)
    if (is_vowel(c.symbol[i])) return false;
  return c.size > s.first && c.size - s.first <= 3;
}

/// True at the '$' of "$hit" or "$cam": at least two small letters follow.
[[nodiscard]] inline bool begins_with_dollar(scan const& s, glyph const& g) noexcept {
  if (!g.is(U'$')) return false;
  auto const next = s.after(g);
  if (!next.is_latin() || next.upper) return false;
  auto const third = s.after(next);
  return third.is_latin() && !third.upper;
}

/// True when the signs from `g` on stand for letters inside a word of `letters` letters so far: "b@d", "a$$hole", "sh!t",
/// "bullsh!t"; not in "me@home", "ok!thanks", nor in an address.
[[nodiscard]] inline bool is_leet_sign(scan const& s, glyph const& g, unsigned letters) noexcept {
  if (!(g.is(U'$') || g.is(U'@') || g.is(U'!'))) return false;
  if (letters == 0) return begins_with_dollar(s, g);
  if (mail_end(s.text, s.out->begin[s.first]) > s.out->begin[s.first]) return false;
  auto next = s.after(g);
  if (g.is(U'$') && next.is(U'$')) next = s.after(next);
  if (!next.is_latin()) return false;
  if (g.is(U'$')) return true;
  if (g.is(U'@') && letters == 1) return true;
  if (lacks_vowel(s)) return true;
  if (!g.is(U'!') || !next.is(U't')) return false;
  auto const third = s.after(next);
  return !third.is_alnum() || (third.is(U's') && !s.after(third).is_alnum());
}

/// What follows a digit in names of products and in measures: "win10pro", "mate30plus"; those of two letters and less only
/// after 4 and 5: "iphone5s", but "li3s".
inline constexpr std::string_view after_digits[] = {"s",   "c",    "e",   "x",    "se",    "gb",  "ml", "kg", "mm",
                                                    "cm",  "th",   "pro", "plus", "max", "mini", "ultra", "air", "lte"};

/// True when the symbols [begin, end) of the clause are one of `after_digits`, for the short ones when `rare`.
[[nodiscard]] inline bool names_a_product(clause const& c, std::size_t begin, std::size_t end, bool rare) noexcept {
  if (end - begin < 3 && !rare) return false;
  for (auto const word : after_digits) {
    if (word.size() != end - begin) continue;
    std::size_t same = 0;
    while (same < word.size() && c.symbol[begin + same] == static_cast<unsigned char>(word[same])) ++same;
    if (same == word.size()) return true;
  }
  return false;
}

/// Reads the digits of a word as the letters they look like: one or two equal ones ("n00b"; or "10": "id10t") between
/// letters, and one more at the end of a word of four letters ("t3rribl3"); 4 and 5 in words of three letters or more.
/// All of them or none.
inline void read_leet(scan& s) noexcept {
  clause& c = *s.out;
  auto const is_digit = [&](std::size_t i) { return i < c.size && c.symbol[i] >= U'0' && c.symbol[i] <= U'9'; };
  std::size_t letters = 0;
  for (std::size_t i = s.first; i < c.size; ++i) letters += !is_digit(i);
  bool inner = false;
  for (std::size_t i = s.first; i < c.size; ++i) {
    if (!is_digit(i)) continue;
    auto const digit = c.symbol[i];
    bool const rare = digit == U'4' || digit == U'5';
    if (i == s.first || leet_letter(digit) == digit || (rare && letters < 3)) return;
    if (i + 1 == c.size) {
      if (!inner || letters < 4) return;
      break;
    }
    if (is_digit(i + 1)) {
      auto const second = c.symbol[++i];
      if (second != digit && !(digit == U'1' && second == U'0')) return;
      if (i + 1 == c.size || is_digit(i + 1)) return;
    }
    auto end = i + 1;
    while (end < c.size && !is_digit(end)) ++end;
    if (end == c.size && names_a_product(c, i + 1, end, rare)) return;
    inner = true;
  }
  for (std::size_t i = s.first; i < c.size; ++i) c.symbol[i] = is_digit(i) ? leet_letter(c.symbol[i]) : c.symbol[i];
}

}  // namespace aplomb::text::detail
