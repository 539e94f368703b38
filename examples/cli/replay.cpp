// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "chat.hpp"
#include "command.hpp"
#include "desk.hpp"
#include "expectations.hpp"
#include "input.hpp"
#include "transcript.hpp"
#include "turn_output.hpp"
#include <iostream>
#include <map>
#include <memory>

namespace cli {

namespace {

/// The options of a replay that are not about the desk.
struct replay_options {
  bool text = false;
  bool agents_as_bot = false;
  std::optional<expectations> expected;
};

replay_options options_of(parsed_command const& command) {
  replay_options chosen;
  chosen.text = wants_text(command);
  auto const agents = command.get<std::string>("agents-as");
  require_one_of("agents-as", agents, std::array<std::string_view, 2>{"bot", "human"});
  chosen.agents_as_bot = agents == "bot";
  if (command.has("expect")) chosen.expected = load_expectations(command.get<std::string>("expect"));
  return chosen;
}

}  // namespace

int replay(arguments const& words) {
  boost::program_options::options_description options("usage: aplomb replay [OPTION...] [FILE]\noptions");
  add_format_option(options);
  add_desk_options(options);
  options.add_options()("agents-as", boost::program_options::value<std::string>()->default_value("human"),
                        "who an `agent` line is: human, or bot (for measurements)")(
      "expect", boost::program_options::value<std::string>(),
      "expectations (tsv) to compare with; exit 1 when one fails");
  auto const command = parse("replay", words, options, 1);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto chosen = options_of(command);
  auto const desk = open_desk(command);

  line_source lines(command.only_file());
  if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
  int status = desk.faults == 0 ? ok : found_something;
  std::map<std::string, std::unique_ptr<chat>> chats;
  for (std::string bytes; lines.next(bytes);) {
    transcript_line line;
    bad_line bad;
    if (!parse_line(bytes, line, bad)) {
      lines.complain(bad.what, bad.remedy);
      status = found_something;
      continue;
    }
    if (chosen.agents_as_bot && line.from == speaker::agent) line.from = speaker::bot;
    auto& talk = chats[line.conversation];
    if (!talk) talk = std::make_unique<chat>(desk.engine, line.conversation);
    auto const heard = talk->take(line);
    if (chosen.text) print_line(std::cout, *talk, line);
    if (!heard) continue;
    if (chosen.text)
      print_turn(std::cout, *heard);
    else
      std::cout << turn_as_json(*heard, line) << std::endl;
    if (chosen.expected && !chosen.expected->compare(line.conversation, *heard)) status = found_something;
  }
  if (chosen.expected && !chosen.expected->report_unseen()) status = found_something;
  return status;
}

}  // namespace cli
