// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <concepts>
#include <string_view>

/// Events are types; the ones of a service conversation are here. An event of your own needs a name, and a kind when it
/// is not plain:
///
///     struct paid { static constexpr std::string_view name = "paid"; };

namespace aplomb::escalate {

/// A type that can stand in `on<...>`: it has `static constexpr std::string_view name`, in snake case and stable,
/// because it appears in files and traces.
template <class E>
concept event_type = requires {
  { E::name } -> std::convertible_to<std::string_view>;
};

/// The facts of an event type; its kind is `plain` unless the type says otherwise.
template <event_type E>
[[nodiscard]] consteval event_fact fact_of_event() {
  if constexpr (requires { E::kind; })
    return {E::name, E::kind};
  else
    return {E::name, event_kind::plain};
}

/// A customer's message. The reading is of this message.
struct message {
  static constexpr std::string_view name = "message";
  static constexpr event_kind kind = event_kind::reading;
};
/// The bot has replied.
struct bot_reply {
  static constexpr std::string_view name = "bot_reply";
};
/// A person at the desk has replied.
struct agent_reply {
  static constexpr std::string_view name = "agent_reply";
};
/// The customer has fallen silent. A row with `.after(...)` says after how long, counted from the desk's last word; one
/// without leaves it to the caller.
struct silence {
  static constexpr std::string_view name = "silence";
  static constexpr event_kind kind = event_kind::clock;
};
/// Time has passed: a deadline of a row with `.after(...)` is due.
struct timer {
  static constexpr std::string_view name = "timer";
  static constexpr event_kind kind = event_kind::clock;
};
/// The customer has pressed the button that asks for a person.
struct request {
  static constexpr std::string_view name = "request";
};
/// A person has taken the conversation.
struct accepted {
  static constexpr std::string_view name = "accepted";
};
/// Nobody can take the conversation now.
struct unavailable {
  static constexpr std::string_view name = "unavailable";
  static constexpr event_kind kind = event_kind::release;
};
/// The person gives the conversation back to the bot.
struct returned {
  static constexpr std::string_view name = "returned";
  static constexpr event_kind kind = event_kind::release;
};
/// The matter is settled.
struct resolved {
  static constexpr std::string_view name = "resolved";
  static constexpr event_kind kind = event_kind::release;
};
/// The desk has nothing left to say that it has not said.
struct stuck {
  static constexpr std::string_view name = "stuck";
};
/// The time of a promise of the desk is near.
struct promise_due {
  static constexpr std::string_view name = "promise_due";
};
/// The time of a promise of the desk has passed, and it was not kept.
struct promise_overdue {
  static constexpr std::string_view name = "promise_overdue";
};

}  // namespace aplomb::escalate
