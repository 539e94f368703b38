// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "played.hpp"
#include <algorithm>
#include <aplomb/analytics/journal_summary.hpp>
#include <aplomb/analytics/report_html.hpp>
#include <aplomb/analytics/report_text.hpp>
#include <aplomb/json/record.hpp>
#include <aplomb/json/report.hpp>
#include <aplomb/session/record_of.hpp>
#include <array>
#include <cstddef>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

namespace {

namespace options = boost::program_options;

/// Which group a conversation belongs to, by its id in a transcript, or by its hash in a journal.
using group_table = std::map<std::string, std::string, std::less<>>;

group_table load_groups(std::string const& file, std::size_t& faults) {
  group_table groups;
  line_source lines(file);
  if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file"};
  for (std::string line; lines.next(line);) {
    if (line.empty() || line.front() == '#') continue;
    auto const tab = line.find('\t');
    if (tab == std::string::npos || tab == 0 || tab + 1 == line.size()) {
      lines.complain("this is no conversation and its group", "write the id, a tab and the name of the group");
      ++faults;
    } else {
      groups.insert_or_assign(line.substr(0, tab), line.substr(tab + 1));
    }
  }
  return groups;
}

/// Sums up files of records and of transcripts.
class summariser {
 public:
  summariser(desk const& d, group_table const& groups, bool agents_as_bot)
      : desk_(d), groups_(groups), chats_(d, agents_as_bot), summary_(d.engine.ladders()) {}

  void take(std::string const& file) {
    line_source lines(file);
    if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
    chats_.clear();
    for (std::string line; lines.next(line);) {
      // A line of a transcript is no record, by itself or in a journal.
      if (auto const loaded = aplomb::json::read_record(line); loaded.foreign)
        play(lines, line);
      else
        take(lines, loaded);
    }
  }

  [[nodiscard]] aplomb::analytics::report finish() const { return summary_.finish(); }
  [[nodiscard]] bool complained() const { return complained_; }

 private:
  [[nodiscard]] std::string_view group_of(std::string_view id) const {
    auto const found = groups_.find(id);
    return found == groups_.end() ? std::string_view{} : std::string_view{found->second};
  }

  void take(line_source const& lines, aplomb::json::loaded_record const& loaded) {
    for (auto const& fault : loaded.faults) lines.complain(fault.text, "the line is left out"), complained_ = true;
    if (!loaded) return;
    aplomb::fixed_string<24> hash;
    aplomb::respond::detail::append_hex(hash, loaded.record->conversation, 16);
    summary_.take(*loaded.record, group_of(hash.view().substr(1, 16)));
  }

  void play(line_source const& lines, std::string const& line) {
    auto const played = chats_.take(lines, line);
    if (!played) {
      complained_ = true;
      return;
    }
    auto const& [entry, chat, done] = *played;
    auto& at = chat.beside;
    if (entry.line.at) at = std::max(at, *entry.line.at);
    bool const heard = done.heard();
    summary_.take(
        aplomb::record_of(desk_.engine, done.after, done.turn,
                          {.id = lines.name() + '\n' + entry.conversation,
                           .message = heard ? std::string_view{entry.line.text} : std::string_view{},
                           .event = heard ? aplomb::escalate::message::name : aplomb::name_of(entry.line.kind),
                           .at = at,
                           .key = {}}),
        group_of(entry.id));
  }

  desk const& desk_;
  group_table const& groups_;
  played_chats<aplomb::instant> chats_;  ///< with the time of each one's last line
  aplomb::analytics::journal_summary summary_;
  bool complained_ = false;
};

}  // namespace

int report(arguments const& words) {
  options::options_description described("usage: aplomb report [OPTION...] [FILE...]\noptions");
  described.add_options()("format", options::value<std::string>()->default_value("text"), "text, json or html")(
      "groups", options::value<std::string>(),
      "conversations and their groups to compare (tsv: id, group; of a journal the hash); default: by language")(
      "report-lang", options::value<std::string>()->default_value("en"),
      "language of the report: en, zh-Hans or zh-Hant");
  add_desk_options(described);
  add_agents_option(described);
  auto const command = parse("report", words, described, 10000);
  if (command.has("help")) return std::cout << described << '\n', ok;
  auto const format = command.get<std::string>("format");
  require_one_of("format", format, std::array<std::string_view, 3>{"text", "json", "html"});
  auto const tag = command.get<std::string>("report-lang");
  require_one_of("report-lang", tag, std::array<std::string_view, 3>{"en", "zh-Hans", "zh-Hant"});
  auto const language = aplomb::text::language_from_tag(tag).value();

  auto const desk = open_desk(command);
  std::size_t faults = desk.faults;
  auto const groups = command.has("groups") ? load_groups(command.get<std::string>("groups"), faults) : group_table{};
  summariser sums(desk, groups, agents_as_bot(command));
  for (auto const& file : command.files.empty() ? std::vector<std::string>{"-"} : command.files) sums.take(file);
  auto const made = sums.finish();
  if (format == "json")
    std::cout << aplomb::json::write_report(made) << '\n';
  else
    std::cout << (format == "html" ? aplomb::analytics::write_html(made, language)
                                   : aplomb::analytics::write_text(made, language));
  return faults > 0 || sums.complained() ? found_something : ok;
}

}  // namespace cli
