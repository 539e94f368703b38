// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fstream>
#include <string>
#include <vector>

/// The labelled messages of the repository, as texts.

namespace aplomb_test {

/// The first column of every line of a tab-separated file; empty when it cannot be read.
[[nodiscard]] inline std::vector<std::string> first_columns(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);)
    if (auto const text = line.substr(0, line.find('\t')); !text.empty()) texts.push_back(text);
  return texts;
}

}  // namespace aplomb_test
