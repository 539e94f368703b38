// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/packed_words.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>

/// Names that a message is addressed to: "@Smartisan Customer Service", "@ China Unicom Guangdong". What stands in them says
/// nothing of the matter.

namespace aplomb::classify {

namespace detail {

/// The end of the capitalised words from `at` on (blanks, "&" and "of" between them included); a word all of capitals ends a
/// name, because it may be shouted.
[[nodiscard]] constexpr std::size_t end_of_name(text::clause const& in, std::size_t at) noexcept {
  std::size_t end = at;
  while (at < in.size) {
    while (at < in.size && (in.symbol[at] == U' ' || in.symbol[at] == U'&')) ++at;
    if (at >= in.size || !is_latin(in.symbol[at])) break;
    std::size_t last = at;
    bool lower = false;
    for (; last < in.size && (is_latin(in.symbol[last]) || is_digit(in.symbol[last])); ++last)
      lower = lower || (is_latin(in.symbol[last]) && !in.upper[last]);
    if (!in.upper[at] || !lower) break;
    end = at = last;
  }
  return end;
}

}  // namespace detail

/// Where the address that begins at symbol `at` ends; `at` itself when none begins there. O(length of the address).
[[nodiscard]] constexpr std::size_t address_end(text::clause const& in, std::size_t at) noexcept {
  if (at >= in.size || in.symbol[at] != U'@') return at;
  for (std::size_t p = 0; p < in.piece_count; ++p) {
    auto const& piece = in.pieces[p];
    if (piece.first > at) break;
    if (piece.first == at && piece.kind == text::piece_kind::mention)
      return detail::end_of_name(in, std::size_t{piece.first} + piece.count);
  }
  std::size_t const end = detail::end_of_name(in, at + 1);
  return end > at + 1 ? end : at;
}

/// Whether the symbol stands in an address. O(symbols before it).
[[nodiscard]] constexpr bool in_address(text::clause const& in, std::size_t symbol) noexcept {
  for (std::size_t i = 0; i <= symbol && i < in.size; ++i)
    if (in.symbol[i] == U'@' && address_end(in, i) > symbol) return true;
  return false;
}

namespace detail {

/// Calls `f(hit)` for the words of `table` in a clause, as `packed_words::for_words`, but for those in an address: they tell
/// nothing of the matter.
template <class F>
constexpr void for_words_of_matter(packed_words const& table, text::clause const& in, F f) noexcept {
  std::size_t addressed = 0;
  for (std::size_t i = 0; i < in.size;) {
    if (in.symbol[i] == U'@' && i >= addressed) addressed = address_end(in, i);
    auto const hit = table.longest(in, i);
    if (hit && i >= addressed) f(hit);
    i += hit ? hit.size : 1u;
  }
}

}  // namespace detail

}  // namespace aplomb::classify
