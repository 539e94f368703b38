// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon_category.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

namespace detail {

[[nodiscard]] constexpr std::uint32_t byte_at(char const* p) noexcept { return static_cast<unsigned char>(*p); }
[[nodiscard]] constexpr std::uint32_t read16(char const* p) noexcept { return byte_at(p) | byte_at(p + 1) << 8; }
[[nodiscard]] constexpr std::uint32_t read24(char const* p) noexcept { return read16(p) | byte_at(p + 2) << 16; }

}  // namespace detail

/// The longest term found at a place of a clause; false when there is none. Points into its trie.
class lexicon_hit {
 public:
  constexpr lexicon_hit() noexcept = default;
  constexpr lexicon_hit(char const* packed, std::size_t symbols, std::size_t steps) noexcept
      : packed_(packed), symbols_(static_cast<std::uint32_t>(symbols)), steps_(static_cast<std::uint32_t>(steps)) {}

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return symbols_ != 0; }

  /// How many symbols of the clause the term covers.
  [[nodiscard]] constexpr std::size_t symbols() const noexcept { return symbols_; }

  /// How many symbols the term itself has: more than `symbols()` when stretched ones were unfolded.
  [[nodiscard]] constexpr std::size_t steps() const noexcept { return steps_; }

  /// Number of senses, 1...3; 0 when there is no hit.
  [[nodiscard]] constexpr std::size_t size() const noexcept {
    std::size_t count = 0;
    while (packed_ != nullptr && count < max_senses && detail::read16(packed_ + 2 * count) != 0) ++count;
    return count;
  }

  /// The i-th sense, in the order of the enum `category`. Precondition: i < size().
  [[nodiscard]] constexpr sense operator[](std::size_t i) const noexcept {
    return detail::unpacked(static_cast<std::uint16_t>(detail::read16(packed_ + 2 * i)));
  }

  /// The sense of that category; one of grade 0 when the term has none.
  [[nodiscard]] constexpr sense of(category kind) const noexcept {
    for (std::size_t i = 0; i < size(); ++i)
      if ((*this)[i].kind == kind) return (*this)[i];
    return {};
  }
  [[nodiscard]] constexpr bool is(category kind) const noexcept { return of(kind).grade != 0; }

 private:
  char const* packed_ = nullptr;
  std::uint32_t symbols_ = 0;
  std::uint32_t steps_ = 0;
};

/// The bytes of a trie, little-endian, nodes in breadth-first order so that the children of a node are neighbours:
///
/// - `pages`: nodes of `node_bytes` bytes, `nodes_per_page` to a page: symbol class (2), entry (2), first child (3). The
///   children of node n end where those of node n + 1 begin; one node more than `nodes` closes the last range.
/// - `roots`: hash table of 2^root_bits slots of 4 bytes: symbol class, node; class 0 marks a free slot.
/// - `pairs`: 2^pair_bits bits, one set for the first two symbols of each term (0 for the second of a one-symbol term); a
///   place whose bit is clear begins no term, which settles most places with one look.
/// - `entries`: `max_senses` packed senses of 2 bytes; entry 0 is "not a term".
struct lexicon_bytes {
  static constexpr std::size_t node_bytes = 7;
  static constexpr std::size_t nodes_per_page = 8192;
  static constexpr std::size_t max_term = 64;  ///< symbols of the longest term: those of `text::term_symbols`

  char const* const* pages = nullptr;
  char const* roots = nullptr;
  char const* pairs = nullptr;
  char const* entries = nullptr;
  std::uint32_t nodes = 0;
  std::uint32_t root_bits = 0;
  std::uint32_t pair_bits = 0;
};

namespace detail {

/// A symbol in 16 bits: itself in the basic plane, the pictographs U+1F000...U+1FFFF in the private use area from U+E000,
/// 0 for the rest, which no term can hold.
[[nodiscard]] constexpr std::uint32_t symbol_class(char32_t symbol) noexcept {
  if (symbol < 0xE000) return symbol;
  if (symbol >= 0x1F000 && symbol <= 0x1FFFF) return 0xE000 + (symbol - 0x1F000);
  return symbol > 0xF8FF && symbol < 0x10000 ? static_cast<std::uint32_t>(symbol) : 0;
}

[[nodiscard]] constexpr std::uint32_t root_slot(std::uint32_t klass, std::uint32_t bits) noexcept {
  return ((klass * 0x9E37u) & 0xFFFFu) >> (16 - bits);
}

[[nodiscard]] constexpr std::uint32_t pair_bit(std::uint32_t first, std::uint32_t second, std::uint32_t bits) noexcept {
  return ((first << 16 | second) * 0x9E3779B1u) >> (32 - bits);
}

[[nodiscard]] constexpr bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

/// Letters of scripts that write words with blanks between them (Latin, Greek, Cyrillic); symbols are lower case.
[[nodiscard]] constexpr bool is_word_letter(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}

/// Whether symbol `at` stands inside a word of plain letters, as most symbols of an English text do: no word begins there.
[[nodiscard]] constexpr bool is_inside(text::clause const& in, std::size_t at) noexcept {
  return at > 0 && in.symbol[at] - U'a' < 26 && in.symbol[at - 1] - U'a' < 26;
}

}  // namespace detail

/// A read-only trie of terms over static or run-time bytes. Constant-initialised, no start-up work, thread-safe.
class lexicon_trie {
 public:
  constexpr lexicon_trie() noexcept = default;
  constexpr explicit lexicon_trie(lexicon_bytes const& bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] constexpr bool empty() const noexcept { return bytes_.nodes < 2; }
  [[nodiscard]] constexpr std::uint32_t nodes() const noexcept { return bytes_.nodes; }

  /// The longest term at symbol `at` of `in` that is not struck from `struck` (bit n: terms of n + 1 steps).
  ///
  /// Terms that begin (end) with a letter or digit of a word script need a boundary there; Han terms are found anywhere.
  /// A blank of a term matches one or more blanks; a symbol of stretch s matches 1...min(s, 4) equal symbols of a term.
  /// O(length of the term) for plain symbols.
  [[nodiscard]] constexpr lexicon_hit longest(text::clause const& in, std::size_t at,
                                              std::uint64_t struck = 0) const noexcept {
    if (at >= in.size || bytes_.nodes < 2 || detail::is_inside(in, at)) return {};
    auto const first = detail::symbol_class(in.symbol[at]);
    auto const second = at + 1 < in.size ? detail::symbol_class(in.symbol[at + 1]) : 0;
    bool const plain = in.stretch[at] < 2;
    if (plain && (pair_known(first, second) | pair_known(first, 0)) == 0) return {};
    if (!begins_at(in, at)) return {};
    auto const child = root_child(first);
    if (child == 0) return {};
    search s{in, struck, 0, 0, 0};
    follow(s, child, at, 1, unfolds(in, at));
    if (s.entry == 0) return {};
    return {bytes_.entries + s.entry * (2 * max_senses), s.end - at, s.steps};
  }

 private:
  struct search {
    text::clause const& in;
    std::uint64_t struck;
    std::size_t end;
    std::size_t steps;
    std::uint32_t entry;
  };

  [[nodiscard]] constexpr char const* node(std::uint32_t n) const noexcept {
    return bytes_.pages[n / lexicon_bytes::nodes_per_page] +
           n % lexicon_bytes::nodes_per_page * lexicon_bytes::node_bytes;
  }

  [[nodiscard]] constexpr std::uint32_t pair_known(std::uint32_t first, std::uint32_t second) const noexcept {
    auto const bit = detail::pair_bit(first, second, bytes_.pair_bits);
    return detail::byte_at(bytes_.pairs + bit / 8) >> bit % 8 & 1;
  }

  [[nodiscard]] constexpr std::uint32_t root_child(std::uint32_t klass) const noexcept {
    if (klass == 0) return 0;
    std::uint32_t const mask = (1u << bytes_.root_bits) - 1;
    for (auto slot = detail::root_slot(klass, bytes_.root_bits);; slot = (slot + 1) & mask) {
      char const* const p = bytes_.roots + slot * 4;
      auto const held = detail::read16(p);
      if (held == klass) return detail::read16(p + 2);
      if (held == 0) return 0;
    }
  }

  [[nodiscard]] constexpr std::uint32_t child_of(std::uint32_t n, std::uint32_t klass) const noexcept {
    if (klass == 0) return 0;
    auto low = detail::read24(node(n) + 4);
    auto high = detail::read24(node(n + 1) + 4);
    while (low < high) {
      auto const middle = (low + high) / 2;
      auto const held = detail::read16(node(middle));
      if (held == klass) return middle;
      if (held < klass)
        low = middle + 1;
      else
        high = middle;
    }
    return 0;
  }

  /// How many equal symbols of a term the symbol may stand for.
  [[nodiscard]] static constexpr unsigned unfolds(text::clause const& in, std::size_t at) noexcept {
    unsigned const stretch = in.stretch[at];
    return stretch > 4 ? 4 : stretch < 1 ? 1 : stretch;
  }

  [[nodiscard]] static constexpr bool begins_at(text::clause const& in, std::size_t at) noexcept {
    auto const first = in.symbol[at];
    if (at == 0 || !(detail::is_word_letter(first) || detail::is_digit(first))) return true;
    auto const before = in.symbol[at - 1];
    if (detail::is_word_letter(before) || detail::is_digit(before)) return false;
    return !(before == U'\'' && at > 1 && detail::is_word_letter(in.symbol[at - 2]));
  }

  [[nodiscard]] static constexpr bool ends_at(text::clause const& in, std::size_t end) noexcept {
    auto const last = in.symbol[end - 1];
    if (end == in.size || !(detail::is_word_letter(last) || detail::is_digit(last))) return true;
    auto const after = in.symbol[end];
    if (detail::is_word_letter(after) || detail::is_digit(after)) return false;
    return !(after == U'\'' && end + 1 < in.size && in.symbol[end + 1] == U't');  // "can" is not in "can't"
  }

  // `n` has matched symbol `at` once; `more` is how many equal symbols it may still stand for, plus one. Every call is one
  // node of the trie, so depth is at most `max_term`.
  constexpr void follow(search& s, std::uint32_t n, std::size_t at, std::size_t steps, unsigned more) const noexcept {
    for (;;) {
      auto const klass = detail::symbol_class(s.in.symbol[at]);
      std::size_t end = at + 1;
      if (klass == U' ')
        while (end < s.in.size && s.in.symbol[end] == U' ') ++end;
      if (auto const entry = detail::read16(node(n) + 2); entry != 0 && (s.struck >> (steps - 1) & 1) == 0) {
        bool const longer = end > s.end || (end == s.end && steps > s.steps);
        if (longer && ends_at(s.in, end)) s.end = end, s.steps = steps, s.entry = entry;
      }
      if (more > 1)
        if (auto const again = child_of(n, klass); again != 0) follow(s, again, at, steps + 1, more - 1);
      if (end >= s.in.size) return;
      n = child_of(n, detail::symbol_class(s.in.symbol[end]));
      if (n == 0) return;
      at = end, ++steps;
      more = unfolds(s.in, at);
    }
  }

  lexicon_bytes bytes_{};
};

}  // namespace aplomb::classify
