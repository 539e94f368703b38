// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::respond {

/// A fact about the case that the customer can give and a desk may ask for.
///
/// order_number; phone; product: name or model; when: date or time it happened; name: the customer's; amount: of money;
/// link; issue: what it is about; details: more about the issue; person: whether a
/// person should be called.
APLOMB_ENUM(slot, std::uint8_t, order_number, phone, product, when, name, amount, link, issue, details, person)

/// A set of slots. Trivially copyable.
struct slot_set {
  std::uint16_t bits = 0;

  constexpr slot_set() noexcept = default;
  template <class... S>
  constexpr explicit slot_set(slot first, S... more) noexcept {
    add(first), (add(more), ...);
  }
  [[nodiscard]] constexpr bool has(slot s) const noexcept { return (bits >> index_of(s) & 1u) != 0; }
  constexpr void add(slot s) noexcept { bits = static_cast<std::uint16_t>(bits | 1u << index_of(s)); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits == 0; }
  friend constexpr bool operator==(slot_set, slot_set) noexcept = default;
};
static_assert(count_of<slot> <= 16);

}  // namespace aplomb::respond
