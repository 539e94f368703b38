// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/text.hpp>
#include <iostream>
#include <string_view>

int main() {
  std::string_view const message =
      "等了三天還沒發貨，ＣＡＬＬ 13800138000 沒人接！！！order No.20388471 soooo late 😡😡😡 [呵呵]";

  aplomb::text::script_counts scripts;
  aplomb::text::clause clause;
  for (aplomb::text::clause_reader reader{message}; reader.next(clause);) {
    for (int p = 0; p < clause.piece_count; ++p) {
      auto const& piece = clause.pieces[p];
      std::size_t const first = piece.first, last = first + piece.count - 1;
      std::cout << clause.begin[first] << ' ' << aplomb::name_of(piece.kind) << ' '
                << clause.bytes(message, first, last);
      if (piece.capitals) std::cout << " (capitals)";
      for (auto i = first; i <= last; ++i)
        if (clause.stretch[i] > 1) std::cout << " (stretch " << int{clause.stretch[i]} << ')';
      std::cout << '\n';
    }
    std::cout << "-- " << aplomb::name_of(clause.closed_by) << ' ' << int{clause.end_stretch} << '\n';
    scripts += clause.scripts;
  }
  std::cout << aplomb::text::tag_of(aplomb::text::decide(scripts)) << '\n';
}

// Output:
// 0 han 等了三天還沒發貨
// -- comma 1
// 27 word ＣＡＬＬ (capitals)
// 40 phone 13800138000
// 52 han 沒人接
// -- exclaim 3
// 70 word order
// 76 word No
// 79 reference 20388471
// 88 word soooo (stretch 4)
// 94 word late
// 99 emoji 😡😡😡 (stretch 3)
// 112 code [呵呵]
// -- none 0
// zh-Hant
