// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>

/// Degree words: how strongly the word next to them counts.

namespace aplomb::classify {

/// Factor in per mille for the finding at `at`: 1000 without degree words, up to 1600 with 超级 or extremely, down to 550
/// with 稍微 or slightly. A degree word counts from at most two words or Han characters before, or right behind (开心死了,
/// mad as hell). O(neighbours).
[[nodiscard]] constexpr int degree_of(text::clause const& in, finding_list const& found, std::size_t at) noexcept {
  constexpr int up[] = {1000, 1150, 1300, 1500};
  constexpr int down[] = {1000, 700, 620, 550};
  int factor = 1000;
  auto const apply = [&](finding const& f) {
    if (int const g = f.grade(category::degree_up); g != 0) factor = factor * up[g] / 1000;
    if (int const g = f.grade(category::degree_down); g != 0 && !detail::is_soft_negation(in, f))
      factor = factor * down[g] / 1000;
  };
  for (std::size_t i = at; i-- > 0;) {
    auto const& f = found[i];
    if (distance(in, f.last(), found[at].first) > 2) break;
    if (is_predicate(f)) break;
    apply(f);
  }
  if (at + 1 < found.size() && distance(in, found[at].last(), found[at + 1].first) == 0 && !is_predicate(found[at + 1]))
    apply(found[at + 1]);
  // Elongated letters and repeated characters within the term: sooo happy, 急急急.
  int stretch = 0;
  for (std::size_t i = found[at].first; i < found[at].last(); ++i) stretch = std::max<int>(stretch, in.stretch[i]);
  if (stretch >= 3) factor += 150;
  return std::min(factor, 1600);
}

}  // namespace aplomb::classify
