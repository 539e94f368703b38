// expect: pass the facts of every axis of the reading
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate/vocabulary.hpp>

using namespace aplomb::escalate;

struct weather {
  aplomb::score heat{}, wind{};
};
BOOST_DESCRIBE_STRUCT(weather, (), (heat, wind))
constexpr axis_of<&weather::heat, signal::words> heat{};
constexpr axis_of<&weather::wind, signal::words> wind{};

APLOMB_ENUM(effect, std::uint8_t, none)

constexpr auto all_facts = facts_of(heat, wind);
#ifdef APLOMB_TWIN
constexpr auto facts = all_facts;
#else
constexpr std::array<axis_fact, 1> facts{all_facts[0]};
#endif

[[maybe_unused]] constexpr vocabulary words = make_vocabulary<weather, effect>(facts, service_events);
