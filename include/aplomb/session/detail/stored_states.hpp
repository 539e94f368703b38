// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/result.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/migration.hpp>
#include <aplomb/session/session_error.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::detail {

/// What is stored in place of the numbers of states: their names, the ladders they belong to, and who has the conversation,
/// so that the owner is known even when those ladders are gone.
struct stored_states {
  std::uint32_t fingerprint = 0;
  std::string_view heat{};
  std::string_view owner{};
  escalate::owner had_by{};
};

[[nodiscard]] constexpr bool is_fresh(conversation const& talk) noexcept {
  return talk.ladders == 0 && talk.version == 0;
}

/// The states of a conversation of these ladders; a fresh one has none.
[[nodiscard]] constexpr result<stored_states, session_fault> states_of(conversation const& talk,
                                                                       ladder_pair const& ladders) noexcept {
  if (is_fresh(talk)) return stored_states{};
  if (talk.ladders != ladders.fingerprint || talk.heat >= ladders.heat.state_count ||
      talk.owner >= ladders.owner.state_count)
    return session_fault{session_error::wrong_version};
  auto const& owner = ladders.owner.states[talk.owner];
  stored_states const states{talk.ladders, ladders.heat.states[talk.heat].name, owner.name, owner.owned_by};
  for (auto const name : {states.heat, states.owner})
    if (name.size() > longest_state_name) return session_fault{session_error::name_too_long, 0, name};
  return states;
}

/// Which stored thing a fault is about.
enum class stored_part : std::uint8_t { fingerprint, heat, owner };

struct placement {
  bool sound = true;
  stored_part about{};
  session_fault fault{};
};

/// Puts a conversation whose other members were read into its states; `plan` is null when it may not change its ladders.
[[nodiscard]] constexpr placement place(conversation& talk, stored_states const& states, ladder_pair const& ladders,
                                        migration const* plan) noexcept {
  auto const refused = [](stored_part about, session_fault const& fault) { return placement{false, about, fault}; };
  if (states.fingerprint == 0) {
    if (is_fresh(talk) && states.heat.empty() && states.owner.empty() && states.had_by == escalate::owner::bot)
      return {};
    return refused(stored_part::fingerprint, {session_error::out_of_range, 0, "fingerprint"});
  }
  bool const moves = states.fingerprint != ladders.fingerprint;
  if (moves && plan == nullptr) return refused(stored_part::fingerprint, {session_error::wrong_version});
  migration const same{};
  migration const& by = moves ? *plan : same;
  if (auto const sound = check(by.heat, ladders.heat); !sound) return refused(stored_part::heat, sound.error());
  if (auto const sound = check(by.owner, ladders.owner); !sound) return refused(stored_part::owner, sound.error());
  auto const heat = counterpart(states.heat, by.heat, ladders.heat);
  if (!heat) return refused(stored_part::heat, heat.error());
  auto const owner = counterpart(states.owner, states.had_by, by.owner, ladders.owner);
  if (!owner) return refused(stored_part::owner, owner.error());
  if (moves) {
    settle(talk, *heat, *owner, ladders.fingerprint);
  } else {
    talk.heat = *heat, talk.owner = *owner, talk.ladders = ladders.fingerprint;
  }
  return {};
}

}  // namespace aplomb::detail
