// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/row_text.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

/// A ladder as a chart, in the text form of three drawing tools.

namespace aplomb::escalate {

APLOMB_ENUM(chart_kind, std::uint8_t, mermaid, dot, plantuml)

/// In place of a state number: no state.
inline constexpr std::uint8_t no_state = 255;

/// What a chart highlights: the way of one conversation through the ladder, and where it is.
struct chart_path {
  std::span<outcome<> const> steps{};  ///< in order; those that no row answered count for nothing
  std::uint8_t live = no_state;        ///< the state the conversation is in now
};

namespace detail {

/// What would end a label, or a line, is written so that it does not. Names come from files.
inline void append_escaped(std::string& out, std::string_view text, chart_kind kind) {
  constexpr std::string_view special = "\"\\<:;#";
  constexpr std::string_view mermaid[] = {"#quot;", "\\", "#lt;", "#colon;", "#semi;", "#35;"};
  for (char c : text) {
    auto const which = special.find(c);
    if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else if (which == std::string_view::npos)
      out += c;
    else if (kind == chart_kind::mermaid)
      out += mermaid[which];
    else if (kind == chart_kind::dot && which < 2)
      (out += '\\') += c;
    else if (kind == chart_kind::plantuml && c == '"')
      out += "<U+0022>";
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

/// One document under construction.
class chart_writer {
 public:
  chart_writer(ladder_view const& view, chart_kind kind, chart_path const& path)
      : view_(view), kind_(kind), path_(path) {}

  std::string write() {
    constexpr std::string_view opening[] = {"stateDiagram-v2\n",
                                            "digraph ladder {\n  rankdir=LR;\n  start [shape=point];\n", "@startuml\n"};
    out_ = opening[index_of(kind_)];
    for (std::size_t s = 0; s < view_.state_count; ++s) state(s);
    out_ += kind_ == chart_kind::dot ? "  start -> " : "  [*] --> ";
    append_state(out_, view_.start);
    out_ += '\n';
    for (std::size_t row = 0; row < view_.row_count; ++row)
      for (std::size_t s = 0; s < view_.state_count; ++s)
        if ((view_.sources(view_.rows[row]) >> s & 1u) != 0) arrow(s, row);
    if (kind_ != chart_kind::dot) ends();
    if (kind_ == chart_kind::mermaid && path_.live != no_state) {
      out_ += "  classDef live fill:#ffd54f,stroke:#c62828,stroke-width:3px\n  class ";
      append_state(out_, path_.live);
      out_ += " live\n";
    }
    constexpr std::string_view closing[] = {"", "}\n", "@enduml\n"};
    return std::move(out_ += closing[index_of(kind_)]);
  }

 private:
  void state(std::size_t s) {
    out_ += "  ";
    bool const live = s == path_.live;
    if (kind_ == chart_kind::dot) {
      append_state(out_, s);
      out_ += view_.states[s].final ? " [shape=doublecircle, label=\"" : " [label=\"";
      append_escaped(out_, state_label(view_.states[s]), kind_);
      out_ += live ? "\", style=filled, fillcolor=gold, color=red, penwidth=2]" : "\"]";
    } else {
      out_ += "state \"";
      append_escaped(out_, state_label(view_.states[s]), kind_);
      out_ += "\" as ";
      append_state(out_, s);
      if (live && kind_ == chart_kind::plantuml) out_ += " #Gold;line:red;line.bold";
    }
    out_ += '\n';
  }

  void arrow(std::size_t from, std::size_t row) {
    auto const taken = times(from, row);
    out_ += "  ";
    append_state(out_, from);
    if (kind_ == chart_kind::plantuml)
      out_ += taken.empty() ? " --> " : " -[#red,bold]-> ";
    else
      out_ += kind_ == chart_kind::dot ? " -> " : " --> ";
    append_state(out_, view_.rows[row].stays ? from : view_.rows[row].to);
    out_ += kind_ == chart_kind::dot ? " [label=\"" : " : ";
    (out_ += taken) += std::to_string(row) + ' ';
    append_trigger(trigger_text(view_, view_.rows[row]));
    if (kind_ == chart_kind::dot) out_ += taken.empty() ? "\"]" : "\", color=red, fontcolor=red, penwidth=2]";
    out_ += '\n';
  }

  /// One line for each threshold, where the tool can break a label: charts are as wide as their labels.
  void append_trigger(std::string_view text) {
    std::size_t comma = text.find(", ");
    for (; kind_ != chart_kind::mermaid && comma != std::string_view::npos; comma = text.find(", ")) {
      append_escaped(out_, text.substr(0, comma), kind_);
      out_ += "\\n";
      text.remove_prefix(comma + 2);
    }
    append_escaped(out_, text, kind_);
  }

  /// "(step 1, 4) ": at which steps of the path the row left the state; "" when at none.
  [[nodiscard]] std::string times(std::size_t from, std::size_t row) const {
    std::string text;
    std::size_t step = 0;
    for (outcome<> const& taken : path_.steps) {
      if (!taken.fired()) continue;
      ++step;
      if (taken.from == from && taken.row == row) (text += text.empty() ? "(step " : ", ") += std::to_string(step);
    }
    return text.empty() ? text : text + ") ";
  }

  void ends() {
    for (std::size_t s = 0; s < view_.state_count; ++s) {
      if (!view_.states[s].final) continue;
      out_ += "  ";
      append_state(out_, s);
      out_ += " --> [*]\n";
    }
  }

  ladder_view const& view_;
  chart_kind kind_;
  chart_path const& path_;
  std::string out_;
};

}  // namespace detail

/// The chart of a ladder, compiled or loaded, as a complete document of the kind. A wildcard row is drawn once for
/// every state it leaves. The arrows of `path` are red and say at which of its steps they were taken (Mermaid cannot
/// colour an arrow of a state diagram; there the words alone stand), its live state is filled. The same arguments give
/// the same bytes. Allocates.
[[nodiscard]] inline std::string chart(ladder_view const& view, chart_kind kind, chart_path const& path = {}) {
  return detail::chart_writer{view, kind, path}.write();
}

}  // namespace aplomb::escalate
