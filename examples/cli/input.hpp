// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <fstream>
#include <istream>
#include <string>
#include <string_view>

/// Input of the program: bytes, line by line, and complaints about them.

namespace cli {

/// Lines of a file or of standard input, as bytes. A line ends at LF; one CR before it and a BOM at the start are dropped;
/// the last line needs no LF. Shows progress on stderr when that is a terminal and the input is long.
class line_source {
 public:
  /// `file` empty or "-" is stdin. A file that cannot be read leaves the source failed.
  explicit line_source(std::string file);
  ~line_source();
  line_source(line_source const&) = delete;
  line_source& operator=(line_source const&) = delete;

  [[nodiscard]] bool failed() const { return failed_; }
  /// Reads the next line into `line`; false at the end.
  bool next(std::string& line);
  [[nodiscard]] std::size_t number() const { return number_; }
  [[nodiscard]] std::string const& name() const { return name_; }

  /// Writes `FILE:LINE: what; remedy` to stderr.
  void complain(std::string_view what, std::string_view remedy) const;

 private:
  void show_progress();

  std::string name_;
  std::ifstream file_;
  std::istream* in_;
  std::size_t number_ = 0;
  std::size_t bytes_ = 0;
  std::size_t total_ = 0;
  bool failed_ = false;
  bool showing_ = false;
};

/// The whole of a file (or of stdin for "-"); false when it cannot be read.
[[nodiscard]] bool read_whole(std::string const& file, std::string& content);

/// Whether file descriptor 1 or 2 is a terminal.
[[nodiscard]] bool is_terminal(int descriptor);

}  // namespace cli
