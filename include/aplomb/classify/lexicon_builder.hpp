// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon_category.hpp>
#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/text/fold_term.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::classify {

/// Why a line of a lexicon file was not taken; `fault::at` is its line number, from 1. The other lines are taken.
///
/// wrong_column_count: not `term, language, category, grade, polarity` between tabs; empty_term: nothing left of the term
/// after folding; invalid_utf8; unknown_language: not zh, en or und; unknown_category; bad_grade: not 1, 2 or 3;
/// bad_polarity: not -1, 0 or 1; conflicting_line: the same term stands there with another grade or polarity for this
/// category, or `none` beside other categories; too_many_senses: a fourth category for one term; term_too_long: over 64
/// symbols; unsupported_character: a character from U+20000 up or from the private use area; too_many_terms: the file
/// exceeds 60,000 different combinations of senses or 16 million symbols.
APLOMB_ENUM(lexicon_error, std::uint8_t, wrong_column_count, empty_term, invalid_utf8, unknown_language,
            unknown_category, bad_grade, bad_polarity, conflicting_line, too_many_senses, term_too_long,
            unsupported_character, too_many_terms)

/// A trie's bytes in memory of their own (see `lexicon_bytes`).
struct lexicon_storage {
  std::vector<std::string> pages;
  std::string roots;
  std::string pairs;
  std::string entries;
  std::uint32_t nodes = 0;
  std::uint32_t root_bits = 0;
  std::uint32_t pair_bits = 0;
};

/// Collects terms and builds the trie; the tool that makes the built-in lexicon and the loader of overlays share it.
/// Memory is proportional to the input. Not thread-safe.
class lexicon_builder {
 public:
  /// Adds one sense of a term as a person writes it (any script, case or width; it is folded here).
  std::optional<lexicon_error> add(std::string_view term, sense meaning) {
    if (!text::is_valid(term)) return lexicon_error::invalid_utf8;
    text::term_symbols folded;
    if (!text::fold_term(term, folded)) return lexicon_error::term_too_long;
    if (folded.empty()) return lexicon_error::empty_term;
    std::u16string key;
    for (auto const symbol : folded) {
      auto const klass = detail::symbol_class(symbol);
      if (klass == 0) return lexicon_error::unsupported_character;
      key.push_back(static_cast<char16_t>(klass));
    }
    return add_key(key, meaning);
  }

  /// Adds every line of a lexicon file; appends a fault for each line that cannot be taken. Blank lines and lines that
  /// begin with '#' are skipped; a byte order mark and carriage returns are dropped.
  void read(std::string_view tsv, std::vector<fault<lexicon_error>>& faults) {
    if (tsv.substr(0, 3) == "\xEF\xBB\xBF") tsv.remove_prefix(3);
    for (std::uint32_t line_number = 1; !tsv.empty(); ++line_number) {
      auto const end = tsv.find('\n');
      auto line = tsv.substr(0, end);
      tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#') continue;
      if (auto const why = add_line(line)) faults.push_back({*why, line_number});
    }
  }

  /// From here on a term replaces what earlier layers said about it, instead of adding to it.
  void begin_layer() noexcept { ++layer_; }

  /// Number of different terms.
  [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }

  /// The trie of all terms taken so far: a function of their set alone, whatever the order they came in.
  [[nodiscard]] lexicon_storage build() const {
    lexicon_storage out;
    std::map<packed_senses, std::uint32_t> numbers;
    out.entries.assign(2 * max_senses, '\0');
    std::vector<key_entry> keys;
    keys.reserve(terms_.size());
    for (auto const& [key, held] : terms_) keys.push_back({&key, number_of(held.senses, numbers, out.entries)});
    auto const nodes = breadth_first(keys);
    out.nodes = static_cast<std::uint32_t>(nodes.size() - 1);
    write_pages(nodes, out);
    write_roots(nodes, out);
    write_pairs(keys, out);
    return out;
  }

 private:
  using packed_senses = std::u16string;
  struct held_term {
    fixed_vector<sense, max_senses> senses;
    unsigned layer = 0;
  };
  struct key_entry {
    std::u16string const* key;
    std::uint32_t entry;
  };
  struct node {
    std::uint32_t klass = 0;
    std::uint32_t entry = 0;
    std::uint32_t first_child = 0;
  };
  static constexpr std::size_t max_symbols = std::size_t{1} << 24;
  static constexpr std::size_t max_combinations = 60000;  // entries are numbered in 16 bits; single senses need few

  std::optional<lexicon_error> add_line(std::string_view line) {
    std::string_view columns[5];
    std::size_t count = 0;
    for (;;) {
      auto const tab = line.find('\t');
      if (count == 5) return lexicon_error::wrong_column_count;
      columns[count++] = line.substr(0, tab);
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    if (count != 5) return lexicon_error::wrong_column_count;
    if (columns[1] != "zh" && columns[1] != "en" && columns[1] != "und") return lexicon_error::unknown_language;
    auto const kind = from_name<category>(columns[2]);
    if (!kind) return lexicon_error::unknown_category;
    if (columns[3] != "1" && columns[3] != "2" && columns[3] != "3") return lexicon_error::bad_grade;
    if (columns[4] != "-1" && columns[4] != "0" && columns[4] != "1") return lexicon_error::bad_polarity;
    auto const polarity = static_cast<std::int8_t>(columns[4] == "-1" ? -1 : columns[4][0] - '0');
    return add(columns[0], {*kind, static_cast<std::uint8_t>(columns[3][0] - '0'), polarity});
  }

  std::optional<lexicon_error> add_key(std::u16string const& key, sense meaning) {
    auto const found = terms_.find(key);
    if (found == terms_.end()) {
      if (symbols_ + key.size() >= max_symbols) return lexicon_error::too_many_terms;
      symbols_ += key.size();
      terms_[key] = {{meaning}, layer_};
      return std::nullopt;
    }
    auto& held = found->second;
    if (held.layer != layer_) {
      held = {{meaning}, layer_};
      return std::nullopt;
    }
    for (auto const& other : held.senses) {
      if (other == meaning) return std::nullopt;
      if (other.kind == meaning.kind || other.kind == category::none || meaning.kind == category::none)
        return lexicon_error::conflicting_line;
    }
    if (combinations_ >= max_combinations) return lexicon_error::too_many_terms;
    if (!held.senses.push_back(meaning)) return lexicon_error::too_many_senses;
    ++combinations_;
    return std::nullopt;
  }

  static std::uint32_t number_of(fixed_vector<sense, max_senses> const& senses,
                                 std::map<packed_senses, std::uint32_t>& numbers, std::string& entries) {
    packed_senses packed;
    for (auto const& s : senses) packed.push_back(static_cast<char16_t>(detail::packed(s)));
    for (std::size_t i = 1; i < packed.size(); ++i)  // the same senses in any order are one entry
      for (std::size_t j = i; j > 0 && packed[j] < packed[j - 1]; --j) std::swap(packed[j], packed[j - 1]);
    auto const [place, fresh] = numbers.try_emplace(packed, static_cast<std::uint32_t>(numbers.size() + 1));
    if (fresh) {
      packed.resize(max_senses, u'\0');
      for (auto bits : packed) put(entries, bits, 2);
    }
    return place->second;
  }

  static std::vector<node> breadth_first(std::vector<key_entry> const& keys) {
    struct range {
      std::size_t begin, end, depth;
    };
    std::vector<node> nodes(1);
    std::vector<range> ranges{{0, keys.size(), 0}};
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      auto [i, end, depth] = ranges[n];
      nodes[n].first_child = static_cast<std::uint32_t>(nodes.size());
      if (i < end && keys[i].key->size() == depth) nodes[n].entry = keys[i++].entry;
      while (i < end) {
        auto const klass = (*keys[i].key)[depth];
        auto j = i;
        while (j < end && (*keys[j].key)[depth] == klass) ++j;
        nodes.push_back({klass, 0, 0});
        ranges.push_back({i, j, depth + 1});
        i = j;
      }
    }
    nodes.push_back({0, 0, static_cast<std::uint32_t>(nodes.size())});
    return nodes;
  }

  static void write_pages(std::vector<node> const& nodes, lexicon_storage& out) {
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      if (n % lexicon_bytes::nodes_per_page == 0) out.pages.emplace_back();
      put(out.pages.back(), nodes[n].klass, 2);
      put(out.pages.back(), nodes[n].entry, 2);
      put(out.pages.back(), nodes[n].first_child, 3);
    }
  }

  static void write_roots(std::vector<node> const& nodes, lexicon_storage& out) {
    auto const begin = nodes[0].first_child;
    auto const end = nodes[1].first_child;
    for (out.root_bits = 4; (end - begin) * 2 > (1u << out.root_bits) && out.root_bits < 16;) ++out.root_bits;
    std::uint32_t const mask = (1u << out.root_bits) - 1;
    out.roots.assign(std::size_t{4} << out.root_bits, '\0');
    for (auto n = begin; n < end; ++n) {
      auto slot = detail::root_slot(nodes[n].klass, out.root_bits);
      while (detail::read16(&out.roots[slot * 4]) != 0) slot = (slot + 1) & mask;
      std::string bytes;
      put(bytes, nodes[n].klass, 2);
      put(bytes, n, 2);
      out.roots.replace(slot * 4, 4, bytes);
    }
  }

  static void write_pairs(std::vector<key_entry> const& keys, lexicon_storage& out) {
    auto const second = [](std::u16string const& key) { return key.size() > 1 ? std::uint32_t{key[1]} : 0; };
    std::size_t pairs = 1;
    for (std::size_t i = 1; i < keys.size(); ++i)
      if (keys[i].key->front() != keys[i - 1].key->front() || second(*keys[i].key) != second(*keys[i - 1].key)) ++pairs;
    for (out.pair_bits = 6; 16 * pairs > (std::size_t{1} << out.pair_bits) && out.pair_bits < 24;) ++out.pair_bits;
    out.pairs.assign((std::size_t{1} << out.pair_bits) / 8, '\0');
    for (auto const& [key, entry] : keys) {
      auto const bit = detail::pair_bit(key->front(), second(*key), out.pair_bits);
      out.pairs[bit / 8] = static_cast<char>(detail::byte_at(&out.pairs[bit / 8]) | 1u << bit % 8);
    }
  }

  static void put(std::string& to, std::uint32_t value, unsigned bytes) {
    for (; bytes > 0; --bytes, value >>= 8) to.push_back(static_cast<char>(static_cast<unsigned char>(value & 0xFF)));
  }

  std::map<std::u16string, held_term> terms_;
  std::size_t symbols_ = 0;
  std::size_t combinations_ = 0;
  unsigned layer_ = 0;
};

}  // namespace aplomb::classify
