// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/chart.hpp>
#include <aplomb/escalate/presets/vocabularies.hpp>
#include <fstream>
#include <sstream>
#include <string>

using namespace aplomb::escalate;

namespace {

std::string const& page() {
  static std::string const text = [] {
    std::ifstream in{std::string{APLOMB_SOURCE_DIR} + "/docs/presets.md", std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }();
  return text;
}

template <class E>
void check_names() {
  for (auto e : aplomb::all_of<E>()) {
    if (aplomb::index_of(e) == 0) continue;
    INFO(aplomb::name_of(e));
    CHECK(page().find("`" + std::string{aplomb::name_of(e)} + "`") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("the page about presets shows the charts of these ladders as they are drawn") {
  for (auto const* view : {&view_of<service_conduct>, &view_of<anger_phases>}) {
    INFO(view->name);
    CHECK(page().find("```mermaid\n" + chart(*view, chart_kind::mermaid) + "```") != std::string::npos);
  }
}

TEST_CASE("the page about presets explains every effect") {
  check_names<conduct_effect>();
  check_names<anger_care>();
  check_names<stage_warning>();
  check_names<moderation_effect>();
  check_names<tutoring_effect>();
  for (auto e : aplomb::all_of<owner_effect>())
    if (e > owner_effect::stuck) {
      INFO(aplomb::name_of(e));
      CHECK(page().find("| `" + std::string{aplomb::name_of(e)} + "` |") != std::string::npos);
    }
}
