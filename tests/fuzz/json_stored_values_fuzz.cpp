// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a course and as a monitor in JSON. Whatever they are: a fault is a sentence with a remedy at a place of
// the text, and what is read is written to text that reads back as the same.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/json/course.hpp>
#include <aplomb/json/monitor.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace {

using namespace aplomb;
using aplomb_test::expect;

void sound(json::snapshot_fault const& fault, std::string_view text) {
  auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  expect(fault.at.line >= 1 && fault.at.line <= lines && fault.at.column >= 1, "a fault lies in the text");
  expect(fault.text.find("; ") != std::string::npos, "a fault has a remedy");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  if (auto const c = json::read_course(text))
    expect(*json::read_course(json::write_snapshot(*c)) == *c, "what was written reads back as the same course");
  else
    sound(c.error(), text);
  using read_result = result<crisis::monitor<>, json::snapshot_fault>;
  auto const watch = std::make_unique<read_result>(json::read_monitor(text));
  if (!watch->has_value()) {
    sound(watch->error(), text);
    return 0;
  }
  auto const again = std::make_unique<read_result>(json::read_monitor(json::write_snapshot(**watch)));
  expect(again->has_value() && **again == **watch, "what was written reads back as the same monitor");
  return 0;
}
