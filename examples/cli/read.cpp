// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "json_line.hpp"
#include "reading_output.hpp"
#include <aplomb/classify/what_if.hpp>
#include <iostream>
#include <optional>
#include <string>

namespace cli {

namespace {

using answer = std::optional<aplomb::classify::counterfactual>;

/// "without "furious" it would read neutral 0.72, neutral, inquiry".
std::string explained(aplomb::classify::counterfactual const& found, std::string_view message) {
  std::string words;
  for (auto const& span : found.without)
    words.append(words.empty() ? "" : " ").append("\"").append(printable(span.in(message))).append("\"");
  return "without " + words + " it would read " + described(found.instead);
}

void write_answer(json_line& line, answer const& found, std::string_view message) {
  line.key("what_if");
  if (!found) {
    line.null();
    return;
  }
  line.begin_object().key("without").begin_array();
  for (auto const& span : found->without) {
    line.begin_object();
    line.key("begin").number(span.begin).key("end").number(span.end);
    line.key("text").string(valid_utf8(span.in(message)));
    line.end_object();
  }
  line.end_array();
  line.key("emotion").string(aplomb::name_of(found->main_emotion()));
  line.key("satisfaction").string(aplomb::name_of(found->main_satisfaction()));
  line.end_object();
}

/// `why`: null when nobody asked.
std::string as_json(std::string_view message, aplomb::classify::reading const& reading,
                    aplomb::text::language language, answer const* why) {
  json_line line;
  line.key("text").string(valid_utf8(message));
  write_affect(line, reading.affect);
  line.key("valence").number(reading.affect.valence).key("arousal").number(reading.affect.arousal);
  write_evidence(line, reading.evidence, message);
  line.key("confidence").number(reading.affect.confidence);
  line.key("unknown").boolean(reading.affect.unknown);
  line.key("lang").string(aplomb::text::tag_of(language));
  line.key("truncated").boolean(reading.truncated);
  if (why) write_answer(line, *why, message);
  return line.finish();
}

std::string as_text(std::string_view message, aplomb::classify::reading const& reading,
                    aplomb::text::language language, answer const* why) {
  std::string out = printable(message) + "\n  " + described(reading.affect) + "  [" +
                    std::string(aplomb::text::tag_of(language)) + "]\n";
  if (auto const words = aplomb::quote(reading.evidence, message); !words.empty())
    out += "  shown by " + printable(words) + '\n';
  if (why && *why) out += "  " + explained(**why, message) + '\n';
  return out;
}

}  // namespace

int read(arguments const& words) {
  boost::program_options::options_description options("usage: aplomb read [OPTION...] [FILE]\noptions");
  add_format_option(options);
  add_reader_options(options);
  options.add_options()("why", "also the fewest words without which the emotion would be another");
  auto const command = parse("read", words, options, 1);
  if (command.has("help")) return std::cout << options << '\n', ok;
  bool const text = wants_text(command), wants_why = command.has("why");
  auto const loaded = load_reader(command);

  line_source lines(command.only_file());
  if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
  for (std::string message; lines.next(message);) {
    auto const reading = loaded.reader.read(message);
    auto const language = aplomb::text::decide(reading.scripts);
    answer found;
    if (wants_why) found = aplomb::classify::what_if(loaded.reader, message);
    auto const* const why = wants_why ? &found : nullptr;
    std::cout << (text ? as_text(message, reading, language, why) : as_json(message, reading, language, why))
              << std::endl;
  }
  return loaded.faults == 0 ? ok : found_something;
}

}  // namespace cli
