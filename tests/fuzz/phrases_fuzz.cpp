// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Phrases of one's own from any bytes: a book whose lines can all be visited, or a fault with a line of the file.
#include <algorithm>
#include <aplomb/respond/loaded_phrases.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  auto const loaded = respond::load_phrases(text, text::language::zh_hans);
  if (!loaded) {
    auto const lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
    if (loaded.error().at > lines) std::abort();
    return 0;
  }
  auto const book = loaded->book();
  std::size_t seen = 0;
  for (auto act : all_of<respond::act>())
    book.of(text::language::zh_hans).for_lines(act, [&](respond::phrase const& line, std::uint16_t) {
      if (line.text.empty()) std::abort();
      ++seen;
    });
  if (seen != book.of(text::language::zh_hans).size()) std::abort();
  return 0;
}
