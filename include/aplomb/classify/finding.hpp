// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

/// A term of the lexicon found in a clause: symbols `first` ... `last()`.
class finding {
 public:
  constexpr finding() noexcept = default;
  constexpr finding(lexicon_hit const& hit, std::size_t first_symbol) noexcept
      : first(static_cast<std::uint16_t>(first_symbol)), symbols_(static_cast<std::uint16_t>(hit.symbols())) {
    for (count_ = 0; count_ < hit.size(); ++count_) {
      senses_[count_] = hit[count_];
      kinds_ |= bit(senses_[count_].kind);
    }
  }

  std::uint16_t first = 0;
  bool quoted = false;  ///< stands between quotation marks

  [[nodiscard]] constexpr std::size_t last() const noexcept { return std::size_t{first} + symbols_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr sense const& operator[](std::size_t i) const noexcept { return senses_[i]; }
  [[nodiscard]] constexpr sense const* begin() const noexcept { return senses_; }
  [[nodiscard]] constexpr sense const* end() const noexcept { return senses_ + count_; }

  [[nodiscard]] constexpr bool is(category kind) const noexcept { return (kinds_ & bit(kind)) != 0; }
  [[nodiscard]] constexpr bool is_any(auto... kinds) const noexcept { return (kinds_ & (bit(kinds) | ...)) != 0; }

  /// Grade 1...3 of the sense, 0 when the term has no such sense.
  [[nodiscard]] constexpr int grade(category kind) const noexcept {
    for (auto const& s : *this)
      if (s.kind == kind) return s.grade;
    return 0;
  }

  /// One bit per category.
  [[nodiscard]] static constexpr std::uint64_t bit(category kind) noexcept {
    return std::uint64_t{1} << index_of(kind);
  }
  [[nodiscard]] constexpr std::uint64_t kinds() const noexcept { return kinds_; }

 private:
  static_assert(count_of<category> <= 64);
  std::uint64_t kinds_ = 0;
  sense senses_[max_senses]{};
  std::uint8_t count_ = 0;
  std::uint16_t symbols_ = 0;
};

/// Whether the category says something about the writer or the matter, so that a negation word can apply to it.
[[nodiscard]] constexpr bool is_predicate(category kind) noexcept {
  switch (kind) {
    case category::abuse:
    case category::anger:
    case category::anticipation:
    case category::churn:
    case category::confusion:
    case category::disgust:
    case category::dissatisfied:
    case category::fear:
    case category::gratitude:
    case category::joy:
    case category::resolved:
    case category::sadness:
    case category::satisfied:
    case category::self_harm:
    case category::surprise:
    case category::threat:
    case category::trust:
    case category::urgency:
    case category::wants_human:
      return true;
    default:
      return false;
  }
}

[[nodiscard]] constexpr bool is_predicate(finding const& f) noexcept {
  constexpr auto predicates = [] {
    std::uint64_t bits = 0;
    for (auto kind : all_of<category>())
      if (is_predicate(kind)) bits |= finding::bit(kind);
    return bits;
  }();
  return (f.kinds() & predicates) != 0;
}

/// The aspect that a category names, or none.
[[nodiscard]] constexpr aspect aspect_named(category kind) noexcept {
  if (kind < category::delivery || kind > category::account) return aspect::none;
  return static_cast<aspect>(1 + index_of(kind) - index_of(category::delivery));
}

/// The findings of one clause in order, not overlapping; at most 64: what stands behind them in so long a clause is not weighed.
using finding_list = fixed_vector<finding, 64>;

/// Chinese characters without their own tables of letters: Han, with extensions.
[[nodiscard]] constexpr bool is_han(char32_t c) noexcept {
  return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x32000);
}

[[nodiscard]] constexpr bool is_latin(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250);
}

/// Length of the symbols `from` ... `to` as people count: a Han character is one, a word or number is one, the rest nothing.
[[nodiscard]] constexpr int distance(text::clause const& in, std::size_t from, std::size_t to) noexcept {
  int length = 0;
  bool inside = false;
  for (std::size_t i = from; i < to && i < in.size; ++i) {
    auto const c = in.symbol[i];
    bool const letter = is_latin(c) || (c >= U'0' && c <= U'9') || (inside && c == U'\'');
    if (is_han(c) || (letter && !inside)) ++length;
    inside = letter;
  }
  return length;
}

/// Whether the folded symbols at `at` read `text`.
[[nodiscard]] constexpr bool reads(text::clause const& in, std::size_t at, std::u32string_view text) noexcept {
  if (at + text.size() > in.size) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (in.symbol[at + i] != text[i]) return false;
  return true;
}

}  // namespace aplomb::classify
