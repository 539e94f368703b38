// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "played.hpp"
#include "reading_output.hpp"
#include "report_output.hpp"
#include "timing_output.hpp"
#include "transcript.hpp"
#include "turn_output.hpp"
#include <aplomb/json/handoff_packet.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <aplomb/session/alarms.hpp>
#include <aplomb/session/coverage.hpp>
#include <aplomb/session/expectations.hpp>
#include <aplomb/session/packet_text.hpp>
#include <aplomb/session/readiness.hpp>
#include <aplomb/session/replay.hpp>
#include <aplomb/session/shrink.hpp>
#include <array>
#include <boost/json/serialize.hpp>
#include <iostream>
#include <optional>

namespace cli {

namespace {

namespace options = boost::program_options;

/// Expectations and the file they came from.
struct expected_file {
  std::string file;
  aplomb::expectation_table table;
};

/// What is printed: the lines, or one report about all of them.
struct replay_options {
  bool text = false;
  bool agents_as_bot = false;
  bool coverage = false;
  bool minimal = false;
  bool packets = false;
  bool timing = false;
  std::optional<aplomb::alarm_rule> alarms;
  std::string alarm_kind;
  std::vector<expected_file> expected;  ///< none, one for all files, or one for each

  [[nodiscard]] bool lines() const { return !coverage && !minimal && !alarms; }
};

expected_file load_expectations(std::string const& file) {
  std::string content;
  if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a readable file"};
  expected_file loaded{file, aplomb::read_expectations(content)};
  for (auto const& fault : loaded.table.faults)
    std::cerr << file << ':' << fault.line << ':' << fault.column << ": " << printable(fault.what) << "; "
              << fault.remedy << '\n';
  if (!loaded.table.faults.empty()) throw usage_error{"'" + file + "' is no table of expectations; correct it as said"};
  return loaded;
}

replay_options options_of(parsed_command const& command) {
  replay_options chosen;
  chosen.text = wants_text(command);
  chosen.agents_as_bot = agents_as_bot(command);
  chosen.coverage = command.has("coverage");
  chosen.minimal = command.has("minimal");
  chosen.packets = command.has("packets");
  chosen.timing = command.has("timing");
  if (command.has("expect"))
    for (auto const& file : command.get<std::vector<std::string>>("expect"))
      chosen.expected.push_back(load_expectations(file));
  if (chosen.expected.size() > 1 && chosen.expected.size() != command.files.size())
    throw usage_error{std::to_string(chosen.expected.size()) + " tables for " + std::to_string(command.files.size()) +
                      " transcripts; give --expect once, or once for each FILE in their order"};
  if (command.has("alarms")) {
    chosen.alarm_kind = command.get<std::string>("alarms");
    require_one_of("alarms", chosen.alarm_kind,
                   std::array<std::string_view, 10>{"handover", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
    chosen.alarms.emplace();
    if (chosen.alarm_kind != "handover")
      chosen.alarms->severity = static_cast<std::uint8_t>(chosen.alarm_kind.front() - '0');
  }
  if ((chosen.minimal || chosen.alarms) && chosen.expected.empty())
    throw usage_error{"--minimal and --alarms need marks to judge by; name them with --expect"};
  return chosen;
}

/// How satisfied the customer of one conversation will be. A planned reply counts as said as in `aplomb::replay`: unless the
/// desk's own line comes before the customer's next.
class outlook {
 public:
  void take(aplomb::replayed_line const& done, aplomb::transcript_line const& line) {
    using aplomb::line_kind;
    if (line.kind == line_kind::customer) {
      if (!planned_.empty()) course_.said(planned_);
      course_.hear(done.turn.affect, line.text);
      planned_ = done.turn.reply();
    } else if (line.kind == line_kind::bot || line.kind == line_kind::agent) {
      course_.said(line.text);
      planned_.clear();
    }
  }

  [[nodiscard]] aplomb::satisfaction::forecast forecast() const noexcept {
    return aplomb::satisfaction::forecast_of(course_);
  }

 private:
  aplomb::satisfaction::course course_;
  std::string planned_;  ///< the reply to the customer's last line, until it is known what was said
};

/// Plays files on a desk and holds them against what is expected.
class player {
 public:
  player(desk const& d, replay_options const& chosen)
      : desk_(d),
        chosen_(chosen),
        open_(d, chosen.agents_as_bot),
        rows_(d.engine.ladders()),
        status_(d.faults == 0 ? ok : found_something) {}

  void play(std::string const& file, expected_file const* expected) {
    line_source lines(file);
    if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
    checked const against(expected, chosen_);
    for (std::string bytes; lines.next(bytes);) take(lines, bytes, against);
    finish(lines.name(), against);
    open_.clear();
  }

  /// Prints the report that was asked for; the exit status.
  int report() const {
    if (chosen_.coverage) print_coverage(std::cout, rows_, desk_.engine.ladders(), chosen_.text);
    if (chosen_.alarms) print_alarms(std::cout, chosen_.alarm_kind, sum_, cases_, chosen_.text);
    return status_;
  }

 private:
  /// What the lines of a file are held against.
  struct checked {
    checked(expected_file const* file, replay_options const& chosen) : expected(file) {
      if (file == nullptr) return;
      check.emplace(file->table);
      if (chosen.alarms) judge.emplace(file->table, *chosen.alarms);
    }
    expected_file const* expected;
    mutable std::optional<aplomb::expectation_check> check;
    mutable std::optional<aplomb::alarm_judge> judge;
  };

  /// What is followed of a conversation beside it.
  struct beside {
    outlook expected;
    timing times;
    written_transcript written;  ///< its lines, where --minimal may need them
  };
  using open_chat = played_chats<beside>::chat;

  void take(line_source const& lines, std::string const& bytes, checked const& against) {
    auto const played = open_.take(lines, bytes);
    if (!played) {
      status_ = found_something;
      return;
    }
    auto const& [entry, chat, done] = *played;
    auto& [expected, times, written] = chat.beside;
    expected.take(done, entry.line);
    times.take(done, entry);
    rows_.count(done);
    if (chosen_.minimal) {
      if (written.source.empty()) written.chat.conversation = entry.id, written.chat.seed = seed_of(entry.conversation);
      written.chat.lines.push_back(entry.line), written.source.push_back(bytes);
    }
    if (chosen_.lines()) print(done, entry, chat);
    if (against.judge) against.judge->take(entry.id, done);
    if (against.check) complain(against.check->compare(entry.id, done), against, written);
  }

  void print(aplomb::replayed_line const& done, transcript_entry const& entry, open_chat const& chat) const {
    if (chosen_.text) print_line(std::cout, done, entry.line);
    auto const& times = chat.beside.times;
    auto const& file = chat.talk.file();
    if (chosen_.timing && done.kind == aplomb::line_kind::resolved) {
      if (chosen_.text)
        times.print_closing(std::cout, done, file);
      else
        std::cout << times.closing_as_json(done, entry, file) << std::endl;
    }
    if (!done.heard()) return;
    bool const hands_over = chosen_.packets && done.turn.handoff != aplomb::escalate::handoff_reason::none;
    auto const packet = [&] {
      return aplomb::packet_of(done.turn, chat.talk.talk(), chat.talk.file(), done.after.last_heard);
    };
    if (chosen_.text) {
      print_turn(std::cout, done);
      if (chosen_.timing) times.print(std::cout, done, file);
      if (hands_over) {
        auto const print_part = [](std::string_view part) {
          std::cout << (part == "\n" ? std::string("\n") : printable(part));
        };
        auto const taken_over = packet();
        aplomb::write_packet(taken_over, done.turn.language, print_part);
        aplomb::write_readiness(aplomb::readiness_of(desk_.engine.facts(), taken_over), done.turn.language, print_part);
      }
      return;
    }
    std::optional<std::string> json;
    if (chosen_.packets) json = hands_over ? boost::json::serialize(aplomb::json::packet_as_json(packet())) : "null";
    std::cout << turn_as_json(done, entry, chat.beside.expected.forecast(), json,
                              chosen_.timing ? std::optional{times.as_json(done, file)} : std::nullopt)
              << std::endl;
  }

  void complain(std::vector<aplomb::mismatch> const& wrong, checked const& against, written_transcript const& chat) {
    for (auto const& one : wrong) {
      std::cerr << against.expected->file << ':' << one.line << ": turn " << one.turn << ": "
                << aplomb::name_of(one.column) << " is " << one.actual << ", expected " << one.expected
                << "; read the line again, or widen the row\n";
      if (chosen_.minimal && !failed_) print_minimal(one, against.expected->table, chat);
      failed_ = true, status_ = found_something;
    }
  }

  /// The fewest lines on which the expectation still fails, as they came.
  void print_minimal(aplomb::mismatch const& wrong, aplomb::expectation_table const& table,
                     written_transcript const& chat) const {
    for (auto const& row : table.rows)
      if (row.line == wrong.line)
        for (auto const line : aplomb::fewest_failing_lines(desk_.engine, chat.chat, row, wrong.column, wrong.turn))
          std::cout << chat.source[line] << '\n';
  }

  void finish(std::string const& file, checked const& against) {
    if (against.judge) {
      auto const report = against.judge->finish();
      sum_ += report;
      for (auto const& one : report.cases) cases_.push_back({file, one});
    }
    if (!against.check) return;
    auto const& [name, table] = *against.expected;
    for (auto const* row : against.check->unseen()) {
      std::cerr << name << ':' << row->line;
      if (row->turn)
        std::cerr << ": turn " << *row->turn << " is not a customer line of the transcript; correct its number\n";
      else
        std::cerr << ": the transcript has no such conversation; correct its id\n";
      status_ = found_something;
    }
    for (auto const& fault : aplomb::unknown_states(table, desk_.engine.ladders())) {
      std::cerr << name << ':' << fault.line << ": " << printable(fault.what) << "; " << fault.remedy << '\n';
      status_ = found_something;
    }
  }

  desk const& desk_;
  replay_options const& chosen_;
  played_chats<beside> open_;
  aplomb::coverage rows_;
  aplomb::alarm_report sum_;
  std::vector<placed_alarm> cases_;
  bool failed_ = false;  ///< an expectation
  int status_;
};

}  // namespace

int replay(arguments const& words) {
  options::options_description described("usage: aplomb replay [OPTION...] [FILE...]\noptions");
  add_format_option(described);
  add_desk_options(described);
  add_agents_option(described);
  described.add_options()(
      "expect", options::value<std::vector<std::string>>()->composing(),
      "expectations (tsv) to compare with, for all FILEs or repeated for each; exit 1 when one fails")(
      "coverage", "print how often each row of the ladders fired, instead of the lines")(
      "alarms", options::value<std::string>(),
      "print false and missed alarms against the marks of --expect, instead of the lines; an alarm is: handover, or "
      "heat "
      "of a severity from 1 to 9")(
      "minimal", "print the fewest lines on which the first failing expectation fails, instead of all")(
      "packets",
      "with each line on which the conversation leaves the bot, what the person who takes over needs to know")(
      "timing",
      "with each line, how long to wait for more before answering and by when to say something; with a resolved "
      "conversation, whether to ask for a rating and when to get in touch again");
  auto const command = parse("replay", words, described, 10000);
  if (command.has("help")) return std::cout << described << '\n', ok;
  auto const chosen = options_of(command);
  auto const desk = open_desk(command);

  player plays(desk, chosen);
  auto const files = command.files.empty() ? std::vector<std::string>{"-"} : command.files;
  for (std::size_t i = 0; i < files.size(); ++i)
    plays.play(files[i], chosen.expected.empty() ? nullptr : &chosen.expected[chosen.expected.size() > 1 ? i : 0]);
  return plays.report();
}

}  // namespace cli
