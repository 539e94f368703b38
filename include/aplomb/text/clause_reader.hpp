// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/clause.hpp>
#include <aplomb/text/detail/han_runs.hpp>
#include <aplomb/text/detail/html.hpp>
#include <aplomb/text/detail/pieces.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text {

/// Reads a text clause by clause: any bytes, any length, one pass, bounded memory, no heap.
///
///     clause c;
///     for (clause_reader reader{bytes}; reader.next(c);) use(c);
///
/// - Of a text beyond 64 KiB the first and the last 32 KiB are read, cut on character boundaries; `truncated()` tells.
///   Offsets stay those of the whole text (32 bits: of a text beyond 4 GiB the tail is taken from its first 4 GiB).
/// - A clause without symbols comes only when marks other than commas closed it ("？" alone).
/// - The text must outlive the reader. Not thread-safe; make one per text, it costs nothing.
class clause_reader {
 public:
  static constexpr std::size_t part = 32 * 1024;  ///< bytes read of the head and of the tail of a long text

  explicit clause_reader(std::string_view bytes) noexcept : text_(bytes.substr(0, 0xFFFFFFFFu)) {
    truncated_ = bytes.size() > 2 * part;
    limit_ = truncated_ ? static_cast<std::uint32_t>(boundary_before(text_, part))
                        : static_cast<std::uint32_t>(text_.size());
  }

  /// Reads the next clause into `out`, whatever it held; false at the end of the text, `out` is empty then.
  /// O(length of the clause).
  bool next(clause& out) noexcept {
    do {
      out.clear();
      detail::scan s{text_.substr(0, limit_), at_, &out};
      read(s);
      at_ = s.at;
      if (at_ >= limit_ && limit_ < text_.size()) {
        at_ = static_cast<std::uint32_t>(boundary_before(text_, text_.size() - part));
        limit_ = static_cast<std::uint32_t>(text_.size());
        if (out.size == 0 && out.closed_by <= clause_end::comma) continue;
        return true;
      }
      if (out.size > 0 || (out.closed_by > clause_end::comma && out.closed_by != clause_end::newline)) return true;
    } while (at_ < limit_);
    out.clear();
    return false;
  }

  /// True when the text was beyond 64 KiB and its middle is left out.
  [[nodiscard]] bool truncated() const noexcept { return truncated_; }

 private:
  using glyph = detail::glyph;
  using scan = detail::scan;

  static void read(scan& s) noexcept {
    clause& out = *s.out;
    glyph blank{};  // the blank before the piece that comes
    while (true) {
      if (out.piece_count == clause::piece_capacity || out.size == clause::capacity) return;
      glyph g = s.peek();
      if (g.at_end()) {
        s.at = g.end;
        return;
      }
      if (g.kind == char_class::blank) {
        if (blank.end != g.begin) blank.begin = g.begin;
        blank.end = s.at = g.end;
        continue;
      }
      if (g.kind == char_class::newline) {
        if (out.size == 0) {
          s.at = g.end;
          continue;
        }
        return detail::close(s, clause_end::newline, g.begin, g.end);
      }
      if (blank.end != 0 && g.is_han() && ends_phrase(out))
        return detail::close(s, clause_end::gap, blank.begin, blank.end);
      auto const size = out.size;
      auto const pieces = out.piece_count;
      auto const place = s.at;
      auto const scripts = out.scripts;
      bool const after_han = pieces > 0 && out.pieces[pieces - 1].kind == piece_kind::han;
      if (blank.end != 0 && size > 0 && !after_han && !g.is_han() && !detail::closes(s, g))
        s.push(U' ', blank.begin, blank.end);
      s.start_piece();
      bool const adjacent = size > 0 && blank.end == 0;
      bool const touches = adjacent && (out.pieces[pieces - 1].kind == piece_kind::word ||
                                        out.pieces[pieces - 1].kind == piece_kind::number);
      auto const blank_before = blank;
      blank = {};
      if (detail::in_run(s, g)) {
        if (detail::read_han(s, g, adjacent)) {
          auto const gap = s.peek();
          auto end = gap.end;
          (void)detail::past_blanks(s, gap, end);
          return detail::close(s, clause_end::gap, gap.begin, end);
        }
      } else if (detail::read_piece(s, g, touches)) {
        out.size = out.piece_count == pieces ? size : out.size;
        return;
      }
      bool const read_nothing = out.piece_count == pieces;
      if (s.full) {
        // A Han run, or a piece longer than a clause, is cut and goes on in the next one; any other starts that.
        bool const cut = !read_nothing && (size == 0 || out.pieces[pieces].kind == piece_kind::han);
        if (cut) {
          s.at = out.end[out.size - 1];
        } else {
          out.size = size;
          out.piece_count = pieces;
          out.scripts = scripts;
          s.at = place;
        }
        return;
      }
      if (read_nothing) {
        out.size = size;
        if (detail::changes_type(s, g)) {
          blank = blank_before;
        } else {  // other debris separates words as a blank does
          blank.begin = g.begin;
          blank.end = s.at;
        }
      }
    }
  }

  /// True when a blank and Han after what is in `out` begin a new phrase: a closing quote, an emoji or a face ended
  /// one.
  static bool ends_phrase(clause const& out) noexcept {
    if (out.scripts.han == 0 || out.piece_count == 0) return false;
    auto const kind = out.pieces[out.piece_count - 1].kind;
    auto const last = out.symbol[out.size - 1];
    return kind == piece_kind::emoji || kind == piece_kind::code || kind == piece_kind::kaomoji ||
           (kind == piece_kind::mark &&
            (last == U'"' || last == U')' || last == U'】' || last == U'》' || last == U'~'));
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t limit_ = 0;
  bool truncated_ = false;
};

/// What `Pass` makes of a text when it is told each of its clauses in order: `pass_over<manner_pass>(message).seen()`.
template <class Pass>
[[nodiscard]] Pass pass_over(std::string_view bytes) noexcept {
  Pass pass;
  clause_reader clauses{bytes};
  clause in;
  while (clauses.next(in)) pass.add(in);
  return pass;
}

}  // namespace aplomb::text
