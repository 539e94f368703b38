// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "ladder_file.hpp"
#include "reading_output.hpp"
#include "transcript.hpp"
#include <algorithm>
#include <aplomb/escalate/diff.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/session/compare.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <array>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace cli {

namespace {

using aplomb::escalate::change;

std::string_view sign_of(change kind) {
  constexpr std::string_view signs[] = {"  + ", "  - ", "  ~ "};
  return signs[aplomb::index_of(kind)];
}

/// "3 -> 4", or the one number there is.
std::string numbers_of(aplomb::escalate::row_change const& row) {
  using aplomb::escalate::no_row;
  auto const before = std::to_string(row.before), after = std::to_string(row.after);
  if (row.before == no_row) return after;
  return row.after == no_row || row.after == row.before ? before : before + " -> " + after;
}

void print_diff(aplomb::escalate::ladder_diff const& found) {
  for (auto const& sentence : found.whole) std::cout << printable(sentence) << '\n';
  if (!found.states.empty()) std::cout << "states\n";
  for (auto const& state : found.states)
    std::cout << sign_of(state.kind) << printable(state.name) << (state.what.empty() ? "" : ": ") << state.what << '\n';
  if (!found.rows.empty()) std::cout << "rows\n";
  for (auto const& row : found.rows) {
    std::cout << sign_of(row.kind) << numbers_of(row) << "  " << printable(row.row) << '\n';
    if (!row.what.empty()) std::cout << "      " << printable(row.what) << '\n';
  }
}

void print_counts(aplomb::escalate::ladder_view const& before, aplomb::escalate::ladder_diff const& found) {
  if (found.empty()) {
    std::cout << "same: " << int{before.state_count} << " states, " << int{before.row_count} << " rows\n";
    return;
  }
  auto const counts = [](char const* what, auto const& changes) {
    auto const of = [&](change kind) {
      return std::ranges::count_if(changes, [&](auto const& one) { return one.kind == kind; });
    };
    std::cout << what << of(change::added) << " added, " << of(change::removed) << " removed, " << of(change::changed)
              << " changed";
  };
  counts("states: ", found.states);
  counts("; rows: ", found.rows);
  std::cout << '\n';
}

/// The fingerprint of the desk's ladders with this one among them.
std::string fingerprint_of(aplomb::escalate::ladder_view const& view) {
  using namespace aplomb::escalate;
  std::ostringstream text;
  text << std::hex << std::setw(8) << std::setfill('0')
       << (is_owner_ladder(view) ? aplomb::fingerprint_of(view_of<service_heat>, view)
                                 : aplomb::fingerprint_of(view, view_of<service_owner>));
  return text.str();
}

std::string said_or_happened(aplomb::transcript_line const& line) {
  auto const name = std::string(aplomb::name_of(line.kind));
  return line.kind <= aplomb::line_kind::agent ? name + ": " + line.text : "-- " + name;
}

void print_side(char side, aplomb::replayed_line const& line) {
  std::cout << "    " << side << "  heat " << line.heat << ", owner " << line.owner;
  if (line.turn.heat_step.fired()) std::cout << "; " << line.turn.trace;
  if (!line.turn.owner_trace.empty()) std::cout << "; " << line.turn.owner_trace;
  std::cout << '\n';
}

void print_sides(aplomb::parting const& found) {
  print_side('A', found.a);
  print_side('B', found.b);
}

/// Plays transcripts on two desks and shows where they part.
class comparison {
 public:
  comparison(desk const& a, desk const& b, aplomb::compared what) : a_(a), b_(b), what_(what) {}

  void play(std::string const& file, written_transcript const& one) {
    ++conversations_;
    auto const parting = aplomb::compare(a_.engine, b_.engine, one.chat, what_);
    if (!parting) return;
    ++part_;
    end_otherwise_ += parting->ends_otherwise;
    std::cout << printable(file) << ": conversation " << printable(one.chat.conversation) << " parts at turn "
              << parting->a.index << (parting->ends_otherwise ? " and ends otherwise\n" : " and ends the same\n")
              << "    " << printable(said_or_happened(one.chat.lines[parting->a.index])) << '\n';
    print_sides(*parting);
    if (parting->ends_otherwise && !shown_) show_minimal(one);
  }

  [[nodiscard]] bool summary() const {
    std::cout << part_ << " of " << conversations_ << " conversations part, " << end_otherwise_ << " end otherwise\n";
    return part_ != 0;
  }

 private:
  /// Of the first conversation that ends otherwise.
  void show_minimal(written_transcript const& one) {
    shown_ = true;
    auto const lines = aplomb::fewest_parting_lines(a_.engine, b_.engine, one.chat, what_);
    std::cout << "  on " << lines.size() << " of its " << one.chat.lines.size() << " lines they part already:\n";
    for (auto const line : lines) std::cout << "    " << printable(one.source[line]) << '\n';
    print_sides(*aplomb::compare(a_.engine, b_.engine, aplomb::excerpt(one.chat, lines), what_));
  }

  desk const& a_;
  desk const& b_;
  aplomb::compared what_;
  std::size_t conversations_ = 0, part_ = 0, end_otherwise_ = 0;
  bool shown_ = false;
};

}  // namespace

int diff(arguments const& words) {
  namespace options = boost::program_options;
  options::options_description described(
      "usage: aplomb diff [OPTION...] A B\nA and B: ladders in JSON, or service_heat and service_owner for the "
      "built-in "
      "ones.\noptions");
  described.add_options()("replay", options::value<std::vector<std::string>>()->composing()->multitoken(),
                          "transcripts (jsonl) to play on both")(
      "compare", options::value<std::string>()->default_value("states"),
      "what makes conversations part: states, acts too, or words too");
  add_agents_option(described);
  add_desk_options(described, with_ladders::no);
  auto const command = parse("diff", words, described, 2);
  if (command.has("help")) return std::cout << described << '\n', ok;
  if (command.files.size() != 2) throw usage_error{"`aplomb diff` takes two ladders; see `aplomb diff --help`"};
  auto const what = command.get<std::string>("compare");
  require_one_of("compare", what, std::array<std::string_view, 3>{"states", "acts", "words"});

  auto const a = load_sound_ladder(command.files[0]), b = load_sound_ladder(command.files[1]);
  auto const found = aplomb::escalate::diff(a.view, b.view);
  print_diff(found);
  print_counts(a.view, found);
  if (auto const before = fingerprint_of(a.view), after = fingerprint_of(b.view); before != after)
    std::cout << "fingerprint " << before << " -> " << after
              << (found.empty() ? ", by the order of rows or states only\n" : "\n");
  bool differ = !found.empty();
  if (command.has("replay")) {
    if (is_owner_ladder(a.view) != is_owner_ladder(b.view))
      throw usage_error{"one ladder is the owner's and one is heat; conversations cannot be compared on them"};
    auto const desk_a = open_desk(command, {a}), desk_b = open_desk(command, {b});
    auto faults = desk_a.faults;
    comparison both(desk_a, desk_b, *aplomb::from_name<aplomb::compared>(what));
    for (auto const& file : command.get<std::vector<std::string>>("replay"))
      for (auto const& one : read_transcripts(file, agents_as_bot(command), faults)) both.play(file, one);
    differ = both.summary() || differ || faults != 0;
  }
  return differ ? found_something : ok;
}

}  // namespace cli
