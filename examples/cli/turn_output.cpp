// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "turn_output.hpp"
#include "input.hpp"
#include "json_line.hpp"
#include "reading_output.hpp"
#include <ostream>

namespace cli {

namespace {

/// Terminal colours, or nothing where the output is no terminal.
struct paint {
  std::string_view strong, dim, cold, warm, hot, plain;
};

paint const& colours() {
  static paint const chosen =
      is_terminal(1) ? paint{"\033[1m", "\033[2m", "\033[36m", "\033[33m", "\033[31m", "\033[0m"} : paint{};
  return chosen;
}

std::string_view colour_of(aplomb::classify::affect const& affect) {
  if (!aplomb::classify::is_negative(affect.main_emotion())) return colours().cold;
  return affect.intensity >= 2 ? colours().hot : colours().warm;
}

void write_mood(json_line& line, aplomb::classify::mood const& mood) {
  line.key("mood").begin_object();
  line.key("emotion").string(aplomb::name_of(mood.lasting()));
  line.key("valence").number(mood.valence());
  line.key("trend").string(aplomb::name_of(mood.heading()));
  line.end_object();
}

void strings(json_line& line, std::string_view key, std::vector<std::string> const& values) {
  line.key(key).begin_array();
  for (auto const& value : values) line.string(value);
  line.end_array();
}

}  // namespace

std::string turn_as_json(aplomb::replayed_line const& heard, transcript_entry const& source,
                         aplomb::satisfaction::forecast const& expected, std::optional<std::string> const& packet,
                         std::optional<std::string> const& timing) {
  auto const& turn = heard.turn;
  json_line line;
  line.key("conversation").raw(source.conversation).key("turn").number(static_cast<std::int64_t>(heard.index));
  line.key("from_state").string(turn.from.name).key("state").string(turn.state.name).key("row");
  if (turn.heat_step.fired())
    line.number(turn.heat_step.row);
  else
    line.null();
  line.key("owner").string(turn.owner.name);
  bool const leaves = turn.handoff != aplomb::escalate::handoff_reason::none;
  line.key("handoff").boolean(leaves).key("handoff_reason");
  if (leaves)
    line.string(aplomb::name_of(turn.handoff));
  else
    line.null();
  write_affect(line, turn.affect);
  write_evidence(line, turn.evidence_spans, source.line.text);
  write_mood(line, heard.after.mood);
  line.key("need").string(aplomb::name_of(turn.needs.most()));
  line.key("acts").begin_array();
  for (auto const& act : turn.acts.acts) line.string(aplomb::name_of(act.kind));
  line.end_array();
  line.key("reply").string(turn.reply()).key("suggestion").string(turn.suggestion());
  strings(line, "why", heard.why);
  line.key("satisfaction_forecast");
  if (expected.known())
    line.thousandths(expected.points);
  else
    line.null();
  line.key("satisfaction_reasons").begin_array();
  for (auto const& reason : expected.strongest())
    line.begin_object().key("why").string(aplomb::name_of(reason.why)).key("by").thousandths(reason.by).end_object();
  line.end_array();
  if (packet) line.key("packet").raw(*packet);
  if (timing) line.key("timing").raw(*timing);
  return line.finish();
}

void print_line(std::ostream& out, aplomb::replayed_line const& done, aplomb::transcript_line const& line) {
  auto const& c = colours();
  if (line.kind > aplomb::line_kind::agent) {
    out << c.dim << "-- " << aplomb::name_of(line.kind) << " (owner: " << done.owner << ")\n\n" << c.plain;
    return;
  }
  constexpr std::string_view names[] = {"customer", "bot", "person"};
  out << c.strong << names[aplomb::index_of(line.kind)] << c.plain << "  " << printable(line.text) << '\n';
  if (!done.heard()) out << '\n';
  out.flush();
}

void print_turn(std::ostream& out, aplomb::replayed_line const& heard) {
  auto const& c = colours();
  auto const& turn = heard.turn;
  out << c.dim << "  feels   " << c.plain << colour_of(turn.affect) << described(turn.affect) << c.plain << '\n';
  if (!turn.evidence().empty()) out << c.dim << "  shown by " << c.plain << printable(turn.evidence()) << '\n';
  out << c.dim << "  heat    " << c.plain << turn.trace << '\n';
  if (!turn.owner_trace.empty()) out << c.dim << "  owner   " << c.plain << turn.owner_trace << '\n';
  out << c.dim << "  does    " << c.plain;
  char const* separator = "";
  for (auto const& act : turn.acts.acts) {
    out << separator << act << c.dim << " (" << text_of(act.why) << ')' << c.plain;
    separator = "\n          ";
  }
  out << '\n';
  if (!turn.reply().empty()) out << c.strong << "bot     " << c.plain << "  " << printable(turn.reply()) << '\n';
  if (!turn.suggestion().empty()) out << c.dim << "  could say " << c.plain << printable(turn.suggestion()) << '\n';
  out << '\n' << std::flush;
}

}  // namespace cli
