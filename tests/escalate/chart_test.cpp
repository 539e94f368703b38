// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/chart.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/table.hpp>
#include <sstream>
#include <string>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

namespace {

APLOMB_ENUM(tier, std::uint8_t, calm, tense, over)

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
        "  s0 -> s1 [label=\"0 first message\\nwants_human >= 0.50 / requested\"]\n"
        "  s1 -> s1 [label=\"1 timer after 90s\\nlevel < 0.30\"]\n"
        "  s0 -> s2 [label=\"2 resolved\"]\n"
        "  s1 -> s2 [label=\"2 resolved\"]\n"
        "}\n");
}

TEST_CASE("a ladder is drawn as PlantUML") {
  CHECK(chart(view_of<support>, chart_kind::plantuml) ==
        "@startuml\n"
        "  state \"calm (severity 0)\" as s0\n"
        "  state \"tense (severity 5, waiting)\" as s1\n"
        "  state \"over (severity 0, final)\" as s2\n"
        "  [*] --> s0\n"
        "  s0 --> s1 : 0 first message\\nwants_human >= 0.50 / requested\n"
        "  s1 --> s1 : 1 timer after 90s\\nlevel < 0.30\n"
        "  s0 --> s2 : 2 resolved\n"
        "  s1 --> s2 : 2 resolved\n"
        "  s2 --> [*]\n"
        "@enduml\n");
}

namespace {

/// calm, up by row 0, two waits in tense, nothing, and closed by row 2.
constexpr outcome<> walked[] = {{move::moved, 0, 1, 0, 1},
                                {move::stayed, 1, 1, 1, 0},
                                {move::ignored, 1, 1, no_row, 0},
                                {move::stayed, 1, 1, 1, 0},
                                {move::moved, 1, 2, 2, 0}};

/// The lines of `lit` that `plain` does not have.
std::string new_lines(std::string const& plain, std::string const& lit) {
  std::istringstream in{lit};
  std::string found;
  for (std::string line; std::getline(in, line);)
    if (plain.find(line + '\n') == std::string::npos) found += line + '\n';
  return found;
}

std::string highlighted(chart_kind kind) {
  auto const view = view_of<support>;
  return new_lines(chart(view, kind), chart(view, kind, {walked, 2}));
}

}  // namespace

TEST_CASE(
    "a path shows at which steps each arrow was taken, only on the state it left, and where the conversation is") {
  CHECK(highlighted(chart_kind::mermaid) ==
        "  s0 --> s1 : (step 1) 0 first message, wants_human >= 0.50 / requested\n"
        "  s1 --> s1 : (step 2, 3) 1 timer after 90s, level #lt; 0.30\n"
        "  s1 --> s2 : (step 4) 2 resolved\n"
        "  classDef live fill:#ffd54f,stroke:#c62828,stroke-width:3px\n"
        "  class s2 live\n");
  CHECK(highlighted(chart_kind::dot) ==
        "  s2 [shape=doublecircle, label=\"over (severity 0, final)\", style=filled, fillcolor=gold, color=red, "
        "penwidth=2]\n"
        "  s0 -> s1 [label=\"(step 1) 0 first message\\nwants_human >= 0.50 / requested\", color=red, fontcolor=red, "
        "penwidth=2]\n"
        "  s1 -> s1 [label=\"(step 2, 3) 1 timer after 90s\\nlevel < 0.30\", color=red, fontcolor=red, penwidth=2]\n"
        "  s1 -> s2 [label=\"(step 4) 2 resolved\", color=red, fontcolor=red, penwidth=2]\n");
  CHECK(highlighted(chart_kind::plantuml) ==
        "  state \"over (severity 0, final)\" as s2 #Gold;line:red;line.bold\n"
        "  s0 -[#red,bold]-> s1 : (step 1) 0 first message\\nwants_human >= 0.50 / requested\n"
        "  s1 -[#red,bold]-> s1 : (step 2, 3) 1 timer after 90s\\nlevel < 0.30\n"
        "  s1 -[#red,bold]-> s2 : (step 4) 2 resolved\n");
}

TEST_CASE("streaks, cool-downs and guards with code are drawn") {
  ladder_parts parts = parts_of(view_of<support>);
  parts.rows[0].turns = 3;
  parts.rows[0].cooldown = 5;
  parts.rows[0].opaque = true;
  table<service_reading> const loaded{std::move(parts)};
  CHECK(chart(loaded.view(), chart_kind::mermaid)
            .find("s0 --> s1 : 0 first message x3, wants_human >= 0.50, and code, cool-down 5 / requested\n") !=
        std::string::npos);
}

TEST_CASE("names cannot break out of a label or a line") {
  state_fact const states[] = {{"a\"] evil [\"\n\\ #lt; <b>;", 0, owner::bot, false}};
  ladder_view view;
  view.states = states;
  view.state_count = 1;
  CHECK(chart(view, chart_kind::dot) ==
        "digraph ladder {\n  rankdir=LR;\n  start [shape=point];\n"
        "  s0 [label=\"a\\\"] evil [\\\" \\\\ #lt; <b>; (severity 0)\"]\n  start -> s0\n}\n");
  CHECK(chart(view, chart_kind::mermaid) ==
        "stateDiagram-v2\n"
        "  state \"a#quot;] evil [#quot; \\ #35;lt#semi; #lt;b>#semi; (severity 0)\" as s0\n  [*] --> s0\n");
  CHECK(chart(view, chart_kind::plantuml).find("\"a<U+0022>] evil [<U+0022> ") != std::string::npos);
}
