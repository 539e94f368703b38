// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a message. Whatever they are, the learned reader's reading obeys the laws of
// tests/support/reading_laws.hpp, and what `what_if` says is true.

#include "fuzz/expect.hpp"
#include "support/reading_laws.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/what_if.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using aplomb_test::expect;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb::classify;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  learned_reader const reader{};
  auto const read = reader.read(text);
  expect(aplomb_test::broken_reading_law(text, read));
  if (size > 512) return 0;  // it reads up to 42 times
  if (auto const answer = what_if(reader, text)) {
    auto const rest = reader.read(text_without(text, answer->without)).affect;
    expect(rest.main_emotion() != read.affect.main_emotion() ? "" : "another main emotion without the words named");
    expect(rest.main_emotion() == answer->main_emotion() ? "" : "the answer is what the rest reads as");
  }
  return 0;
}
