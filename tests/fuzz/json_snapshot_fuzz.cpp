// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a snapshot in JSON. Whatever they are: a fault is a sentence with a remedy at a place of the text, and
// what is read is written to text that reads back as the same; with ladders beside the conversation, too.

#include "fuzz/expect.hpp"
#include "session/stored_chat.hpp"
#include <algorithm>
#include <aplomb/json/snapshot.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

void check_beside(std::string_view text) {
  using namespace aplomb;
  using aplomb_test::expect;
  using aplomb_test::golden_beside;
  aplomb_test::golden_desk const desk;
  auto const read = json::read_snapshot<golden_beside>(desk, text);
  if (!read) {
    expect(read.error().text.find("; ") != std::string::npos, "a fault has a remedy");
    return;
  }
  auto const written = json::write_snapshot(desk, read->talk, read->beside);
  expect(written.has_value(), "what was read can be written");
  auto const again = json::read_snapshot<golden_beside>(desk, *written);
  expect(again && again->beside == read->beside && again->talk == read->talk, "and reads back as the same");
  expect(restore<golden_beside>(desk, take_snapshot(desk, read->talk, read->beside)->view())->beside == read->beside,
         "bytes hold the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  using aplomb_test::expect;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  check_beside(text);
  aplomb_test::golden_desk const desk;
  auto const read = json::read_snapshot(desk, text);
  if (!read) {
    auto const& fault = read.error();
    auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    expect(fault.at.line >= 1 && fault.at.line <= lines && fault.at.column >= 1, "a fault lies in the text");
    expect(fault.text.find("; ") != std::string::npos, "a fault has a remedy");
    return 0;
  }
  auto const written =
      read->has_file ? json::write_snapshot(desk, read->talk, read->file) : json::write_snapshot(desk, read->talk);
  expect(written.has_value(), "what was read can be written");
  auto const again = json::read_snapshot(desk, *written);
  expect(again.has_value() && again->talk == read->talk, "what was written reads back as the same conversation");
  expect(again->file == read->file && again->has_file == read->has_file, "and the same case file");
  expect(restore(desk, take_snapshot(desk, read->talk, read->file)->view())->talk == read->talk, "bytes hold the same");
  return 0;
}
