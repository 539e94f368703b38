// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <string_view>

/// The two ladders of a service desk. They run side by side: heat moves whoever has the conversation, and the owner
/// ladder reads the severity of the heat state after its step. Both are proved in the tests.

namespace aplomb::escalate {

/// The customer no longer wants a person: a button beside `request`.
struct withdrawn {
  static constexpr std::string_view name = "withdrawn";
  static constexpr event_kind kind = event_kind::release;
};

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
/// The rows that every heat of a service desk shares, with those of its first two states between them: up in one message,
/// down in several. Every way down asks for less than the way up gave (0.60 up, 0.40 or less down), and the last steps also
/// wait for the slow mood to follow. A message that nobody answered for half an hour makes the steps to upset and angry come
/// sooner.
template <class... Row>
[[nodiscard]] constexpr auto heat_rows(Row... of_calm_and_concerned) noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum heat_state;
  constexpr auto insulted = anger >= 0.80_p && abuse >= 0.50_p && threat < 0.70_p;
  constexpr auto mild = anger < 0.60_p && level >= 0.30_p && level < 0.75_p;
  constexpr auto delayed = waited >= 0.50_p && relief < 0.50_p && threat < 0.70_p;
  return rows(
      before_all(
          any + on<message>[threat >= 0.70_p] = at_risk,
          calm + on<message>[insulted] = angry,
          concerned + on<message>[insulted] = angry,
          recovering + on<message>[insulted] = angry,
          upset + on<message>[insulted] = angry,
          concerned + on<message>[delayed && level >= 0.30_p && anger < 0.60_p] = upset,
          upset + on<message>[delayed && level >= 0.50_p && anger >= 0.30_p && anger < 0.80_p] = angry,
          upset + on<message>[delayed && level >= 0.50_p && anger >= 0.80_p && abuse < 0.50_p] = angry),

      of_calm_and_concerned...,

      upset + on<message>[anger >= 0.60_p && persistence >= 0.50_p] = angry,
      upset + on<message>[anger >= 0.60_p && persistence < 0.50_p && repeats >= 0.75_p] = angry,
      upset + on<message>[anger >= 0.45_p && anger < 0.60_p && repeats >= 0.75_p] = angry,
      upset + on<message>[anger >= 0.80_p && persistence < 0.50_p && repeats < 0.75_p && emphasis >= 0.60_p] = angry,
      upset + on<message>[anger < 0.30_p && level < 0.40_p && relief >= 0.50_p] = recovering,
      upset + on<message>[anger < 0.30_p && level < 0.20_p && relief < 0.50_p && mood < 0.35_p] = concerned,

      angry + on<message>[churn >= 0.60_p] = at_risk,
      angry + on<message>[churn < 0.60_p && anger >= 0.60_p && persistence >= 1.00_p && mood >= 0.50_p] = at_risk,
      angry + on<message>[churn < 0.60_p && anger < 0.30_p && level < 0.40_p && relief >= 0.50_p] = recovering,
      angry + on<message>[churn < 0.60_p && anger < 0.40_p && level < 0.40_p && relief < 0.50_p && mood < 0.35_p] = upset,

      at_risk + on<message>[threat < 0.70_p && churn < 0.60_p && anger < 0.30_p && level < 0.40_p && relief >= 0.50_p] = recovering,
      at_risk + on<message>[threat < 0.70_p && churn < 0.60_p && anger < 0.40_p && level < 0.40_p && relief < 0.50_p && mood < 0.60_p] = angry,

      recovering + on<message>[anger >= 0.60_p] = upset,
      recovering + on<message>[anger < 0.60_p && level >= 0.75_p] = upset,
      recovering + on<message>[mild && relief < 0.50_p] = concerned,
      recovering + on<message>[anger < 0.30_p && level < 0.15_p && mood < 0.25_p] = calm,

      any + on<resolved> = closed,
      closed + on<message>[threat >= 0.70_p].reopens() = at_risk,
      closed + on<message>[threat < 0.70_p && anger >= 0.60_p].reopens() = upset,
      closed + on<message>[threat < 0.70_p && anger < 0.60_p && level >= 0.30_p].reopens() = concerned,
      closed + on<message>[threat < 0.70_p && anger < 0.60_p && level >= 0.10_p && level < 0.30_p && relief < 0.50_p].reopens() = calm);
}

/// A matter that earlier contacts did not solve makes the steps to concerned and upset come sooner.
[[nodiscard]] constexpr auto service_heat_rows() noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum heat_state;
  constexpr auto mild = anger < 0.60_p && level >= 0.30_p && level < 0.75_p;
  constexpr auto slight = anger < 0.60_p && level >= 0.15_p && level < 0.30_p;
  return heat_rows(
      calm + on<message>[anger >= 0.60_p] = upset,
      calm + on<message>[anger < 0.60_p && level >= 0.75_p] = upset,
      calm + on<message>[mild && relief < 0.50_p && contacts >= 0.50_p] = upset,
      calm + on<message>[mild && relief < 0.50_p && contacts < 0.50_p] = concerned,
      calm + on<message>[slight && relief < 0.50_p && repeats < 0.50_p && contacts >= 0.25_p] = concerned,
      calm + on<message>[anger < 0.60_p && level < 0.30_p && relief < 0.50_p && repeats >= 0.50_p] = concerned,

      concerned + on<message>[anger >= 0.60_p] = upset,
      concerned + on<message>[anger < 0.60_p && level >= 0.75_p] = upset,
      concerned + on<message>[mild && repeats >= 0.50_p] = upset,
      concerned + on<message>[mild && repeats < 0.50_p && persistence >= 0.75_p && relief < 0.50_p] = upset,
      concerned + on<message>[mild && persistence >= 0.50_p && persistence < 0.75_p && repeats < 0.50_p && relief < 0.50_p &&
                              contacts >= 0.25_p] = upset,
      concerned + on<message>[anger < 0.40_p && level < 0.40_p && repeats < 0.50_p && relief >= 0.50_p] = calm,
      concerned + on<message>[anger < 0.40_p && level < 0.15_p && repeats < 0.50_p && relief < 0.50_p && mood < 0.20_p] = calm);
}

/// Self-harm, a request and a threat act alone and in this order; abuse, heat and an unsolved matter need a second group
/// of signals. A hint of self-harm or a request is enough; a threat or an insult must be clear: the wrong answer to either
/// insults. Insults call a person only after four unhappy lines in a row: before, the desk warns, warns again and hands over
/// itself, which the policy does (`stuck`).
///
/// Who waits for a grave reason does not hear after an hour that nobody came: the desk is called again, for a day. A
/// person keeps the conversation until letting go of it, until the customer has been silent for half a day after the
/// person's last word, or until a week has passed without one; after a grave reason only another person follows. Each wait
/// counts once, so a person who owes an answer is reminded at several: the customer may have written only after the first.
[[nodiscard]] constexpr auto service_owner_rows() noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum owner_state;
  using effect = owner_effect;
  constexpr auto grave = gravity >= 0.50_p;
  constexpr auto ordinary = gravity < 0.50_p;
  constexpr auto in_danger = self_harm >= 0.50_p;
  constexpr auto safe = self_harm < 0.50_p;
  return rows(
      before_all(
          bot + on<message>[in_danger] / effect::self_harm = waiting,
          bot + on<message>[safe && wants_human >= 0.50_p] / effect::requested = waiting,
          bot + on<message>[safe && wants_human < 0.50_p && threat >= 0.70_p] / effect::threat = waiting,
          bot + on<message>[safe && wants_human < 0.50_p && threat < 0.70_p && attack >= 0.60_p &&
                            persistence >= 1.00_p] / effect::abuse = waiting),

      bot + on<message>[severity >= 0.90_p && level >= 0.50_p] / effect::level = waiting,
      bot + on<message>[severity >= 0.70_p && severity < 0.90_p && level >= 0.60_p && persistence >= 0.75_p &&
                        mood >= 0.50_p] / effect::level = waiting,
      bot + on<message>[severity >= 0.50_p && severity < 0.70_p && level >= 0.50_p && contacts >= 0.50_p] / effect::level = waiting,
      bot + on<request> / effect::requested = waiting,
      bot + on<stuck> / effect::stuck = waiting,

      any + on<accepted> / effect::begins = human,
      any + on<agent_reply> / effect::begins = human,

      waiting + on<message>[in_danger && gravity < 0.90_p] / effect::self_harm = stay,
      waiting + on<message>[safe && threat >= 0.70_p && ordinary] / effect::threat = stay,
      waiting + on<unavailable>[ordinary] / effect::nobody_there = bot,
      waiting + on<unavailable>[grave] / effect::call_again = stay,
      waiting + on<withdrawn>[gravity < 0.90_p] / effect::withdrawn = bot,
      waiting + on<resolved> / effect::ends = bot,
      waiting + on<timer>[grave].after(5_min) / effect::call_again = stay,
      waiting + on<timer>[grave].after(15_min) / effect::call_again = stay,
      waiting + on<timer>[ordinary].after(60_min) / effect::nobody_came = bot,
      waiting + on<timer>[grave].after(60_min) / effect::call_again = stay,
      waiting + on<timer>[grave].after(4_h) / effect::call_again = stay,
      waiting + on<timer>[grave].after(24_h) / effect::nobody_came = bot,

      human + on<message>[in_danger && gravity < 0.90_p] / effect::self_harm = stay,
      human + on<returned> / effect::ends = bot,
      human + on<resolved> / effect::ends = bot,
      human + on<unavailable> / effect::call_again = waiting,
      human + on<withdrawn>[gravity < 0.90_p] / effect::withdrawn = bot,
      human + on<timer>[waited >= 0.50_p].after(60_min) / effect::remind = stay,
      human + on<timer>[waited >= 0.50_p].after(4_h) / effect::remind = stay,
      human + on<timer>[waited >= 0.50_p].after(12_h) / effect::remind = stay,
      human + on<timer>[waited >= 0.50_p].after(24_h) / effect::remind = stay,
      human + on<timer>[waited >= 0.50_p].after(72_h) / effect::remind = stay,
      human + on<silence>[ordinary].after(12_h) / effect::ends = bot,
      human + on<silence>[grave].after(12_h) / effect::remind = stay,
      human + on<timer>[ordinary].after(168_h) / effect::ends = bot,
      human + on<timer>[grave].after(168_h) / effect::call_again = waiting);
}
// clang-format on

}  // namespace detail

/// How heated a service conversation is.
struct service_heat : ladder<heat_state, service_reading, heat_state::calm> {
  static constexpr std::string_view name = "service_heat";
  static constexpr auto about =
      states(state(heat_state::calm, 0), state(heat_state::concerned, 3), state(heat_state::upset, 5),
             state(heat_state::angry, 7), state(heat_state::at_risk, 9), state(heat_state::recovering, 2),
             state(heat_state::closed, 0).final());
  static constexpr auto table = detail::service_heat_rows();
};

/// Who has a service conversation. Effects are the reasons of the handoff, and what else the desk has to know.
struct service_owner : ladder<owner_state, service_reading, owner_state::bot> {
  static constexpr std::string_view name = "service_owner";
  static constexpr auto about = states(state(owner_state::bot, 0), state(owner_state::waiting, 4).waiting(),
                                       state(owner_state::human, 4).person());
  static constexpr auto table = detail::service_owner_rows();
};

}  // namespace aplomb::escalate
