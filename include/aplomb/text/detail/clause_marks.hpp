// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>

namespace aplomb::text::detail {

[[nodiscard]] constexpr bool is_closing_mark(char32_t c) noexcept {
  return c == U',' || c == U'.' || c == U'!' || c == U'?' || c == U'。' || c == U';' || c == U':' || c == U'…';
}

/// Reads the run of closing marks at the scan's place and closes the clause with it.
inline void close_with_marks(scan& s, glyph g) noexcept {
  unsigned exclaims = 0, questions = 0, dots = 0, ellipses = 0, count = 0;
  s.out->end_begin = g.begin;
  for (; is_closing_mark(g.symbol); g = s.after(g)) {
    exclaims += g.is(U'!');
    questions += g.is(U'?');
    dots += g.is(U'.') || g.is(U'。');
    ellipses += g.is(U'…');
    ++count;
    s.out->end_end = s.at = g.end;
  }
  s.out->end_stretch = static_cast<std::uint8_t>(count < 255 ? count : 255);
  s.out->closed_by = exclaims && questions  ? clause_end::exclaim_question
                     : exclaims             ? clause_end::exclaim
                     : questions            ? clause_end::question
                     : ellipses || dots > 1 ? clause_end::ellipsis
                     : dots                 ? clause_end::stop
                                            : clause_end::comma;
}

}  // namespace aplomb::text::detail
