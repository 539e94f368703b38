// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/step.hpp>
#include <cstdint>
#include <string_view>

/// How time passes in a conversation: forwards only, from the first time that is given.

namespace aplomb::detail {

/// `now`, or the latest time this conversation has seen; zero when it has seen none.
[[nodiscard]] constexpr instant at_least(conversation const& talk, instant now) noexcept {
  return std::max({now, talk.last_heard, talk.waiting_since, talk.heat_since, talk.owner_since, talk.last_tick});
}

/// The time of this line. The first time that is given starts the clock: what came before it took no time.
[[nodiscard]] constexpr instant start_clock(conversation& talk, case_file* file, instant now) noexcept {
  if (at_least(talk, {}) == instant{} && now > instant{}) {
    talk.heat_since = talk.owner_since = talk.waiting_since = now;
    if (file != nullptr) file->said.start_clock(now);
  }
  return at_least(talk, now);
}

/// When a row with a wait becomes due next; nothing when no time matters, or when none was given yet. O(rows).
[[nodiscard]] constexpr escalate::deadline next_row(conversation const& talk, escalate::ladder_view const& heat,
                                                    escalate::ladder_view const& owner) noexcept {
  instant const now = at_least(talk, {});
  if (now == instant{}) return {};
  escalate::deadline next;
  auto const look = [&](escalate::ladder_view const& view, std::uint8_t state, instant since, std::string_view event) {
    auto const due = escalate::next_deadline(view, state, since, passed_since(since, talk.last_tick), event);
    if (due && (!next || due.at < next.at)) next = due;
  };
  auto const look_at = [&](escalate::ladder_view const& view, std::uint8_t state, instant entered) {
    look(view, state, entered, escalate::timer::name);
    if (talk.unanswered == 0)
      look(view, state, counted_from<escalate::silence>(talk, entered, now), escalate::silence::name);
  };
  look_at(heat, talk.heat, talk.heat_since);
  look_at(owner, talk.owner, talk.owner_since);
  return next;
}

}  // namespace aplomb::detail
