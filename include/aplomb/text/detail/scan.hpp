// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/clause.hpp>
#include <aplomb/text/folding.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text::detail {

/// One visible character as it is read, with its bytes. At the end of the text: a newline of no bytes.
struct glyph {
  char32_t symbol;
  std::uint32_t begin;
  std::uint32_t end;
  char_class kind;
  bool upper;
  han_script script;

  [[nodiscard]] constexpr bool at_end() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool is(char32_t c) const noexcept { return symbol == c; }
  [[nodiscard]] constexpr bool is_letter() const noexcept { return kind == char_class::letter; }
  [[nodiscard]] constexpr bool is_digit() const noexcept { return kind == char_class::digit; }
  [[nodiscard]] constexpr bool is_alnum() const noexcept { return is_letter() || is_digit(); }
  [[nodiscard]] constexpr bool is_blank() const noexcept { return kind == char_class::blank; }
  [[nodiscard]] constexpr bool is_han() const noexcept { return kind == char_class::han || kind == char_class::kana; }
  [[nodiscard]] constexpr bool is_latin() const noexcept { return is_letter() && symbol < 0x250; }
};

/// `glyph_at` for what is not ASCII.
[[nodiscard]] inline glyph wide_glyph_at(std::string_view text, std::uint32_t at) noexcept {
  while (at < text.size()) {
    auto const code = decode_at(text, at);
    auto const f = fold(code.symbol);
    if (f.kind != char_class::noise) return {f.symbol, at, at + code.length, f.kind, f.upper, f.script};
    at += code.length;
  }
  auto const size = static_cast<std::uint32_t>(text.size());
  return {U'\n', size, size, char_class::newline, false, han_script::either};
}

/// The first visible character at or after byte `at`; noise is passed over.
[[nodiscard]] inline glyph glyph_at(std::string_view text, std::uint32_t at) noexcept {
  if (at < text.size()) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      auto const f = fold_ascii(byte);
      return {f.symbol, at, at + 1, f.kind, f.upper, f.script};
    }
  }
  return wide_glyph_at(text, at);
}

/// The work in progress: the text, the place in it, and the clause that is being filled.
struct scan {
  std::string_view text;
  std::uint32_t at;
  clause* out;
  std::uint16_t first = 0;  ///< first symbol of the piece that is being read; squeezing does not reach before it
  bool full = false;        ///< a symbol found no room

  [[nodiscard]] glyph peek() const noexcept { return glyph_at(text, at); }
  [[nodiscard]] glyph after(glyph const& g) const noexcept { return glyph_at(text, g.end); }

  void start_piece() noexcept { first = out->size; }

  /// Appends a symbol as it is.
  void push(char32_t symbol, std::uint32_t begin, std::uint32_t end, bool upper = false) noexcept {
    if (out->size == clause::capacity) {
      full = true;
      return;
    }
    auto const i = out->size++;
    out->symbol[i] = symbol;
    out->begin[i] = begin;
    out->end[i] = end;
    out->stretch[i] = 1;
    out->upper[i] = upper;
  }

  /// Appends a symbol, or lengthens the last one when this is the `least`th or a later one of a run of equals.
  void push_run(char32_t symbol, std::uint32_t begin, std::uint32_t end, bool upper, unsigned least) noexcept {
    auto const n = out->size;
    if (n > first && out->symbol[n - 1] == symbol) {
      auto& stretch = out->stretch[n - 1];
      if (stretch > 1) {
        stretch = static_cast<std::uint8_t>(stretch < 255 ? stretch + 1 : 255);
        out->end[n - 1] = end;
        return;
      }
      if (least == 2) {
        stretch = 2;
        out->end[n - 1] = end;
        return;
      }
      if (n - 1 > first && out->symbol[n - 2] == symbol && out->stretch[n - 2] == 1) {
        out->size = static_cast<std::uint16_t>(n - 1);
        out->stretch[n - 2] = 3;
        out->end[n - 2] = end;
        return;
      }
    }
    push(symbol, begin, end, upper);
  }

  /// Appends a character of a run that is squeezed from three on.
  void push(glyph const& g) noexcept { push_run(g.symbol, g.begin, g.end, g.upper, 3); }

  void count_han(han_script script) noexcept {
    ++out->scripts.han;
    out->scripts.simplified += script == han_script::simplified;
    out->scripts.traditional += script == han_script::traditional;
  }

  /// Appends a character as it is.
  void push_plain(glyph const& g) noexcept { push(g.symbol, g.begin, g.end, g.upper); }

  /// Reads the ASCII letters that follow and returns how many; adds the capitals among them to `capitals`.
  unsigned push_ascii_letters(unsigned& capitals) noexcept {
    // Stores of bytes may alias anything, so what the loop needs is kept in locals.
    clause& c = *out;
    char const* const data = text.data();
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const begin = at;
    auto p = at;
    std::uint32_t n = c.size;
    for (; p < size; ++p) {
      auto const byte = static_cast<unsigned char>(data[p]);
      if (byte >= 0x80) break;
      auto const f = fold_ascii(byte);
      if (f.kind != char_class::letter) break;
      if (n > first && c.symbol[n - 1] == f.symbol) {
        c.size = static_cast<std::uint16_t>(n);
        push_run(f.symbol, p, p + 1, f.upper, 3);
        n = c.size;
        if (full) break;
      } else {
        if (n == clause::capacity) {
          full = true;
          break;
        }
        c.symbol[n] = f.symbol;
        c.begin[n] = p;
        c.end[n] = p + 1;
        c.stretch[n] = 1;
        c.upper[n] = f.upper;
        ++n;
      }
      capitals += f.upper;
    }
    c.size = static_cast<std::uint16_t>(n);
    at = p;
    return p - begin;
  }

  /// Reads the Han characters of U+4E00..U+9FFF that follow, counts them by script, and returns how many.
  unsigned push_common_han() noexcept {
    clause& c = *out;
    char const* const data = text.data();
    auto const size = static_cast<std::uint32_t>(text.size());
    auto p = at;
    std::uint32_t n = c.size, read = 0, simplified = 0, traditional = 0;
    for (; size - p >= 3; p += 3, ++read) {
      auto const byte = [&](std::uint32_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(data[p + i]));
      };
      auto const code = static_cast<char32_t>((byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu));
      if ((byte(0) & 0xF0u) != 0xE0 || (byte(1) & 0xC0u) != 0x80 || (byte(2) & 0xC0u) != 0x80) break;
      if (code < 0x4E00 || code > 0x9FFF) break;
      auto const f = fold_han(code);
      if (n > first && c.symbol[n - 1] == f.symbol) {
        c.size = static_cast<std::uint16_t>(n);
        push_run(f.symbol, p, p + 3, false, 3);
        n = c.size;
        if (full) break;
      } else {
        if (n == clause::capacity) {
          full = true;
          break;
        }
        c.symbol[n] = f.symbol;
        c.begin[n] = p;
        c.end[n] = p + 3;
        c.stretch[n] = 1;
        c.upper[n] = false;
        ++n;
      }
      simplified += f.script == han_script::simplified;
      traditional += f.script == han_script::traditional;
    }
    c.size = static_cast<std::uint16_t>(n);
    c.scripts.han += read;
    c.scripts.simplified += simplified;
    c.scripts.traditional += traditional;
    at = p;
    return read;
  }

  /// Makes the symbols since `start_piece` a piece, if there are any.
  void end_piece(piece_kind kind, bool capitals = false) noexcept {
    if (out->size == first) return;
    out->pieces[out->piece_count++] = {kind, capitals, first, static_cast<std::uint16_t>(out->size - first)};
    first = out->size;
  }

  /// Reads the characters up to byte `end` as one piece; `squeezed`: runs of all but digits are squeezed.
  void take(std::uint32_t end, piece_kind kind, bool squeezed = true) noexcept {
    while (!full) {
      auto const g = peek();
      if (g.begin >= end) break;
      if (squeezed && !g.is_digit())
        push(g);
      else
        push_plain(g);
      if (full) break;
      at = g.end;
      if (g.kind == char_class::han && (kind == piece_kind::code || kind == piece_kind::hashtag)) count_han(g.script);
    }
    if (!full) at = end;
    end_piece(kind);
  }

  /// Replaces what the piece holds by one symbol U+FFFC for the bytes [begin, end).
  void set_aside(std::uint32_t begin, std::uint32_t end, piece_kind kind) noexcept {
    out->size = first;
    full = false;
    push(U'\uFFFC', begin, end);
    end_piece(kind);
    at = end;
  }
};

}  // namespace aplomb::text::detail
