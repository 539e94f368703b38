// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The program of the first page.
#include <aplomb/aplomb.hpp>

int main(int count, char** arguments) {
  aplomb::engine const desk{};
  aplomb::conversation talk;
  return desk.hear(talk, arguments[count - 1]).reply().empty() ? 1 : 0;
}
