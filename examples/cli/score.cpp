// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "reading_output.hpp"
#include "score_output.hpp"
#include <aplomb/training/labelled.hpp>
#include <array>
#include <iostream>

namespace cli {

namespace {

/// Every file that the command line names, or standard input; complains on stderr about the lines that are not taken.
template <aplomb::classify::classifier Reader>
score_report scored_with(Reader const& reader, parsed_command const& command) {
  score_report report;
  report.files = command.files.empty() ? std::vector<std::string>{"-"} : command.files;
  for (auto& file : report.files) {
    std::string content;
    if (!read_whole(file, content))
      throw usage_error{"cannot read '" + file + "'; name a readable file, or - for stdin"};
    if (file == "-") file = "<stdin>";
    auto const labelled = aplomb::training::read_labelled(std::string_view(content));
    for (auto const& fault : labelled.faults)
      std::cerr << file << ':' << fault.line << ": " << printable(fault.what) << "; " << fault.remedy << '\n';
    report.faults += labelled.faults.size();
    for (auto const& message : labelled.messages) report.scored.add(message, reader.read(message.text));
  }
  return report;
}

}  // namespace

int score(arguments const& words) {
  boost::program_options::options_description options(
      "usage: aplomb score [OPTION...] [FILE...]\n"
      "Every line: text, emotion, intensity, satisfaction, flags, purpose and perhaps a group, between tabs.\noptions");
  options.add_options()("format", boost::program_options::value<std::string>()->default_value("text"),
                        "text for people, or json");
  add_reader_options(options);
  auto const command = parse("score", words, options, 1000);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto const format = command.get<std::string>("format");
  require_one_of("format", format, std::array<std::string_view, 2>{"text", "json"});
  auto const loaded = load_reader(command);

  auto const report = scored_with(loaded.reader, command);
  std::cout << (format == "json" ? score_as_json(report) + '\n' : score_as_text(report)) << std::flush;
  return report.faults + loaded.faults == 0 ? ok : found_something;
}

}  // namespace cli
