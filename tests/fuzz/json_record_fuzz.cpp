// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes, read as a record and as a line of a journal. A record that is read is written and read again as itself;
// a fault is a sentence with a place in the text; a line is sound only if it ends in the seal that the key makes.

#include "fuzz/expect.hpp"
#include <aplomb/json/record.hpp>
#include <aplomb/session/journal.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using aplomb_test::expect;
  std::string_view const line{reinterpret_cast<char const*>(data), size};
  auto const loaded = aplomb::json::read_record(line);
  expect(static_cast<int>(loaded.record.has_value()) + static_cast<int>(!loaded.faults.empty()) +
                 static_cast<int>(loaded.purged) ==
             1,
         "a record, faults, or a tombstone");
  for (auto const& fault : loaded.faults)
    expect(!fault.text.empty() && fault.at.line >= 1 && fault.at.column >= 1, "a fault has a sentence and a place");
  if (loaded) {
    auto const again = aplomb::json::read_record(aplomb::json::write_record(*loaded.record));
    expect(again && *again.record == *loaded.record, "a record that was read comes back as it was written");
  }

  aplomb::hash_key const key{1, 2};
  aplomb::journal_checker checker{key};
  auto const found = checker.check(line);
  if (found == aplomb::line_finding::sound || found == aplomb::line_finding::purged)
    expect(aplomb::detail::seal_of(line, key) == aplomb::detail::parse_line(line).seal, "a sound line has its seal");
  aplomb::tombstone instead;
  if (aplomb::purge_line(line, aplomb::detail::parse_line(line).conversation, key, instead)) {
    expect(!instead.truncated(), "a tombstone fits");
    expect(aplomb::detail::parse_line(instead.view().substr(0, instead.size() - 1)).purged,
           "a tombstone says what it is");
  }
  return 0;
}
