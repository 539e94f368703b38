// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/respond/review/review_line.hpp>
#include <aplomb/respond/review/review_table.hpp>
#include <aplomb/text/fold_term.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::respond::detail {

/// A table's bytes in memory of their own (see `review_bytes`).
struct review_storage {
  std::string states;
  std::string edges;
  std::string pairs;
  std::string entries;
  std::vector<std::string> suggestions;
  std::array<std::uint16_t, count_of<review_rule>> general{};
  std::uint32_t root = 0;
  std::uint32_t pair_bits = 0;
};

/// Collects lines of rules, later ones over earlier ones, and builds the table; the tool that makes the built-in one and the
/// loader of one's own share it. Memory is proportional to the input, and bounded by the limits below. Not thread-safe.
class review_builder {
 public:
  static constexpr std::size_t most_forms = 4096;
  static constexpr std::size_t most_suggestions = 4000;
  static constexpr std::size_t most_symbols = 4'000'000;
  static constexpr std::size_t longest_pattern = 64;  ///< symbols, and brackets
  static constexpr std::size_t longest_form = 1024;   ///< bytes, before folding

  /// Takes one line; the reason when it cannot be taken.
  std::optional<review_error> add(std::string_view line) {
    auto const parsed = parse_review_line(line);
    if (!parsed) return parsed.error().code;
    std::vector<std::u16string> keys;
    if (parsed->pattern != "-") {
      std::vector<std::string> forms;
      if (auto const why = expand(parsed->pattern, forms)) return why;
      for (auto const& form : forms) {
        std::u16string key;
        if (auto const why = fold_form(form, key)) return why;
        symbols_ += key.size();
        keys.push_back(std::move(key));
      }
    }
    std::uint16_t number = 0;
    if (parsed->advises) {
      if (suggestions_.size() / 3 > most_suggestions) return review_error::too_many;
      number = static_cast<std::uint16_t>(suggestions_.size() / 3);
      for (auto const words : parsed->suggestion) suggestions_.emplace_back(words);
    }
    if (keys.empty()) general_[index_of(parsed->meaning.rule())] = number;
    for (auto const& key : keys) {
      auto& held = patterns_[key];
      auto const same =
          std::find_if(held.begin(), held.end(), [&](auto const& m) { return m.first == parsed->meaning.number; });
      if (same == held.end())
        held.emplace_back(parsed->meaning.number, number);
      else
        same->second = number;
    }
    return symbols_ > most_symbols ? std::optional(review_error::too_many) : std::nullopt;
  }

  /// Takes the lines of a file but blank ones and comments (#); a byte order mark and carriage returns are dropped. The first
  /// fault ends it.
  std::optional<fault<review_error>> read(std::string_view tsv) {
    if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
    for (std::uint32_t number = 1; !tsv.empty(); ++number) {
      auto const end = tsv.find('\n');
      auto line = tsv.substr(0, end);
      tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      if (auto const why = add(line)) return fault<review_error>{*why, number};
    }
    return std::nullopt;
  }

  /// The table of all lines taken, or nothing when it has more states, edges or entries than 16 bits can number. A function
  /// of the lines and their order.
  [[nodiscard]] std::optional<review_storage> build() const {
    review_storage out;
    out.suggestions = suggestions_;
    out.general = general_;
    joined work;
    std::vector<pattern const*> all;
    for (auto const& held : patterns_) all.push_back(&held);
    (void)work.entry_of({});    // entry 0: none
    work.states.push_back({});  // state 0: none
    auto const root = all.empty() ? 0 : join(work, all.data(), all.data() + all.size(), 0);
    if (work.states.size() > 0xFFFF || work.edges > 0xFFFF || work.entries.size() / 4 > 0xFFFF) return std::nullopt;
    std::size_t edges = 0;
    for (auto const& made : work.states) {
      put(out.states, made.entry), put(out.states, edges);
      for (auto const& [symbol, to] : made.edges) put(out.edges, symbol), put(out.edges, to);
      edges += made.edges.size();
    }
    put(out.states, 0), put(out.states, edges);
    out.entries = std::move(work.entries);
    out.root = static_cast<std::uint32_t>(root);
    write_pairs(out);
    return out;
  }

 private:
  using meanings = std::vector<std::pair<std::uint8_t, std::uint16_t>>;
  using pattern = std::map<std::u16string, meanings>::value_type;

  struct state {
    std::size_t entry = 0;
    std::vector<std::pair<char16_t, std::size_t>> edges;
    friend auto operator<=>(state const&, state const&) = default;
  };
  /// States so far; equal ones are one.
  struct joined {
    std::vector<state> states;
    std::map<state, std::size_t> known;
    std::map<meanings, std::size_t> known_entries;
    std::string entries;
    std::size_t edges = 0;

    std::size_t entry_of(meanings const& held) {
      auto const [place, fresh] = known_entries.try_emplace(held, entries.size() / 4);
      if (!fresh) return place->second;
      for (std::size_t i = 0; i < held.size(); ++i) {
        entries.push_back(static_cast<char>(held[i].first));
        entries.push_back(i + 1 < held.size() ? '\1' : '\0');
        put(entries, held[i].second);
      }
      if (held.empty()) entries.assign(4, '\0');
      return place->second;
    }
  };

  static constexpr bool is_sign(char16_t c) noexcept { return c < 0x20; }
  static char16_t sign(review_sign s) noexcept { return static_cast<char16_t>(s); }

  // a(b|c)d|e stands for abd, acd, e.
  static std::optional<review_error> expand(std::string_view pattern, std::vector<std::string>& out) {
    std::size_t depth = 0, begin = 0, brackets = 0;
    for (std::size_t i = 0; i <= pattern.size(); ++i) {
      char const c = i < pattern.size() ? pattern[i] : '|';
      if (c == '(' && ++depth > 1) return review_error::bad_pattern;
      if (c == ')' && depth-- == 0) return review_error::bad_pattern;
      if (c == '(' && ++brackets > longest_pattern) return review_error::too_long;
      if (c != '|' || (depth != 0 && i < pattern.size())) continue;
      if (depth != 0) return review_error::bad_pattern;
      if (auto const why = expand_brackets(std::string(pattern.substr(begin, i - begin)), out)) return why;
      begin = i + 1, brackets = 0;
    }
    return std::nullopt;
  }

  static std::optional<review_error> expand_brackets(std::string const& pattern, std::vector<std::string>& out) {
    auto const open = pattern.find('(');
    if (open == std::string::npos) {
      if (pattern.size() > longest_form) return review_error::too_long;
      out.push_back(pattern);
      return out.size() > most_forms ? std::optional(review_error::too_many_forms) : std::nullopt;
    }
    auto const close = pattern.find(')', open);
    std::string const before = pattern.substr(0, open), after = pattern.substr(close + 1);
    std::string_view choices = std::string_view(pattern).substr(open + 1, close - open - 1);
    for (;;) {
      auto const bar = choices.find('|');
      if (auto const why = expand_brackets(before + std::string(choices.substr(0, bar)) + after, out)) return why;
      if (bar == std::string_view::npos) return std::nullopt;
      choices.remove_prefix(bar + 1);
    }
  }

  static std::optional<review_error> fold_form(std::string const& form, std::u16string& key) {
    std::size_t gaps = 0;
    for (std::size_t at = 0; at < form.size();) {
      auto const next = form.find_first_of("*#^$?", at);
      if (next != at) {
        text::term_symbols folded;
        auto const words = std::string_view(form).substr(at, next == std::string::npos ? next : next - at);
        if (!text::fold_term(words, folded)) return review_error::too_long;
        for (auto const symbol : folded) {
          if (symbol < 0x20 || symbol > 0xFFFF) return review_error::bad_pattern;
          key.push_back(static_cast<char16_t>(symbol));
        }
        at = next;
        if (at == std::string::npos) break;
      }
      bool const first = at == 0, last = at + 1 == form.size();
      switch (form[at++]) {
        case '*':
          if (key.empty() || last || is_sign(key.back()) || ++gaps > 1) return review_error::bad_pattern;
          key.push_back(sign(review_sign::gap));
          break;
        case '#':
          if (!key.empty() && is_sign(key.back()) && key.back() != sign(review_sign::gap))
            return review_error::bad_pattern;
          key.push_back(sign(review_sign::number));
          break;
        case '^':
          if (!first || last) return review_error::bad_pattern;
          key.push_back(sign(review_sign::begin));
          break;
        default:
          if (!last || key.empty() || is_sign(key.back())) return review_error::bad_pattern;
          key.push_back(sign(form[at - 1] == '$' ? review_sign::end : review_sign::asked));
      }
    }
    if (std::all_of(key.begin(), key.end(), is_sign)) return review_error::empty_pattern;
    if (key.size() > longest_pattern) return review_error::too_long;
    // What follows ^ or * is looked up as a symbol.
    for (std::size_t i = 0; i + 1 < key.size(); ++i)
      if (key[i] == sign(review_sign::begin) && is_sign(key[i + 1])) return review_error::bad_pattern;
    return key.back() == sign(review_sign::gap) ? std::optional(review_error::bad_pattern) : std::nullopt;
  }

  // The state for the patterns [begin, end), sorted, that agree in their first `depth` symbols.
  static std::size_t join(joined& work, pattern const* const* begin, pattern const* const* end, std::size_t depth) {
    state made;
    if ((*begin)->first.size() == depth) made.entry = work.entry_of((*begin++)->second);
    while (begin != end) {
      auto const symbol = (*begin)->first[depth];
      auto const* const* last = begin;
      while (last != end && (*last)->first[depth] == symbol) ++last;
      made.edges.emplace_back(symbol, join(work, begin, last, depth + 1));
      begin = last;
    }
    auto const [place, fresh] = work.known.try_emplace(made, work.states.size());
    if (fresh) {
      work.edges += made.edges.size();
      work.states.push_back(std::move(made));
    }
    return place->second;
  }

  void write_pairs(review_storage& out) const {
    for (out.pair_bits = 6; 16 * patterns_.size() > (std::size_t{1} << out.pair_bits) && out.pair_bits < 15;)
      ++out.pair_bits;
    out.pairs.assign((std::size_t{1} << out.pair_bits) / 8, '\0');
    for (auto const& [key, held_meanings] : patterns_) {
      if (is_sign(key[0])) continue;
      auto const second = key.size() > 1 && !is_sign(key[1]) ? std::uint32_t{key[1]} : 0;
      auto const bit = classify::detail::pair_bit(key[0], second, out.pair_bits);
      auto const held = static_cast<unsigned char>(out.pairs[bit / 8]);
      out.pairs[bit / 8] = static_cast<char>(held | 1u << bit % 8);
    }
  }

  static void put(std::string& to, std::size_t value) {
    to.push_back(static_cast<char>(value & 0xFF));
    to.push_back(static_cast<char>(value >> 8 & 0xFF));
  }

  std::map<std::u16string, meanings> patterns_;
  std::vector<std::string> suggestions_ = std::vector<std::string>(3);
  std::array<std::uint16_t, count_of<review_rule>> general_{};
  std::size_t symbols_ = 0;
};

}  // namespace aplomb::respond::detail
