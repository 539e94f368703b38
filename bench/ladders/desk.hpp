// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/guard.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <vector>

/// The ladder that every case of the benchmark solves: 7 states, 7 events, 27 rows (one of them leaves six states), guards
/// on at most four integers, effects. It is written down five times: ladders/hand_written.hpp, aplomb.hpp, msm.hpp and
/// statechart.hpp say the same rows in the same order.

namespace ladders {

APLOMB_ENUM(heat, std::uint8_t, calm, concerned, upset, angry, at_risk, recovering, closed)
APLOMB_ENUM(effect, std::uint8_t, none, soothe, warn, call, close)
APLOMB_ENUM(event, std::uint8_t, message, bot_reply, agent_reply, silence, timer, request, resolved)

struct reading {
  aplomb::score level{}, anger{}, relief{}, threat{}, persistence{}, mood{};
  friend constexpr bool operator==(reading const&, reading const&) noexcept = default;
};
BOOST_DESCRIBE_STRUCT(reading, (), (level, anger, relief, threat, persistence, mood))

/// One thing that happens.
struct input {
  ladders::event event{};
  ladders::reading now{};
};

/// What a case did with one input: the state it is in and the effect of the row that fired.
struct result {
  heat to{};
  ladders::effect effect{};
  friend constexpr bool operator==(result, result) noexcept = default;
};

/// What a trace keeps of one step; text is made of it when somebody asks.
struct trace_record {
  heat from{};
  heat to{};
  std::uint8_t row = 0;
  ladders::effect effect{};
  ladders::reading now{};
  friend constexpr bool operator==(trace_record const&, trace_record const&) noexcept = default;
};

/// The last 256 steps.
struct trace_log {
  trace_record records[256]{};
  std::uint8_t next = 0;
  void add(trace_record const& r) noexcept { records[next++] = r; }

  friend bool operator!=(trace_log const& a, trace_log const& b) noexcept {
    return a.next != b.next ||
           a.records[static_cast<std::uint8_t>(a.next - 1)] != b.records[static_cast<std::uint8_t>(b.next - 1)];
  }
};

/// Pseudo-random inputs: six of ten are messages, the rest is spread over the other events.
inline std::vector<input> random_inputs(std::uint64_t seed, std::size_t count) {
  using enum event;
  constexpr event mix[] = {message,     message,     message, message, message, message,   message,
                           message,     message,     message, message, message, bot_reply, bot_reply,
                           agent_reply, agent_reply, silence, timer,   request, resolved};
  aplomb_test::random r{seed};
  std::vector<input> made(count);
  for (input& i : made) {
    i.event = r.pick(mix);
    for (auto member : aplomb::escalate::axis_members<reading>)
      i.now.*member = aplomb::score::of(static_cast<std::int64_t>(r.below(1001)));
  }
  return made;
}

}  // namespace ladders
