// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/detail/homoglyphs.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/emoji.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text {

/// The symbols of a term of a word list.
using term_symbols = fixed_vector<char32_t, 64>;

/// Folds a term of a word list the way clauses are folded, but squeezes and drops nothing except noise: emoji clusters
/// are one symbol, blanks are collapsed to one, those at the ends or beside Han are dropped. False when the term has
/// more than 64 symbols; `out` holds the first 64 then. O(length).
[[nodiscard]] inline bool fold_term(std::string_view term, term_symbols& out) noexcept {
  out.clear();
  bool blank = false, after_han = true, latin = false, foreign = false;
  for (std::uint32_t at = 0; at < term.size();) {
    auto const g = detail::glyph_at(term, at);
    if (g.at_end()) break;
    at = g.end;
    if (g.is_blank() || g.kind == char_class::newline) {
      blank = true;
      continue;
    }
    if (blank && !after_han && !g.is_han() && !out.push_back(U' ')) return false;
    blank = false;
    after_han = g.is_han();
    latin |= g.is_latin();
    foreign |= detail::is_greek_or_cyrillic(g.symbol);
    auto symbol = g.symbol;
    if (auto const end = emoji_cluster_end(term, g.begin); end > g.begin) {
      symbol = emoji_symbol(term, g.begin);
      at = end;
    }
    if (!out.push_back(symbol)) return false;
  }
  if (latin && foreign)
    for (auto& symbol : out) symbol = detail::latin_look_alike(symbol);
  return true;
}

}  // namespace aplomb::text
