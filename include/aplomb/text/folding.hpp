// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/char_class.hpp>
#include <aplomb/text/generated/char_tables.hpp>
#include <aplomb/text/generated/han_tables.hpp>
#include <bit>
#include <cstdint>

/// Folding one character: lower case, half width, simplified script, straight quotes and dashes, base letters. By
/// generated tables, independent of any locale.

namespace aplomb::text {

/// Which script a Han character belongs to.
enum class han_script : std::uint8_t { either, simplified, traditional };

/// A character as it is read.
struct folded {
  char32_t symbol;
  char_class kind;
  bool upper;         ///< the original was an upper-case letter
  han_script script;  ///< of the original; `either` for all but Han
};

namespace detail {

[[nodiscard]] constexpr folded fold_han(char32_t c) noexcept {
  auto const offset = static_cast<std::uint32_t>(c) - 0x3400u;
  auto const word = offset >> 4;
  auto const bit = 1u << (offset & 15u);
  std::uint32_t const folds = generated::han_fold_bits[word];
  bool const own = (generated::han_simplified_bits[word] & bit) != 0;
  if ((folds & bit) == 0) return {c, char_class::han, false, own ? han_script::simplified : han_script::either};
  auto const rank = static_cast<std::uint32_t>(generated::han_fold_rank[word]) +
                    static_cast<std::uint32_t>(std::popcount(folds & (bit - 1u)));
  return {generated::han_fold_values[rank], char_class::han, false, own ? han_script::either : han_script::traditional};
}

// The class number beyond `char_class` that the table gives to upper-case letters.
inline constexpr std::uint32_t capital_letter = count_of<char_class>;

[[nodiscard]] constexpr folded fold_bmp(char32_t c) noexcept {
  auto const code = static_cast<std::uint32_t>(c);
  std::uint32_t const blocks = generated::char_index[code >> 6];
  std::uint32_t const at = code & 63u;
  std::uint32_t const classes = generated::char_class_blocks[(blocks & 0xFFu) * 16u + at / 4u];
  std::uint32_t const number = classes >> (at % 4u * 4u) & 15u;
  bool const upper = number == capital_letter;
  auto const kind = upper ? char_class::letter : static_cast<char_class>(number);
  auto const symbol = static_cast<char32_t>((code + generated::char_fold_blocks[(blocks >> 8) * 64u + at]) & 0xFFFFu);
  return {symbol, kind, upper, han_script::either};
}

[[nodiscard]] constexpr folded fold_astral(char32_t c) noexcept {
  auto const letter = [](char32_t base, char32_t at, bool upper) {
    return folded{base + at, char_class::letter, upper, han_script::either};
  };
  auto const plain = [c](char_class kind) { return folded{c, kind, false, han_script::either}; };
  if (c >= 0x20000 && c <= 0x3FFFF) return plain(char_class::han);
  // Mathematical alphabets: fifty-two letters each, then digits ten by ten.
  if (c >= 0x1D400 && c <= 0x1D6A3) return letter(U'a', (c - 0x1D400) % 26, (c - 0x1D400) % 52 < 26);
  if (c >= 0x1D7CE && c <= 0x1D7FF) return {U'0' + (c - 0x1D7CE) % 10, char_class::digit, false, han_script::either};
  // Squared and circled capitals, except those that are emoji.
  if (c >= 0x1F130 && c <= 0x1F149) return letter(U'a', c - 0x1F130, true);
  if (c >= 0x1F150 && c <= 0x1F169) return letter(U'a', c - 0x1F150, true);
  if (c >= 0x1F170 && c <= 0x1F189 && c != 0x1F170 && c != 0x1F171 && c != 0x1F17E && c != 0x1F17F)
    return letter(U'a', c - 0x1F170, true);
  // The blocks reserved for pictographs (UTS #51), assigned or not yet, so that the emoji of coming years are emoji.
  if (c >= 0x1F000 && c <= 0x1FAFF) return plain(char_class::emoji);
  if (c >= 0xE0000 && c <= 0xE01EF) return plain(char_class::noise);
  return plain(char_class::other);
}

[[nodiscard]] constexpr folded classify_ascii(char32_t c) noexcept {
  if (c >= U'a' && c <= U'z') return {c, char_class::letter, false, han_script::either};
  if (c >= U'A' && c <= U'Z') return {c + 32, char_class::letter, true, han_script::either};
  if (c >= U'0' && c <= U'9') return {c, char_class::digit, false, han_script::either};
  if (c == U' ' || c == U'\t') return {U' ', char_class::blank, false, han_script::either};
  if (c >= U'\n' && c <= U'\r') return {U'\n', char_class::newline, false, han_script::either};
  if (c < U' ' || c == 0x7F) return {c, char_class::other, false, han_script::either};
  return {c == U'`' ? U'\'' : c, char_class::mark, false, han_script::either};
}

struct ascii_table {
  folded of[128];
};

inline constexpr ascii_table ascii = [] {
  ascii_table table{};
  for (char32_t c = 0; c < 128; ++c) table.of[c] = classify_ascii(c);
  return table;
}();

/// Precondition: c < 128.
[[nodiscard]] constexpr folded fold_ascii(char32_t c) noexcept { return ascii.of[c]; }

}  // namespace detail

/// What `c` is read as. O(1), no allocation, same result under every locale. Idempotent on `symbol`.
[[nodiscard]] constexpr folded fold(char32_t c) noexcept {
  if (c < 0x80) return detail::fold_ascii(c);
  if (c >= 0x3400 && c <= 0x9FFF) return detail::fold_han(c);
  return c < 0x10000 ? detail::fold_bmp(c) : detail::fold_astral(c);
}

}  // namespace aplomb::text
