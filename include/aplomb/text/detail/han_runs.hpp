// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/kaomoji.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstdint>

namespace aplomb::text::detail {

/// Where a gloss in brackets after a Han character ends: "務(wù)", "垃圾(la)": one to eight Latin letters with a tone
/// mark, or a plausible syllable of pinyin. `open` is the bracket; its begin when this is no gloss.
[[nodiscard]] inline std::uint32_t pinyin_end(scan const& s, glyph const& open) noexcept {
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
  if (letters == 0 || !g.is(U')') || g.at_end()) return open.begin;
  bool const ends_well = last == U'a' || last == U'e' || last == U'i' || last == U'o' || last == U'u' || last == U'v' ||
                         last == U'n' || last == U'g' || last == U'r';
  return tone || (vowel && initial && ends_well && !capital && letters >= 2 && letters <= 6) ? g.end : open.begin;
}

/// True when `g` belongs to a run of Han and kana: not an arm of a face, "ヽ(´▽`)ノ".
[[nodiscard]] inline bool in_run(scan const& s, glyph const& g) noexcept {
  return g.is_han() && !(is_kaomoji_arm(g.symbol) && armed_face_end(s, g) > g.begin);
}

/// Reads the run of Han and kana at the scan's place. Blanks and masks between single characters ("垃 圾", "垃*圾", "垃.圾")
/// and glosses in brackets are dropped. `adjacent`: another piece stands right before. Returns true when the run ends
/// before a blank that stands for a comma.
[[nodiscard]] inline bool read_han(scan& s, glyph g, bool adjacent) noexcept {
  unsigned run = adjacent;  // characters since the last blank; "deliver吗" is no single character
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
    if (s.full || g.kind == char_class::newline) break;
    if (g.is(U'(')) {
      auto const end = pinyin_end(s, g);
      if (end == g.begin) break;
      s.at = end;
      g = s.peek();
      if (in_run(s, g)) continue;
      if (!g.is_blank()) break;
    }
    if (g.is_blank()) {
      auto next = s.after(g);
      while (next.is_blank()) next = s.after(next);
      if (!in_run(s, next)) break;
      if (run != 1 && s.after(next).is_han()) {
        s.end_piece(piece_kind::han);
        return true;
      }
      s.at = next.begin;
      g = next;
      run = 0;
      continue;
    }
    bool const mask =
        g.is(U'*') || g.is(U'·') || g.is(U'_') || g.is(U'^') || g.is(U'|') || g.is(U'+') || g.is(U'-') || g.is(U'/');
    if (mask || g.is(U'.')) {
      auto const next = s.after(g);
      if (!in_run(s, next)) break;
      bool const singles = run == 1 && !s.after(next).is_han();
      bool const always = g.is(U'*') || g.is(U'·') || g.is(U'_') || g.is(U'^') || g.is(U'|');
      if (!singles && !always) break;
      s.at = next.begin;
      g = next;
      run = 0;
      continue;
    }
    break;
  }
  s.end_piece(piece_kind::han);
  return false;
}

}  // namespace aplomb::text::detail
