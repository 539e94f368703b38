// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/verdict.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;

TEST_CASE("stepping, tracing and proving allocate nothing, compiled or loaded") {
  table<service_reading> const loaded{parts_of(view_of<service_heat>)};
  service_reading const now{.level = 0.8_p, .anger = 0.8_p};
  machine<service_heat> talk;
  std::size_t moved = 0;
  std::size_t faults = 0;
  aplomb_test::allocation_counter const counter;
  for (int i = 0; i < 100; ++i) {
    machine<service_heat> one = talk;
    auto const out = one.step(message{}, now);
    moved += out.kind == move::moved;
    moved += loaded.step(loaded.start(), message{}, now).kind == move::moved;
    moved += trace<service_heat>(out, now).size() > 10;
  }
  verify(loaded.view(), [&](finding const&) { return ++faults, true; });
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK(moved == 300);
  CHECK(faults == 0);
}
