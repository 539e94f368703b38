// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/clause_reader.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace aplomb_test {

inline std::string utf8_of(std::u32string_view symbols) {
  std::string out;
  for (char32_t symbol : symbols) {
    char bytes[4];
    out.append(bytes, aplomb::text::encode(symbol, bytes));
  }
  return out;
}

/// The clauses of `text` as one line: pieces as `kind:symbols` ("^": all capitals, "{n}": a stretch), then what closed
/// the clause with the number of marks. "Sooo bad!!" is shown as "word:so{3} word:bad exclaim 2".
inline std::string shown(std::string_view text) {
  auto const c = std::make_unique<aplomb::text::clause>();
  std::string out;
  for (aplomb::text::clause_reader reader{text}; reader.next(*c);) {
    if (!out.empty()) out += " | ";
    for (std::size_t p = 0; p < c->piece_count; ++p) {
      auto const& piece = c->pieces[p];
      out += std::string{aplomb::name_of(piece.kind)} + (piece.capitals ? "^:" : ":");
      for (std::size_t i = piece.first; i < std::size_t{piece.first} + piece.count; ++i) {
        out += utf8_of({&c->symbol[i], 1});
        if (c->stretch[i] > 1) out += '{' + std::to_string(c->stretch[i]) + '}';
      }
      out += ' ';
    }
    out += aplomb::name_of(c->closed_by);
    if (c->end_stretch > 1) out += ' ' + std::to_string(c->end_stretch);
  }
  return out;
}

}  // namespace aplomb_test
