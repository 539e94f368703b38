// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <array>
#include <cstddef>
#include <string_view>

namespace aplomb::escalate {

/// The words that a ladder from a file may use. Owns nothing: points to constants that live as long as the program.
struct vocabulary {
  std::string_view reading{};
  axis_fact const* axes = nullptr;
  std::size_t axis_count = 0;
  event_fact const* events = nullptr;
  std::size_t event_count = 0;
  std::string_view const* effects = nullptr;  ///< the first means "none"
  std::size_t effect_count = 0;
};

/// The facts of event types, for a vocabulary.
template <event_type... E>
inline constexpr std::array<event_fact, sizeof...(E)> event_facts_of{fact_of_event<E>()...};

/// The events of a service conversation.
inline constexpr auto service_events = event_facts_of<message, bot_reply, agent_reply, silence, timer, request,
                                                      accepted, unavailable, returned, resolved, stuck>;

/// The vocabulary for readings of type `R` with axes `facts` (from `facts_of`), the service events, and the enumerators
/// of `Effect`.
template <reading_struct R, described_enum Effect, std::size_t N, std::size_t M>
[[nodiscard]] constexpr vocabulary make_vocabulary(std::array<axis_fact, N> const& facts,
                                                   std::array<event_fact, M> const& events) noexcept {
  static_assert(N == axis_members<R>.size(), "pass the facts of every axis of the reading");
  vocabulary made;
  if constexpr (requires { R::name; }) made.reading = R::name;
  made.axes = facts.data(), made.axis_count = N;
  made.events = events.data(), made.event_count = M;
  made.effects = aplomb::detail::names<Effect>.data(), made.effect_count = count_of<Effect>;
  return made;
}

}  // namespace aplomb::escalate
