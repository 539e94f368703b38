// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the pages quote is what the tests compile and run: a block of C++ below a line that names an example is text of that
// example, a block below "It prints" is the output that the example promises (and `example.*` compares), and a link leads
// to a file that exists.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

namespace fs = std::filesystem;
fs::path const root = APLOMB_SOURCE_DIR;

std::string content_of(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> pages() {
  std::vector<fs::path> all;
  for (auto const& entry : fs::directory_iterator(root))
    if (entry.path().extension() == ".md") all.push_back(entry.path());
  for (auto const& folder : {"docs", "data"})
    for (auto const& entry : fs::recursive_directory_iterator(root / folder))
      if (entry.path().extension() == ".md") all.push_back(entry.path());
  return all;
}

/// A page without its code: a lambda looks like a link.
std::string prose_of(std::string const& page) {
  std::istringstream in(page);
  std::regex const code("`[^`]*`");
  std::string out;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) inside = !inside;
    if (!inside) out += std::regex_replace(line, code, "") + '\n';
  }
  return out;
}

/// A fenced block, the last line of text above it, and the line it begins on.
struct block {
  std::string language, above, text;
  std::size_t line = 0;
};

std::vector<block> blocks_of(std::string const& page) {
  std::vector<block> all;
  std::istringstream in(page);
  std::string above;
  bool inside = false;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("```")) {
      if (!inside) all.push_back({line.substr(3), above, "", number});
      inside = !inside;
      continue;
    }
    if (inside) all.back().text += line + '\n';
    else if (!line.empty()) above = line;
  }
  return all;
}

std::string promised_output(std::string const& source) {
  auto const at = source.rfind("\n// Output:\n");
  if (at == std::string::npos) return {};
  std::istringstream in(source.substr(at + 12));
  std::string out;
  for (std::string line; std::getline(in, line);) out += (line.size() > 3 ? line.substr(3) : "") + '\n';
  return out;
}

}  // namespace

TEST_CASE("what a page quotes of an example stands in the example") {
  std::regex const named(R"(((?:docs/)?examples/[a-z0-9_]+\.cpp))");
  std::size_t quotes = 0;
  for (auto const& page : pages()) {
    std::string last_example;
    for (auto const& b : blocks_of(content_of(page))) {
      INFO(fs::relative(page, root).string() << ':' << b.line);
      std::smatch match;
      if (b.language == "cpp" && std::regex_search(b.above, match, named)) {
        last_example = match[1];
        REQUIRE(fs::exists(root / last_example));
        CHECK(content_of(root / last_example).find(b.text) != std::string::npos);
        ++quotes;
      } else if (b.above.starts_with("It prints")) {
        REQUIRE_FALSE(last_example.empty());  // a line that names the example stands above its text
        CHECK(promised_output(content_of(root / last_example)) == b.text);
        ++quotes;
      }
    }
  }
  CHECK(quotes >= 6);
}

TEST_CASE("no page has a place that was to be filled in later") {
  std::regex const placeholder("@[A-Z_]+@");
  for (auto const& page : pages()) {
    INFO(fs::relative(page, root).string());
    CHECK_FALSE(std::regex_search(content_of(page), placeholder));
  }
}

TEST_CASE("the first page opens with the first example") {
  auto const page = content_of(root / "README.md");
  auto const blocks = blocks_of(page);
  REQUIRE(blocks.size() >= 2);
  CHECK(blocks[0].above.find("examples/01_hello.cpp") != std::string::npos);
  CHECK(blocks[1].above.starts_with("It prints"));
}

TEST_CASE("the ladder on the first page is one that the compiler refuses") {
  std::istringstream test(content_of(root / "tests/must_not_compile/escalate_first_page.cpp"));
  std::string refused;
  bool twin = false;
  for (std::string line; std::getline(test, line);) {
    if (line.starts_with("#ifdef") || line.starts_with("#else")) twin = line.starts_with("#ifdef");
    if (!twin && !line.starts_with("#else") && !line.starts_with("#endif")) refused += line + '\n';
  }
  std::size_t shown = 0;
  for (auto const& b : blocks_of(content_of(root / "README.md"))) {
    if (b.text.find("static_assert(verified<") == std::string::npos) continue;
    ++shown;
    CHECK(b.text.starts_with("#include <aplomb/aplomb.hpp>\n"));
    CHECK(refused.find(b.text.substr(b.text.find('\n') + 1)) != std::string::npos);
  }
  CHECK(shown == 1);
}

TEST_CASE("every documentation example is quoted by a page") {
  std::string all;
  for (auto const& page : pages()) all += content_of(page);
  for (auto const& entry : fs::directory_iterator(root / "docs/examples")) {
    auto const name = "docs/examples/" + entry.path().filename().string();
    INFO(name);
    CHECK(all.find(name) != std::string::npos);
  }
}

TEST_CASE("links between pages lead somewhere") {
  std::regex const link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
  for (auto const& page : pages()) {
    auto const text = prose_of(content_of(page));
    for (auto at = std::sregex_iterator(text.begin(), text.end(), link); at != std::sregex_iterator(); ++at) {
      INFO(fs::relative(page, root).string() << " -> " << (*at)[1]);
      CHECK(fs::exists(page.parent_path() / std::string((*at)[1])));
    }
  }
}
