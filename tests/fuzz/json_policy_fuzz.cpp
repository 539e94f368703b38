// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Policies from any bytes: either a policy whose plans hold nothing that is not permitted, or findings with a place inside
// the text and a sentence.
#include "expect.hpp"
#include <algorithm>
#include <aplomb/json/policy.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb::respond;
  using aplomb_test::expect;
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  auto const loaded = aplomb::json::read_policy(text);
  expect(loaded.policy.has_value() == loaded.faults.empty(), "a policy or faults, exactly one of the two");
  auto const lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  for (auto const& fault : loaded.faults)
    expect(!fault.text.empty() && fault.at.line >= 1 && fault.at.line <= lines && fault.at.column >= 1,
           "a fault has a sentence and a place in the text");
  if (!loaded) return 0;

  aplomb::escalate::service_reading now;
  now.anger = now.level = aplomb::score::of(700);
  aplomb::classify::affect affect;
  desk_facts const facts;
  ledger const memory;
  situation s{.now = now, .affect = affect, .facts = facts, .memory = memory};
  for (bool const asks : {true, false}) {
    s.is_ask = s.ask_open = asks;
    plan made;
    verdict const v = (*loaded.policy)(s, made);
    expect(v != verdict::declined || made.acts.empty(), "who declines adds nothing");
    for (auto const& a : made.acts) expect(!needs_fact(a.kind), "no act claims a power without the fact for it");
  }
  return 0;
}
