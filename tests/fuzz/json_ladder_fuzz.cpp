// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Ladders from any bytes: either a ladder that passes its own proofs and steps within its states, or findings with a place
// inside the text and a sentence.
#include <algorithm>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/json/ladder.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb::escalate;
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  auto const loaded = aplomb::json::read_ladder<service_reading>(text, service_vocabulary);
  require(loaded.table.has_value() == loaded.faults.empty());
  auto const lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  for (auto const& fault : loaded.faults)
    require(!fault.text.empty() && fault.at.line >= 1 && fault.at.line <= lines && fault.at.column >= 1);
  if (!loaded) return 0;
  auto const& table = *loaded.table;
  require(verify(table.view(), [](finding const&) { return false; }));
  service_reading now;
  now.anger = now.level = aplomb::score::of(700);
  std::uint8_t state = table.start();
  for (int i = 0; i < 8; ++i) {
    state = table.step(state, message{}, now).to;
    require(state < table.view().state_count);
  }
  return 0;
}
