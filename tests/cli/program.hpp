// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// Runs the program `aplomb` as a script would.

namespace aplomb_test {

struct run_result {
  int status = -1;
  std::string out;
  std::string err;

  /// Lines of standard output, each without its LF.
  [[nodiscard]] std::vector<std::string> lines() const {
    std::vector<std::string> all;
    std::string_view rest = out;
    while (!rest.empty()) {
      auto const end = rest.find('\n');
      all.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return all;
  }

  /// Standard output as one JSON object a line.
  [[nodiscard]] std::vector<boost::json::object> objects() const {
    std::vector<boost::json::object> all;
    for (auto const& line : lines()) all.push_back(boost::json::parse(line).as_object());
    return all;
  }
};

/// A folder that goes away with the test.
class scratch {
 public:
  scratch() : path_(std::filesystem::temp_directory_path() / ("aplomb-test-" + std::to_string(::getpid()) + '-' + std::to_string(next()++))) {
    std::filesystem::create_directories(path_);
  }
  ~scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  scratch(scratch const&) = delete;
  scratch& operator=(scratch const&) = delete;

  /// Writes a file there and returns its path.
  [[nodiscard]] std::string file(std::string const& name, std::string_view content) const {
    auto const path = (path_ / name).string();
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  [[nodiscard]] std::string path(std::string const& name) const { return (path_ / name).string(); }

 private:
  static int& next() {
    static int number = 0;
    return number;
  }
  std::filesystem::path path_;
};

inline std::string content_of(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Runs `aplomb ARGUMENTS` in the source folder with `input` on standard input. Arguments are words of a shell.
inline run_result run(std::string const& arguments, std::string_view input = {}) {
  scratch folder;
  auto const in = folder.file("in", input), out = folder.path("out"), err = folder.path("err");
  std::string const command = std::string("cd '") + APLOMB_SOURCE_DIR + "' && '" + APLOMB_BIN_DIR + "/aplomb' " + arguments +
                              " < '" + in + "' > '" + out + "' 2> '" + err + "'";
  int const status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(out), content_of(err)};
}

inline std::string text_of(boost::json::value const& v) { return std::string(v.as_string()); }

/// The strings of an array.
inline std::vector<std::string> strings_of(boost::json::value const& v) {
  std::vector<std::string> all;
  for (auto const& item : v.as_array()) all.push_back(text_of(item));
  return all;
}

}  // namespace aplomb_test
