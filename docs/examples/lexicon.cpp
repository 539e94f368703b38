// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Terms of your own over the built-in ones: what is found before and after, and what becomes of a bad line.

#include <aplomb/classify/lexicon_overlay.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;

static void show(std::string_view message, classify::lexicon_view words) {
  static text::clause clause;
  text::clause_reader reader{message};
  while (reader.next(clause)) {
    for (std::size_t at = 0; at < clause.size;) {
      auto const hit = words.match(clause, at);
      if (hit) {
        std::cout << clause.bytes(message, at, at + hit.symbols() - 1) << ':';
        for (std::size_t i = 0; i < hit.size(); ++i)
          std::cout << ' ' << name_of(hit[i].kind) << ' ' << static_cast<int>(hit[i].grade);
        std::cout << '\n';
      }
      at += hit ? hit.symbols() : 1;
    }
  }
}

int main() {
  show("垃圾清运太不靠谱了", {});

  auto const own = classify::load_lexicon(
      "# a property manager's words\n"
      "清运\tzh\tdelivery\t1\t0\n"
      "不靠谱\tzh\tanger\t3\t-1\n"
      "太\tzh\tnone\t1\t0\n"
      "停水\tzh\tdissatisfaction\t2\t-1\n");
  for (auto const& fault : own.faults) std::cout << "line " << fault.at << ": " << name_of(fault.code) << '\n';
  show("停水了，清运不靠谱", own.words.view());
}

// Output:
// 垃圾清运: block 1
// 太: degree_up 2
// 不靠谱: anger 1 dissatisfied 1
// line 5: unknown_category
// 清运: delivery 1
// 不靠谱: anger 3
