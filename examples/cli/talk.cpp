// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "reading_output.hpp"
#include "transcript.hpp"
#include "turn_output.hpp"
#include <aplomb/session/replay.hpp>
#include <chrono>
#include <iostream>

namespace cli {

int talk(arguments const& words) {
  boost::program_options::options_description options(
      "usage: aplomb talk [OPTION...]\nEvery line you type is a message of the customer.\noptions");
  add_desk_options(options);
  auto const command = parse("talk", words, options, 0);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto const desk = open_desk(command);

  bool const keyboard = is_terminal(0);
  line_source lines("-");
  aplomb::replay conversation(desk.engine, seed_of("talk"));
  aplomb::transcript_line line;
  auto const prompt = [&] {
    if (keyboard) std::cout << "> " << std::flush;
  };
  for (std::string bytes; prompt(), lines.next(bytes);) {
    line.text = valid_utf8(bytes);
    auto const since_epoch = std::chrono::system_clock::now().time_since_epoch();
    if (keyboard) line.at = aplomb::instant{std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
    auto const heard = conversation.take(line);
    if (!keyboard) print_line(std::cout, heard, line);
    print_turn(std::cout, heard);
  }
  return desk.faults == 0 ? ok : found_something;
}

}  // namespace cli
