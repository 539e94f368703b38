// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/customer_value.hpp>
#include <aplomb/respond/desk_option.hpp>
#include <aplomb/respond/situation.hpp>
#include <cstdint>
#include <string_view>

/// The desk's options in a situation.

namespace aplomb::respond {

/// The options that fit this situation, the best first. O(options squared).
[[nodiscard]] constexpr ranked_options options_for(situation const& s) noexcept {
  return rank(s.facts.options,
              {s.affect.about, s.customer.claim, s.known, s.severity, customer_value(s.customer.profile),
               static_cast<std::uint8_t>(s.now.contacts.per_mille / 250)});
}

/// What fills {offer}: the option that fits best, else the single `offer` of the facts; "" when there is neither.
[[nodiscard]] constexpr std::string_view offer_text(situation const& s) noexcept {
  auto const ranked = options_for(s);
  return ranked.empty() ? s.facts.offer.view() : s.facts.options[ranked.front().option].text.view();
}

}  // namespace aplomb::respond
