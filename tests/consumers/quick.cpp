// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a user of the package writes first. Built by the three projects beside this file.

#include <aplomb/core.hpp>
#include <iostream>

int main() {
  using namespace aplomb::literals;
  aplomb::score const level = 0.45_p + 0.4_p;
  std::cout << "aplomb " << aplomb::version << ' ' << level << '\n';
  return level == 0.85_p ? 0 : 1;
}
