// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a lexicon file. Whatever they are, faults name lines of the file in order, and looking the file's own
// text up in the terms that were taken gives hits that lie within the clause.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/classify/lexicon_overlay.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

using aplomb_test::expect;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const load = classify::load_lexicon(text);
  auto const lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  std::uint32_t last = 0;
  for (auto const& f : load.faults) {
    expect(f.at > last && f.at <= lines, "faults name lines of the file in order");
    last = f.at;
  }
  auto const words = load.words.view();
  static text::clause c;
  text::clause_reader reader{text};
  while (reader.next(c)) {
    for (std::size_t at = 0; at < c.size; ++at) {
      auto const hit = words.match(c, at);
      expect(at + hit.symbols() <= c.size, "a hit lies within the clause");
      expect((hit.size() > 0) == static_cast<bool>(hit), "a hit has a sense");
      for (std::size_t i = 0; i < hit.size(); ++i)
        expect(hit[i].kind != classify::category::none && hit[i].grade >= 1 && hit[i].grade <= 3,
               "a sense is in range");
    }
  }
  return 0;
}
