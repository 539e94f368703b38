// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "json_line.hpp"
#include "reading_output.hpp"
#include <iostream>

namespace cli {

namespace {

std::string as_json(std::string_view message, aplomb::classify::reading const& reading,
                    aplomb::text::language language) {
  json_line line;
  line.key("text").string(valid_utf8(message));
  write_affect(line, reading.affect);
  line.key("valence").number(reading.affect.valence).key("arousal").number(reading.affect.arousal);
  write_evidence(line, reading.evidence, message);
  line.key("confidence").number(reading.affect.confidence);
  line.key("unknown").boolean(reading.affect.unknown);
  line.key("lang").string(aplomb::text::tag_of(language));
  line.key("truncated").boolean(reading.truncated);
  return line.finish();
}

std::string as_text(std::string_view message, aplomb::classify::reading const& reading,
                    aplomb::text::language language) {
  std::string out = printable(message) + "\n  " + described(reading.affect) + "  [" +
                    std::string(aplomb::text::tag_of(language)) + "]\n";
  if (auto const words = aplomb::quote(reading.evidence, message); !words.empty())
    out += "  shown by " + printable(words) + '\n';
  return out;
}

}  // namespace

int read(arguments const& words) {
  boost::program_options::options_description options("usage: aplomb read [OPTION...] [FILE]\noptions");
  add_format_option(options);
  add_reader_options(options);
  auto const command = parse("read", words, options, 1);
  if (command.has("help")) return std::cout << options << '\n', ok;
  bool const text = wants_text(command);
  auto const loaded = load_reader(command);

  line_source lines(command.only_file());
  if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
  for (std::string message; lines.next(message);) {
    auto const reading = loaded.reader.read(message);
    auto const language = aplomb::text::decide(reading.scripts);
    std::cout << (text ? as_text(message, reading, language) : as_json(message, reading, language)) << std::endl;
  }
  return loaded.faults == 0 ? ok : found_something;
}

}  // namespace cli
