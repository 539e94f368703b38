// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/homoglyphs.hpp>
#include <aplomb/text/detail/html.hpp>
#include <aplomb/text/detail/leet.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/numbers.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/detail/spelled_letters.hpp>
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
