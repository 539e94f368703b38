// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "architecture/repository.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace aplomb_test;

/// The layers as CMake declares them, lowest first.
std::vector<std::string> declared(std::string const& pattern) {
  auto const text = read_text(repository_root() / "CMakeLists.txt");
  std::regex const line{pattern};
  std::vector<std::string> names;
  for (std::sregex_iterator i{text.begin(), text.end(), line}, end; i != end; ++i) names.push_back((*i)[1]);
  return names;
}

std::vector<std::string> const& layers() {
  static auto const names = declared("aplomb_component\\((\\w+)(?! ADAPTER)[ )]");
  return names;
}
std::vector<std::string> const& adapters() {
  static auto const names = declared("aplomb_component\\((\\w+) ADAPTER");
  return names;
}

/// What a path under include/ belongs to: "core" for aplomb/core/score.hpp and aplomb/core.hpp.
std::string component_of(std::string const& included) {
  std::smatch found;
  if (std::regex_match(included, found, std::regex{"aplomb/(\\w+)(/.*|\\.hpp)"})) return found[1];
  return "";
}

std::vector<std::string> includes_of(source_file const& file) {
  static std::regex const include{"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*"};
  std::vector<std::string> all;
  for (auto const& line : file.lines())
    if (std::smatch found; std::regex_match(line, found, include)) all.push_back(found[1]);
  return all;
}

/// Everything of ours that including `name` brings in, directly or not.
std::set<std::string> reached_from(std::string const& name) {
  std::set<std::string> seen;
  std::vector<std::string> open{name};
  while (!open.empty()) {
    auto const next = open.back();
    open.pop_back();
    if (component_of(next).empty() || !seen.insert(next).second) continue;
    source_file const file{next, read_text(repository_root() / "include" / next)};
    for (auto const& included : includes_of(file)) open.push_back(included);
  }
  return seen;
}

std::ptrdiff_t rank(std::string const& component) {
  auto const at = std::find(layers().begin(), layers().end(), component);
  return at == layers().end() ? -1 : at - layers().begin();
}

}  // namespace

TEST_CASE("the layers are declared in CMake in the order of the design") {
  CHECK(layers() == std::vector<std::string>{"core", "text", "classify", "escalate", "respond", "session",
                                             "satisfaction", "crisis", "analytics", "wellbeing"});
  CHECK(adapters() == std::vector<std::string>{"json", "training"});
}

TEST_CASE("every header belongs to a declared layer, an adapter or the umbrella") {
  REQUIRE_FALSE(public_headers().empty());
  for (auto const& header : public_headers()) {
    auto const component = component_of(header.path.substr(std::string("include/").size()));
    INFO(header.path);
    CHECK((rank(component) >= 0 || component == "aplomb" ||
           std::find(adapters().begin(), adapters().end(), component) != adapters().end()));
  }
}

TEST_CASE("a header includes only its own layer and lower ones, and names what exists") {
  for (auto const& header : public_headers()) {
    auto const own = component_of(header.path.substr(std::string("include/").size()));
    auto const own_rank = rank(own);
    for (auto const& included : includes_of(header)) {
      INFO(header.path << " includes " << included);
      auto const component = component_of(included);
      if (component.empty()) continue;
      CHECK(std::filesystem::exists(repository_root() / "include" / included));
      if (own_rank >= 0) {
        CHECK(rank(component) >= 0);
        CHECK(rank(component) <= own_rank);
      }
    }
  }
}

TEST_CASE("wellbeing knows nothing of conversations: no header of it reaches a layer above classify") {
  for (auto const& header : public_headers()) {
    auto const name = header.path.substr(std::string("include/").size());
    if (component_of(name) != "wellbeing") continue;
    for (auto const& reached : reached_from(name)) {
      INFO(name << " reaches " << reached);
      CHECK((component_of(reached) == "wellbeing" || rank(component_of(reached)) <= rank("classify")));
    }
  }
}

TEST_CASE("satisfaction and crisis stand beside each other") {
  for (auto const& header : public_headers()) {
    auto const own = component_of(header.path.substr(std::string("include/").size()));
    if (own != "crisis" && own != "satisfaction") continue;
    for (auto const& included : includes_of(header)) {
      INFO(header.path << " includes " << included);
      CHECK(component_of(included) != (own == "crisis" ? "satisfaction" : "crisis"));
    }
  }
}

namespace {

/// Headers that load or exchange data at run time use the heap and cost compile time; users include them by name.
bool loads_at_run_time(source_file const& header) {
  std::set<std::string> const costly{"string", "vector", "mutex"};
  auto const included = includes_of(header);
  return std::any_of(included.begin(), included.end(), [&](auto const& i) { return costly.count(i) == 1; });
}

}  // namespace

TEST_CASE("a topic umbrella brings in its folder; what loads at run time, presets and internals may stay outside") {
  std::vector<std::string> missing;
  for (auto const& layer : layers()) {
    auto const umbrella = "aplomb/" + layer + ".hpp";
    auto const reached = reached_from(umbrella);
    for (auto const& header : public_headers()) {
      auto const name = header.path.substr(std::string("include/").size());
      if (name.rfind("aplomb/" + layer + "/", 0) == 0 && reached.count(name) == 0 && !loads_at_run_time(header) &&
          name.find("/presets/") == std::string::npos && name.find("/detail/") == std::string::npos)
        missing.push_back(umbrella + " lacks " + name);
    }
  }
  CHECK(missing == std::vector<std::string>{});
}

TEST_CASE("aplomb.hpp brings in a desk, ladders and policies of one's own, and not all that a layer has") {
  auto const reached = reached_from("aplomb/aplomb.hpp");
  for (auto const* const needed :
       {"session/engine.hpp", "session/case_file.hpp", "escalate/row.hpp", "escalate/verdict.hpp",
        "escalate/presets/service.hpp", "respond/first_of.hpp", "classify/learned_reader.hpp"}) {
    INFO(needed);
    CHECK(reached.count(std::string("aplomb/") + needed) == 1);
  }
  for (auto const* const dear : {"respond/review.hpp", "respond/loaded_phrases.hpp", "escalate/presets/moderation.hpp",
                                 "session/journal.hpp", "session/snapshot.hpp", "classify/aspects.hpp"}) {
    INFO(dear);
    CHECK(reached.count(std::string("aplomb/") + dear) == 0);
  }
}

TEST_CASE("own headers are included by their full name in angle brackets") {
  std::regex const quoted{"#\\s*include\\s*\"[^\"]*\"[^\n]*"};
  for (auto const& header : public_headers()) {
    std::smatch found;
    INFO(header.path);
    bool const has_quoted = std::regex_search(header.text, found, quoted);
    CHECK_FALSE(has_quoted);
  }
}

TEST_CASE("library headers leave expensive and unneeded standard headers alone") {
  // Each costs a user's every translation unit up to half a second, or would bring in what decisions must not use.
  std::set<std::string> const forbidden{"iostream", "regex",  "functional",      "chrono",
                                        "random",   "ranges", "source_location", "utf8.h"};
  for (auto const& header : public_headers()) {
    if (rank(component_of(header.path.substr(std::string("include/").size()))) < 0) continue;
    for (auto const& included : includes_of(header)) {
      INFO(header.path << " includes <" << included << ">");
      CHECK(forbidden.count(included) == 0);
    }
  }
}

TEST_CASE("only core/closure.hpp defines a pipe") {
  std::vector<std::string> found;
  for (auto const& header : public_headers())
    if (header.has("operator|(")) found.push_back(header.path);
  CHECK(found == std::vector<std::string>{"include/aplomb/core/closure.hpp"});
}
