// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/generated/lexicon_data.hpp>
#include <aplomb/classify/lexicon_family.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/utf8.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A reading in the eight families of feelings with five grades each (`lexicon_family.hpp`).

namespace aplomb::classify {

/// The eight families with a score and a grade each. The scores do not sum to 1: neutral and anticipation have no family.
struct family_view {
  score scores[count_of<family>]{};         ///< 0...1
  std::uint8_t grades[count_of<family>]{};  ///< 1 (faint) ... 5 (extreme); 0: not felt

  [[nodiscard]] constexpr score of(family f) const noexcept { return scores[index_of(f)]; }
  [[nodiscard]] constexpr std::uint8_t grade(family f) const noexcept { return grades[index_of(f)]; }

  /// Whether any family is felt.
  [[nodiscard]] constexpr bool any() const noexcept { return grade(main()) > 0; }
  /// The strongest; the earlier of equals. Means nothing unless `any()`.
  [[nodiscard]] constexpr family main() const noexcept {
    return static_cast<family>(std::max_element(scores, scores + count_of<family>) - scores);
  }
  /// The word of the strongest family at its grade, in each language; null when none is felt.
  [[nodiscard]] constexpr family_word const* word() const noexcept {
    for (auto const& w : generated::family_words)
      if (any() && w.kind == main() && w.grade == grade(main())) return &w;
    return nullptr;
  }
};

namespace detail {

struct family_place {
  family kind{};
  std::uint8_t grade = 0;
};

/// The letters of the family words as clauses fold them; both scripts fold to the simplified one.
struct family_letters {
  static constexpr std::size_t count = std::size(generated::family_words);
  std::array<std::array<char32_t, 32>, 2 * count> symbols{};
  std::array<std::uint8_t, 2 * count> sizes{};

  constexpr family_letters() noexcept {
    for (std::size_t i = 0; i < count; ++i) {
      put(2 * i, generated::family_words[i].zh_hans);
      put(2 * i + 1, generated::family_words[i].en);
    }
  }
  constexpr void put(std::size_t at, std::string_view word) noexcept {
    for (std::size_t i = 0; i < word.size() && sizes[at] < 32;) {
      auto const next = text::decode_at(word, i);
      symbols[at][sizes[at]++] = next.symbol;
      i += next.length;
    }
  }
};
inline constexpr family_letters family_symbols{};

inline constexpr auto family_table = [] {
  table_word<family_place> words[2 * family_letters::count]{};
  for (std::size_t i = 0; i < 2 * family_letters::count; ++i) {
    auto const& word = generated::family_words[i / 2];
    words[i] = {std::u32string_view(family_symbols.symbols[i].data(), family_symbols.sizes[i]),
                {word.kind, word.grade}};
  }
  return word_table<family_place, 2 * family_letters::count>(words);
}();

}  // namespace detail

/// The families of an affect, by the published mapping: love is trust and as much of joy, shame is sadness and fear where both are
/// felt, and the others are themselves without what these took. A family of 0.20 or more has a grade by the reading's intensity:
/// mild 1 or 2, clear 3, strong 4 or 5. O(1).
[[nodiscard]] constexpr family_view families_of(affect const& a) noexcept {
  family_view view;
  auto const set = [&view](family f, score value) { view.scores[index_of(f)] = value; };
  score const loved = std::min(a.of(emotion::joy), a.of(emotion::trust));
  score const ashamed = std::min(a.of(emotion::sadness), a.of(emotion::fear));
  set(family::anger, a.of(emotion::anger));
  set(family::sadness, a.of(emotion::sadness) - ashamed);
  set(family::fear, a.of(emotion::fear) - ashamed);
  set(family::joy, a.of(emotion::joy) - loved);
  set(family::love, a.of(emotion::trust) + loved);
  set(family::surprise, a.of(emotion::surprise));
  set(family::disgust, a.of(emotion::disgust));
  set(family::shame, ashamed + ashamed);
  for (std::size_t i = 0; i < count_of<family>; ++i) {
    int const sure = view.scores[i].per_mille;
    int const strong = std::clamp<int>(a.intensity, 1, 3);
    if (sure >= 200)
      view.grades[i] = static_cast<std::uint8_t>(strong == 1 ? 1 + (sure >= 600) : strong == 2 ? 3 : 4 + (sure >= 900));
  }
  return view;
}

/// The same, and the words of the families that the message itself uses and does not deny: such a word supports its family by 0.5
/// and sets its grade. Any bytes; O(length), no allocation.
[[nodiscard]] inline family_view families_of(affect const& a, std::string_view message,
                                             lexicon_view words = {}) noexcept {
  auto view = families_of(a);
  std::uint8_t said[count_of<family>]{};
  scan_clauses(message, words, [&](text::clause const& clause, message_scan const& scan) {
    for (std::size_t i = 0; i < clause.size;) {
      auto const* const w = detail::family_table.longest(clause, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      if (auto const no = denial_before(clause, scan.found(), i); !no.holds()) {
        auto const at = index_of(w->value.kind);
        if (said[at] == 0) view.scores[at] = score::of(supported(view.scores[at].per_mille, 500));
        said[at] = std::max(said[at], w->value.grade);
      }
      i += w->text.size();
    }
  });
  for (std::size_t i = 0; i < count_of<family>; ++i)
    if (said[i] > 0) view.grades[i] = said[i];
  return view;
}

}  // namespace aplomb::classify
