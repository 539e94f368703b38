// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the pages show of the program is what the program prints: a block of the language `console` begins with a command
// after `$ `, and what follows is its output, in which a line `...` stands for any number of lines. A command that throws
// its output away (`> /dev/null`) is shown with its complaints.
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

std::vector<std::string> lines_of(std::string const& text) {
  std::istringstream in(text);
  std::vector<std::string> all;
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

/// Whether `actual` is `expected`, in which "..." stands for any number of lines.
bool shows(std::vector<std::string> const& expected, std::vector<std::string> const& actual, std::size_t e = 0, std::size_t a = 0) {
  for (; e < expected.size() && expected[e] != "..."; ++e, ++a)
    if (a == actual.size() || actual[a] != expected[e]) return false;
  if (e == expected.size()) return a == actual.size();
  for (; a <= actual.size(); ++a)
    if (shows(expected, actual, e + 1, a)) return true;
  return false;
}

}  // namespace

TEST_CASE("what pages show of the program is what it prints") {
  std::size_t commands = 0;
  std::string const discarded = " > /dev/null";
  for (auto const& entry : std::filesystem::directory_iterator(std::string(APLOMB_SOURCE_DIR) + "/docs")) {
    if (entry.path().extension() != ".md") continue;
    auto const page = content_of(entry.path().string());
    std::string const opening = "```console\n$ aplomb ";
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at + 1)) {
      auto const begin = at + opening.size(), end = page.find('\n', begin), close = page.find("```", end);
      auto command = page.substr(begin, end - begin);
      INFO(entry.path().filename().string() << ": " << command);
      bool const complaints = command.ends_with(discarded);
      if (complaints) command.resize(command.size() - discarded.size());
      auto const result = run(command);
      CAPTURE(result.out, result.err);
      CHECK(shows(lines_of(page.substr(end + 1, close - end - 1)), lines_of(complaints ? result.err : result.out)));
      ++commands;
    }
  }
  CHECK(commands >= 8);
}

TEST_CASE("a shown output matches only what it shows") {
  CHECK(shows({"a", "...", "c"}, {"a", "b", "b", "c"}));
  CHECK(shows({"...", "c"}, {"c"}));
  CHECK_FALSE(shows({"a", "c"}, {"a", "b", "c"}));
  CHECK_FALSE(shows({"a", "..."}, {"b"}));
  CHECK_FALSE(shows({"a"}, {}));
}
