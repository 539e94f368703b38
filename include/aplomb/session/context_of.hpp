// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/wording.hpp>
#include <aplomb/session/conversation.hpp>
#include <cstdint>

/// What reading the next message may know of the conversation.

namespace aplomb {

/// What an act of a reply is to the customer.
[[nodiscard]] constexpr classify::desk_act desk_act_of(respond::act a) noexcept {
  using respond::act;
  switch (a) {
    case act::greet:
      return classify::desk_act::greeted;
    case act::end:
      return classify::desk_act::closed;
    case act::hand_off:
      return classify::desk_act::handed_over;
    case act::inform:
    case act::explain:
    case act::prevent:
      return classify::desk_act::informed;
    case act::commit:
    case act::follow_up:
    case act::act_now:  // a deed is announced, its outcome is not there yet
      return classify::desk_act::promised;
    case act::offer:
    case act::compensate:
    case act::retain:
      return classify::desk_act::offered;
    case act::ask:
    case act::confirm:
      return classify::desk_act::asked;
    default:
      return classify::desk_act::soothed;
  }
}

/// What a reply is to the customer: of its acts the one that weighs most (see `desk_act`); to ask whether a person should be called is an offer;
/// none when nothing was said.
[[nodiscard]] constexpr classify::desk_act desk_act_of(respond::utterance const& said) noexcept {
  auto done = classify::desk_act::none;
  for (auto const& a : said.said) {
    bool const offers_person = a.what.kind == respond::act::ask && a.what.about == respond::topic::person;
    done = std::max(done, offers_person ? classify::desk_act::offered : desk_act_of(a.what.kind));
  }
  return done;
}

/// What is known of `talk` before a message that arrives at `now`.
[[nodiscard]] constexpr classify::context context_of(conversation const& talk, instant now) noexcept {
  classify::context c;
  c.last_act = talk.last_act;
  c.unanswered = talk.unanswered;
  c.repeats = talk.repeats;
  c.contacts = talk.contacts;
  c.negative_run = talk.negative_run;
  c.ask_open = talk.ask_open;
  if (talk.unanswered > 0) c.waited = score::ratio(std::max<std::int64_t>((now - talk.waiting_since).ms, 0), 3'600'000);
  c.mood = talk.mood.slow_level();
  c.last_ask = talk.last_ask;
  return c;
}

}  // namespace aplomb
