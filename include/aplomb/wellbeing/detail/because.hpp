// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Cause and effect in a sentence: 因为X，所以Y; X，所以Y; Y，因为X; 之所以Y，是因为X; because X, Y; X, so Y; Y because X.

namespace aplomb::wellbeing::detail {

/// A sentence as one row of folded symbols with the bytes they came from. A comma, or what else closes a clause inside a sentence,
/// is `breath`. At most 512 symbols; what is longer is left out.
struct flat_sentence {
  static constexpr std::size_t capacity = 512;
  static constexpr char32_t breath = U'\uFFFF';  // not a character, never in a text

  std::size_t size = 0;
  bool cut = false;
  char32_t symbol[capacity]{};
  std::uint32_t begin[capacity]{};
  std::uint32_t end[capacity]{};

  void push(char32_t c, std::uint32_t from, std::uint32_t to) noexcept {
    if (size == capacity) {
      cut = true;
      return;
    }
    symbol[size] = c, begin[size] = from, end[size] = to, ++size;
  }
  [[nodiscard]] bool inner(std::size_t i) const noexcept {
    return i < size &&
           (classify::is_latin(symbol[i]) || (symbol[i] >= U'0' && symbol[i] <= U'9') || symbol[i] == U'\'');
  }
  /// Whether `word` stands at `at`; a Latin one as a whole word.
  [[nodiscard]] bool reads(std::size_t at, std::u32string_view word) const noexcept {
    if (at + word.size() > size) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
      if (symbol[at + i] != word[i]) return false;
    if (!classify::is_latin(word[0])) return true;
    return (at == 0 || !inner(at - 1)) && !inner(at + word.size());
  }
  /// Length of the longest of the words at `at`, 0 for none.
  template <std::size_t N>
  [[nodiscard]] std::size_t longest(std::size_t at, std::u32string_view const (&words)[N]) const noexcept {
    std::size_t best = 0;
    for (auto w : words)
      if (w.size() > best && reads(at, w)) best = w.size();
    return best;
  }
  [[nodiscard]] bool blank(std::size_t i) const noexcept { return symbol[i] == breath || symbol[i] == U' '; }
};

/// Reads the next sentence of the note; false at its end.
[[nodiscard]] inline bool next_sentence(text::clause_reader& reader, text::clause& clause,
                                        flat_sentence& out) noexcept {
  out.size = 0, out.cut = false;
  bool any = false;
  while (reader.next(clause)) {
    any = true;
    if (out.size > 0)
      out.push(flat_sentence::breath, clause.size > 0 ? clause.begin[0] : 0, clause.size > 0 ? clause.begin[0] : 0);
    for (std::size_t i = 0; i < clause.size; ++i) out.push(clause.symbol[i], clause.begin[i], clause.end[i]);
    if (clause.closed_by > text::clause_end::comma) break;
  }
  return any;
}

/// Symbols [first, last) of a flat sentence.
struct half {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] constexpr bool empty() const noexcept { return first >= last; }
};

struct because {
  bool found = false;    ///< a connecting word was there
  bool chinese = false;  ///< it was a Chinese one
  std::uint32_t at = 0;  ///< its first byte
  half cause{};
  half effect{};
  half effect_subject{};  ///< of 我之所以Y: what stands before 之所以
};

inline constexpr std::u32string_view cause_words[] = {U"因为",     U"就因为",  U"正因为",       U"只因为",
                                                      U"都因为",   U"由于",    U"就是因为",     U"是因为",
                                                      U"都是因为", U"because", U"just because", U"only because"};
inline constexpr std::u32string_view effect_words[] = {U"所以",      U"因此",       U"因而",        U"于是", U"害得",
                                                       U"therefore", U"that's why", U"that is why", U"hence"};
inline constexpr std::u32string_view effect_openers[] = {U"之所以"};

/// Takes sentences apart at their connecting words. Words of addition stand in neither half.
[[nodiscard]] inline because because_in(flat_sentence const& s) noexcept {
  because b;
  std::size_t cause = s.size, cause_length = 0, effect = s.size, effect_length = 0;
  for (std::size_t i = 0; i < s.size; ++i) {
    if (cause_length == 0) {
      if (auto const n = s.longest(i, cause_words); n != 0) {
        cause = i, cause_length = n;
        i += n - 1;
        continue;
      }
      if (i == 0 && s.reads(0, U"since")) {
        cause = 0, cause_length = 5;
        continue;
      }
    }
    if (effect_length != 0 || s.longest(i, effect_openers) != 0) {
      i += s.longest(i, effect_openers);
      continue;
    }
    auto n = s.longest(i, effect_words);
    if (n == 0 && s.reads(i, U"so") && i > 0 && s.symbol[i - 1] == flat_sentence::breath) n = 2;
    if (n != 0) effect = i, effect_length = n;
  }
  b.found = cause_length != 0 || effect_length != 0;
  if (!b.found) return b;
  std::size_t const first = cause_length != 0 ? cause : effect;
  b.chinese = classify::is_han(s.symbol[first]);
  b.at = s.begin[first];
  std::size_t const cause_end = cause + cause_length, effect_end = effect + effect_length;
  if (cause_length == 0) {
    b.cause = {0, effect}, b.effect = {effect_end, s.size};
  } else if (effect_length != 0 && effect > cause) {
    b.cause = {cause_end, effect}, b.effect = {effect_end, s.size};
  } else {
    std::size_t comma = cause_end;
    while (comma < s.size && s.symbol[comma] != flat_sentence::breath) ++comma;
    bool opens = true;  // nothing but a word like "and" stands before the cause
    for (std::size_t i = 0; i < cause; ++i) opens = opens && (s.blank(i) || s.reads(0, U"and") || s.reads(0, U"but"));
    if (opens) {
      b.cause = {cause_end, comma}, b.effect = {comma, s.size};
    } else {
      b.effect = {effect_length != 0 ? effect_end : 0, cause}, b.cause = {cause_end, s.size};
    }
  }
  auto const trim = [&s](half& h) {
    for (bool more = true; more && !h.empty();) {
      more = false;
      if (s.blank(h.first)) ++h.first, more = true;
      if (!h.empty() && s.blank(h.last - 1)) --h.last, more = true;
      for (std::u32string_view word : {U"之所以", U"and", U"but"})
        if (!h.empty() && s.reads(h.first, word) && word.size() < h.last - h.first) h.first += word.size(), more = true;
      if (!h.empty() && h.last - h.first > 1 && s.symbol[h.last - 1] == U'是') --h.last, more = true;
    }
  };
  trim(b.cause), trim(b.effect);
  for (std::size_t i = b.effect.first; i < b.effect.last; ++i)
    if (auto const n = s.longest(i, effect_openers); n != 0 && i + n < b.effect.last) {
      b.effect_subject = {b.effect.first, i}, b.effect.first = i + n;
      break;
    }
  return b;
}

}  // namespace aplomb::wellbeing::detail
