// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/homoglyphs.hpp>
#include <aplomb/text/detail/html.hpp>
#include <aplomb/text/detail/leet.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/numbers.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text::detail {

/// True when the symbols of the current piece are `word`, whatever their stretch.
[[nodiscard]] inline bool piece_is(scan const& s, std::string_view word) noexcept {
  clause const& c = *s.out;
  if (c.size - s.first != static_cast<int>(word.size())) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (c.symbol[s.first + i] != static_cast<unsigned char>(word[i])) return false;
  return true;
}

template <std::size_t N>
[[nodiscard]] bool piece_is_one_of(scan const& s, std::string_view const (&words)[N]) noexcept {
  for (auto const word : words)
    if (piece_is(s, word)) return true;
  return false;
}

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

/// True when "a" or "i" before the letters `second` and `third` is a word of its own: an English word may begin with
/// these ("a s c a m", but "a w f u l").
[[nodiscard]] constexpr bool may_begin_word(char32_t second, char32_t third) noexcept {
  if (is_vowel(second) || is_vowel(third) || third == U'y') return true;
  if (third == U'h') return second == U's' || second == U't' || second == U'c' || second == U'w' || second == U'p';
  if (second == U's') return third != U's' && third != U'r' && third != U'd' && third != U'g';
  if (third == U'r' || third == U'l') return second != third && second != U'n' && second != U'm' && second != U'l';
  return (second == U't' && third == U'w') || (second == U'k' && third == U'n');
}

/// True when the letter `g`, which begins letters spaced apart, is the article of "such a s c a m" or the pronoun of "I
/// h a t e": another word stands before "a", or "I" is a capital before small letters.
[[nodiscard]] inline bool stands_alone(scan const& s, glyph const& g) noexcept {
  auto const second = s.after(s.after(g));
  auto const third = s.after(s.after(second));
  if (g.is(U'i')) return g.upper && !second.upper;
  clause const& c = *s.out;
  bool const after_word = c.piece_count > 0 && c.pieces[c.piece_count - 1].kind == piece_kind::word;
  return g.is(U'a') && after_word && may_begin_word(second.symbol, third.symbol);
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
    // "s h i t a lot", "s c a m I say"
    auto const last = glyph_at(s.text, seen.last);
    if (seen.count > 3 && (last.is(U'a') || (last.is(U'i') && last.upper && !g.upper)) && s.after(last).is_blank() &&
        s.after(s.after(last)).is_letter())
      seen.end = seen.before;
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

/// True for "No. 5" and "No.5" at the dot, not for "No. I said no."
[[nodiscard]] inline bool number_follows(scan const& s, glyph const& dot) noexcept {
  auto const next = s.after(dot);
  return next.is_digit() || (next.is_blank() && s.after(next).is_digit());
}

/// The letters faces are written with as words: "QAQ", "orz".
inline constexpr std::string_view letter_faces[] = {"qaq", "qwq", "qvq", "tat", "orz", "otz", "owo", "uwu", "xd"};

/// Ends a word that is nothing else, or a face of letters.
inline void end_word(scan& s, bool latin, bool capitals) noexcept {
  auto const size = s.out->size - s.first;
  if ((size == 2 || size == 3) && piece_is_one_of(s, letter_faces)) return s.end_piece(piece_kind::kaomoji);
  if (latin) ++s.out->scripts.latin_words;
  s.end_piece(piece_kind::word, capitals);
}

/// Reads the word at the scan's place when it is two or more ASCII letters followed by a blank, a closing mark that
/// cannot belong to a link or a name, or the end; else nothing is read. The usual case.
[[nodiscard]] inline bool read_plain_word(scan& s) noexcept {
  auto const size = s.text.size();
  auto end = s.at;
  while (end < size && is_ascii_letter(s.text[end])) ++end;
  if (end - s.at < 2) return false;
  if (end < size &&
      !(s.text[end] == ' ' || s.text[end] == ',' || s.text[end] == '!' || s.text[end] == '?' || s.text[end] == '\n'))
    return false;
  if (end + 1 < size && s.text[end] == '!' && is_ascii_letter(s.text[end + 1])) return false;  // "sh!t"
  unsigned capitals = 0;
  auto const letters = s.push_ascii_letters(capitals);
  if (s.full)
    s.end_piece(piece_kind::word);
  else
    end_word(s, true, capitals == letters);
  return true;
}

/// Reads the word, link, mail address or reference that begins at letter `g`.
inline void read_word(scan& s, glyph g) noexcept {
  if (read_plain_word(s)) return;
  auto const begin = g.begin;
  auto const second = s.after(g);
  if (!second.is_letter() && read_spaced(s, g, second)) return;

  unsigned letters = 0, capitals = 0, digits = 0;
  bool latin = false, foreign = false;
  while (!s.full) {
    if (g.is_letter()) {
      s.push(g);
      ++letters;
      capitals += g.upper;
      latin |= g.is_latin();
      foreign |= is_greek_or_cyrillic(g.symbol);
      if (s.full) break;
      s.at = g.end;
      // The letters that follow are ASCII most of the time.
      if (auto const more = s.push_ascii_letters(capitals)) letters += more, latin = true;
      g = s.peek();
      continue;
    } else if (g.is_digit()) {
      s.push_plain(g);
      ++digits;
    } else if (is_leet_sign(s, g, letters)) {
      s.push(leet_letter(g.symbol), g.begin, g.end);
    } else if (g.is(U'\'') || g.is(U'-') || g.is(U'_') || g.is(U'*')) {
      // Inside a word only: don't, well-known, f*ck.
      auto inner = s.after(g);
      if (g.is(U'*'))
        while (inner.is(U'*') && inner.begin - g.end < 8) inner = s.after(inner);
      if (!inner.is_letter() && !((g.is(U'-') || g.is(U'_')) && inner.is_digit())) break;
      while (!s.full && g.begin < inner.begin) {
        s.push_plain(g);
        if (!s.full) s.at = g.end;
        g = s.after(g);
      }
      continue;
    } else if (g.is(U'<')) {
      // Letters of one word may be set in different type; a tag at its end goes with it.
      auto const d = tag_at(s.text, g.begin);
      if (d.stands_for != debris::nothing) break;
      s.at = d.end;
      g = s.peek();
      continue;
    } else if (auto const end = g.is(U'&') ? apostrophe_end(s.text, g.begin) : g.begin; end > g.begin) {
      if (!glyph_at(s.text, end).is_letter()) break;
      s.push(U'\'', g.begin, end);
      if (s.full) break;
      s.at = end;
      g = s.peek();
      continue;
    } else {
      break;
    }
    if (s.full) break;
    s.at = g.end;
    g = s.after(g);
  }
  if (s.full) {
    s.end_piece(piece_kind::word);
    return;
  }
  if (g.symbol < 0x80 && latin && begin < s.text.size() && static_cast<unsigned char>(s.text[begin]) < 0x80) {
    if (g.is(U'.') || g.is(U':') || g.is(U'/')) {
      if (auto const end = url_end(s.text, begin); end > s.at) return s.set_aside(begin, end, piece_kind::url);
    }
    if (g.is(U'.') || g.is(U'@') || g.is(U'+'))
      if (auto const end = mail_end(s.text, begin); end > begin) return s.set_aside(begin, end, piece_kind::mail);
    constexpr std::string_view debris[] = {"nbsp", "quot", "amp", "lt", "gt"};
    if (g.is(U';') && piece_is_one_of(s, debris)) {  // "&nbsp;" that lost its ampersand
      s.out->size = s.first;
      s.at = g.end;
      return;
    }
  }
  constexpr std::string_view titles[] = {"mr", "mrs", "ms", "dr", "st", "vs"};
  if (g.is(U'.') && (piece_is_one_of(s, titles) || (piece_is(s, "no") && number_follows(s, g)))) s.at = g.end;
  if (latin && foreign)
    for (auto i = s.first; i < s.out->size; ++i) s.out->symbol[i] = latin_look_alike(s.out->symbol[i]);
  if (latin && digits > 0 && digits <= 2) read_leet(s);
  if (digits > 2 && reference_end(s.text, begin) == s.at) return s.end_piece(piece_kind::reference);
  end_word(s, latin, letters >= 2 && capitals == letters);
}

}  // namespace aplomb::text::detail
