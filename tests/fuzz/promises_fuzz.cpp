// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: what somebody at the desk wrote, any bytes. Promises stand in the text, in order, and fall due later; taken into a
// register they are told once each, and none is left that never could be.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/respond/acts_in.hpp>
#include <aplomb/respond/said.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

using aplomb_test::expect;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  using namespace aplomb::respond;
  if (size == 0) return 0;
  std::string_view const text{reinterpret_cast<char const*>(data + 1), size - 1};
  // The first byte sets the clock: any hour of the week.
  instant const at{1'800'000'000'000 + data[0] * std::int64_t{2'400'000}};
  duration const ahead{8 * 3'600'000};

  std::uint32_t last = 0;
  for (auto const& p : promises_in(text)) {
    expect(p.begin < p.end && p.end <= text.size() ? "" : "a promise stands in the text");
    expect(p.begin >= last ? "" : "promises come in the order of the text");
    expect(p.by ? "" : "a promise has a time");
    last = p.begin;
    auto const due = due_of(p, at, ahead);
    expect(!due || *due > at ? "" : "a promise is due later");
  }

  ledger memory;
  auto const acts = acts_in(text, data[0] % 2 == 0 ? text::language::zh_hans : text::language::en);
  record_promises(memory, text, classify::desk_act_in(text), acts, true, at, ahead);
  record_promises(memory, text, classify::desk_act::none, {}, false, at, ahead);
  std::size_t const open = static_cast<std::size_t>(
      std::count_if(memory.promises().begin(), memory.promises().end(), [](promise const& p) { return p.open(); }));
  std::size_t told = 0, rounds = 0;
  for (instant next = memory.next_event(); next != instant{}; next = memory.next_event()) {
    for (auto const& e : memory.look_at_clock(next)) told += e.stage == promise_stage::overdue;
    expect(++rounds <= 8 ? "" : "each promise is told twice at most");
  }
  expect(told == open ? "" : "each open promise is overdue once");
  memory.own_up();
  expect(memory.promise_open() ? "what was owned up to is not open" : "");
  return 0;
}
