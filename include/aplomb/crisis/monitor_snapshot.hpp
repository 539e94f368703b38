// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/crisis/monitor.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/session/detail/byte_fields.hpp>
#include <aplomb/session/detail/sealed.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <aplomb/session/session_error.hpp>
#include <cstdint>
#include <string>
#include <string_view>

/// Monitors as bytes that outlive the process and the build: weeks of learning are not lost by a restart. The format is that
/// of session/detail/sealed.hpp with the letters "APLM". The fingerprint is of the settings, the topics and the ladder of
/// alerts: what was learned under others does not fit.

namespace aplomb::crisis {

/// The schema of stored monitors, in bytes and in JSON.
inline constexpr unsigned monitor_schema = 1;

namespace detail {

template <topic_sorter Sorter, settings S>
[[nodiscard]] constexpr std::uint32_t fingerprint_of_monitor() noexcept {
  auto const ladder = escalate::view_of<alert_ladder>;
  std::uint64_t mixed = fingerprint_of(ladder, ladder);
  auto const mix = [&](std::uint64_t n) { mixed = mix_bits(mixed * 31 + n); };
  for (auto const t : all_of<typename Sorter::topic>()) mix(hash_bytes(name_of(t)));
  mix(static_cast<std::uint64_t>(S.bucket.ms)), mix(static_cast<std::uint64_t>(S.utc_offset.ms));
  mix(S.weeks_per_false_alarm), mix(S.ratio_per_mille), mix(S.learn_weeks), mix(S.memory_weeks);
  mix(S.least_conversations), mix(index_of(S.against));
  return static_cast<std::uint32_t>(mixed >> 32);
}

template <topic_sorter Sorter, settings S>
inline constexpr aplomb::detail::seal monitor_seal{"APLM", monitor_schema, fingerprint_of_monitor<Sorter, S>(),
                                                   "settings, topics or levels"};

}  // namespace detail

/// The monitor as bytes: some 50 KB once it has learned. It holds no text and no name, only keyed hashes. Throws nothing but
/// std::bad_alloc.
template <topic_sorter Sorter, settings S>
[[nodiscard]] std::string take_snapshot(monitor<Sorter, S> const& watch) {
  std::string out;
  out.reserve(sizeof watch);
  (void)aplomb::detail::seal_up(detail::monitor_seal<Sorter, S>, watch, out).value();  // it never leaves its range
  return out;
}

/// A monitor from bytes of any origin. Faults: not_a_snapshot, newer_schema, truncated, too_long, wrong_checksum,
/// wrong_version (made with other settings, topics or levels: let a fresh one learn), out_of_range.
template <class Monitor = monitor<>>
[[nodiscard]] result<Monitor, session_fault> restore_monitor(std::string_view bytes) {
  return aplomb::detail::unseal<Monitor>(detail::monitor_seal<typename Monitor::sorter, Monitor::set>, bytes);
}

}  // namespace aplomb::crisis
