// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>

/// The fitted numbers of the forecast and what they are multiplied with.

namespace aplomb::satisfaction {

/// What is followed of a customer's lines: scores of `classify::affect`, valence, arousal, and the intensity in thirds.
APLOMB_ENUM(followed, std::uint8_t, dissatisfied, satisfied, inquiry, request, gripe, complaint, social, valence,
            arousal, intensity, neutral, joy, anger, gratitude, sarcasm, urgency, threat, abuse, confusion, wants_human,
            churn)

/// Plain facts of a conversation's course, each 0 or 1.
///
/// - customer_last: the customer has the last word; customer_again: and the word before it, too.
/// - once, twice, thrice, often: how many lines the customer wrote (four or more: often); unanswered, answered_once,
///   answered_twice, answered_often: how many the desk did (three or more: often).
/// - in_chinese: the customer writes Chinese.
APLOMB_ENUM(plain_fact, std::uint8_t, customer_last, customer_again, once, twice, thrice, often, unanswered,
            answered_once, answered_twice, answered_often, in_chinese)

/// Places of the dense numbers: what is followed in the first line, in the last, at its most; the plain facts; the last
/// line once more where nobody has answered it; and once more where it is not the first as well, because how somebody
/// comes back says more than how somebody comes.
struct factor {
  static constexpr std::size_t first = 0;
  static constexpr std::size_t last = count_of<followed>;
  static constexpr std::size_t most = 2 * count_of<followed>;
  static constexpr std::size_t facts = 3 * count_of<followed>;
  static constexpr std::size_t left = facts + count_of<plain_fact>;
  static constexpr std::size_t later = left + count_of<followed>;
  static constexpr std::size_t count = later + count_of<followed>;
};

/// A fitted forecast: one weight for each of 2^15 buckets of words, and one for each dense number. A view: `words` must
/// outlive it. Made by tools/fit_satisfaction.cpp.
struct forecast_model {
  static constexpr unsigned bucket_bits = 15;
  static constexpr char zero = '?';  ///< of the weights; they are printed as characters from '#' to '['
  static constexpr int most = 28;    ///< largest weight

  char const* words = nullptr;            ///< 2^15 characters: weight + '?'
  std::int32_t words_unit = 0;            ///< thousandths of a point for a word sum of 1024, in 2^-16
  std::int32_t factors[factor::count]{};  ///< thousandths of a point for a factor of 1, in 2^-16 of its thousandth
  std::int32_t typical[factor::count]{};  ///< mean of the factors in the dialogues it was fitted to, in thousandths
  std::int32_t typical_words[2]{};        ///< mean of the word sums of customer and desk
  std::int32_t base = 0;                  ///< the mean of satisfaction, in thousandths of a point
  std::int32_t error[4]{};                ///< root of the mean squared error after 1, 2, 3 and more customer lines
};

}  // namespace aplomb::satisfaction
