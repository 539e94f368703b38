// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/text.hpp>
#include <string_view>

int main(int count, char** arguments) {
  aplomb::text::clause clause;
  int pieces = 0;
  for (aplomb::text::clause_reader reader{std::string_view{arguments[count - 1]}}; reader.next(clause);)
    pieces += clause.piece_count;
  return pieces;
}
