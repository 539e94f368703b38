// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// The repository as data, for the tests of its own rules.

namespace aplomb_test {

struct source_file {
  std::string path;  ///< relative to the repository, with forward slashes
  std::string text;

  [[nodiscard]] std::vector<std::string> lines() const {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
  }
  [[nodiscard]] bool has(std::string_view words) const { return text.find(words) != std::string::npos; }
  [[nodiscard]] bool generated() const { return path.find("/generated/") != std::string::npos; }
};

inline std::filesystem::path const& repository_root() {
  static std::filesystem::path const root = APLOMB_SOURCE_DIR;
  return root;
}

inline std::string read_text(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// All files under `folder` of the repository whose names end in one of `suffixes`, in the order of their paths.
inline std::vector<source_file> files_in(std::string_view folder, std::vector<std::string> const& suffixes) {
  std::vector<source_file> found;
  auto const start = repository_root() / folder;
  if (!std::filesystem::exists(start)) return found;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(start)) {
    auto const suffix = entry.path().extension().string();
    if (!entry.is_regular_file() || std::find(suffixes.begin(), suffixes.end(), suffix) == suffixes.end()) continue;
    found.push_back({std::filesystem::relative(entry.path(), repository_root()).generic_string(), read_text(entry.path())});
  }
  std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
  return found;
}

inline std::vector<source_file> const& public_headers() {
  static auto const headers = files_in("include/aplomb", {".hpp"});
  return headers;
}

}  // namespace aplomb_test
