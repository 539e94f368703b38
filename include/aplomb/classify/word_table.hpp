// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

namespace detail {

/// Of its top bits come the place of a word's first symbol in a table and the bit that says that some word begins so.
[[nodiscard]] constexpr std::uint32_t word_hash(char32_t c) noexcept {
  return static_cast<std::uint32_t>(c) * 0x9E3779B1u;
}

/// Whether a symbol needs a boundary: a letter of a word script or a digit.
[[nodiscard]] constexpr bool is_inner(char32_t c) noexcept { return is_word_letter(c) || is_digit(c); }

/// Whether the word stands at symbol `at`, and ends at a boundary where it needs one.
template <class Char>
[[nodiscard]] constexpr bool stands(text::clause const& in, std::size_t at,
                                    std::basic_string_view<Char> text) noexcept {
  std::size_t const end = at + text.size();
  if (end > in.size) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (in.symbol[at + i] != text[i]) return false;
  if (end == in.size || !is_inner(text.back())) return true;
  auto const next = in.symbol[end];
  return !is_inner(next) && !(next == U'\'' && end + 1 < in.size && in.symbol[end + 1] == U't');
}

}  // namespace detail

/// A word of a small table, spelled as clauses fold it (lower case, simplified, straight quotes), and what it stands for.
template <class Value>
struct table_word {
  std::u32string_view text{};
  Value value{};
};

/// A few dozen words with a meaning that only one question asks for (is this a deadline? is this a short answer?): too
/// special for the lexicon, whose terms are features of the model. Made when compiled; thread-safe.
template <class Value, std::size_t N>
class word_table {
  static constexpr std::size_t buckets = 64;

 public:
  using word = table_word<Value>;

  constexpr explicit word_table(word const (&words)[N]) noexcept {
    std::uint8_t bucket[N]{};
    std::uint16_t size[buckets]{};
    for (std::size_t i = 0; i < N; ++i) {
      words_[i] = words[i];
      bucket[i] = static_cast<std::uint8_t>(bucket_of(words[i].text[0]));
      ++size[bucket[i]];
      std::size_t const bit = detail::word_hash(words[i].text[0]) >> 24;
      opens_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
    for (std::size_t b = 0; b < buckets; ++b) first_[b + 1] = static_cast<std::uint16_t>(first_[b] + size[b]);
    for (std::size_t i = 0; i < N; ++i)
      place_[first_[bucket[i] + 1u] - size[bucket[i]]--] = static_cast<std::uint16_t>(i);
  }

  /// The longest word at symbol `at`, or null. A word that begins (ends) with a letter or digit of a word script needs a
  /// boundary there, as terms of the lexicon do. O(words that begin like it).
  [[nodiscard]] constexpr word const* longest(text::clause const& in, std::size_t at) const noexcept {
    if (at >= in.size || detail::is_inside(in, at)) return nullptr;
    auto const c = in.symbol[at];
    if (at > 0 && detail::is_inner(c) && detail::is_inner(in.symbol[at - 1])) return nullptr;
    auto const hash = detail::word_hash(c);
    if ((opens_[hash >> 30] >> (hash >> 24 & 63u) & 1) == 0) return nullptr;  // settles most places with one look
    std::size_t const b = hash >> 26;
    word const* best = nullptr;
    for (std::size_t i = first_[b]; i < first_[b + 1]; ++i) {
      auto const& w = words_[place_[i]];
      if (w.text[0] == c && (best == nullptr || w.text.size() > best->text.size()) && detail::stands(in, at, w.text))
        best = &w;
    }
    return best;
  }

  /// The words, in no order that means anything.
  [[nodiscard]] constexpr word const* begin() const noexcept { return words_; }
  [[nodiscard]] constexpr word const* end() const noexcept { return words_ + N; }

 private:
  static constexpr std::size_t bucket_of(char32_t c) noexcept { return detail::word_hash(c) >> 26; }

  word words_[N]{};
  std::uint16_t place_[N]{};  ///< the words of a bucket are neighbours here
  std::uint16_t first_[buckets + 1]{};
  std::uint64_t opens_[4]{};  ///< a bit for each of the first symbols, by hash
};

}  // namespace aplomb::classify
