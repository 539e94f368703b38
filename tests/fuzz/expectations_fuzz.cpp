// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a table of expectations. Whatever they are, rows and faults name lines of the table in order, no line
// is both, and holding a line against any row ends and names only columns that asked for something.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/session/expectations.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

using aplomb_test::expect;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const table = read_expectations(text);
  auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  std::size_t last = 0;
  for (auto const& row : table.rows) {
    expect(row.line > last && row.line <= lines, "rows name lines of the table in order");
    last = row.line;
  }
  last = 1;
  for (auto const& fault : table.faults) {
    expect(fault.line >= last && fault.line <= lines, "faults name lines of the table in order");
    expect(fault.column >= 1 && fault.column <= size + 1, "a column lies in the text");
    expect(!fault.what.empty() && !fault.remedy.empty(), "a fault says what and what to do");
    expect(std::none_of(table.rows.begin(), table.rows.end(), [&](auto const& row) { return row.line == fault.line; }),
           "a row with a fault is left out");
    last = fault.line;
  }
  expectation_check check(table);
  replayed_line line;
  for (std::size_t turn = 0; turn < 4; ++turn) {
    line.index = turn;
    for (auto const& wrong : check.compare("a", line)) {
      expect(wrong.turn == turn, "a mismatch names its turn");
      expect(!wrong.expected.empty() && wrong.expected != wrong.actual, "a mismatch asked for something else");
    }
  }
  return 0;
}
