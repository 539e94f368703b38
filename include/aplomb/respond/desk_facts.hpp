// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/cause.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/compensation_ladder.hpp>
#include <aplomb/respond/desk_option.hpp>
#include <cstdint>

namespace aplomb::respond {

/// What a desk may be able to do by itself, at once, when a reply says so. Whoever sends a reply whose plan holds
/// `act_now` must do the deed that the plan names.
///
/// look_up: check the state of an order; expedite: have it sped up; request_refund: file a refund request;
/// record_complaint: file a complaint; call_back: have somebody call; reset_account: start an account reset.
APLOMB_ENUM(deed, std::uint8_t, look_up, expedite, request_refund, record_complaint, call_back, reset_account)

/// A set of deeds. Trivially copyable.
struct deed_set {
  std::uint8_t bits = 0;

  constexpr deed_set() noexcept = default;
  template <class... D>
  constexpr explicit deed_set(deed first, D... more) noexcept {
    add(first), (add(more), ...);
  }
  [[nodiscard]] constexpr bool has(deed d) const noexcept { return (bits >> index_of(d) & 1u) != 0; }
  constexpr void add(deed d) noexcept { bits = static_cast<std::uint8_t>(bits | 1u << index_of(d)); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits == 0; }
  friend constexpr bool operator==(deed_set, deed_set) noexcept = default;
};
static_assert(count_of<deed> <= 8);

/// Who caused the trouble, when the desk knows. An apology needs a cause other than `unknown` and `customer`; it takes
/// responsibility (full) for `company` and `product`, and regrets otherwise.
using classify::fault_of;

/// An answer that may be missing.
APLOMB_ENUM(known_to_be, std::uint8_t, unknown, no, yes)

/// What this desk knows and can really perform, given by the caller with every message. The default knows nothing and
/// therefore promises nothing: without a fact the policy plans only what always holds (acknowledge, name the feeling,
/// ask, hand over).
///
/// Texts are in the customer's language, without a mark at the end, and are put into a sentence where a phrase has the
/// blank of that name. An empty text is "not known". Trivially copyable.
struct desk_facts {
  deed_set can{};                   ///< what the desk does at once when a reply says so
  fault_of cause{};                 ///< who caused the trouble
  known_to_be agents{};             ///< whether a person can take over now
  known_to_be open{};               ///< whether the desk is within its opening hours
  duration reply_within{};          ///< a reply is promised within this time; zero: no promise
  score compensate_from{};          ///< severity / 10 from which `compensation` may be given; zero: from any
  fixed_string<256> answer{};       ///< {answer}: what is known about this very question
  fixed_string<96> cause_text{};    ///< {cause}: what went wrong, as a clause: "the label was misprinted"
  fixed_string<96> offer{};         ///< {offer}: what the customer may choose; `options` go before it
  fixed_string<64> compensation{};  ///< {compensation}: given without asking anybody; `compensations` go before it
  fixed_string<64> retention{};     ///< {retention}: what may be given to a customer who wants to leave
  fixed_string<96> prevention{};    ///< {prevention}: what will be done so that it does not happen again, as a verb
  fixed_string<48> hours{};         ///< {hours}: when people are there
  fixed_string<128> resource{};     ///< {resource}: help for somebody in danger; the built-in sentences name no number
  compensation_ladder compensations{};  ///< compensations by severity, value and history, with limits
  std::uint32_t compensated = 0;        ///< worth that this customer was given in the running period, in earlier cases
  desk_options options{};               ///< what the customer may choose, with the conditions of each
  duration utc_offset{};                ///< how far the desk's clocks are ahead of UTC: "tomorrow" is a day there
};

}  // namespace aplomb::respond
