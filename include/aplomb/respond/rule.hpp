// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// Why an act was planned. `own` is the user's own policy.
APLOMB_ENUM(rule, std::uint8_t, own, greeting_returned, shows_it_was_read, calm_before_solve, missing_fact,
            known_answer, within_power, cause_and_remedy, promise_within_power, keeps_in_touch, person_requested,
            life_first, threat_taken_seriously, boundary_first, abuse_goes_on, too_heated, nothing_left_to_say,
            nobody_available, person_on_the_way, thanks_returned, fact_received, one_offer_to_stay, choice_respected,
            praise_when_pleased, matter_closed, checks_understanding, promise_still_open, passes_it_on, joy_shared,
            promise_broken, above_the_limit)

namespace detail {
inline constexpr std::string_view rule_texts[] = {
    "your own policy",
    "a greeting is returned",
    "the customer sees that the message was read",
    "a strong feeling is met before the matter",
    "a fact is missing to go on",
    "the desk knows the answer",
    "the desk can do this at once",
    "an apology has a known cause and comes with a remedy",
    "a promise the desk can keep",
    "the customer knows how to go on",
    "the customer asked for a person",
    "somebody may be in danger",
    "a threat of law or authority goes to a person",
    "a boundary is set before anything else",
    "abuse went on after the boundary",
    "too heated for too long",
    "the desk has nothing left to offer",
    "nobody is there to take over",
    "a person has been called",
    "thanks are returned",
    "the customer gave a fact that was missing",
    "one offer to stay, within the desk's power",
    "the wish to leave is respected",
    "praise only for a pleased customer",
    "the matter is closed",
    "the person at the desk makes sure of the case",
    "the promised answer is not due yet",
    "the person on the way gets to read this",
    "good news is shared",
    "a promise was not kept and is owned up to",
    "more than the desk may give without approval",
};
static_assert(sizeof rule_texts / sizeof *rule_texts == count_of<rule>, "every rule has its text");
}  // namespace detail

/// The rule in plain words.
[[nodiscard]] constexpr std::string_view text_of(rule r) noexcept {
  return index_of(r) < count_of<rule> ? detail::rule_texts[index_of(r)] : std::string_view{"?"};
}

}  // namespace aplomb::respond
