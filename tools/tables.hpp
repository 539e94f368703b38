// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

/// Files that tools read and write; one that cannot be ends the program.

namespace tools {

inline std::string content_of(std::string const& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::cerr << file << ": cannot be read\n";
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(std::string const& file, std::string const& bytes) {
  std::ofstream out(file, std::ios::binary);
  if (out << bytes && out.flush()) return;
  std::cerr << file << ": cannot be written\n";
  std::exit(2);
}

/// The columns between tabs of every line.
inline std::vector<std::vector<std::string>> table_in(std::string const& file) {
  std::vector<std::vector<std::string>> rows;
  std::string const bytes = content_of(file);
  for (std::size_t at = 0; at < bytes.size();) {
    auto const end = std::min(bytes.find('\n', at), bytes.size());
    auto& row = rows.emplace_back();
    for (std::size_t from = at; from <= end;) {
      auto const tab = std::min(bytes.find('\t', from), end);
      row.push_back(bytes.substr(from, tab - from));
      from = tab + 1;
    }
    at = end + 1;
  }
  return rows;
}

}  // namespace tools
