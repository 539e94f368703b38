// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_vector.hpp>
#include <cstddef>

namespace aplomb {

/// Puts `item` in its place among items in the order of `before`, behind its equals. Of a full list the last one gives way;
/// `item`, none of the list's own, is left out when it would be that. O(size).
template <class T, std::size_t N, class Before>
constexpr void insert_sorted(fixed_vector<T, N>& into, T const& item, Before before) noexcept {
  if (into.full()) {
    if (!before(item, into.back())) return;
    into.pop_back();
  }
  std::size_t at = into.size();
  (void)into.push_back(item);
  for (; at > 0 && before(item, into[at - 1]); --at) into[at] = into[at - 1];
  into[at] = item;
}

}  // namespace aplomb
