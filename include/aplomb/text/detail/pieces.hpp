// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/clause_marks.hpp>
#include <aplomb/text/detail/html.hpp>
#include <aplomb/text/detail/kaomoji.hpp>
#include <aplomb/text/detail/leet.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/numbers.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/detail/words.hpp>
#include <aplomb/text/emoji.hpp>
#include <cstdint>

namespace aplomb::text::detail {

/// Reads the run of one emoji that begins with `g`, whose cluster ends at `end`. Skin tones and the like make no other
/// emoji.
inline void read_emoji(scan& s, glyph g, std::uint32_t end) noexcept {
  auto const symbol = emoji_symbol(s.text, g.begin);
  while (true) {
    s.push_run(symbol, g.begin, end, false, 3);
    if (s.full) return;
    s.at = end;
    g = s.peek();
    if (g.at_end() || emoji_symbol(s.text, g.begin) != symbol) break;
    end = emoji_cluster_end(s.text, g.begin);
    if (end == g.begin) break;
  }
  s.end_piece(piece_kind::emoji);
}

/// Where the bracket code at '[' ends, or its begin: one to six Han characters or one to twelve letters in brackets.
[[nodiscard]] inline std::uint32_t code_end(scan const& s, glyph const& open) noexcept {
  unsigned han = 0, letters = 0;
  auto g = s.after(open);
  for (; han <= 6 && letters <= 12; g = s.after(g)) {
    if (g.is_han())
      ++han;
    else if (g.is_letter())
      ++letters;
    else
      break;
  }
  bool const fits = han + letters > 0 && han <= 6 && letters <= 12;
  return fits && g.is(U']') ? g.end : open.begin;
}

/// What a mark begins when it is more than a mark: where that ends and what it is.
struct found {
  std::uint32_t end;
  piece_kind kind;
};

/// The piece that begins with mark `g`; its end is `g.begin` when the mark is only a mark. `touches`: a word or number
/// stands right before.
[[nodiscard]] inline found piece_at_mark(scan const& s, glyph const& g, bool touches) noexcept {
  found const nothing{g.begin, piece_kind::mark};
  found piece = nothing;
  switch (g.symbol) {
    case U'@':
      if (!touches && upright_face_end(s, g) == g.begin) piece = {mention_end(s.text, g.begin), piece_kind::mention};
      break;
    case U'#':
      piece = {hashtag_end(s.text, g.begin), piece_kind::hashtag};
      break;
    case U'[':
      piece = {code_end(s, g), piece_kind::code};
      break;
    case U'(':
      piece = {bracketed_face_end(s.text, g.begin), piece_kind::kaomoji};
      break;
    case U'<':
      if (auto const heart = s.after(g); heart.is(U'3') && !s.after(heart).is_alnum())
        piece = {heart.end, piece_kind::kaomoji};
      break;
    case U':':
    case U';':
    case U'=':
      piece = {sideways_face_end(s, g, touches), piece_kind::kaomoji};
      break;
    default:
      if (is_kaomoji_arm(g.symbol)) piece = {armed_face_end(s, g), piece_kind::kaomoji};
  }
  if (piece.end > g.begin || touches) return piece;
  return {upright_face_end(s, g), piece_kind::kaomoji};
}

/// Reads the run of Han characters or of letters written as entities ("&#22403;&#22334;") that begins at `g` with `d`.
inline void read_entities(scan& s, glyph g, debris d) noexcept {
  auto const kind = fold(d.symbol).kind;
  bool const han = kind == char_class::han;
  while (d.stands_for == debris::character) {
    auto const f = fold(d.symbol);
    if (f.kind != kind) break;
    s.push_run(f.symbol, g.begin, d.end, f.upper, 3);
    if (s.full) break;
    if (han) s.count_han(f.script);
    s.at = d.end;
    g = s.peek();
    d = debris_at(s.text, g);
  }
  if (!han && !s.full) ++s.out->scripts.latin_words;
  s.end_piece(han ? piece_kind::han : piece_kind::word);
}

/// Reads what begins with mark `g`; true when it closed the clause.
[[nodiscard]] inline bool read_mark(scan& s, glyph const& g, bool touches) noexcept {
  // The usual marks, which are part of no face and no number.
  if (g.is(U',') || g.is(U'!') || g.is(U'?') || g.is(U'。') || g.is(U'…')) return close_with_marks(s, g), true;
  if (g.is(U'&') || g.is(U'<')) {
    auto const d = debris_at(s.text, g);
    if (d.stands_for == debris::newline && s.out->size > 0) return close(s, clause_end::newline, g.begin, d.end), true;
    if (auto const end = g.is(U'&') ? apostrophe_end(s.text, g.begin) : g.begin; end > g.begin) {
      s.push(U'\'', g.begin, end);
      if (!s.full) s.at = end;
      s.end_piece(piece_kind::mark);
      return false;
    }
    if (d.stands_for == debris::character) return read_entities(s, g, d), false;
    if (d.stands_for != debris::none) return s.at = d.end, false;
  }
  bool const sign = (g.is(U'+') && !touches) || is_currency(g.symbol);
  if (sign && read_number(s, g)) return false;
  if (!touches && begins_with_dollar(s, g)) return read_word(s, g), false;
  if (auto const piece = piece_at_mark(s, g, touches); piece.end > g.begin)
    return s.take(piece.end, piece.kind, piece.kind != piece_kind::mention), false;
  if (closes(s, g)) return close_with_marks(s, g), true;
  if (close_with_stand_ins(s, g)) return true;
  for (auto next = g; next.is(g.symbol); next = s.after(next)) {
    s.push_run(next.symbol, next.begin, next.end, false, 2);
    if (s.full) break;
    s.at = next.end;
    if (is_closing_mark(g.symbol)) break;
  }
  s.end_piece(piece_kind::mark);
  return false;
}

/// Reads one piece that begins with `g`, not Han; true when it closed the clause. `touches` as above.
[[nodiscard]] inline bool read_piece(scan& s, glyph const& g, bool touches) noexcept {
  if (is_kaomoji_arm(g.symbol) && g.kind != char_class::mark)
    if (auto const end = armed_face_end(s, g); end > g.begin) return s.take(end, piece_kind::kaomoji), false;
  if (g.is_letter()) {
    char const mouth = g.end < s.text.size() ? s.text[g.end] : ' ';
    if (!touches && (mouth == '_' || mouth == '.'))
      if (auto const end = upright_face_end(s, g); end > g.begin) return s.take(end, piece_kind::kaomoji), false;
    return read_word(s, g), false;
  }
  // A digit or mark can only be an emoji when U+FE0F or U+20E3 follows.
  bool const followed = g.end < s.text.size() && static_cast<unsigned char>(s.text[g.end]) >= 0xE2;
  bool const sign = g.is_digit() || g.kind == char_class::mark;
  if (g.kind == char_class::emoji || (followed && sign))
    if (auto const end = emoji_cluster_end(s.text, g.begin); end > g.begin) return read_emoji(s, g, end), false;
  if (g.is_digit()) return (void)read_number(s, g), false;
  if (g.kind == char_class::mark) return read_mark(s, g, touches);
  for (auto next = g; next.kind == g.kind && !next.at_end(); next = s.after(next)) {
    s.push(next);
    if (s.full) break;
    s.at = next.end;
  }
  s.end_piece(piece_kind::other);
  return false;
}

}  // namespace aplomb::text::detail
