// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/compensation_ladder.hpp>
#include <aplomb/respond/customer_value.hpp>
#include <aplomb/respond/situation.hpp>
#include <cstdint>
#include <string_view>

/// The ladder of compensations in a situation.

namespace aplomb::respond {

/// The case as the ladder sees it: severity of the heat state, value of the customer, earlier contacts and broken promises,
/// what was given before.
[[nodiscard]] constexpr compensation_claim claim_in(situation const& s) noexcept {
  return {s.severity, customer_value(s.customer.profile), static_cast<std::uint8_t>(s.now.contacts.per_mille / 250),
          s.memory.given(), s.facts.compensated};
}

/// What may be given in this situation. Without a ladder the single `compensation` of the facts is one tier from
/// `compensate_from` on. O(tiers).
[[nodiscard]] constexpr compensation_choice compensation_for(situation const& s) noexcept {
  if (!s.facts.compensations.tiers.empty()) return tier_for(s.facts.compensations, claim_in(s));
  bool const reached = !s.facts.compensation.empty() && s.severity * 100 >= s.facts.compensate_from.per_mille;
  return {reached ? compensation_verdict::granted : compensation_verdict::not_reached, 0};
}

/// What fills {compensation}: the text of the tier that is granted; "" when none is.
[[nodiscard]] constexpr std::string_view compensation_text(situation const& s) noexcept {
  auto const choice = compensation_for(s);
  if (!choice.granted()) return {};
  return s.facts.compensations.tiers.empty() ? s.facts.compensation.view()
                                             : s.facts.compensations.tiers[choice.tier].text.view();
}

/// A compensation that was decided on: what a turn tells, for the audit and for what is given from then on.
struct compensation_decision {
  compensation_claim claim{};
  compensation_choice choice{};
  std::uint32_t worth = 0;  ///< of what is promised; 0 when nothing is

  friend constexpr bool operator==(compensation_decision const&, compensation_decision const&) noexcept = default;
};

/// The decision in this situation.
[[nodiscard]] constexpr compensation_decision decide_compensation(situation const& s) noexcept {
  compensation_decision made{claim_in(s), compensation_for(s), 0};
  if (made.choice.granted() && !s.facts.compensations.tiers.empty())
    made.worth = s.facts.compensations.tiers[made.choice.tier].worth;
  return made;
}

}  // namespace aplomb::respond
