// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Every rule that the compiler enforces on users has a must-not-compile test, and none of these tests has lost its rule.

#include <regex>
#include <string>
#include <vector>

#include "architecture/repository.hpp"
#include "support/catch.hpp"

namespace {

using namespace aplomb_test;

struct rule {
  std::string path, message;
};

/// The string literals from `at` to the closing parenthesis, joined.
std::string message_from(std::string const& text, std::size_t at) {
  std::string message;
  bool quoted = false;
  int depth = 0;
  for (; at < text.size(); ++at) {
    char const c = text[at];
    if (quoted) {
      if (c == '\\')
        message += text[++at];
      else if (c == '"')
        quoted = false;
      else
        message += c;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      break;
    }
  }
  return message;
}

/// What headers say to users: the message of every static_assert inside a template or function (one at the start of a line
/// is a header's check of itself), and those that a list of sentences hands to one.
std::vector<rule> rules() {
  std::vector<rule> found;
  std::regex const assertion{"\n[ ]+(static_assert|EACH)"};
  for (auto const& header : public_headers()) {
    if (header.generated()) continue;
    for (std::sregex_iterator i{header.text.begin(), header.text.end(), assertion}, end; i != end; ++i) {
      auto const at = static_cast<std::size_t>(i->position() + i->length());
      if (auto message = message_from(header.text, at); !message.empty()) found.push_back({header.path, message});
    }
  }
  return found;
}

std::vector<std::string> expectations() {
  std::vector<std::string> found;
  for (auto const& source : files_in("tests/must_not_compile", {".cpp"})) {
    if (source.path.find("/self_test/") != std::string::npos) continue;
    for (auto const& line : source.lines())
      if (line.rfind("// expect: ", 0) == 0) found.push_back(line.substr(11));
  }
  return found;
}

}  // namespace

TEST_CASE("every rule with a sentence has a program that breaks it") {
  std::vector<std::regex> expected;
  for (auto const& text : expectations()) expected.emplace_back(text);
  REQUIRE_FALSE(expected.empty());
  REQUIRE(rules().size() >= 4);
  for (auto const& [path, message] : rules()) {
    bool tested = false;
    for (auto const& regex : expected) tested = tested || std::regex_search(message, regex);
    INFO(path << ": " << message);
    CHECK(tested);
  }
}

TEST_CASE("every must-not-compile test has a twin") {
  for (auto const& source : files_in("tests/must_not_compile", {".cpp"})) {
    if (source.path.find("/self_test/") != std::string::npos) continue;
    INFO(source.path);
    CHECK(source.has("APLOMB_TWIN"));
  }
}
