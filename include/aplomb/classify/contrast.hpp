// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause.hpp>

namespace aplomb::classify {

/// Whether the finding turns the message round, so that what precedes it weighs less: 但, 但是, 可是, 不过, 然而, but,
/// however, yet. Other contrast words (其实, 本来, 结果, instead) colour their clause only.
[[nodiscard]] constexpr bool is_turn(text::clause const& in, finding const& f) noexcept {
  if (!f.is(category::contrast) || f.is(category::concession)) return false;
  for (auto turn : {U"但", U"可是", U"不过", U"然而", U"however", U"but", U"yet "})
    if (reads(in, f.first, turn)) return true;
  return false;
}

}  // namespace aplomb::classify
