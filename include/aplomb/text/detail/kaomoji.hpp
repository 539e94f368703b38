// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>
#include <cstdint>

namespace aplomb::text::detail {

/// Arms, tables and hands that stand beside the brackets of a kaomoji.
[[nodiscard]] constexpr bool is_kaomoji_arm(char32_t c) noexcept {
  return (c >= 0x2500 && c <= 0x257F) || (c >= 0xFE30 && c <= 0xFE4F) || c == U'ヽ' || c == U'ノ' || c == U'ﾉ' ||
         c == U'づ' || c == U'っ' || c == U'つ' || c == U'\\' || c == U'/' || c == U'_' || c == U'¯' || c == U'ψ' ||
         c == U'ε' || c == U'ᕕ' || c == U'ᕗ' || c == U'ʕ' || c == U'ʔ' || c == U'و' || c == U'✧' || c == U'☆' ||
         c == U'♪' || c == U'٩' || c == U'۶' || c == U'=';
}

/// Where the kaomoji in brackets that begins with '(' at byte `begin` ends, or `begin`. What is inside must look drawn:
/// at least `least` symbols, few letters and digits, no words.
[[nodiscard]] inline std::uint32_t bracketed_face_end(std::string_view text, std::uint32_t begin,
                                                      unsigned least = 2) noexcept {
  unsigned drawn = 0, letters = 0, digits = 0, han = 0, count = 0;
  char32_t first = 0, last = 0;
  auto g = glyph_at(text, glyph_at(text, begin).end);
  for (; !g.is(U')') || g.at_end(); g = glyph_at(text, g.end)) {
    if (++count > 16 || g.kind == char_class::newline) return begin;
    first = first == 0 ? g.symbol : first;
    last = g.symbol;
    if (g.kind == char_class::han)
      ++han;
    else if (g.is_digit())
      ++digits;
    else if (g.is_latin())
      ++letters;
    else if (g.is_blank())
      continue;
    else if (g.is(U',') || g.is(U'.') || g.is(U'。') || g.is(U':') || g.is(U'!') || g.is(U'?') || g.is(U'"') ||
             g.is(U'%') || g.is(U'/') || g.is(U'、'))
      continue;
    else
      ++drawn;
  }
  // Letters are eyes or ears, so they come in pairs: "(T_T)" is a face, "(C++)" is not.
  bool const paired = letters == 0 || first == last;
  bool const drawing =
      paired && ((drawn >= least && letters + digits <= 3 && han <= 1) || (drawn == 1 && letters == 2 && count == 3));
  if (!drawing) return begin;
  auto end = g.end;
  for (g = glyph_at(text, end), count = 0; count < 8 && is_kaomoji_arm(g.symbol); g = glyph_at(text, g.end), ++count)
    end = g.end;
  return end;
}

/// The same for a kaomoji that begins with arms, "ヽ(´▽`)ノ", "╮(╯▽╰)╭"; `arm` is the first of at most four.
[[nodiscard]] inline std::uint32_t armed_face_end(scan const& s, glyph const& arm) noexcept {
  auto g = s.after(arm);
  unsigned arms = 1;
  for (; arms < 4 && is_kaomoji_arm(g.symbol); ++arms) g = s.after(g);
  if (!g.is(U'(')) return arm.begin;
  auto const end = bracketed_face_end(s.text, g.begin, arms > 1 ? 1 : 2);
  return end > g.begin ? end : arm.begin;
}

[[nodiscard]] constexpr bool is_one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

/// Where the emoticon of eyes, nose and mouth (":-)", ";(", "=D", ":'(") that begins at `eyes` ends, or its begin. One
/// that ends in a letter or digit stands alone: no letter or digit before or after it.
[[nodiscard]] inline std::uint32_t sideways_face_end(scan const& s, glyph const& eyes, bool after_alnum) noexcept {
  auto g = s.after(eyes);
  if (g.is(U'-') || g.is(U'\'') || g.is(U'^')) g = s.after(g);
  if (g.is(U')') || g.is(U'(') || g.is(U']') || g.is(U'|') || g.is(U'*') || g.is(U'/') || g.is(U'\\')) {
    auto const mouth = g;
    auto end = g.end;
    for (g = s.after(g); g.is(mouth.symbol) && g.end - mouth.begin < 256; g = s.after(g)) end = g.end;
    // "：（1）" is a list, not a sad face.
    bool const list =
        (mouth.is(U'(') || mouth.is(U'/') || mouth.is(U'*') || mouth.is(U'|')) && (g.is_alnum() || g.is_han());
    return list ? eyes.begin : end;
  }
  if (after_alnum || !is_one_of(g.symbol, U"dpox3s")) return eyes.begin;
  auto const next = s.after(g);
  if (next.is_alnum()) return eyes.begin;
  // "1.退款;2.换货;3.投诉" is a list, too.
  if (g.is(U'3') && !(eyes.is(U':') && (next.is_blank() || next.kind == char_class::newline))) return eyes.begin;
  return g.end;
}

/// Where the upright face ("^_^", ">_<", "T.T", "-_-", "@_@", "^^") that begins at `eye` ends, or its begin.
[[nodiscard]] inline std::uint32_t upright_face_end(scan const& s, glyph const& eye) noexcept {
  if (!is_one_of(eye.symbol, U"^><-=@$+*;°tqoux0¬;'•◕≧≥")) return eye.begin;
  auto const other = eye.is(U'>') ? U'<' : eye.is(U'<') ? U'>' : eye.is(U'≧') ? U'≦' : eye.symbol;
  auto g = s.after(eye);
  bool const letters = eye.is_alnum();
  if (eye.is(U'^') && g.is(U'^')) return g.end;
  unsigned mouth = 0;
  bool flat = false;
  for (; mouth < 8 && is_one_of(g.symbol, letters ? U"_." : U"_.ωow0□▽д﹏皿口3"); ++mouth, g = s.after(g))
    flat |= g.is(U'_');
  if (mouth == 0 || (letters && !flat && mouth > 1)) return eye.begin;
  if (!g.is(other) && !(g.is(eye.symbol) && !letters)) return eye.begin;
  if (letters && s.after(g).is_alnum()) return eye.begin;
  return g.end;
}

}  // namespace aplomb::text::detail
