// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "ladder_file.hpp"
#include "transcript.hpp"
#include <algorithm>
#include <aplomb/escalate/chart.hpp>
#include <aplomb/session/replay.hpp>
#include <array>
#include <iostream>
#include <vector>

namespace cli {

namespace {

/// The way of a conversation through one ladder.
struct walk {
  std::vector<aplomb::escalate::outcome<>> steps;
  std::uint8_t live = aplomb::escalate::no_state;
};

/// The conversation of --path and --conversation: the one named, or the first. Faults are counted.
written_transcript chosen_transcript(parsed_command const& command, std::size_t& faults) {
  auto const file = command.get<std::string>("path");
  auto all = read_transcripts(file, agents_as_bot(command), faults);
  auto const wanted = command.has("conversation") ? command.get<std::string>("conversation") : std::string();
  auto const found = std::ranges::find_if(
      all, [&](auto const& one) { return !command.has("conversation") || one.chat.conversation == wanted; });
  if (found == all.end())
    throw usage_error{command.has("conversation")
                          ? "'" + file + "' has no conversation '" + wanted + "'; name one of its ids"
                          : "'" + file + "' has no conversation; see `aplomb replay --help`"};
  return std::move(*found);
}

walk walk_of(aplomb::transcript const& chat, desk_engine const& engine, aplomb::ladder_kind ladder) {
  walk made;
  for (auto const& line : aplomb::play(engine, chat)) {
    for (auto const& row : line.fired)
      if (row.ladder == ladder) made.steps.push_back(row.step);
    made.live = ladder == aplomb::ladder_kind::heat ? line.heat.index : line.owner.index;
  }
  return made;
}

}  // namespace

int draw(arguments const& words) {
  using namespace aplomb::escalate;
  boost::program_options::options_description options(
      "usage: aplomb draw [OPTION...] [FILE]\nWithout FILE: the heat ladder of the service desk.\noptions");
  options.add_options()("as", boost::program_options::value<std::string>()->default_value("mermaid"),
                        "mermaid, dot or plantuml")("owner", "without FILE: the owner ladder of the service desk")(
      "path", boost::program_options::value<std::string>(),
      "highlight the way of a conversation of this transcript (jsonl), and the state it is in at the end")(
      "conversation", boost::program_options::value<std::string>(), "its id; the first one of the transcript");
  add_agents_option(options);
  add_desk_options(options, with_ladders::no);
  auto const command = parse("draw", words, options, 1);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto const as = command.get<std::string>("as");
  require_one_of("as", as, std::array<std::string_view, 3>{"mermaid", "dot", "plantuml"});
  auto const kind = *aplomb::from_name<chart_kind>(as);

  auto const file = !command.files.empty() ? command.only_file()
                    : command.has("owner") ? "service_owner"
                                           : "service_heat";
  auto const ladder = load_ladder(file);
  if (!ladder.sound()) {
    std::cerr << "aplomb: '" << file << "' is no sound ladder; `aplomb check " << file << "` says why\n";
    return found_something;
  }
  if (!command.has("path")) return std::cout << chart(ladder.view, kind), ok;

  auto const desk = open_desk(command, {ladder});
  auto faults = desk.faults;
  auto const path = walk_of(chosen_transcript(command, faults).chat, desk.engine,
                            is_owner_ladder(ladder.view) ? aplomb::ladder_kind::owner : aplomb::ladder_kind::heat);
  std::cout << chart(ladder.view, kind, {path.steps, path.live});
  return faults == 0 ? ok : found_something;
}

}  // namespace cli
