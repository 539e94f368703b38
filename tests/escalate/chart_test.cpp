// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/chart.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

namespace {

BOOST_DEFINE_FIXED_ENUM_CLASS(tier, std::uint8_t, calm, tense, over)

struct support : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about = states(state(calm, 0), state(tense, 5).waiting(), state(over, 0).final());
  // clang-format off
  static constexpr auto table = rows(
      before_all(
          calm + on<message>[wants_human >= 0.50_p] / handoff_reason::requested = tense),
      tense  + on<timer>[level < 0.30_p].after(90_s)                           = stay,
      any    + on<resolved>                                                    = over);
  // clang-format on
};

}  // namespace

TEST_CASE("a ladder is drawn as Mermaid") {
  CHECK(chart(view_of<support>, chart_kind::mermaid) ==
        "stateDiagram-v2\n"
        "  state \"calm (severity 0)\" as s0\n"
        "  state \"tense (severity 5, waiting)\" as s1\n"
        "  state \"over (severity 0, final)\" as s2\n"
        "  [*] --> s0\n"
        "  s0 --> s1 : 0 first message, wants_human >= 0.50 / requested\n"
        "  s1 --> s1 : 1 timer after 90s, level #lt; 0.30\n"
        "  s0 --> s2 : 2 resolved\n"
        "  s1 --> s2 : 2 resolved\n"
        "  s2 --> [*]\n");
}

TEST_CASE("a ladder is drawn as DOT") {
  CHECK(chart(view_of<support>, chart_kind::dot) ==
        "digraph ladder {\n"
        "  rankdir=LR;\n"
        "  start [shape=point];\n"
        "  s0 [label=\"calm (severity 0)\"]\n"
        "  s1 [label=\"tense (severity 5, waiting)\"]\n"
        "  s2 [shape=doublecircle, label=\"over (severity 0, final)\"]\n"
        "  start -> s0\n"
        "  s0 -> s1 [label=\"0 first message, wants_human >= 0.50 / requested\"]\n"
        "  s1 -> s1 [label=\"1 timer after 90s, level < 0.30\"]\n"
        "  s0 -> s2 [label=\"2 resolved\"]\n"
        "  s1 -> s2 [label=\"2 resolved\"]\n"
        "}\n");
}

TEST_CASE("a ladder is drawn as PlantUML, with the rows of a path highlighted") {
  std::uint64_t const path[] = {0b001, 0};
  CHECK(chart(view_of<support>, chart_kind::plantuml, path) ==
        "@startuml\n"
        "  state \"calm (severity 0)\" as s0\n"
        "  state \"tense (severity 5, waiting)\" as s1\n"
        "  state \"over (severity 0, final)\" as s2\n"
        "  [*] --> s0\n"
        "  s0 -[#red,bold]-> s1 : 0 first message, wants_human >= 0.50 / requested\n"
        "  s1 --> s1 : 1 timer after 90s, level < 0.30\n"
        "  s0 --> s2 : 2 resolved\n"
        "  s1 --> s2 : 2 resolved\n"
        "  s2 --> [*]\n"
        "@enduml\n");
}

TEST_CASE("names cannot break out of a DOT label") {
  state_fact const states[] = {{"a\"] evil [\"", 0, owner::bot, false}};
  ladder_view view;
  view.states = states;
  view.state_count = 1;
  CHECK(chart(view, chart_kind::dot).find("label=\"a\\\"] evil [\\\" (severity 0)\"") != std::string::npos);
}
