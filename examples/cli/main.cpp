// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include <aplomb/core/version.hpp>
#include <iostream>
#include <string_view>

namespace {

struct entry {
  std::string_view name;
  int (*run)(cli::arguments const&);
  std::string_view summary;
};

constexpr entry commands[] = {
    {"read", cli::read, "one message a line -> what each one feels, with the words that show it"},
    {"replay", cli::replay, "a transcript (jsonl) -> state, acts and reply for every customer turn"},
    {"talk", cli::talk, "type as the customer, read what the desk does"},
    {"check", cli::check, "ladders in JSON -> findings, or ok"},
    {"diff", cli::diff, "two ladders -> what differs, and what it does to the conversations of transcripts"},
    {"draw", cli::draw, "a ladder -> a chart in Mermaid, DOT or PlantUML"},
    {"review", cli::review, "one reply a line -> what it should not say, and what to say instead"},
    {"report", cli::report, "transcripts or a journal -> what they show a supervisor, as text, JSON or a page"},
    {"score", cli::score, "labelled messages -> how well they are read"},
    {"train", cli::train, "labelled messages -> a model of your own"},
};

void print_help(std::ostream& out) {
  out << "usage: aplomb COMMAND [OPTION...] [FILE]\n\n";
  for (auto const& command : commands) {
    out << "  " << command.name;
    for (std::size_t i = command.name.size(); i < 9; ++i) out << ' ';
    out << command.summary << '\n';
  }
  out << "\n`aplomb COMMAND --help` shows a command's options; `aplomb --version` the version.\n";
}

}  // namespace

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  cli::arguments const arguments(words + 1, words + count);
  std::string_view const name = arguments.empty() ? "" : std::string_view(arguments.front());
  if (name == "--version") return std::cout << "aplomb " << aplomb::version << '\n', cli::ok;
  if (name == "--help" || name == "-h" || name == "help") return print_help(std::cout), cli::ok;

  for (auto const& command : commands) {
    if (command.name != name) continue;
    try {
      return command.run({arguments.begin() + 1, arguments.end()});
    } catch (cli::usage_error const& error) {
      std::cerr << "aplomb: " << error.what << '\n';
      return cli::unusable;
    } catch (std::exception const& error) {
      std::cerr << "aplomb: " << error.what() << '\n';
      return cli::unusable;
    }
  }
  if (name.empty()) {
    print_help(std::cerr);
  } else {
    std::cerr << "aplomb: there is no command '" << name << "'; `aplomb --help` lists them\n";
  }
  return cli::unusable;
}
