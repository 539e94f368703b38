// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <type_traits>

namespace aplomb {

/// All that decisions need to remember of one chat: a small value to be copied, stored and sent as the caller likes.
///
/// - At most 128 bytes, trivially copyable, all-zero when fresh. The engine writes it, the caller keeps it.
/// - Used by one thread at a time. `version` goes up by one with every step, so that a store can compare and swap.
/// - Holds no text and nothing that names a person: scores, counters, times and similarity hashes.
struct conversation {
  std::uint32_t version = 0;      ///< steps taken
  std::uint32_t ladders = 0;      ///< fingerprint of the engine's ladders, set by the first step; 0 when fresh
  std::uint32_t seed = 0;         ///< chooses among equal wordings; give each chat its own, e.g. a hash of its id
  std::uint16_t turns = 0;        ///< customer messages heard so far; policies and wording count in these
  std::uint8_t heat = 0;          ///< state of the heat ladder, by index
  std::uint8_t owner = 0;         ///< state of the owner ladder, by index
  text::language language{};      ///< what the customer writes in; `und` until letters were seen
  std::uint8_t contacts = 0;      ///< earlier contacts about this matter, told by the caller
  std::uint8_t negative_run = 0;  ///< customer messages in a row with a negative feeling
  std::uint8_t repeats = 0;       ///< asks repeated or rephrased since something new was asked
  std::uint8_t unanswered = 0;    ///< customer messages since the desk last said something
  escalate::handoff_reason called_for{};  ///< why a person was called; none while the bot has the conversation
  bool ask_open = false;                  ///< the customer asked for something and was not given it yet
  classify::aspect about{};               ///< what the matter is about, as last told by words
  classify::desk_act last_act{};          ///< what the desk did last, see `context_of`
  std::uint8_t broken = 0;                ///< promises of the desk that were broken; each weighs as two contacts
  classify::mood mood{};
  instant last_heard{};  ///< last customer message
  instant
      waiting_since{};    ///< while `unanswered` > 0: the first message nobody has answered; else the desk's last word
  instant heat_since{};   ///< when the heat state was entered
  instant owner_since{};  ///< when the owner state was entered
  instant last_tick{};    ///< when deadlines were last looked at
  std::uint64_t last_ask = 0;           ///< similarity hash of the last ask
  escalate::counters heat_counters{};   ///< streaks and cool-downs of the heat ladder
  escalate::counters owner_counters{};  ///< the same of the owner ladder

  friend constexpr bool operator==(conversation const&, conversation const&) noexcept = default;
};

static_assert(sizeof(conversation) <= 128 && std::is_trivially_copyable_v<conversation>);

}  // namespace aplomb
