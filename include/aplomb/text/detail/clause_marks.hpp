// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>

namespace aplomb::text::detail {

[[nodiscard]] constexpr bool is_closing_mark(char32_t c) noexcept {
  return c == U',' || c == U'.' || c == U'!' || c == U'?' || c == U'。' || c == U';' || c == U':' || c == U'…';
}

/// True when `g` is a closing mark that closes: not a dot before a digit.
[[nodiscard]] inline bool closes(scan const& s, glyph const& g) noexcept {
  return is_closing_mark(g.symbol) && !(g.is(U'.') && s.after(g).is_digit());
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

/// Closes the clause at waves between two Han runs, "好的~谢谢", where they stand for a comma; false when `g` is none.
[[nodiscard]] inline bool close_with_waves(scan& s, glyph const& g) noexcept {
  clause const& c = *s.out;
  if (!g.is(U'~') || c.piece_count == 0 || c.pieces[c.piece_count - 1].kind != piece_kind::han) return false;
  unsigned count = 1;
  auto last = g, next = s.after(g);
  for (; next.is(U'~'); next = s.after(next)) last = next, ++count;
  if (!next.is_han()) return false;
  close(s, clause_end::comma, g.begin, last.end, count);
  return true;
}

}  // namespace aplomb::text::detail
