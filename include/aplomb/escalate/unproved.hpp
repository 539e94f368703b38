// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::escalate {

/// Row numbers, in order.
using row_numbers = fixed_vector<std::uint8_t, max_rows>;

/// The rows with opaque guards: proofs see their thresholds, not their code. O(rows).
[[nodiscard]] constexpr row_numbers unproved_rows(ladder_view const& view) noexcept {
  row_numbers found;
  for (std::size_t i = 0; i < view.row_count; ++i)
    if (view.rows[i].opaque) found.push_back(static_cast<std::uint8_t>(i));
  return found;
}

/// The same of a compiled ladder: `static_assert(unproved<my_ladder>.empty());`.
template <ladder_type L>
inline constexpr row_numbers unproved = unproved_rows(view_of<L>);

}  // namespace aplomb::escalate
