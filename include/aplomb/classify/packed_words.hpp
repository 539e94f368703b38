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

/// A word table as `word_table` is one, but made by a tool: hundreds of words cost the compiler nothing, and a filter of the
/// words' first two symbols settles nearly every place with one look. Refers to generated arrays; thread-safe.
struct packed_words {
  static constexpr std::size_t buckets = 256;
  static constexpr std::size_t entry_size = 5;
  static constexpr std::size_t filter_bits = 4096;

  char16_t const* letters;  ///< the words, folded, one after the other
  char const* entries;      ///< of each word: its place in `letters`, 16 bits; its size, 8 bits; its value, 16 bits
  char const* first;        ///< of each bucket and beyond the last: its first entry, 16 bits
  char const* filter;       ///< `filter_bits` bits: one for the beginning of each word, by hash

  /// The hash of a word's beginning: its first two symbols, or the only one and 0. Filter and bucket take its top bits.
  [[nodiscard]] static constexpr std::uint32_t hash_of(char32_t first, char32_t second) noexcept {
    return word_hash(first) ^ static_cast<std::uint32_t>(second) * 0x85EBCA6Bu;
  }
  [[nodiscard]] static constexpr std::size_t bucket_of(std::uint32_t hash) noexcept { return hash >> 24; }
  [[nodiscard]] static constexpr std::size_t bit_of(std::uint32_t hash) noexcept { return hash >> 20; }

  /// The longest word at symbol `at`, as `word_table::longest` finds it. O(words that begin like it).
  [[nodiscard]] constexpr packed_hit longest(text::clause const& in, std::size_t at) const noexcept {
    if (at >= in.size || is_inside(in, at)) return {};
    auto const c = in.symbol[at];
    packed_hit best;
    if (at + 1u < in.size)
      if (auto const hash = hash_of(c, in.symbol[at + 1]); may_begin(hash)) search(in, at, hash, best);
    if (auto const hash = hash_of(c, 0); !best && may_begin(hash)) search(in, at, hash, best);
    return best;
  }

  /// Calls `f(hit)` for the longest words of a clause, which do not overlap, in order.
  template <class F>
  constexpr void for_words(text::clause const& in, F f) const noexcept {
    for (std::size_t i = 0; i < in.size;) {
      auto const hit = longest(in, i);
      if (hit) f(hit);
      i += hit ? hit.size : 1u;
    }
  }

 private:
  [[nodiscard]] constexpr bool may_begin(std::uint32_t hash) const noexcept {
    auto const bit = bit_of(hash);
    return (byte_at(filter + bit / 8) >> (bit % 8) & 1u) != 0;
  }

  constexpr void search(text::clause const& in, std::size_t at, std::uint32_t hash, packed_hit& best) const noexcept {
    if (at > 0 && is_inner(in.symbol[at]) && is_inner(in.symbol[at - 1])) return;
    auto const* const bucket = first + 2 * bucket_of(hash);
    for (std::size_t i = read16(bucket), end = read16(bucket + 2); i < end; ++i) {
      char const* const entry = entries + entry_size * i;
      std::u16string_view const word{letters + read16(entry), byte_at(entry + 2)};
      if (word.size() > best.size && stands(in, at, word))
        best = {static_cast<std::uint16_t>(word.size()), static_cast<std::uint16_t>(read16(entry + 3)),
                static_cast<std::uint16_t>(i)};
    }
  }
};
static_assert(std::size_t{1} << 12 == packed_words::filter_bits);

}  // namespace aplomb::classify::detail
