// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb {

/// What one event did to a conversation.
struct stepped {
  conversation talk{};  ///< the conversation after the event
  escalate::outcome<> heat{};
  escalate::outcome<> owner{};
  escalate::service_reading axes{};    ///< what the guards read; `severity` is that of the heat state after its step
  escalate::handoff_reason handoff{};  ///< why the conversation left the bot; none when it did not
};

namespace detail {

/// From when the waits of rows on `Event` count, in a state entered at `entered`: time in the state; for `silence` also
/// the customer's, which begins with the desk's last word. Who waits for an answer is not silent: `now`.
template <class Event>
[[nodiscard]] constexpr instant counted_from(conversation const& talk, instant entered, instant now) noexcept {
  if constexpr (std::is_same_v<Event, escalate::silence>)
    return talk.unanswered > 0 ? now : std::max(entered, talk.waiting_since);
  else
    return entered;
}

/// How much of that had passed when deadlines were last looked at.
[[nodiscard]] constexpr duration passed_since(instant since, instant last_tick) noexcept {
  return last_tick > since ? last_tick - since : duration{};
}

template <class Event>
[[nodiscard]] constexpr escalate::dwell dwell_in(conversation const& talk, instant entered, instant now) noexcept {
  instant const since = counted_from<Event>(talk, entered, now);
  return {now - since, passed_since(since, talk.last_tick)};
}

/// What an effect is called; "" for none.
[[nodiscard]] constexpr std::string_view effect_named(escalate::ladder_view const& view, std::uint8_t effect) noexcept {
  if (effect >= view.effect_count || view.effects[effect] == "none") return {};
  return view.effects[effect];
}

/// The reason that an owner ladder's effect names; none when it names none that is known.
[[nodiscard]] constexpr escalate::handoff_reason reason_named(escalate::ladder_view const& view,
                                                              std::uint8_t effect) noexcept {
  return from_name<escalate::handoff_reason>(effect_named(view, effect)).value_or(escalate::handoff_reason::none);
}

/// The same for a handoff, which has a reason: `level` when none is named.
[[nodiscard]] constexpr escalate::handoff_reason reason_of(escalate::ladder_view const& view,
                                                           std::uint8_t effect) noexcept {
  auto const named = reason_named(view, effect);
  return named != escalate::handoff_reason::none ? named : escalate::handoff_reason::level;
}

}  // namespace detail

/// The pure step under everything: feeds `Event` to both ladders. Heat moves first, then the owner, who reads the new
/// severity. Nothing else of the conversation changes but the states, the times they were entered, what rows counted,
/// why a person was called, and the version.
///
/// Same arguments, same result. O(rows asked), no allocation, no exception. The caller guarantees that `talk` belongs to
/// these ladders (`basic_engine` checks it by fingerprint).
template <class Event, ladder_port Heat, ladder_port Owner>
[[nodiscard]] constexpr stepped step(Heat const& heat, Owner const& owner, conversation talk,
                                     escalate::service_reading axes, instant now) noexcept {
  stepped done;
  escalate::ladder_view const heat_view = heat.view();
  escalate::ladder_view const owner_view = owner.view();

  axes.severity = score::of(heat_view.states[talk.heat].severity * 100);
  done.heat =
      heat.step(talk.heat, talk.heat_counters, Event{}, axes, detail::dwell_in<Event>(talk, talk.heat_since, now));
  if (done.heat.kind == escalate::move::moved) talk.heat = done.heat.to, talk.heat_since = now;

  axes.severity = score::of(heat_view.states[talk.heat].severity * 100);
  done.owner =
      owner.step(talk.owner, talk.owner_counters, Event{}, axes, detail::dwell_in<Event>(talk, talk.owner_since, now));
  if (done.owner.kind == escalate::move::moved) {
    auto const bot_owns = [&](std::uint8_t s) { return owner_view.states[s].owned_by == escalate::owner::bot; };
    if (bot_owns(done.owner.from) && !bot_owns(done.owner.to)) {
      // A person who simply speaks takes over without a reason: nothing was wrong with the bot.
      bool const taken = std::is_same_v<Event, escalate::accepted> || std::is_same_v<Event, escalate::agent_reply>;
      done.handoff = taken ? escalate::handoff_reason::none : detail::reason_of(owner_view, done.owner.effect);
      talk.called_for = done.handoff;
    }
    if (bot_owns(done.owner.to)) talk.called_for = escalate::handoff_reason::none;
    talk.owner = done.owner.to, talk.owner_since = now;
  } else if (done.owner.fired() && owner_view.states[talk.owner].owned_by != escalate::owner::bot) {
    // Something graver has come up while a person was on the way or had the conversation.
    auto const graver = detail::reason_named(owner_view, done.owner.effect);
    if (graver != escalate::handoff_reason::none) talk.called_for = graver;
  }
  ++talk.version;
  done.talk = talk;
  done.axes = axes;
  return done;
}

}  // namespace aplomb
