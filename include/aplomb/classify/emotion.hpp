// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::classify {

/// The main feeling of a message: Plutchik's eight primary emotions (1980) and none. Ties are won by the earlier one.
APLOMB_ENUM(emotion, std::uint8_t, neutral, joy, trust, anticipation, surprise, fear, sadness, disgust, anger)

/// What else a message does, each on its own: several may hold at once.
///
/// urgency: wants it now; threat: announces law, authority or media; abuse: insults somebody here; sarcasm: says the
/// opposite of what is meant; gratitude: thanks or praises; confusion: does not understand; wants_human: asks for a
/// person; churn: will leave, return or cancel; self_harm: language of harming oneself or being in danger.
APLOMB_ENUM(flag, std::uint8_t, urgency, threat, abuse, sarcasm, gratitude, confusion, wants_human, churn, self_harm)

/// Satisfaction with the product or service at this moment. Beside `using namespace aplomb` and the layer `aplomb::satisfaction`
/// it is `classify::satisfaction`.
APLOMB_ENUM(satisfaction, std::uint8_t, dissatisfied, neutral, satisfied)

/// Why the customer writes. inquiry: asks for information; request: asks for something to be done or gives what is needed
/// for it; gripe: vents; complaint: asserts a wrong and wants redress; harassment: abuse without a matter; social: the rest.
APLOMB_ENUM(purpose, std::uint8_t, inquiry, request, gripe, complaint, harassment, social)

/// What the message is about, as far as words tell.
APLOMB_ENUM(aspect, std::uint8_t, none, delivery, refund, quality, attitude, price, account)

/// At whom abuse is aimed.
APLOMB_ENUM(abuse_target, std::uint8_t, none, agent, company, product)

/// Whether an emotion speaks of trouble. Anticipation and surprise are neither pleasant nor unpleasant.
[[nodiscard]] constexpr bool is_negative(emotion e) noexcept {
  return e == emotion::fear || e == emotion::sadness || e == emotion::disgust || e == emotion::anger;
}

}  // namespace aplomb::classify
