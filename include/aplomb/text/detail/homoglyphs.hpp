// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace aplomb::text::detail {

/// The Latin letter that a folded Cyrillic or Greek letter looks like, or the letter itself. Judged by the shapes of
/// common typefaces; used inside words that hold Latin letters only.
[[nodiscard]] constexpr char32_t latin_look_alike(char32_t c) noexcept {
  struct pair {
    char32_t from, to;
  };
  constexpr pair pairs[] = {
      {U'α', U'a'}, {U'β', U'b'}, {U'γ', U'y'}, {U'ε', U'e'}, {U'η', U'n'}, {U'ι', U'i'}, {U'κ', U'k'}, {U'ν', U'v'},
      {U'ο', U'o'}, {U'ρ', U'p'}, {U'τ', U't'}, {U'υ', U'u'}, {U'χ', U'x'}, {U'ω', U'w'}, {U'а', U'a'}, {U'в', U'b'},
      {U'г', U'r'}, {U'е', U'e'}, {U'и', U'u'}, {U'к', U'k'}, {U'м', U'm'}, {U'н', U'h'}, {U'о', U'o'}, {U'п', U'n'},
      {U'р', U'p'}, {U'с', U'c'}, {U'т', U't'}, {U'у', U'y'}, {U'х', U'x'}, {U'ь', U'b'}, {U'ѕ', U's'}, {U'і', U'i'},
      {U'ј', U'j'}, {U'һ', U'h'}, {U'ԁ', U'd'}, {U'ԛ', U'q'}, {U'ԝ', U'w'},
  };
  for (auto const& p : pairs)
    if (p.from == c) return p.to;
  return c;
}

/// True for the letters `latin_look_alike` knows alphabets of.
[[nodiscard]] constexpr bool is_greek_or_cyrillic(char32_t c) noexcept { return c >= 0x370 && c <= 0x52F; }

}  // namespace aplomb::text::detail
