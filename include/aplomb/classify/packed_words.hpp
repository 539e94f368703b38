// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify::detail {

/// A word found: how many symbols it covers, what it stands for, and its place in the table. False when there is none.
struct packed_hit {
  std::uint16_t size = 0;
  std::uint16_t value = 0;
  std::uint16_t place = 0;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return size != 0; }
};

/// A word table as `word_table` is one, but made by a tool: hundreds of words cost the compiler nothing. Refers to
/// generated arrays; thread-safe.
struct packed_words {
  static constexpr std::size_t buckets = 64;
  static constexpr std::size_t entry_size = 5;

  char16_t const* letters;  ///< the words, folded, one after the other
  char const* entries;      ///< of each word: its place in `letters`, 16 bits; its size, 8 bits; its value, 16 bits
  char const* first;        ///< of each bucket and beyond the last: its first entry, 16 bits
  char const* opens;        ///< 256 bits: one for each first symbol, by hash

  /// The longest word at symbol `at`, as `word_table::longest` finds it. O(words that begin like it).
  [[nodiscard]] constexpr packed_hit longest(text::clause const& in, std::size_t at) const noexcept {
    if (at >= in.size) return {};
    auto const c = in.symbol[at];
    if (at > 0 && is_inner(c) && is_inner(in.symbol[at - 1])) return {};
    auto const hash = word_hash(c);
    if ((byte_at(opens + (hash >> 27)) >> (hash >> 24 & 7u) & 1u) == 0) return {};
    std::size_t const b = hash >> 26;
    packed_hit best;
    for (std::size_t i = read16(first + 2 * b), end = read16(first + 2 * b + 2); i < end; ++i) {
      char const* const entry = entries + entry_size * i;
      std::u16string_view const word{letters + read16(entry), byte_at(entry + 2)};
      if (word[0] == c && word.size() > best.size && stands(in, at, word))
        best = {static_cast<std::uint16_t>(word.size()), static_cast<std::uint16_t>(read16(entry + 3)),
                static_cast<std::uint16_t>(i)};
    }
    return best;
  }
};

}  // namespace aplomb::classify::detail
