// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/respond/review/review_line.hpp>
#include <aplomb/respond/review/review_rule.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The patterns of a review as bytes, and how they are found in a clause.

namespace aplomb::respond::detail {

/// Signs of a pattern, in the place of symbols; folded text holds no such symbols that a pattern could name.
enum class review_sign : std::uint16_t { gap = 1, number = 2, begin = 3, end = 4, asked = 5 };

/// At most so many Han characters, words and numbers fit into a gap (*).
inline constexpr int longest_gap = 6;

/// The bytes of the patterns, little-endian: an automaton without cycles whose equal ends are one.
///
/// - `states` of 4 bytes: first entry (2), first edge (2). Its edges end where those of the next state begin; one state more
///   than there are closes the last range. State 0 is none, `root` is where patterns begin.
/// - `edges` of 4 bytes: symbol or sign (2), state it leads to (2), by symbol; signs come first.
/// - `pairs`: 2^pair_bits bits, one set for the first two symbols of each pattern (0 for the second when it is a sign).
/// - `entries` of 4 bytes: meaning (1), whether another one follows (1), suggestion (2); entry 0 is "no pattern ends here".
/// - `suggestions`: three texts each, zh-Hans, zh-Hant, en; number 0 is none; `general[r]` is what rule r suggests by itself.
struct review_bytes {
  char const* states = nullptr;
  char const* edges = nullptr;
  char const* pairs = nullptr;
  char const* entries = nullptr;
  std::string_view const* suggestions = nullptr;
  std::uint16_t const* general = nullptr;
  std::uint32_t root = 0;
  std::uint32_t pair_bits = 0;
};

/// A pattern found: symbols [first, last) of a clause, of which [gap_first, gap_last) are what a gap took in.
struct review_hit {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  std::uint16_t gap_first = 0;
  std::uint16_t gap_last = 0;
  review_meaning meaning{};
  std::uint16_t suggestion = 0;
};

/// Whether no word of Latin script or number goes on across `at`: "can" ends before " not", not before "'t".
[[nodiscard]] constexpr bool word_ends_at(text::clause const& in, std::size_t at) noexcept {
  auto const inner = [](char32_t c) { return classify::detail::is_word_letter(c) || classify::detail::is_digit(c); };
  if (at == 0 || at >= in.size || !inner(in.symbol[at - 1])) return true;
  if (inner(in.symbol[at])) return false;
  return !(in.symbol[at] == U'\'' && at + 1 < in.size && in.symbol[at + 1] == U't');
}

/// Patterns to be found. Read-only, constant-initialised, thread-safe.
class review_table {
 public:
  constexpr review_table() noexcept = default;
  constexpr explicit review_table(review_bytes const& bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] constexpr bool empty() const noexcept { return bytes_.root == 0; }

  /// Calls `f(review_hit)` for every pattern that begins at symbol `at`, short ones before longer ones but for those with a
  /// gap. O(length of the patterns), times the length of a gap where there is one.
  template <class F>
  constexpr void for_hits(text::clause const& in, std::size_t at, F&& f) const noexcept {
    if (empty() || at >= in.size) return;
    auto const root = bytes_.root;
    review_hit hit{static_cast<std::uint16_t>(at), 0, 0, 0, {}, 0};
    if (at == 0)
      if (auto const anchored = next(root, sign(review_sign::begin)); anchored != 0)
        if (auto const n = next(anchored, symbol_at(in, 0)); n != 0) follow(in, n, 1, hit, f);
    if (auto const end = word_ends_at(in, at) ? number_end(in, at) : 0; end != 0)
      if (auto const n = next(root, sign(review_sign::number)); n != 0) follow(in, n, past_blank(in, end), hit, f);
    if (!begins_pattern(in, at)) return;
    if (auto const n = next(root, symbol_at(in, at)); n != 0) follow(in, n, at + 1, hit, f);
  }

  /// A suggestion in one of the three languages (0 zh-Hans, 1 zh-Hant, 2 en), or "".
  [[nodiscard]] constexpr std::string_view suggestion(std::uint16_t number, std::size_t language) const noexcept {
    return number == 0 ? std::string_view{} : bytes_.suggestions[std::size_t{number} * 3 + language];
  }

  /// The number of what a rule suggests in general, or 0.
  [[nodiscard]] constexpr std::uint16_t general(review_rule r) const noexcept {
    return bytes_.general == nullptr ? std::uint16_t{0} : bytes_.general[index_of(r)];
  }

 private:
  static constexpr std::uint32_t sign(review_sign s) noexcept { return static_cast<std::uint32_t>(s); }

  // Symbols that no pattern can hold read as 0, which is no child of any node.
  static constexpr std::uint32_t symbol_at(text::clause const& in, std::size_t at) noexcept {
    auto const c = static_cast<std::uint32_t>(in.symbol[at]);
    return c >= 0x20 && c <= 0xFFFF ? c : 0;
  }

  [[nodiscard]] constexpr std::uint32_t first_edge(std::uint32_t state) const noexcept {
    return classify::detail::read16(bytes_.states + state * 4 + 2);
  }
  [[nodiscard]] constexpr char const* edge(std::uint32_t number) const noexcept { return bytes_.edges + number * 4; }

  [[nodiscard]] constexpr bool pair_known(std::uint32_t first, std::uint32_t second) const noexcept {
    auto const bit = classify::detail::pair_bit(first, second, bytes_.pair_bits);
    return (classify::detail::byte_at(bytes_.pairs + bit / 8) >> bit % 8 & 1) != 0;
  }

  [[nodiscard]] constexpr bool begins_pattern(text::clause const& in, std::size_t at) const noexcept {
    auto const first = symbol_at(in, at);
    if (!pair_known(first, at + 1 < in.size ? symbol_at(in, at + 1) : 0) && !pair_known(first, 0)) return false;
    return word_ends_at(in, at);
  }

  /// The state that the symbol leads to, or 0.
  [[nodiscard]] constexpr std::uint32_t next(std::uint32_t state, std::uint32_t symbol) const noexcept {
    using classify::detail::read16;
    if (symbol == 0) return 0;
    auto low = first_edge(state), high = first_edge(state + 1);
    while (low < high) {
      auto const middle = (low + high) / 2;
      auto const held = read16(edge(middle));
      if (held == symbol) return read16(edge(middle) + 2);
      if (held < symbol)
        low = middle + 1;
      else
        high = middle;
    }
    return 0;
  }

  template <class F>
  constexpr void report(std::uint32_t n, std::size_t last, review_hit hit, F& f) const noexcept {
    using classify::detail::byte_at;
    std::uint32_t entry = classify::detail::read16(bytes_.states + n * 4);
    if (entry == 0) return;
    hit.last = static_cast<std::uint16_t>(last);
    for (bool more = true; more; ++entry) {
      char const* const p = bytes_.entries + entry * 4;
      hit.meaning.number = static_cast<std::uint8_t>(byte_at(p));
      hit.suggestion = static_cast<std::uint16_t>(classify::detail::read16(p + 2));
      more = byte_at(p + 1) != 0;
      f(hit);
    }
  }

  // State `n` stands for the symbols before `at`. Every call is one sign of the pattern, so depth is bounded by its length.
  template <class F>
  constexpr void follow(text::clause const& in, std::uint32_t n, std::size_t at, review_hit const& hit,
                        F& f) const noexcept {
    for (;;) {
      if (word_ends_at(in, at)) {
        report(n, at, hit, f);
        follow_signs(in, n, at, hit, f);
      }
      if (at >= in.size) return;
      n = next(n, symbol_at(in, at));
      if (n == 0) return;
      ++at;
    }
  }

  template <class F>
  constexpr void follow_signs(text::clause const& in, std::uint32_t n, std::size_t at, review_hit const& hit,
                              F& f) const noexcept {
    using classify::detail::read16;
    for (auto e = first_edge(n), last = first_edge(n + 1); e < last; ++e) {
      auto const what = read16(edge(e)), child = read16(edge(e) + 2);
      if (what > sign(review_sign::asked)) return;  // signs come first
      if (what == sign(review_sign::end) && at >= in.size) report(child, at, hit, f);
      if (what == sign(review_sign::asked) && at >= in.size && asks(in)) report(child, at, hit, f);
      if (what == sign(review_sign::number))
        if (auto const end = number_end(in, past_blank(in, at)); end != 0)
          follow(in, child, past_blank(in, end), hit, f);
      if (what == sign(review_sign::gap)) follow_gap(in, child, at, hit, f);
    }
  }

  template <class F>
  constexpr void follow_gap(text::clause const& in, std::uint32_t gap, std::size_t from, review_hit hit,
                            F& f) const noexcept {
    hit.gap_first = static_cast<std::uint16_t>(from);
    auto const number = next(gap, sign(review_sign::number));
    int units = 0;
    bool inside = false;
    for (std::size_t at = from; at < in.size; ++at) {
      auto const c = in.symbol[at];
      hit.gap_last = static_cast<std::uint16_t>(at);
      if (word_ends_at(in, at) && c != U' ') {
        if (auto const n = next(gap, symbol_at(in, at)); n != 0) follow(in, n, at + 1, hit, f);
        if (number != 0)
          if (auto const end = number_end(in, at); end != 0) follow(in, number, past_blank(in, end), hit, f);
      }
      bool const letter = classify::is_latin(c) || classify::detail::is_digit(c) || (inside && c == U'\'');
      if ((classify::is_han(c) || (letter && !inside)) && ++units > longest_gap) return;
      inside = letter;
    }
  }

  static constexpr std::size_t past_blank(text::clause const& in, std::size_t at) noexcept {
    return at < in.size && in.symbol[at] == U' ' ? at + 1 : at;
  }

  static constexpr bool asks(text::clause const& in) noexcept {
    return in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
  }

  static constexpr bool is_numeral(char32_t c) noexcept {
    if (c < U'一' || c > U'四') return false;  // the first and the last by number
    return std::u32string_view{U"一二三四五六七八九十两几半"}.find(c) != std::u32string_view::npos;
  }

  /// Where the number at `at` ends (digits with inner marks, or Chinese numerals), or 0.
  static constexpr std::size_t number_end(text::clause const& in, std::size_t at) noexcept {
    auto const digit = [&](std::size_t i) { return i < in.size && classify::detail::is_digit(in.symbol[i]); };
    auto const inner = [](char32_t c) { return c == U'-' || c == U':' || c == U'.'; };
    std::size_t end = at;
    while (digit(end) || (end > at && digit(end + 1) && inner(in.symbol[end]))) ++end;
    if (end == at)
      while (end < in.size && end - at < 4 && is_numeral(in.symbol[end])) ++end;
    return end == at ? 0 : end;
  }

  review_bytes bytes_{};
};

}  // namespace aplomb::respond::detail
