// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/keyed_hash.hpp>
#include <cstdint>
#include <string_view>

/// Who is asked: nobody whom it would hurt or annoy, and of the others a sample that stands for all.

namespace aplomb::satisfaction {

/// What is known of a conversation and its customer when it is over.
struct survey_case {
  instant now{};
  instant last_asked{};          ///< the last survey of this customer, answered or not; zero: never
  unsigned asked_this_year = 0;  ///< surveys of this customer in the last 365 days
  unsigned customer_lines = 0;   ///< in this conversation
  bool opted_out = false;        ///< does not want to be asked
  bool in_danger = false;        ///< spoke of harming oneself or of danger, in this conversation or an open one
  bool abusive = false;          ///< a boundary was set because of abuse
  bool threatened = false;       ///< announced law, authority or media
  bool still_open = false;       ///< the matter is not closed, or somebody has been promised something
};

/// When a customer may be asked. The defaults are our choice: once a season, and never in the middle of trouble.
struct survey_rules {
  duration least_gap = duration{90ll * 24 * 60 * 60 * 1000};  ///< between two surveys of one customer
  unsigned most_per_year = 4;
  unsigned least_lines = 2;  ///< who wrote less has nothing to judge
};

/// Whether to ask, or why not: the first of these that holds.
APLOMB_ENUM(survey_verdict, std::uint8_t, ask, in_danger, opted_out, after_abuse, after_threat, still_open, too_soon,
            too_often, too_short, not_drawn)

/// Whether this customer may be asked now; never `not_drawn`. A time of the last survey in the future counts as just now.
/// O(1).
[[nodiscard]] constexpr survey_verdict may_ask(survey_case const& c, survey_rules const& rules = {}) noexcept {
  using enum survey_verdict;
  if (c.in_danger) return in_danger;
  if (c.opted_out) return opted_out;
  if (c.abusive) return after_abuse;
  if (c.threatened) return after_threat;
  if (c.still_open) return still_open;
  if (c.last_asked.ms != 0 && c.now - c.last_asked < rules.least_gap) return too_soon;
  if (c.asked_this_year >= rules.most_per_year) return too_often;
  if (c.customer_lines < rules.least_lines) return too_short;
  return ask;
}

/// How likely a conversation of a stratum (a channel, a language, a stage of the forecast) is drawn, in millionths, so
/// that `wanted` of `expected` conversations are: small strata are drawn more often, so that each can be judged.
/// Nothing expected: all are drawn.
struct sampling_rate {
  static constexpr std::uint32_t always = 1'000'000;

  std::uint32_t millionths = always;

  [[nodiscard]] static constexpr sampling_rate for_count(std::uint32_t wanted, std::uint32_t expected) noexcept {
    if (expected == 0 || wanted >= expected) return {};
    return {static_cast<std::uint32_t>(std::uint64_t{wanted} * always / expected)};
  }

  /// How many conversations an answer stands for, in thousandths: the weight that makes a sample of unequal rates
  /// representative again (Horvitz, Thompson 1952). Zero for a rate of zero.
  [[nodiscard]] constexpr std::uint64_t weight() const noexcept {
    return millionths == 0 ? 0 : std::uint64_t{always} * 1000 / millionths;
  }
};

/// Whether the conversation is in the sample: by a keyed hash of its id, so that every process decides the same, nobody who
/// does not know the key can choose it, and no agent can choose whom to ask. A higher rate keeps everybody whom a lower one
/// draws. O(length of the id).
[[nodiscard]] constexpr bool is_drawn(std::string_view conversation, sampling_rate rate, hash_key key) noexcept {
  return keyed_hash(conversation, key) % sampling_rate::always < rate.millionths;
}

/// May this customer be asked, and is the conversation in the sample?
[[nodiscard]] constexpr survey_verdict decide_survey(survey_case const& c, std::string_view conversation,
                                                     sampling_rate rate, hash_key key,
                                                     survey_rules const& rules = {}) noexcept {
  auto const may = may_ask(c, rules);
  if (may != survey_verdict::ask) return may;
  return is_drawn(conversation, rate, key) ? survey_verdict::ask : survey_verdict::not_drawn;
}

}  // namespace aplomb::satisfaction
