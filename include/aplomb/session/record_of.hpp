// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/keyed_hash.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/respond/record.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/turn.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb {

/// What a record says beside what a turn knows.
struct occasion {
  std::string_view id{};       ///< of the conversation; goes into the record as its keyed hash only
  std::string_view message{};  ///< what the customer wrote; goes in as its keyed hash only
  std::string_view event{};    ///< a name for what happened; "": the one that the turn knows
  instant at{};
  /// Under a secret key nobody can find out by trying which text a hash stands for. Without one anybody can: "yes" has
  /// the same hash everywhere. The key decides which records can be joined: one key, one world.
  hash_key key{};
};

/// The keyed hash by which a record names a conversation; 0, "none", for no id.
[[nodiscard]] constexpr std::uint64_t hash_of_id(std::string_view id, hash_key key) noexcept {
  if (id.empty()) return 0;
  // Not the key of messages: an id that somebody writes must not be recognised in `input`.
  std::uint64_t const hash = keyed_hash(id, {key.first, ~key.second});
  return hash == 0 ? 1 : hash;
}

namespace detail {

[[nodiscard]] constexpr respond::recorded_step recorded(escalate::outcome<> const& step, std::string_view from,
                                                        std::string_view to) noexcept {
  return {step.kind, step.fired() ? step.row : std::uint8_t{0}, from, to};
}

}  // namespace detail

/// The record of `result`, which `desk` answered, and after which the conversation is `talk`.
///
/// Pure; no allocation, no text but names of states and events. O(bytes of the message). A refused turn (`wrong_version`)
/// gives a record that says so.
template <has_ladders Desk>
[[nodiscard]] constexpr respond::record record_of(Desk const& desk, conversation const& talk, turn const& result,
                                                  occasion const& on) noexcept {
  ladder_pair const ladders = desk.ladders();
  respond::record r;
  r.conversation = hash_of_id(on.id, on.key);
  r.input = on.message.empty() ? 0 : keyed_hash(on.message, on.key);
  r.at = on.at;
  r.version = talk.version;
  r.ladders = ladders.fingerprint;
  r.turn = talk.turns;
  r.language = result.language;
  r.person_owns = result.person_owns;
  r.ends = result.acts.ends;
  r.truncated = result.truncated;
  r.wrong_version = result.wrong_version;
  r.event = on.event.empty() ? result.event : on.event;
  r.heat = detail::recorded(result.heat_step, result.from.name, result.state.name);
  r.owner = detail::recorded(result.owner_step, result.owner_from.name, result.owner.name);
  r.handoff = result.handoff;
  r.called_for = talk.called_for;
  r.axes = result.axes;
  r.emotion = result.affect.main_emotion();
  r.satisfaction = result.affect.main_satisfaction();
  r.purpose = result.affect.main_purpose();
  r.about = result.affect.about;
  r.intensity = result.affect.intensity;
  r.unknown = result.affect.unknown;
  for (auto const f : all_of<classify::flag>())
    if (result.affect.has(f)) r.flags.add(f);
  r.acts = result.acts.acts;
  return r;
}

}  // namespace aplomb
