// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a user of the package writes first. Built by the three projects beside this file.

#include <aplomb/aplomb.hpp>
#include <iostream>

int main() {
  aplomb::engine const desk{};
  aplomb::conversation talk;
  auto const turn = desk.hear(talk, "This is the third time I ask, I am really angry!!!");
  std::cout << "aplomb " << aplomb::version << ": " << turn.state << ": " << turn.reply() << '\n';
  return turn.reply().empty() ? 1 : 0;
}
