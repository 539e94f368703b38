// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// What a term of the lexicon is (docs/lexicon.md has the table with examples).
///
/// - `none`: nothing; in an overlay it removes the built-in term.
/// - `abuse` ... `wants_human`: what the words show or do; polarity says whether they are pleasant.
/// - `block`: a harmless term that hides shorter ones inside it (差不多 hides 差 and 不).
/// - `question`: a rhetorical question or a challenge (凭什么, who do you think you are).
/// - `greeting` ... `request`: moves without feeling.
/// - `agent`, `company`, `product`: whom or what the words are aimed at.
/// - `delivery` ... `account`: an aspect that `aspects_of` names; `affect::about` has words of its own (`matter_tally`).
/// - `waiting`, `again`, `time_unit`: waiting and repetition (等了, third time; a time unit counts with a number only).
/// - `prohibition`: told not to (别, don't); `condition`, `concession`, `past`: what weakens a clause (如果, although, 之前).
/// - `resolved`: what was wrong is over (搞定了, all good now); `expletive`: strong language that is abuse only when aimed.
APLOMB_ENUM(category, std::uint8_t, none, abuse, anger, anticipation, churn, confusion, contrast, degree_down,
            degree_up, disgust, dissatisfied, fear, gratitude, joy, negation, sadness, sarcasm, satisfied, self_harm,
            surprise, threat, trust, urgency, wants_human, block, question, greeting, acknowledgement, polite, inquiry,
            request, agent, company, product, delivery, refund, quality, attitude, price, account, waiting, again,
            time_unit, prohibition, condition, concession, past, resolved, expletive)

/// One meaning of a term: its category, how strong it is (1 mild, 2 clear, 3 strong) and whether it is pleasant (1),
/// unpleasant (-1) or neither (0).
struct sense {
  category kind{};
  std::uint8_t grade = 0;
  std::int8_t polarity = 0;

  friend constexpr bool operator==(sense const&, sense const&) noexcept = default;
};

/// At most this many senses per term.
inline constexpr std::size_t max_senses = 3;

namespace detail {

// A sense in 16 bits: category, two bits of grade, two bits of polarity + 1. Zero is "no sense": a grade is never zero.
[[nodiscard]] constexpr std::uint16_t packed(sense s) noexcept {
  auto const pleasant = static_cast<std::size_t>(s.polarity + 1);
  return static_cast<std::uint16_t>(index_of(s.kind) << 4 | static_cast<std::size_t>(s.grade) << 2 | pleasant);
}
[[nodiscard]] constexpr sense unpacked(std::uint16_t bits) noexcept {
  return {static_cast<category>(bits >> 4), static_cast<std::uint8_t>((bits >> 2) & 3),
          static_cast<std::int8_t>((bits & 3) - 1)};
}

}  // namespace detail

}  // namespace aplomb::classify
