// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify/learned_reader.hpp>
#include <string_view>

int main(int count, char** arguments) {
  aplomb::classify::learned_reader const reader{};
  return reader.read(std::string_view{arguments[count - 1]}).affect.intensity;
}
