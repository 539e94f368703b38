// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "input.hpp"
#include "json_line.hpp"
#include "reading_output.hpp"
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/review/loaded_review.hpp>
#include <aplomb/text/language.hpp>
#include <array>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

namespace {

using namespace aplomb::respond;
using aplomb::text::language;

/// What the command line asks for; `rules` owns what `options` views.
struct reviewing {
  loaded_review rules;
  review_options options;
  bool chinese = false;  ///< suggestions in Chinese, in the reply's script
  bool faulty = false;   ///< a line of rules was complained about
};

void set_rule(review_switches& rules, std::string const& assignment) {
  auto const equals = assignment.find('=');
  auto const name = assignment.substr(0, equals);
  auto const rule = aplomb::from_name<review_rule>(name);
  if (!rule || equals == std::string::npos) {
    std::string names;
    for (auto const r : aplomb::all_of<review_rule>()) names.append(" ").append(aplomb::name_of(r));
    throw usage_error{"--rule takes NAME=off, NAME=warn or NAME=forbid, not '" + assignment + "'; names:" + names};
  }
  auto const value = assignment.substr(equals + 1);
  require_one_of("rule " + name, value, std::array<std::string_view, 3>{"off", "warn", "forbid"});
  rules.set(*rule, *aplomb::from_name<review_switch>(value));
}

/// Rules of the files, later ones over earlier ones. A file with a fault is complained about and left out.
void load_rules(reviewing& to, std::vector<std::string> const& files) {
  std::string all;
  for (auto const& file : files) {
    std::string content;
    if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a readable file of rules"};
    if (content.starts_with("\xEF\xBB\xBF")) content.erase(0, 3);
    auto const loaded = load_review(content);
    if (!loaded) {
      std::cerr << file << ':' << loaded.error().at << ": " << aplomb::name_of(loaded.error().code)
                << "; correct the line (docs/review.md), the file is left out\n";
      to.faulty = true;
      continue;
    }
    all += content + '\n';
  }
  auto loaded = load_review(all);
  if (!loaded) throw usage_error{"the files of --rules together hold too many patterns; split them"};
  to.rules = *loaded;
  to.options.book = to.rules.book();
}

reviewing prepared(parsed_command const& command) {
  reviewing out;
  if (command.has("lang")) {
    auto const tag = command.get<std::string>("lang");
    require_one_of("lang", tag, std::array<std::string_view, 4>{"zh", "zh-Hans", "zh-Hant", "en"});
    out.chinese = tag == "zh";
    if (!out.chinese) out.options.language = *aplomb::text::language_from_tag(tag);
  }
  if (command.has("rule"))
    for (auto const& assignment : command.get<std::vector<std::string>>("rule"))
      set_rule(out.options.rules, assignment);
  if (command.has("rules")) load_rules(out, command.get<std::vector<std::string>>("rules"));
  return out;
}

review_report reviewed(std::string_view reply, reviewing const& how) {
  auto report = aplomb::respond::review(reply, how.options);
  if (how.chinese && report.language == language::en) {
    auto options = how.options;
    options.language = language::zh_hans;
    report = aplomb::respond::review(reply, options);
  }
  return report;
}

std::string as_json(std::string_view reply, review_report const& report) {
  json_line line;
  line.key("text").string(valid_utf8(reply));
  line.key("findings").begin_array();
  for (auto const& f : report.findings) {
    line.begin_object();
    line.key("begin").number(f.begin).key("end").number(f.end);
    line.key("rule").string(aplomb::name_of(f.rule)).key("severity").string(aplomb::name_of(f.severity));
    line.key("suggestion").string(f.suggestion);
    line.end_object();
  }
  line.end_array();
  line.key("lang").string(aplomb::text::tag_of(report.language));
  line.key("truncated").boolean(report.truncated);
  return line.finish();
}

}  // namespace

int review(arguments const& words) {
  namespace options = boost::program_options;
  using strings = std::vector<std::string>;
  options::options_description described("usage: aplomb review [OPTION...] [FILE]\noptions");
  described.add_options()("lang", options::value<std::string>(),
                          "language of the suggestions: zh-Hans, zh-Hant, en, or zh for Chinese in the reply's script; "
                          "without it that of the reply")("rule", options::value<strings>()->composing(),
                                                          "NAME=off, NAME=warn or NAME=forbid; repeatable")(
      "rules", options::value<strings>()->composing(), "a file of rules of your own; repeatable, later wins");
  auto const command = parse("review", words, described, 1);
  if (command.has("help")) return std::cout << described << '\n', ok;
  auto const how = prepared(command);

  line_source lines(command.only_file());
  if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
  bool found = how.faulty;
  for (std::string reply; lines.next(reply);) {
    auto const report = reviewed(reply, how);
    found = found || !report.findings.empty();
    std::cout << as_json(reply, report) << std::endl;
  }
  return found ? found_something : ok;
}

}  // namespace cli
