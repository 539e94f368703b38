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
/// words' beginnings settles nearly every place with one look. Refers to generated arrays; thread-safe.
struct packed_words {
  static constexpr std::size_t buckets = 1024;
  static constexpr std::size_t entry_size = 5;
  static constexpr std::size_t filter_bits = 16384;

  char16_t const* letters;  ///< the words, folded, one after the other
  char const* entries;      ///< of each word: its place in `letters`, 16 bits; its size, 8 bits; its value, 16 bits
  char const* first;        ///< of each bucket and beyond the last: its first entry, 16 bits
  char const* filter;       ///< `filter_bits` bits: one for the beginning of each word, by hash

  /// The hash of a word's beginning: its first four symbols when it begins with a letter and has so many ("th" begins too many
  /// words), else its first two, or the only one; zeros for the rest. Filter and bucket take its top bits.
  [[nodiscard]] static constexpr std::uint32_t hash_of(std::u16string_view word) noexcept {
    auto const at = [&](std::size_t i) { return i < word.size() ? word[i] : u'\0'; };
    bool const long_word = word.size() >= 4 && is_word_letter(word[0]);
    return hash_of(at(0), at(1), long_word ? at(2) : u'\0', long_word ? at(3) : u'\0');
  }
  /// Calls `f(hash)` for each beginning that a word at symbol `at` may have, the longest first.
  template <class F>
  static constexpr void for_beginnings(text::clause const& in, std::size_t at, F f) noexcept {
    auto const c = in.symbol[at];
    if (at + 3u < in.size && is_word_letter(c)) f(hash_of(c, in.symbol[at + 1], in.symbol[at + 2], in.symbol[at + 3]));
    if (at + 1u < in.size) f(hash_of(c, in.symbol[at + 1], 0, 0));
    f(hash_of(c, 0, 0, 0));
  }
  [[nodiscard]] static constexpr std::size_t bucket_of(std::uint32_t hash) noexcept { return hash >> 22; }
  [[nodiscard]] static constexpr std::size_t bit_of(std::uint32_t hash) noexcept { return hash >> 18; }

  /// The longest word at symbol `at`, as `word_table::longest` finds it. O(words that begin like it).
  [[nodiscard]] constexpr packed_hit longest(text::clause const& in, std::size_t at) const noexcept {
    if (at >= in.size || is_inside(in, at)) return {};
    packed_hit best;
    for_beginnings(in, at, [&](std::uint32_t hash) {
      if (may_begin(hash)) search(in, at, hash, best);
    });
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
  [[nodiscard]] static constexpr std::uint32_t hash_of(char32_t a, char32_t b, char32_t c, char32_t d) noexcept {
    return word_hash(a) ^ static_cast<std::uint32_t>(b) * 0x85EBCA6Bu ^ static_cast<std::uint32_t>(c) * 0xC2B2AE35u ^
           static_cast<std::uint32_t>(d) * 0x27D4EB2Fu;
  }

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
static_assert(packed_words::buckets == 1u << 10 && packed_words::filter_bits == 1u << 14);

}  // namespace aplomb::classify::detail
