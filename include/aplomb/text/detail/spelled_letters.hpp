// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/leet.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Letters spaced or dotted apart: "s h i t", "f.u.c.k", "such a s c a m".

namespace aplomb::text::detail {

/// How many single letters follow each other from letter `g` on, with exactly one `separator` between them, and where
/// the last of them ends. "s h i t": 4. "a big one": 1.
struct spaced_letters {
  unsigned count;
  std::uint32_t end;
  std::uint32_t last;    ///< where the last one begins
  std::uint32_t before;  ///< where the one before it ends
};

[[nodiscard]] inline spaced_letters count_spaced(scan const& s, glyph g, char32_t separator) noexcept {
  spaced_letters seen{1, g.end, g.begin, g.begin};
  while (seen.count < 64) {
    auto const gap = s.after(g);
    if (!gap.is(separator) || gap.at_end()) break;
    g = s.after(gap);
    if (!g.is_letter() || s.after(g).is_alnum()) break;
    ++seen.count, seen.before = seen.end, seen.last = g.begin, seen.end = g.end;
  }
  return seen;
}

/// True when an English word may begin with the letters `first` and `second`.
[[nodiscard]] constexpr bool may_begin_word(char32_t first, char32_t second) noexcept {
  if (is_vowel(first) || is_vowel(second) || second == U'y') return true;
  if (second == U'h') return first == U's' || first == U't' || first == U'c' || first == U'w' || first == U'p';
  if (first == U's') return second != U's' && second != U'r' && second != U'd' && second != U'g';
  if (second == U'r' || second == U'l') return first != second && first != U'n' && first != U'm' && first != U'l';
  return (first == U't' && second == U'w') || (first == U'k' && second == U'n');
}

/// Words of complaints whose first letter could be taken for an article or a pronoun, "a f r a i d".
inline constexpr std::string_view begin_with_article[] = {
    "about",  "abus",  "accept", "accid", "accoun", "addres", "afraid", "after", "again", "agent",  "alive", "alone",
    "amazin", "asham", "ask",    "await", "aweso",  "idea",   "ident",  "idiot", "ignor", "imagin", "inade", "inex"};

/// True when the letter `g`, which begins letters spaced apart, is the article of "such a s c a m" or the pronoun of "I
/// h a t e": behind another word, or a capital before small letters, and what follows may begin a word.
[[nodiscard]] inline bool stands_alone(scan const& s, glyph const& g) noexcept {
  if (!g.is(U'a') && !g.is(U'i')) return false;
  auto const second = s.after(s.after(g));
  auto const third = s.after(s.after(second));
  clause const& c = *s.out;
  bool const after_word = c.piece_count > 0 && c.pieces[c.piece_count - 1].kind == piece_kind::word;
  bool const capital = g.upper && !second.upper;
  if (!(capital || (after_word && g.is(U'a'))) || !may_begin_word(second.symbol, third.symbol)) return false;
  for (auto const word : begin_with_article) {
    auto letter = g;
    std::size_t same = 0;
    for (; same < word.size() && letter.is(static_cast<unsigned char>(word[same])); ++same)
      letter = s.after(s.after(letter));
    if (same == word.size()) return false;
  }
  return true;
}

/// True when the last letter of those spaced apart is a word of its own before the next: "s h i t a lot", "s c a m I say",
/// but not "h a h a".
[[nodiscard]] inline bool last_stands_alone(scan const& s, glyph const& g, spaced_letters const& seen) noexcept {
  auto const last = glyph_at(s.text, seen.last);
  if (!(last.is(U'a') || (last.is(U'i') && last.upper && !g.upper))) return false;
  auto const before = s.text[seen.before - 1] | 0x20;
  return before != 'h' && before != 'o' && s.after(last).is_blank() && s.after(s.after(last)).is_letter();
}

/// Joins letters spaced or dotted apart that begin with `g`; false, and nothing is read, when there are too few: three
/// with blanks, two with dots or other marks between them ("U.S."), with a dot after the last when a sentence goes on.
[[nodiscard]] inline bool read_spaced(scan& s, glyph const& g, glyph const& next) noexcept {
  bool const separates = next.is(U' ') || next.is(U'.') || next.is(U'*') || next.is(U'-') || next.is(U'_') ||
                         next.is(U'/') || next.is(U'|') || next.is(U'·') || next.is(U'~') || next.is(U',') ||
                         next.is(U'+');
  if (!separates) return false;
  auto seen = count_spaced(s, g, next.symbol);
  if (seen.count < (next.is(U'.') ? 2u : 3u)) return false;
  if (next.is(U' ')) {
    if (seen.count > 3 && stands_alone(s, g)) return false;
    if (seen.count > 3 && last_stands_alone(s, g, seen)) seen.end = seen.before;
  }
  // "a.b@c.com", "t.co"
  if (next.is(U'.') && (url_end(s.text, g.begin) > g.begin || mail_end(s.text, g.begin) > g.begin)) return false;
  unsigned capitals = 0, letters = 0;
  while (!s.full && s.at < seen.end) {
    auto const letter = s.peek();
    if (letter.is_letter()) {
      s.push(letter);
      capitals += letter.upper;
      ++letters;
    }
    if (!s.full) s.at = letter.end;
  }
  if (next.is(U'.') && !s.full) {
    auto const dot = s.peek();
    auto follows = s.after(dot);
    if (follows.is_blank()) follows = s.after(follows);
    bool const goes_on = (follows.is_alnum() && !follows.upper) || follows.is_han() || follows.is(U',');
    if (dot.is(U'.') && goes_on) s.at = dot.end;
  }
  if (!s.full) ++s.out->scripts.latin_words;
  s.end_piece(piece_kind::word, capitals == letters);
  return true;
}

}  // namespace aplomb::text::detail
