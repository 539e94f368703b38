// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/rule.hpp>
#include <fstream>
#include <sstream>
#include <string>

namespace {

std::string content_of(std::string const& path) {
  std::ifstream in{std::string{APLOMB_SOURCE_DIR} + "/" + path, std::ios::binary};
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("the pages about writing ladders show their examples and what they print, word for word") {
  for (std::string const name : {"ladder", "ladder_json"}) {
    INFO(name);
    std::string const page = content_of(name == "ladder" ? "docs/own-ladder-in-cpp.md" : "docs/own-ladder-in-json.md");
    std::string const source = content_of("docs/examples/" + name + ".cpp");
    auto const code = source.find("\n\n") + 2;
    auto const output = source.find("\n\n// Output:\n");
    REQUIRE(output != std::string::npos);
    CHECK(page.find("```cpp\n" + source.substr(code, output - code) + "\n```") != std::string::npos);
    std::istringstream lines{source.substr(output + std::string{"\n\n// Output:\n"}.size())};
    std::string printed = "```\n";
    for (std::string line; std::getline(lines, line);) printed += line.substr(3) + "\n";
    CHECK(page.find(printed + "```") != std::string::npos);
  }
}

TEST_CASE("the page about proofs explains every rule") {
  std::string const page = content_of("docs/proofs.md");
  for (auto what : aplomb::all_of<aplomb::escalate::rule>()) {
    if (what == aplomb::escalate::rule::none) continue;
    INFO(aplomb::name_of(what));
    CHECK(page.find("`" + std::string{aplomb::name_of(what)} + "`") != std::string::npos);
  }
}
