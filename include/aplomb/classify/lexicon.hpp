// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/generated/lexicon_data.hpp>
#include <aplomb/classify/lexicon_category.hpp>
#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// The terms that come with Aplomb (data/lexicon).
inline constexpr lexicon_trie builtin_lexicon{generated::lexicon};

/// The terms a reader looks up: the built-in ones, with the user's over them when there are any. A small value that
/// points to tries owned by others: a view of a `classify::lexicon` must not outlive it. Thread-safe.
class lexicon_view {
 public:
  constexpr lexicon_view() noexcept = default;
  constexpr lexicon_view(lexicon_trie over, lexicon_trie under) noexcept : over_(over), under_(under) {}

  /// The longest term at symbol `at`; of equal length the user's wins. A user's term of category `none` is no hit and
  /// hides the built-in term that is written the same. Precondition: none; beyond the end there is no hit.
  [[nodiscard]] constexpr lexicon_hit match(text::clause const& in, std::size_t at) const noexcept {
    if (over_.empty()) return under_.longest(in, at);
    std::uint64_t struck = 0;
    auto top = over_.longest(in, at);
    while (top.is(category::none)) {
      struck |= std::uint64_t{1} << (top.steps() - 1);
      top = over_.longest(in, at, struck);
    }
    auto const base = under_.longest(in, at, struck);
    return base.symbols() > top.symbols() ? base : top;
  }

 private:
  lexicon_trie over_{};
  lexicon_trie under_ = builtin_lexicon;
};

}  // namespace aplomb::classify
