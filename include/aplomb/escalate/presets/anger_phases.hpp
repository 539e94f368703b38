// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <cstdint>
#include <string_view>

/// The three phases of anger as service training teaches them: noticing it (认识生气), managing it (管理生气), returning
/// to the everyday (回归平常): where a customer stands, by the customer's messages. Agents are not watched with it: their own
/// anger, by their own word and for their own eyes, is wellbeing/anger_phase.hpp. Proved in the tests.

namespace aplomb::escalate {

APLOMB_ENUM(anger_phase, std::uint8_t, calm, noticing, managing, returning)

/// What helps in the phase that begins. name_it: find out what the anger is about, because it comes faster than thought;
/// cool_down: calm first, nothing is decided now; settle: it ebbs, do not stir it up again; as_usual: it is over, speak
/// as on any other day.
APLOMB_ENUM(anger_care, std::uint8_t, none, name_it, cool_down, settle, as_usual)

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
[[nodiscard]] constexpr auto anger_phases_rows() noexcept {
  using namespace axes;
  using namespace aplomb::literals;
  using enum anger_phase;
  using enum anger_care;
  constexpr auto flares = anger >= 0.80_p && emphasis >= 0.40_p;
  constexpr auto relieved = anger < 0.25_p && level < 0.40_p && relief >= 0.50_p;
  constexpr auto quiet = anger < 0.25_p && level < 0.30_p && relief < 0.50_p;
  return rows(
      calm + on<message>[flares] / cool_down = managing,
      calm + on<message>[anger >= 0.80_p && emphasis < 0.40_p] / name_it = noticing,
      calm + on<message>[anger >= 0.45_p && anger < 0.80_p] / name_it = noticing,

      noticing + on<message>[flares] / cool_down = managing,
      noticing + on<message>[anger >= 0.80_p && emphasis < 0.40_p && persistence >= 0.50_p] / cool_down = managing,
      noticing + on<message>[anger >= 0.60_p && anger < 0.80_p && persistence >= 0.50_p] / cool_down = managing,
      noticing + on<message>[relieved] / settle = returning,
      noticing + on<message>[quiet].for_turns<2>() / settle = returning,
      noticing + on<timer>.after(2_h) / settle = returning,

      managing + on<message>[relieved] / settle = returning,
      managing + on<message>[quiet && mood < 0.50_p].for_turns<2>() / settle = returning,
      managing + on<timer>.after(12_h) / settle = returning,

      returning + on<message>[anger >= 0.60_p] / cool_down = managing,
      returning + on<message>[anger < 0.20_p && level < 0.30_p && mood < 0.30_p].for_turns<2>() / as_usual = calm,
      returning + on<timer>.after(30_min) / as_usual = calm,

      any + on<resolved> / as_usual = calm);
}
// clang-format on

}  // namespace detail

/// The phase of anger that somebody is in. Who has just calmed down flares up sooner than somebody who never was angry.
struct anger_phases : ladder<anger_phase, service_reading, anger_phase::calm> {
  static constexpr std::string_view name = "anger_phases";
  static constexpr auto about = states(state(anger_phase::calm, 0), state(anger_phase::noticing, 3),
                                       state(anger_phase::managing, 6), state(anger_phase::returning, 2));
  static constexpr auto table = detail::anger_phases_rows();
};

}  // namespace aplomb::escalate
