// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <cstdint>
#include <string_view>

/// How a desk answers insults: it warns, warns again, hands over, and ends. A ladder of its own, because abuse is neither
/// heat nor ownership: the angriest customer may never insult anybody. Proved in the tests.

namespace aplomb::escalate {

/// How far the desk has had to go with this customer.
APLOMB_ENUM(conduct_state, std::uint8_t, civil, warned, warned_again, handed_over, ended)

/// What the desk does about it. warn: says that insults are not taken, and stays with the matter; warn_again: says what
/// happens otherwise; hand_over: calls a person for abuse; end: says goodbye, the matter stays open; forgive: a step
/// back, nothing is said.
APLOMB_ENUM(conduct_effect, std::uint8_t, none, warn, warn_again, hand_over, end, forgive)

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
/// Every step up wants an insult aimed at somebody here and a second group of signals beside the words: a feeling that
/// lasts, the way it is typed, a sudden rise, or a bad mood. Rudeness counts when it goes on. Whoever speaks of self-harm
/// is neither warned nor sent away, and whoever has (`gravity`) is not sent away either, not even when nobody is there.
[[nodiscard]] constexpr auto service_conduct_rows() noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum conduct_state;
  using enum conduct_effect;
  constexpr auto insults = attack >= 0.60_p && self_harm < 0.50_p;
  constexpr auto civilly = attack < 0.30_p && level < 0.40_p && relief < 0.50_p;
  constexpr auto relieved = attack < 0.30_p && relief >= 0.50_p;
  return rows(
      civil + on<message>[insults && persistence >= 0.50_p] / warn = warned,
      civil + on<message>[insults && persistence < 0.50_p && emphasis >= 0.40_p] / warn = warned,
      civil + on<message>[attack >= 0.90_p && self_harm < 0.50_p && persistence < 0.50_p && emphasis < 0.40_p && slope >= 0.30_p] / warn = warned,
      civil + on<message>[attack >= 0.30_p && attack < 0.60_p && self_harm < 0.50_p && persistence >= 0.50_p].for_turns<2>() / warn = warned,

      warned + on<message>[insults && persistence >= 0.25_p] / warn_again = warned_again,
      warned + on<message>[relieved] / forgive = civil,
      warned + on<message>[civilly].for_turns<3>() / forgive = civil,

      warned_again + on<message>[insults && persistence >= 0.50_p] / hand_over = handed_over,
      warned_again + on<message>[insults && persistence < 0.50_p && mood >= 0.35_p] / hand_over = handed_over,
      warned_again + on<message>[relieved] / forgive = warned,
      warned_again + on<message>[civilly].for_turns<3>() / forgive = warned,

      handed_over + on<message>[insults && persistence >= 0.50_p && gravity < 0.90_p].for_turns<2>() / end = ended,
      handed_over + on<unavailable>[self_harm < 0.50_p && gravity < 0.90_p] / end = ended,
      handed_over + on<returned> / forgive = warned,
      handed_over + on<timer>.after(60_min) / forgive = warned,

      ended + on<message>[self_harm >= 0.50_p].reopens() / hand_over = handed_over,
      ended + on<message>[self_harm < 0.50_p && attack < 0.30_p && level < 0.60_p].reopens() / forgive = warned,
      any + on<resolved> / forgive = civil);
}
// clang-format on

}  // namespace detail

/// How a service desk answers insults aimed at whoever speaks for it. Swearing at nobody, at the company or at a product
/// moves nothing. Runs beside the service ladders (`companions`).
///
/// Three calm lines in a row take back a step, and so does one line of thanks or relief; an apology without either counts
/// as a calm line. Who was sent away and writes calmly again finds the first warning still standing.
struct service_conduct : ladder<conduct_state, service_reading, conduct_state::civil> {
  static constexpr std::string_view name = "service_conduct";
  static constexpr auto about =
      states(state(conduct_state::civil, 0), state(conduct_state::warned, 3), state(conduct_state::warned_again, 5),
             state(conduct_state::handed_over, 7).waiting(), state(conduct_state::ended, 8).final());
  static constexpr auto table = detail::service_conduct_rows();
};

}  // namespace aplomb::escalate
