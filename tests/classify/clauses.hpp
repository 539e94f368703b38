// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <string_view>

namespace aplomb_test {

/// The first clause of a text with the terms found in it, as the reader finds them.
struct read_clause {
  explicit read_clause(std::string_view text) : source(text) {
    aplomb::text::clause_reader reader{text};
    (void)reader.next(clause);
    aplomb::classify::lexicon_view const words{};
    for (std::size_t i = 0; i < clause.size;) {
      auto const hit = words.match(clause, i);
      if (hit) (void)found.push_back(aplomb::classify::finding{hit, i});
      i += hit ? hit.symbols() : 1;
    }
  }

  /// The first finding of that category from the left; found.size() when there is none.
  [[nodiscard]] std::size_t at(aplomb::classify::category kind) const {
    std::size_t i = 0;
    while (i < found.size() && !found[i].is(kind)) ++i;
    return i;
  }
  [[nodiscard]] std::size_t predicate() const {
    std::size_t i = 0;
    while (i < found.size() && !aplomb::classify::is_predicate(found[i])) ++i;
    return i;
  }
  [[nodiscard]] std::string_view words(std::size_t first, std::size_t last) const {
    return source.substr(clause.begin[first], clause.end[last - 1] - clause.begin[first]);
  }

  std::string_view source;
  aplomb::text::clause clause;
  aplomb::classify::finding_list found{};
};

}  // namespace aplomb_test
