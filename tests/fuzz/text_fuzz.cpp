// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes. Whatever they are, the clauses read from them obey the laws of tests/text/clause_laws.hpp, a line
// break in the middle separates, made valid they are valid, and as a term they fold to at most 64 symbols.

#include "fuzz/expect.hpp"
#include "text/clause_laws.hpp"
#include <aplomb/text.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using aplomb_test::expect;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  expect(aplomb_test::broken_law(text));
  expect(aplomb_test::broken_line_law(text.substr(0, size / 2), text.substr(size / 2)));

  std::string valid;
  aplomb::text::to_valid(text, [&](std::string_view part) { valid += part; });
  expect(aplomb::text::is_valid(valid) ? "" : "to_valid makes valid text");
  expect((valid == text) == aplomb::text::is_valid(text) ? "" : "to_valid leaves valid text alone");

  aplomb::text::term_symbols term;
  if (aplomb::text::fold_term(text, term) && term.size() > size) expect("a term has no more symbols than bytes");
  return 0;
}
