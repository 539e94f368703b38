// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Desk facts from any bytes: every fault is a sentence with its remedy, and no fact is out of range.
#include <aplomb/json/desk_facts.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const load = aplomb::json::read_desk_facts({reinterpret_cast<char const*>(data), size});
  for (auto const& fault : load.faults)
    if (fault.find(';') == std::string::npos) std::abort();
  if (load.facts.reply_within < aplomb::duration{}) std::abort();
  return 0;
}
