// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>

namespace aplomb::text::detail {

[[nodiscard]] constexpr bool is_closing_mark(char32_t c) noexcept {
  return c == U',' || c == U'.' || c == U'!' || c == U'?' || c == U'。' || c == U';' || c == U':' || c == U'…';
}

/// True when `g` is a closing mark that closes: not a dot before a digit, unless Han stands before it.
[[nodiscard]] inline bool closes(scan const& s, glyph const& g) noexcept {
  if (!is_closing_mark(g.symbol)) return false;
  if (!g.is(U'.') || !s.after(g).is_digit()) return true;
  clause const& c = *s.out;
  return c.piece_count > 0 && c.pieces[c.piece_count - 1].kind == piece_kind::han && c.end[c.size - 1] == g.begin;
}

/// Closes the clause with `count` marks, the bytes [begin, end), and goes on behind them.
inline void close(scan& s, clause_end by, std::uint32_t begin, std::uint32_t end, unsigned count = 1) noexcept {
  s.out->closed_by = by;
  s.out->end_stretch = static_cast<std::uint8_t>(count < 255 ? count : 255);
  s.out->end_begin = begin;
  s.out->end_end = s.at = end;
}

/// Reads the run of closing marks that begins with `g` and closes the clause with it.
inline void close_with_marks(scan& s, glyph g) noexcept {
  unsigned exclaims = 0, questions = 0, dots = 0, ellipses = 0, count = 0;
  auto const begin = g.begin;
  auto end = g.end;
  for (; is_closing_mark(g.symbol); g = s.after(g)) {
    exclaims += g.is(U'!');
    questions += g.is(U'?');
    dots += g.is(U'.') || g.is(U'。');
    ellipses += g.is(U'…');
    ++count;
    end = g.end;
  }
  auto const by = exclaims && questions  ? clause_end::exclaim_question
                  : exclaims             ? clause_end::exclaim
                  : questions            ? clause_end::question
                  : ellipses || dots > 1 ? clause_end::ellipsis
                  : dots                 ? clause_end::stop
                                         : clause_end::comma;
  close(s, by, begin, end, count);
}

/// Closes the clause at marks that stand for closing ones: waves between two Han runs for a comma, "好的~谢谢", and dots of
/// other kinds in a row for an ellipsis, "好吧···", "嗯、、、". False when `g` begins none of these.
[[nodiscard]] inline bool close_with_stand_ins(scan& s, glyph const& g) noexcept {
  if (!(g.is(U'~') || g.is(U'·') || g.is(U'、'))) return false;
  unsigned count = 1;
  auto last = g, next = s.after(g);
  for (; next.is(g.symbol); next = s.after(next)) last = next, ++count;
  if (g.is(U'~')) {
    clause const& c = *s.out;
    bool const between = c.piece_count > 0 && c.pieces[c.piece_count - 1].kind == piece_kind::han && next.is_han();
    if (!between) return false;
    close(s, clause_end::comma, g.begin, last.end, count);
    return true;
  }
  if (count == 1) return false;
  close(s, clause_end::ellipsis, g.begin, last.end, count);
  return true;
}

}  // namespace aplomb::text::detail
