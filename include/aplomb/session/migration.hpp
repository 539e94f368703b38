// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/session_error.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb {

/// "Who is in `from` of the old ladder goes to `to` of the new one."
struct state_move {
  std::string_view from{};
  std::string_view to{};
};

using state_moves = fixed_vector<state_move, escalate::max_states>;

/// The same for a ladder that runs beside the conversation, see `companions`.
struct companion_move {
  std::string_view ladder{};
  std::string_view from{};
  std::string_view to{};
};

/// Where conversations go when the ladders change:
///
/// ```
/// aplomb::migration const plan{.heat = {{"tense", "upset"}}, .owner = {{"agent", "human"}}};
/// ```
///
/// States that keep their names need no line; a ladder beside the conversation that runs no more is dropped. Refers to names
/// that the caller keeps.
struct migration {
  state_moves heat{};
  state_moves owner{};
  fixed_vector<companion_move, escalate::max_states> beside{};  ///< read by `restore` of companions
};

namespace detail {

[[nodiscard]] constexpr result<std::uint8_t, session_fault> state_called(escalate::ladder_view const& ladder,
                                                                         std::string_view name,
                                                                         session_error if_none) noexcept {
  for (std::uint8_t s = 0; s < ladder.state_count; ++s)
    if (ladder.states[s].name == name) return s;
  return session_fault{if_none, 0, name};
}

/// Each line once, and to states that there are.
[[nodiscard]] constexpr result<bool, session_fault> check(state_moves const& moves,
                                                          escalate::ladder_view const& to) noexcept {
  for (std::size_t i = 0; i < moves.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k)
      if (moves[k].from == moves[i].from) return session_fault{session_error::declared_twice, 0, moves[i].from};
    if (auto const found = state_called(to, moves[i].to, session_error::unknown_state); !found) return found.error();
  }
  return true;
}

/// The state of `to` that takes the place of `name`.
[[nodiscard]] constexpr result<std::uint8_t, session_fault> counterpart(std::string_view name, state_moves const& moves,
                                                                        escalate::ladder_view const& to) noexcept {
  for (auto const& move : moves)
    if (move.from == name) return state_called(to, move.to, session_error::unknown_state);
  return state_called(to, name, session_error::missing_state);
}

/// The same for who has the conversation: that never changes but by a line of the mapping, and then only towards a person.
/// Whoever waits for one or has one keeps it.
[[nodiscard]] constexpr result<std::uint8_t, session_fault> counterpart(std::string_view name, escalate::owner had_by,
                                                                        state_moves const& moves,
                                                                        escalate::ladder_view const& to) noexcept {
  static_assert(escalate::owner::bot < escalate::owner::waiting && escalate::owner::waiting < escalate::owner::person);
  auto const found = counterpart(name, moves, to);
  if (!found) return found;
  bool declared = false;
  for (auto const& move : moves) declared = declared || move.from == name;
  auto const has_it = to.states[*found].owned_by;
  if (has_it < had_by || (has_it != had_by && !declared)) return session_fault{session_error::owner_changes, 0, name};
  return found;
}

/// Each line is about a state of the old ladder.
[[nodiscard]] constexpr result<bool, session_fault> check(state_moves const& moves, escalate::ladder_view const& from,
                                                          escalate::ladder_view const& to) noexcept {
  if (auto const sound = check(moves, to); !sound) return sound;
  for (auto const& move : moves)
    if (auto const found = state_called(from, move.from, session_error::unknown_state); !found) return found.error();
  return true;
}

/// Puts a conversation into states of other ladders.
constexpr void settle(conversation& talk, std::uint8_t heat, std::uint8_t owner, std::uint32_t fingerprint) noexcept {
  talk.heat = heat;
  talk.owner = owner;
  talk.ladders = fingerprint;
  talk.heat_counters = talk.owner_counters = {};
  ++talk.version;
}

}  // namespace detail

/// Whether `plan` leads from every state of the ladders of `from` to one of those of `to`; else the first fault, which
/// names the state. Ask when the new ladders are published, not when the first conversation needs them. O(states²).
template <has_ladders From, has_ladders To>
[[nodiscard]] constexpr result<bool, session_fault> check_migration(From const& from, To const& to,
                                                                    migration const& plan) noexcept {
  ladder_pair const old = from.ladders();
  ladder_pair const now = to.ladders();
  if (auto const sound = detail::check(plan.heat, old.heat, now.heat); !sound) return sound;
  if (auto const sound = detail::check(plan.owner, old.owner, now.owner); !sound) return sound;
  for (std::size_t s = 0; s < old.heat.state_count; ++s)
    if (auto const to_state = detail::counterpart(old.heat.states[s].name, plan.heat, now.heat); !to_state)
      return to_state.error();
  for (std::size_t s = 0; s < old.owner.state_count; ++s) {
    auto const& state = old.owner.states[s];
    if (auto const to_state = detail::counterpart(state.name, state.owned_by, plan.owner, now.owner); !to_state)
      return to_state.error();
  }
  return true;
}

/// The conversation under the ladders of `to`: in the states of the same names, or in those that `plan` declares.
///
/// - Nothing fires. Times are kept: who waited for nine minutes has waited for nine minutes. Streaks and cool-downs
///   begin anew; they belong to rows. `version` goes up by one.
/// - Who has the conversation never changes unless `plan` says so, and then only towards a person.
/// - A plan that leaves out any state of the old ladders is refused for every conversation (`check_migration`).
/// - A fresh conversation and one that is under the ladders of `to` already come back as they are.
/// - Faults: wrong_version when it belongs to neither; missing_state, unknown_state, declared_twice, owner_changes.
///
/// O(states²), no allocation.
template <has_ladders From, has_ladders To>
[[nodiscard]] constexpr result<conversation, session_fault> migrate(conversation talk, From const& from, To const& to,
                                                                    migration const& plan = {}) noexcept {
  ladder_pair const old = from.ladders();
  ladder_pair const now = to.ladders();
  if ((talk.ladders == 0 && talk.version == 0) || talk.ladders == now.fingerprint) return talk;
  if (talk.ladders != old.fingerprint || talk.heat >= old.heat.state_count || talk.owner >= old.owner.state_count)
    return session_fault{session_error::wrong_version};
  if (auto const sound = check_migration(from, to, plan); !sound) return sound.error();
  auto const& was = old.owner.states[talk.owner];
  auto const heat = detail::counterpart(old.heat.states[talk.heat].name, plan.heat, now.heat);
  auto const owner = detail::counterpart(was.name, was.owned_by, plan.owner, now.owner);
  detail::settle(talk, *heat, *owner, now.fingerprint);
  return talk;
}

}  // namespace aplomb
