// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <type_traits>

namespace aplomb::respond {

/// The name of a state or an event as a record keeps it; of a longer one the first 40 bytes.
using record_name = fixed_string<40>;

/// What one ladder did, by stable names.
struct recorded_step {
  escalate::move kind{};
  std::uint8_t row = 0;  ///< which row fired; meaningless when `kind` is ignored
  record_name from{};
  record_name to{};

  friend constexpr bool operator==(recorded_step const&, recorded_step const&) noexcept = default;
};

/// A set of flags. Trivially copyable.
struct flag_set {
  std::uint16_t bits = 0;

  [[nodiscard]] constexpr bool has(classify::flag f) const noexcept { return (bits >> index_of(f) & 1u) != 0; }
  constexpr void add(classify::flag f) noexcept { bits = static_cast<std::uint16_t>(bits | 1u << index_of(f)); }
  friend constexpr bool operator==(flag_set, flag_set) noexcept = default;
};
static_assert(count_of<classify::flag> <= 16);

/// One decision as plain data: what was believed, which rows fired on which numbers, what was planned and why. For
/// journals, audits and statistics.
///
/// Holds no text of anybody and nothing that names a person: the conversation and the message are keyed hashes. A value
/// without pointers; trivially copyable, all-zero when empty; states go by name, so that it outlives its ladder. Made by
/// `record_of` of the session.
struct record {
  std::uint64_t conversation = 0;  ///< keyed hash of the conversation's id
  std::uint64_t input = 0;         ///< keyed hash of the message's bytes; 0 for what is no message
  instant at{};                    ///< of the line; zero when no clock was given
  std::uint32_t version = 0;       ///< of the conversation after the line
  std::uint32_t ladders = 0;       ///< fingerprint of the ladders that decided
  std::uint16_t turn = 0;          ///< customer messages heard, this one included
  text::language language{};       ///< of the reply
  bool person_owns = false;        ///< the plan is a suggestion to a person
  bool ends = false;               ///< the plan closes the conversation
  bool truncated = false;          ///< the message was too long and read in part
  bool wrong_version = false;      ///< the conversation belongs to other ladders: nothing was decided
  record_name event{};             ///< "message", "timer" ...; "" when unknown
  recorded_step heat{};
  recorded_step owner{};
  escalate::handoff_reason handoff{};     ///< why the conversation left the bot with this line
  escalate::handoff_reason called_for{};  ///< why a person was called, as long as the bot does not have it
  escalate::service_reading axes{};       ///< what the guards read
  classify::emotion emotion{};            ///< the main one
  classify::satisfaction satisfaction{};
  classify::purpose purpose{};
  classify::aspect about{};
  std::uint8_t intensity = 0;  ///< 0-3
  bool unknown = false;        ///< the reader saw nothing it knows
  flag_set flags{};            ///< those that were raised
  fixed_vector<planned_act, 8> acts{};

  friend constexpr bool operator==(record const&, record const&) noexcept = default;
};
static_assert(sizeof(record) <= 400 && std::is_trivially_copyable_v<record>);

}  // namespace aplomb::respond
