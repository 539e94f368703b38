// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <aplomb/core/clock.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/crisis/monitor.hpp>
#include <cstdint>

/// Monitors that have seen something.

namespace aplomb_test {

inline aplomb::crisis::sighting seen_at(aplomb::instant at, std::uint64_t conversation, aplomb::crisis::topic_bits on) {
  aplomb::crisis::sighting s;
  s.is_message = true, s.conversation = conversation, s.at = at, s.topics = on;
  s.grave = conversation % 5 == 0;
  s.weight = aplomb::score::of(static_cast<std::int64_t>(conversation % 1000));
  return s;
}

/// Some weeks of a small desk: twenty conversations a quarter of an hour, two of them on refunds; the time after them.
inline aplomb::instant watch_for(aplomb::crisis::monitor<>& watch, double weeks, std::uint64_t seed) {
  using namespace aplomb;
  random luck{seed};
  instant now{4 * 86'400'000};
  auto const quarters = static_cast<int>(weeks * 672);
  for (int q = 0; q < quarters; ++q, now = now + 15_min)
    for (int i = 0; i < 20; ++i)
      (void)watch.observe(
          seen_at(now, luck.next() | 1, i < 2 ? crisis::bit_of(crisis::service_topic::refund) : crisis::topic_bits{}));
  return now;
}

/// Quarters of an hour in which half of all conversations are about refunds; the time after them.
inline aplomb::instant rise(aplomb::crisis::monitor<>& watch, aplomb::instant now, int quarters) {
  using namespace aplomb;
  for (int q = 0; q < quarters; ++q, now = now + 15_min)
    for (std::uint64_t i = 0; i < 20; ++i)
      (void)watch.observe(seen_at(now, mix_bits(static_cast<std::uint64_t>(now.ms) + i) | 1,
                                  i < 10 ? crisis::bit_of(crisis::service_topic::refund) : crisis::topic_bits{}));
  (void)watch.advance(now);
  return now;
}

}  // namespace aplomb_test
