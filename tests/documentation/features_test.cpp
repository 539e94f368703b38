// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The page about the 116 requirements counts right, and every header and test that it names exists.
#include "support/catch.hpp"
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

namespace {

namespace fs = std::filesystem;
fs::path const root = APLOMB_SOURCE_DIR;

}  // namespace

TEST_CASE("the page of features lists each requirement once, in order, and counts its states") {
  std::ifstream in(root / "docs/features.md");
  std::regex const row(R"(\| (\d+) \| [^|]+ \| (done|part|not yet)\b.*)");
  std::regex const sum(R"(.*Of the 116, (\d+) are done, (\d+) are there in part, (\d+) are not yet\..*)");
  int next = 1, done = 0, part = 0, not_yet = 0;
  std::string promised;
  std::smatch found;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_match(line, found, row)) {
      CHECK(std::stoi(found[1]) == next);
      ++next;
      ++(found[2] == "done" ? done : found[2] == "part" ? part : not_yet);
    } else if (std::regex_match(line, found, sum)) {
      promised = found[1].str() + " " + found[2].str() + " " + found[3].str();
    }
  }
  CHECK(next == 117);
  CHECK(promised == std::to_string(done) + " " + std::to_string(part) + " " + std::to_string(not_yet));
}

TEST_CASE("the page of features names headers and tests that exist") {
  std::ifstream in(root / "docs/features.md");
  std::regex const file(R"(`([a-z_]+/[a-z_/]+\.[hc]pp)`)");
  int named = 0;
  for (std::string line; std::getline(in, line);)
    for (std::sregex_iterator it(line.begin(), line.end(), file), end; it != end; ++it, ++named) {
      INFO((*it)[1].str());
      CHECK((fs::exists(root / "include/aplomb" / (*it)[1].str()) || fs::exists(root / "tests" / (*it)[1].str())));
    }
  CHECK(named > 50);
}
