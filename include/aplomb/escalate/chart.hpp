// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/trace.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// A ladder as a chart, in the text form of three drawing tools.

namespace aplomb::escalate {

BOOST_DEFINE_FIXED_ENUM_CLASS(chart_kind, std::uint8_t, mermaid, dot, plantuml)

namespace detail {

/// "3 message, anger >= 0.60 / requested": number, event, wait, guard and effect of a row.
[[nodiscard]] inline fixed_string<400> row_label(ladder_view const& view, std::size_t index) {
  row_fact const& row = view.rows[index];
  fixed_string<400> out;
  append_number(out, index);
  out.append(row.first ? " first " : " ");
  append_event(out, view, row);
  if (row.guard.size > 0) out.append(", ");
  append_thresholds(
      out, row.guard, [&](std::size_t a) { return view.axes[a]; }, [](auto&, std::size_t) {});
  if (row.effect != 0) {
    out.append(" / ");
    out.append(view.effects[row.effect]);
  }
  return out;
}

/// In DOT a quote ends a label; in Mermaid a colon, a semicolon or an angle bracket does.
inline void append_escaped(std::string& out, std::string_view text, chart_kind kind) {
  for (char c : text) {
    if (kind == chart_kind::dot)
      (c == '"' || c == '\\') ? (out += '\\') += c : out += c;
    else if (kind == chart_kind::mermaid && c == '<')
      out += "#lt;";
    else if (kind == chart_kind::mermaid && c == ':')
      out += "#colon;";
    else if (kind == chart_kind::mermaid && c == ';')
      out += "#semi;";
    else
      out += c;
  }
}

/// States are drawn under "s0", "s1", ..., so that no name can collide with a word of the drawing language.
inline void append_state(std::string& out, std::size_t state) { (out += 's') += std::to_string(state); }

[[nodiscard]] inline std::string state_label(state_fact const& s) {
  std::string label{s.name};
  label += " (severity " + std::to_string(s.severity);
  if (s.owned_by != owner::bot) (label += ", ") += name_of(s.owned_by);
  if (s.final) label += ", final";
  return label + ")";
}

}  // namespace detail

/// The chart of a ladder, compiled or loaded, as a complete document of the kind. A wildcard row is drawn once for
/// every state it leaves. Rows whose number is in `path` (bit i of word i / 64) are highlighted (in Mermaid, which
/// cannot colour arrows, marked with the word "taken"); pass null for none. Allocates.
[[nodiscard]] inline std::string chart(ladder_view const& view, chart_kind kind, std::uint64_t const* path = nullptr) {
  std::string out;
  auto const arrow = [&](std::size_t from, std::size_t row) {
    bool const lit = path != nullptr && (path[row / 64] >> row % 64 & 1u) != 0;
    bool const stays = view.rows[row].stays;
    std::size_t const to = stays ? from : view.rows[row].to;
    out += "  ";
    detail::append_state(out, from);
    if (kind == chart_kind::plantuml)
      out += lit ? " -[#red,bold]-> " : " --> ";
    else
      out += kind == chart_kind::dot ? " -> " : " --> ";
    detail::append_state(out, to);
    out += kind == chart_kind::dot ? " [label=\"" : " : ";
    if (lit && kind == chart_kind::mermaid) out += "(taken) ";
    detail::append_escaped(out, detail::row_label(view, row).view(), kind);
    if (kind == chart_kind::dot) out += lit ? "\", color=red, penwidth=2]" : "\"]";
    out += '\n';
  };
  switch (kind) {
    case chart_kind::mermaid:
      out += "stateDiagram-v2\n";
      break;
    case chart_kind::dot:
      out += "digraph ladder {\n  rankdir=LR;\n  start [shape=point];\n";
      break;
    case chart_kind::plantuml:
      out += "@startuml\n";
      break;
  }
  for (std::size_t s = 0; s < view.state_count; ++s) {
    out += "  ";
    if (kind == chart_kind::dot) {
      detail::append_state(out, s);
      out += view.states[s].final ? " [shape=doublecircle, label=\"" : " [label=\"";
      detail::append_escaped(out, detail::state_label(view.states[s]), kind);
      out += "\"]";
    } else {
      out += "state \"";
      detail::append_escaped(out, detail::state_label(view.states[s]), kind);
      out += "\" as ";
      detail::append_state(out, s);
    }
    out += '\n';
  }
  out += kind == chart_kind::dot ? "  start -> " : "  [*] --> ";
  detail::append_state(out, view.start);
  out += '\n';
  for (std::size_t row = 0; row < view.row_count; ++row)
    for (std::size_t s = 0; s < view.state_count; ++s)
      if ((view.sources(view.rows[row]) >> s & 1u) != 0) arrow(s, row);
  if (kind != chart_kind::dot)
    for (std::size_t s = 0; s < view.state_count; ++s)
      if (view.states[s].final) {
        out += "  ";
        detail::append_state(out, s);
        out += " --> [*]\n";
      }
  if (kind == chart_kind::dot) out += "}\n";
  if (kind == chart_kind::plantuml) out += "@enduml\n";
  return out;
}

}  // namespace aplomb::escalate
