// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/html.hpp>
#include <aplomb/text/detail/kaomoji.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/detail/torn_words.hpp>
#include <cstdint>

namespace aplomb::text::detail {

/// Where a gloss in brackets after a Han character ends: "務(wù)", "垃圾(la)", "圾[jī]": one to eight Latin letters with a
/// tone mark, or, in round brackets and unless `toned`, a plausible syllable of pinyin. `open` is the bracket; its begin
/// when this is no gloss.
[[nodiscard]] inline std::uint32_t pinyin_end(scan const& s, glyph const& open, bool toned = false) noexcept {
  auto const closing = open.is(U'(') ? U')' : open.is(U'[') ? U']' : open.is(U'【') ? U'】' : U'\0';
  if (closing == 0) return open.begin;
  auto g = s.after(open);
  unsigned letters = 0;
  bool vowel = false, tone = false, initial = true, capital = false;
  char32_t last = 0;
  for (; g.is_letter() && g.is_latin(); g = s.after(g)) {
    if (++letters > 8) return open.begin;
    bool const is_vowel = g.is(U'a') || g.is(U'e') || g.is(U'i') || g.is(U'o') || g.is(U'u') || g.is(U'v');
    if (!is_vowel && vowel && !(g.is(U'n') || g.is(U'g') || g.is(U'r'))) initial = false;
    tone |= g.end - g.begin > 1;
    vowel |= is_vowel;
    capital |= g.upper;
    last = g.symbol;
  }
  if (letters == 0 || !g.is(closing) || g.at_end()) return open.begin;
  if (toned || !open.is(U'(')) return tone ? g.end : open.begin;
  bool const ends_well = last == U'a' || last == U'e' || last == U'i' || last == U'o' || last == U'u' || last == U'v' ||
                         last == U'n' || last == U'g' || last == U'r';
  return tone || (vowel && initial && ends_well && !capital && letters >= 2 && letters <= 6) ? g.end : open.begin;
}

/// True when `g` belongs to a run of Han and kana: not an arm of a face, "ヽ(´▽`)ノ".
[[nodiscard]] inline bool in_run(scan const& s, glyph const& g) noexcept {
  return g.is_han() && !(is_kaomoji_arm(g.symbol) && armed_face_end(s, g) > g.begin);
}

/// A mark that tears characters apart: where the next one begins, and what is between.
struct mask {
  glyph next;
  char32_t stands_for = 0;  ///< a character that the marks hide, or 0
  bool joins = false;
  bool spells = false;  ///< characters are spelled out one by one, not a known word torn
};

/// Whether the marks from `g` on, after a run whose last `run` characters stand together, tear a word apart. Some marks
/// always do, some between single characters, all between the two of a word that is often torn.
[[nodiscard]] inline mask mask_at(scan const& s, glyph const& g, unsigned run) noexcept {
  if (g.kind != char_class::mark || (g.symbol >= 0x80 && !g.is(U'·') && !g.is(U'、'))) return {g};
  if (g.is(U',') || g.is(U'!') || g.is(U'?') || g.is(U';') || g.is(U':') || g.is(U'(') || g.is(U')') || g.is(U'"'))
    return {g};
  auto next = s.after(g);
  bool const repeats = g.is(U'*') || g.is(U'_') || g.is(U'|') || g.is(U'-');
  for (unsigned n = 1; repeats && n < 4 && next.is(g.symbol); ++n) next = s.after(next);
  if (!in_run(s, next)) return {g};
  auto const last = s.out->symbol[s.out->size - 1];
  if (auto const hidden = g.is(U'*') ? masked_between(last, next.symbol) : U'\0'; hidden != 0)
    return {next, hidden, true};
  bool const always = g.is(U'*') || g.is(U'·') || g.is(U'_') || g.is(U'^') || g.is(U'|');
  bool const singles = run == 1 && !s.after(next).is_han() &&
                       (g.is(U'.') || g.is(U'+') || g.is(U'-') || g.is(U'/') || g.is(U'~') || g.is(U'#') || g.is(U'='));
  if (always || singles) return {next, 0, true, true};
  return {next, 0, tie_between(last, next.symbol) >= (g.is(U'.') ? tie::bound : tie::torn)};
}

/// Reads the run of Han and kana at the scan's place. Blanks and masks between single characters ("垃 圾", "垃*圾", "垃.圾") or
/// in words that are often torn, tags that change the type and glosses in brackets are dropped. `adjacent`: another piece
/// stands right before. Returns true when the run ends before a blank that stands for a comma.
[[nodiscard]] inline bool read_han(scan& s, glyph g, bool adjacent) noexcept {
  unsigned run = adjacent;  // characters since the last blank or mask; "deliver吗" is no single character
  bool masked = false;      // a mask since the last blank: "谢^谢" is no single character
  std::uint32_t room = 0;   // bytes of the blank that spaces the characters out; a wider one parts phrases
  while (true) {
    while (in_run(s, g)) {
      if (auto const common = s.push_common_han()) {
        run += common;
        if (s.full) break;
        g = s.peek();
        continue;
      }
      if (s.full) break;
      s.push(g);
      if (s.full) break;
      if (g.kind == char_class::han) s.count_han(g.script);
      ++run;
      s.at = g.end;
      g = s.after(g);
    }
    if (s.full || g.kind == char_class::newline || s.out->size == s.first) break;
    if (g.is(U'(') || g.is(U'[') || g.is(U'【')) {
      auto const end = pinyin_end(s, g);
      if (end == g.begin) break;
      s.at = end;
      g = s.peek();
      if (in_run(s, g)) continue;
      if (!g.is_blank()) break;
    }
    if (changes_type(s, g)) {
      s.at = tag_at(s.text, g.begin).end;
      g = s.peek();
      continue;
    }
    if (g.is_blank() || (g.is(U'&') && entity_at(s.text, g.begin).stands_for == debris::blank)) {
      auto end = g.end;
      auto const next = past_blanks(s, g, end);
      if (auto const gloss = next.is(U'(') ? pinyin_end(s, next, run != 1) : next.begin; gloss > next.begin) {
        s.at = gloss;
        g = s.peek();
        continue;
      }
      if (!in_run(s, next)) break;
      auto const width = end - g.begin;
      bool const apart = (run != 1 || masked || (room != 0 && width > room)) && s.after(next).is_han();
      if (apart && tie_between(s.out->symbol[s.out->size - 1], next.symbol) != tie::bound) {
        s.end_piece(piece_kind::han);
        return true;
      }
      s.at = next.begin;
      g = next;
      if (!apart) run = 0, room = width;
      masked = false;
      continue;
    }
    auto const torn = mask_at(s, g, run);
    if (!torn.joins) break;
    if (torn.stands_for != 0) {
      s.push(torn.stands_for, g.begin, torn.next.begin);
      if (s.full) break;
    }
    s.at = torn.next.begin;
    g = torn.next;
    masked = true;
    if (torn.spells) run = 0;
  }
  s.end_piece(piece_kind::han);
  return false;
}

}  // namespace aplomb::text::detail
