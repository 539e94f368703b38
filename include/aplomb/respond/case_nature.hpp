// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::respond {

/// What a case is, judged before anything is done about it. unclear: not known yet, find out first; courtesy: greetings and
/// thanks; question: wants to know; errand: wants something done; grievance: vents, wants to be heard first; dispute: asserts
/// a wrong and wants redress; emergency: somebody is in danger; harassment: insults without a matter.
APLOMB_ENUM(case_nature, std::uint8_t, unclear, courtesy, question, errand, grievance, dispute, emergency, harassment)

/// The nature of the case that one message shows: its purpose, in the light of its feeling. A purpose that the reader holds for
/// less than 0.40 likely is unclear. O(1).
[[nodiscard]] constexpr case_nature nature_of(classify::reading const& heard) noexcept {
  using classify::flag;
  using classify::purpose;
  auto const& a = heard.affect;
  if (a.of(flag::self_harm).per_mille >= 500) return case_nature::emergency;
  if (heard.is_greeting_only) return case_nature::courtesy;
  if (a.unknown) return case_nature::unclear;
  auto const why = a.main_purpose();
  bool const displeased = a.of(classify::satisfaction::dissatisfied).per_mille >= 500;
  if (a.of(why).per_mille < 400) return displeased ? case_nature::grievance : case_nature::unclear;
  switch (why) {
    case purpose::inquiry:
      return case_nature::question;
    case purpose::request:
      return a.has(flag::threat) ? case_nature::dispute : case_nature::errand;
    case purpose::gripe:
      return a.has(flag::threat) ? case_nature::dispute : case_nature::grievance;
    case purpose::complaint:
      return case_nature::dispute;
    case purpose::harassment:
      return heard.is_ask ? case_nature::grievance : case_nature::harassment;
    case purpose::social:
      return displeased ? case_nature::grievance : case_nature::courtesy;
  }
  return case_nature::unclear;
}

/// The nature of a case after one more message: what the message shows, unless that is nothing or only courtesy; and an emergency
/// stays one. Neither an order number nor venting settles a dispute.
[[nodiscard]] constexpr case_nature later(case_nature before, case_nature shown) noexcept {
  if (before == case_nature::emergency || shown == case_nature::unclear) return before;
  if (shown == case_nature::courtesy) return before == case_nature::unclear ? shown : before;
  bool const wronged = before == case_nature::dispute || before == case_nature::grievance;
  return wronged && shown < before ? before : shown;
}

/// Whether enough is known of the case to act on it.
[[nodiscard]] constexpr bool is_judged(case_nature n) noexcept { return n > case_nature::courtesy; }

}  // namespace aplomb::respond
