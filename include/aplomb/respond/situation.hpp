// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/need.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/subject.hpp>
#include <aplomb/respond/uptake.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// Everything a policy and the wording may look at, after the ladders have moved. It only refers to what the caller
/// owns and must not outlive it; policies never change it.
struct situation {
  escalate::service_reading const& now;
  classify::affect const& affect;
  desk_facts const& facts;
  ledger const& memory;

  text::language language = text::language::en;  ///< the customer's; `und` speaks English
  escalate::owner_state owner{};                 ///< after this line
  escalate::handoff_reason reason{};             ///< why a person was called, while waiting or owned
  bool handed_over_now = false;                  ///< the owner left `bot` on this very line
  bool nobody_comes = false;                     ///< on this very line the desk learned that nobody takes over
  bool has_memory = false;                       ///< `memory` is kept; otherwise acts that need it are not planned
  bool is_ask = false;                           ///< this message asks for something
  bool ask_open = false;                         ///< an ask, this one or an earlier one, is unanswered
  bool names_matter = true;                      ///< `affect.about` stands in this message; else it is remembered
  bool is_greeting_only = false;                 ///< nothing but a greeting, thanks or acknowledgement
  bool wronged = false;                          ///< something was done in the customer's name, see `denies_own_doing`
  bool closing = false;                          ///< the matter is resolved or the conversation is over
  uptake taken_up{};                             ///< what this message does with the desk's last word
  subject sort{};                                ///< what sort of thing it speaks of, see `subject_of`
  classify::thing named{};                       ///< the thing itself, where this message names one
  classify::grievance grieved{};                 ///< what the customer has suffered, by this message
  classify::need need{};                         ///< what this message calls for; none: not sure enough
  classify::helpful_fact lacking{};              ///< the fact that would help most, where it is sure enough
  bool needs_no_fact = false;                    ///< surely no question can help
  std::uint8_t severity = 0;                     ///< of the heat state after this line, 0...9
  std::uint16_t turn = 0;                        ///< index of this message among the customer's
  slot_set known{};                              ///< facts given so far, this message included
  slot_set given{};                              ///< of these, the ones given in this message
  slot_set told{};                               ///< facts told in words of no fixed form, see `told_in`: not asked for
  customer_model customer{};                     ///< who writes, as far as known, this message included
  slot_set candidates{};                      ///< facts the caller's data suggest, in `values`, that nobody confirmed
  std::uint64_t seed = 0;                     ///< the conversation's own number; chooses wording
  instant at{};                               ///< now; promises count from here
  std::string_view values[count_of<slot>]{};  ///< texts of known slots, for wording; empty: not available

  /// The feeling to speak to.
  [[nodiscard]] constexpr respond::feeling feeling() const noexcept { return feeling_of(affect); }
};

}  // namespace aplomb::respond
