// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/profile.hpp>
#include <cstdint>

namespace aplomb::respond {

/// How valued a customer is when it comes to what may be given, 0...9: up to 3 for the standing (silver 1, gold 2, platinum
/// and business 3), up to 4 for what they spend (middle 2, high 4), 1 from a year on, 2 from three. Nothing known: 0. It never
/// decides whether somebody is treated with respect. Pure; O(1).
[[nodiscard]] constexpr std::uint8_t customer_value(customer_profile const& who) noexcept {
  constexpr int standing[] = {0, 0, 1, 2, 3, 3};
  constexpr int spending[] = {0, 0, 2, 4};
  static_assert(count_of<customer_tier> == 6 && count_of<customer_worth> == 4);
  int const years = who.tenure_months >= 36 ? 2 : who.tenure_months >= 12 ? 1 : 0;
  auto const known = [](auto e, auto const& table) {
    return index_of(e) < count_of<decltype(e)> ? table[index_of(e)] : 0;
  };
  return static_cast<std::uint8_t>(known(who.tier, standing) + known(who.worth, spending) + years);
}

}  // namespace aplomb::respond
