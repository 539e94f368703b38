// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A clause: the unit in which a message is read. Folded symbols, each with the bytes it came from, grouped into
/// pieces.

namespace aplomb::text {

/// What a piece is.
///
/// - `han`: run of Han, kana and bopomofo; `word`: run of letters with inner apostrophes, hyphens and digits ("don't").
/// - `number`: digits with inner . , : / - and a currency sign or % ("¥3.50", "8:30", "12315").
/// - `mark`: one punctuation mark; a run of the same mark is one symbol with stretch. `emoji`: one emoji cluster.
/// - `code`: bracket code "[呵呵]", brackets included; `kaomoji`: "(╯°□°)╯", ":-)", "T_T", "qaq", "orz".
/// - `mention`: "@name"; `hashtag`: "#topic#"; `url` and `mail`: one symbol U+FFFC for all of it.
/// - `phone`; `reference`: order numbers and other long identifiers of letters and digits; `other`: controls, U+FFFD.
APLOMB_ENUM(piece_kind, std::uint8_t, han, word, number, mark, emoji, code, kaomoji, mention, hashtag, url, mail, phone,
            reference, other)

/// What closed a clause. `none`: the end of the text, the capacity of the clause, or the cut in a text beyond 64 KiB.
/// `gap`: a blank between Han runs used as a comma. `comma`: also ; and :. A run of marks is one end: the strongest of
/// them names it (exclaim and question together: exclaim_question; dots in a row: ellipsis).
APLOMB_ENUM(clause_end, std::uint8_t, none, gap, comma, stop, exclaim, question, exclaim_question, ellipsis, newline)

/// `count` symbols of a clause from index `first`. Trivial, so that a clause costs nothing to make.
struct piece {
  piece_kind kind;
  bool capitals;  ///< a word of two or more letters, all upper case
  std::uint16_t first;
  std::uint16_t count;
};

/// One clause. Plain arrays, reused by the caller; only what the sizes guard is ever written or read, so making one is
/// free. About 9 KB; keep it on the stack or in the reader's work space.
///
/// - Symbols are in the order of the text: begin[i] < end[i] <= begin[i + 1], on character boundaries of the original.
/// - Pieces are in order and do not overlap. A single blank between two words is a symbol that belongs to no piece;
///   blanks beside Han are dropped.
struct clause {
  static constexpr std::size_t capacity = 512;  ///< symbols; a longer clause is cut, at a word boundary if there is one
  static constexpr std::size_t piece_capacity = 256;  ///< pieces; a clause of more is cut

  std::uint16_t size = 0;         ///< symbols in use
  std::uint16_t piece_count = 0;  ///< pieces in use
  clause_end closed_by = clause_end::none;
  std::uint8_t end_stretch = 0;  ///< number of closing marks, at most 255
  std::uint32_t end_begin = 0;   ///< first byte of the closing marks
  std::uint32_t end_end = 0;     ///< one past their last byte
  script_counts scripts;

  char32_t symbol[capacity];      ///< folded: lower case, half width, simplified, straight quotes
  std::uint32_t begin[capacity];  ///< first byte in the original text
  std::uint32_t end[capacity];    ///< one past the last byte
  std::uint8_t stretch
      [capacity];  ///< 1: as it is; n: n equal symbols (at least 3; of marks at least 2) squeezed to one; at most 255
  bool upper[capacity];  ///< was an upper-case letter
  piece pieces[piece_capacity];

  // The arrays are left as they are on purpose.
  clause() noexcept {}

  /// Empties the clause. O(1).
  void clear() noexcept {
    size = 0, piece_count = 0, closed_by = clause_end::none, end_stretch = 0, end_begin = 0, end_end = 0, scripts = {};
  }

  /// The piece that holds symbol `i`, or `piece_count` for a blank between pieces. O(log pieces).
  [[nodiscard]] std::size_t piece_at(std::size_t i) const noexcept {
    std::size_t low = 0, high = piece_count;
    while (low < high) {
      auto const middle = (low + high) / 2;
      if (pieces[middle].first + pieces[middle].count <= i)
        low = middle + 1;
      else
        high = middle;
    }
    return low < piece_count && pieces[low].first <= i ? low : piece_count;
  }

  /// The bytes of `text`, the text this clause was read from, that symbols [first, last] came from.
  [[nodiscard]] std::string_view bytes(std::string_view text, std::size_t first, std::size_t last) const noexcept {
    return text.substr(begin[first], end[last] - begin[first]);
  }
};

}  // namespace aplomb::text
