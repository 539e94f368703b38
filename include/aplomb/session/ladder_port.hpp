// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/hash.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb {

/// A ladder as the engine drives it: states are numbers, an event that no row names is ignored. Models: compiled_ladder
/// and escalate::table, so one engine serves ladders written in C++ and loaded from files.
template <class P>
concept ladder_port = requires(P const& port, std::uint8_t state, escalate::counters& memory,
                               escalate::service_reading const& now, escalate::dwell d) {
  { port.view() }
  noexcept->std::convertible_to<escalate::ladder_view>;
  { port.step(state, memory, escalate::message{}, now, d) }
  noexcept->std::same_as<escalate::outcome<>>;
};

/// The port of a ladder known at compile time. Empty.
template <escalate::ladder_type L>
struct compiled_ladder {
  [[nodiscard]] static constexpr escalate::ladder_view view() noexcept { return escalate::view_of<L>; }

  template <class Event>
  [[nodiscard]] static constexpr escalate::outcome<> step(std::uint8_t state, escalate::counters& memory,
                                                          Event const& event, typename L::reading_type const& now,
                                                          escalate::dwell in_state = {}) noexcept {
    if constexpr (escalate::handles<L, Event>) {
      auto const out = escalate::step<L>(static_cast<typename L::state_type>(state), memory, event, now, in_state);
      return {out.kind, static_cast<std::uint8_t>(out.from), static_cast<std::uint8_t>(out.to), out.row,
              static_cast<std::uint8_t>(out.effect)};
    } else {
      return {escalate::move::ignored, state, state, escalate::no_row, 0};
    }
  }
};

namespace detail {

/// Everything that makes a ladder behave as it does, names included. Every list and name is hashed with its length.
[[nodiscard]] constexpr std::uint64_t hash_of(escalate::ladder_view const& view, std::uint64_t hash) noexcept {
  auto const add = [&](std::int64_t value) { hash = mix_bits(hash ^ static_cast<std::uint64_t>(value)); };
  auto const add_name = [&](std::string_view name) {
    hash = hash_bytes(name, hash);
    add(static_cast<std::int64_t>(name.size()));
  };
  add_name(view.name), add_name(view.reading);
  add(view.state_count), add(view.row_count), add(view.start);
  for (std::size_t i = 0; i < view.state_count; ++i) {
    auto const& state = view.states[i];
    add_name(state.name), add(state.severity), add(static_cast<int>(state.owned_by)), add(state.final);
  }
  // Events and effects count by name: the same ladder in C++ and from a file numbers them differently.
  for (std::size_t i = 0; i < view.row_count; ++i) {
    auto const& row = view.rows[i];
    auto const& event = view.events[row.event];
    add_name(event.name), add(static_cast<int>(event.kind));
    if (row.effect > 0) add_name(view.effects[row.effect]);
    add(static_cast<int>(row.leaves)), add(row.from), add(row.to), add(row.stays), add(row.effect > 0);
    add(row.first), add(row.reopens), add(row.opaque), add(row.turns), add(row.cooldown), add(row.after_ms);
    add(row.guard.size);
    for (std::size_t j = 0; j < row.guard.size; ++j) {
      add_name(view.axes[row.guard.axis[j]]);
      add(row.guard.at_least[j]), add(row.guard.below[j]);
    }
  }
  return hash;
}

}  // namespace detail

/// A hash over everything that makes two ladders behave as they do, names included, in this order; the same for a ladder in
/// C++ and read back from JSON. Never zero, which stands for "no ladders yet". Not for secrets.
[[nodiscard]] constexpr std::uint32_t fingerprint_of(escalate::ladder_view const& heat,
                                                     escalate::ladder_view const& owner) noexcept {
  std::uint64_t const hash = detail::hash_of(owner, detail::hash_of(heat, hash_bytes({})));
  auto const folded = static_cast<std::uint32_t>(hash ^ (hash >> 32));
  return folded == 0 ? 1 : folded;
}

}  // namespace aplomb
