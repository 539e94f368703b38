// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes. Whatever they are, redacting them obeys the laws of tests/text/redact_laws.hpp.

#include "fuzz/expect.hpp"
#include "text/redact_laws.hpp"
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  aplomb_test::expect(aplomb_test::broken_redaction_law({reinterpret_cast<char const*>(data), size}));
  return 0;
}
