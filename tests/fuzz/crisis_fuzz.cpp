// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes, a file of rumours up to the first NUL, a statement after it. Whatever they are, faults name lines of the
// file in order, what was loaded is complete, finds lie within the text, and an audit points into the statement.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/crisis/statement_audit.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

using aplomb_test::expect;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb::crisis;
  std::string_view const all{reinterpret_cast<char const*>(data), size};
  auto const end = all.find('\0');
  auto const file = all.substr(0, end);
  auto const statement = end == std::string_view::npos ? all : all.substr(end + 1);

  auto const load = load_rumours(file);
  auto const lines = static_cast<std::uint32_t>(std::count(file.begin(), file.end(), '\n')) + 1;
  std::uint32_t last = 1;
  for (auto const& f : load.faults) {
    expect(f.at >= last && f.at <= lines, "faults name lines of the file in order");
    expect(!remedy_of(f.code).empty(), "every fault has a remedy");
    last = f.at;
  }
  for (std::size_t i = 0; i < load.rumours.size(); ++i) {
    auto const& r = load.rumours[i];
    expect(!r.id.empty() && !r.match.empty() && r.answer.complete(), "what was loaded is complete");
    expect(r.verdict == verdict::checking || r.fact.complete(), "what is no longer checked has a fact");
    expect(load.rumours.find(r.id) == i, "ids differ");
  }
  for (auto const& h : load.rumours.match(statement))
    expect(h.begin < h.end && h.end <= statement.size() && h.which < load.rumours.size(),
           "a find lies within the text");
  auto const report = audit_statement(statement, load.rumours);
  for (auto const& f : report.findings)
    expect(f.begin <= f.end && f.end <= statement.size() && (!f.has_row || f.which < load.rumours.size()),
           "a finding points into the statement");
  return 0;
}
