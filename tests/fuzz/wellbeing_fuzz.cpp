// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes, as an own note. Whatever they are, the readers of notes obey the laws of tests/wellbeing/note_laws.hpp.

#include "fuzz/expect.hpp"
#include "wellbeing/note_laws.hpp"
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  aplomb_test::expect(aplomb_test::broken_note_law({reinterpret_cast<char const*>(data), size}));
  return 0;
}
