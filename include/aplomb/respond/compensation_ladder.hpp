// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::respond {

/// One step of a ladder of compensations: what may be given, and from when on. All zero: from the first word to anybody.
struct compensation_tier {
  fixed_string<64> text{};         ///< {compensation}, as it stands in a sentence
  std::uint32_t worth = 0;         ///< in the smallest unit of the desk's money
  std::uint8_t severity_from = 0;  ///< severity of the heat state, 0...9
  std::uint8_t value_from = 0;     ///< how valued the customer is, 0...9
  std::uint8_t history_from = 0;   ///< earlier contacts about the matter, a broken promise counting as two, 0...4
  bool needs_approval = false;     ///< somebody else decides

  friend constexpr bool operator==(compensation_tier const&, compensation_tier const&) noexcept = default;
};

/// What a desk may give: the tiers from the smallest up, and the limits that hold for all of them. Without tiers nothing.
struct compensation_ladder {
  fixed_vector<compensation_tier, 6> tiers{};
  std::uint32_t per_case = 0;  ///< most that one case is given without approval; 0: no limit
  std::uint32_t per_period =
      0;  ///< most that one customer is given without approval in the caller's period; 0: no limit

  friend constexpr bool operator==(compensation_ladder const&, compensation_ladder const&) noexcept = default;
};
static_assert(std::is_trivially_copyable_v<compensation_ladder>);

/// A case as the ladder sees it.
struct compensation_claim {
  std::uint8_t severity = 0;    ///< 0...9
  std::uint8_t value = 0;       ///< 0...9
  std::uint8_t history = 0;     ///< 0...4
  std::uint32_t in_case = 0;    ///< worth given in this case so far
  std::uint32_t in_period = 0;  ///< worth given to this customer in the period before this case

  friend constexpr bool operator==(compensation_claim const&, compensation_claim const&) noexcept = default;
};

/// What a ladder says to a claim.
///
/// not_reached: no tier is for this case; granted: within all limits; tier_needs_approval, above_case_limit,
/// above_period_limit: somebody else has to agree, and why.
APLOMB_ENUM(compensation_verdict, std::uint8_t, not_reached, granted, tier_needs_approval, above_case_limit,
            above_period_limit)

/// The tier for a claim, and whether it may be promised.
struct compensation_choice {
  compensation_verdict verdict{};
  std::uint8_t tier = 0;  ///< from 0; meaningless when not reached

  [[nodiscard]] constexpr bool granted() const noexcept { return verdict == compensation_verdict::granted; }
  [[nodiscard]] constexpr bool needs_approval() const noexcept { return verdict > compensation_verdict::granted; }
  friend constexpr bool operator==(compensation_choice const&, compensation_choice const&) noexcept = default;
};

/// The highest tier whose conditions the claim meets. It is granted when it needs no approval and, added to what was given
/// before, stays within both limits; there is no falling back to a smaller one, because what this case deserves is then for
/// somebody else to decide. What is granted never exceeds a limit. Pure; O(tiers).
[[nodiscard]] constexpr compensation_choice tier_for(compensation_ladder const& ladder,
                                                     compensation_claim const& claim) noexcept {
  using verdict = compensation_verdict;
  for (std::size_t i = ladder.tiers.size(); i-- > 0;) {
    auto const& t = ladder.tiers[i];
    if (claim.severity < t.severity_from || claim.value < t.value_from || claim.history < t.history_from) continue;
    auto const exceeds = [&](std::uint64_t limit, std::uint64_t before) {
      return limit > 0 && before + t.worth > limit;
    };
    auto const what = t.needs_approval                          ? verdict::tier_needs_approval
                      : exceeds(ladder.per_case, claim.in_case) ? verdict::above_case_limit
                      : exceeds(ladder.per_period, std::uint64_t{claim.in_period} + claim.in_case)
                          ? verdict::above_period_limit
                          : verdict::granted;
    return {what, static_cast<std::uint8_t>(i)};
  }
  return {};
}

/// The decision as one line for an audit: "granted: tier 2 of 3, worth 5000: severity 7 >= 5, value 3 >= 2, history 1 >= 0;
/// case 0 + 5000 of 10000, customer 2000 + 5000 of 20000". Holds no words of the customer and none of the offer.
[[nodiscard]] constexpr fixed_string<256> audit_line(compensation_ladder const& ladder, compensation_claim const& claim,
                                                     compensation_choice const& choice) noexcept {
  fixed_string<256> out{name_of(choice.verdict)};
  auto const put = [&](auto... parts) {
    auto const one = [&](auto part) {
      if constexpr (std::is_integral_v<decltype(part)>)
        (void)append_number(out, part);
      else
        out.append(part);
    };
    (one(parts), ...);
  };
  bool const reached = choice.verdict != compensation_verdict::not_reached && choice.tier < ladder.tiers.size();
  auto const t = reached ? ladder.tiers[choice.tier] : compensation_tier{};
  if (!reached) {
    put(": severity ", claim.severity, ", value ", claim.value, ", history ", claim.history);
    return out;
  }
  put(": tier ", choice.tier + 1u, " of ", ladder.tiers.size(), ", worth ", t.worth, ": severity ", claim.severity,
      " >= ", t.severity_from, ", value ", claim.value, " >= ", t.value_from, ", history ", claim.history,
      " >= ", t.history_from, "; case ", claim.in_case, " + ", t.worth);
  if (ladder.per_case > 0) put(" of ", ladder.per_case);
  put(", customer ", std::uint64_t{claim.in_period} + claim.in_case, " + ", t.worth);
  if (ladder.per_period > 0) put(" of ", ladder.per_period);
  return out;
}

}  // namespace aplomb::respond
