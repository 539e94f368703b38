// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/clause.hpp>
#include <aplomb/text/detail/clause_marks.hpp>
#include <aplomb/text/detail/han_runs.hpp>
#include <aplomb/text/detail/html.hpp>
#include <aplomb/text/detail/kaomoji.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/numbers.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/detail/words.hpp>
#include <aplomb/text/emoji.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text {

/// Reads a text clause by clause: any bytes, any length, one pass, bounded memory, no heap.
///
///     clause c;
///     for (clause_reader reader{bytes}; reader.next(c);) use(c);
///
/// - Of a text beyond 64 KiB the first and the last 32 KiB are read, cut on character boundaries; `truncated()` says so.
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

  static void close(scan& s, clause_end by, std::uint32_t begin, std::uint32_t end) noexcept {
    s.out->closed_by = by;
    s.out->end_stretch = 1;
    s.out->end_begin = begin;
    s.out->end_end = s.at = end;
  }

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
        return close(s, clause_end::newline, g.begin, g.end);
      }
      auto const size = out.size;
      auto const pieces = out.piece_count;
      auto const place = s.at;
      auto const scripts = out.scripts;
      bool const after_han = pieces > 0 && out.pieces[pieces - 1].kind == piece_kind::han;
      if (blank.end != 0 && size > 0 && !after_han && !g.is_han() && !closes(s, g))
        s.push(U' ', blank.begin, blank.end);
      s.start_piece();
      bool const adjacent = size > 0 && blank.end == 0;
      bool const touches = adjacent && (out.pieces[pieces - 1].kind == piece_kind::word ||
                                        out.pieces[pieces - 1].kind == piece_kind::number);
      blank = {};
      if (g.is_han() && !(detail::is_kaomoji_arm(g.symbol) && starts_face(s, g))) {
        if (detail::read_han(s, g)) {
          auto gap = s.peek();
          auto const begin = gap.begin;
          auto end = gap.end;
          for (; gap.is_blank(); gap = s.after(gap)) end = gap.end;
          return close(s, clause_end::gap, begin, end);
        }
      } else if (read_piece(s, g, touches)) {
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
      if (read_nothing) {  // debris separates words as a blank does
        out.size = size;
        blank.begin = g.begin;
        blank.end = s.at;
      }
    }
  }

  /// True when `g` is a closing mark that closes: not a dot before a digit.
  static bool closes(scan const& s, glyph const& g) noexcept {
    return detail::is_closing_mark(g.symbol) && !(g.is(U'.') && s.after(g).is_digit());
  }

  static bool starts_face(scan const& s, glyph const& arm) noexcept {
    auto g = s.after(arm);
    for (unsigned arms = 0; arms < 4 && detail::is_kaomoji_arm(g.symbol); ++arms) g = s.after(g);
    return g.is(U'(') && detail::bracketed_face_end(s.text, g.begin) > g.begin;
  }

  /// Reads one piece that is not Han; true when it closed the clause. `touches`: a word or number stands right before.
  static bool read_piece(scan& s, glyph const& g, bool touches) noexcept {
    using enum char_class;
    if (g.kind == letter) {
      auto const mouth = g.end < s.text.size() ? s.text[g.end] : ' ';
      if (!touches && (mouth == '_' || mouth == '.'))
        if (auto const end = detail::upright_face_end(s, g); end > g.begin)
          return s.take(end, piece_kind::kaomoji), false;
      return detail::read_word(s, g), false;
    }
    // A digit or mark can only be an emoji when U+FE0F or U+20E3 follows.
    bool const followed = g.end < s.text.size() && static_cast<unsigned char>(s.text[g.end]) >= 0xE2;
    if (g.kind == emoji || (followed && (g.kind == digit || g.kind == mark))) {
      if (auto const end = emoji_cluster_end(s.text, g.begin); end > g.begin) return read_emoji(s, g, end), false;
    }
    if (g.kind == digit) return (void)detail::read_number(s, g), false;
    if (g.kind == mark) return read_mark(s, g, touches);
    while (!s.full) {
      auto const next = s.peek();
      if (next.kind != g.kind || next.at_end()) break;
      s.push(next);
      if (!s.full) s.at = next.end;
    }
    s.end_piece(piece_kind::other);
    return false;
  }

  static void read_emoji(scan& s, glyph g, std::uint32_t end) noexcept {
    auto const symbol = emoji_symbol(s.text, g.begin);
    std::uint32_t count = 0;
    while (true) {
      s.push_run(symbol, g.begin, end, false, 3);
      if (s.full) return;
      s.at = end;
      ++count;
      g = s.peek();
      if (g.at_end() || g.is_blank()) break;
      auto const next = emoji_cluster_end(s.text, g.begin);
      if (next == g.begin || emoji_symbol(s.text, g.begin) != symbol) break;
      end = next;
    }
    s.end_piece(piece_kind::emoji);
  }

  static bool read_mark(scan& s, glyph const& g, bool touches) noexcept {
    // The usual marks, which are part of no face and no number.
    if (g.is(U',') || g.is(U'!') || g.is(U'?') || g.is(U'。') || g.is(U'…'))
      return detail::close_with_marks(s, g), true;
    auto const take = [&](std::uint32_t end, piece_kind kind, bool squeezed = true) {
      if (end <= g.begin) return false;
      s.take(end, kind, squeezed);
      return true;
    };
    auto const drop = [&](detail::debris d) {
      if (d.stands_for == detail::debris::newline && s.out->size > 0)
        return close(s, clause_end::newline, g.begin, d.end), true;
      s.at = d.end;
      return false;
    };
    switch (g.symbol) {
      case U'@':
        if (!touches)
          if (auto const end = detail::mention_end(s.text, g.begin); end > g.end)
            return s.take(end, piece_kind::mention, false), false;
        break;
      case U'#':
        if (take(detail::hashtag_end(s.text, g.begin), piece_kind::hashtag)) return false;
        break;
      case U'[':
        if (take(code_end(s, g), piece_kind::code)) return false;
        break;
      case U'(':
        if (take(detail::bracketed_face_end(s.text, g.begin), piece_kind::kaomoji)) return false;
        break;
      case U'&':
        if (auto const d = detail::entity_at(s.text, g.begin); d.stands_for != detail::debris::none) return drop(d);
        break;
      case U'<':
        if (auto const d = detail::tag_at(s.text, g.begin); d.stands_for != detail::debris::none) return drop(d);
        if (auto const heart = s.after(g); heart.is(U'3') && !s.after(heart).is_alnum())
          return s.take(heart.end, piece_kind::kaomoji), false;
        break;
      case U':':
      case U';':
      case U'=':
        if (take(detail::sideways_face_end(s, g, touches), piece_kind::kaomoji)) return false;
        break;
      case U'+':
        if (!touches && s.after(g).is_digit() && detail::read_number(s, g)) return false;
        break;
      default:
        if (detail::is_currency(g.symbol) && detail::read_number(s, g)) return false;
        if (detail::is_kaomoji_arm(g.symbol) && starts_face(s, g)) {
          auto open = g;
          while (!open.is(U'(')) open = s.after(open);
          return s.take(detail::bracketed_face_end(s.text, open.begin), piece_kind::kaomoji), false;
        }
        break;
    }
    if (!touches && take(detail::upright_face_end(s, g), piece_kind::kaomoji)) return false;
    if (closes(s, g)) return detail::close_with_marks(s, g), true;
    for (auto next = g; next.is(g.symbol) && next.kind == char_class::mark && !s.full; next = s.after(next)) {
      s.push_run(next.symbol, next.begin, next.end, false, 2);
      if (!s.full) s.at = next.end;
      if (detail::is_closing_mark(g.symbol)) break;
    }
    s.end_piece(piece_kind::mark);
    return false;
  }

  /// Where the bracket code at '[' ends, or its begin: one to six Han characters or one to twelve letters in brackets.
  static std::uint32_t code_end(scan const& s, glyph const& open) noexcept {
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
    return g.is(U']') && !g.at_end() && han + letters > 0 && han <= 6 ? g.end : open.begin;
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t limit_ = 0;
  bool truncated_ = false;
};

}  // namespace aplomb::text
