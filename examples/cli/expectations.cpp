// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "expectations.hpp"
#include "command.hpp"
#include "input.hpp"
#include <algorithm>
#include <charconv>
#include <iostream>

namespace cli {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = 0; end != std::string_view::npos;
       text.remove_prefix(end == std::string_view::npos ? 0 : end + 1)) {
    end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
  }
  return parts;
}

/// Whether `actual` is one of the values of `expected` ("a|b"); "*" allows everything.
bool allowed(std::string_view expected, std::string_view actual) {
  auto const values = split(expected, '|');
  return std::ranges::any_of(values, [&](auto const& value) { return value == "*" || value == actual; });
}

/// "threat,urgency" must be raised, "!abuse" must not; "-" and "*" ask for nothing.
bool flags_hold(std::string_view expected, aplomb::classify::affect const& affect) {
  if (expected == "-" || expected == "*") return true;
  for (std::string_view name : split(expected, ',')) {
    bool const wanted = !name.starts_with('!');
    if (!wanted) name.remove_prefix(1);
    auto const flag = aplomb::from_name<aplomb::classify::flag>(name);
    if (!flag || affect.has(*flag) != wanted) return false;
  }
  return true;
}

/// Whether `id`, as written in a table, is the id `conversation`, as written in JSON: an integer or a quoted string.
bool names(std::string_view id, std::string_view conversation) {
  return conversation == id || conversation == '"' + std::string(id) + '"';
}

std::string raised(aplomb::classify::affect const& affect) {
  std::string out;
  for (auto flag : aplomb::all_of<aplomb::classify::flag>())
    if (affect.has(flag)) out += (out.empty() ? "" : ",") + std::string(aplomb::name_of(flag));
  return out.empty() ? "-" : out;
}

}  // namespace

bool expectations::compare(std::string_view conversation, heard_line const& heard) {
  bool good = true;
  for (auto& row : rows_) {
    if (row.turn != heard.index || !(row.conversation.empty() || names(row.conversation, conversation))) continue;
    row.seen = true;
    auto const& turn = heard.turn;
    auto const expect = [&](std::string_view column, std::string_view actual, auto holds) {
      auto const found = row.columns.find(column);
      if (found == row.columns.end() || holds(found->second)) return;
      good = false;
      std::cerr << file_ << ':' << row.line << ": turn " << row.turn << ": " << column << " is " << actual
                << ", expected " << found->second << "; read the line again, or widen the row\n";
    };
    auto const one = [&](std::string_view column, std::string_view actual) {
      expect(column, actual, [&](std::string_view expected) { return allowed(expected, actual); });
    };
    one("emotion", aplomb::name_of(turn.affect.main_emotion()));
    one("satisfaction", aplomb::name_of(turn.affect.main_satisfaction()));
    expect("flags", raised(turn.affect), [&](std::string_view expected) { return flags_hold(expected, turn.affect); });
    one("heat", turn.state.name);
    one("owner", turn.owner.name);
    bool const leaves = turn.handoff != aplomb::escalate::handoff_reason::none;
    one("handoff_reason", leaves ? aplomb::name_of(turn.handoff) : "-");
  }
  return good;
}

bool expectations::report_unseen() const {
  bool good = true;
  for (auto const& row : rows_) {
    if (row.seen) continue;
    good = false;
    std::cerr << file_ << ':' << row.line << ": turn " << row.turn
              << " is not a customer line of the transcript; correct its number\n";
  }
  return good;
}

expectations load_expectations(std::string const& file) {
  line_source lines(file);
  if (lines.failed()) throw usage_error{"cannot read '" + file + "'; name a readable file"};
  expectations loaded;
  loaded.file_ = file;
  std::vector<std::string> header;
  for (std::string line; lines.next(line);) {
    if (line.empty() || line.starts_with('#')) continue;
    auto const cells = split(line, '\t');
    if (header.empty()) {
      header = cells;
      continue;
    }
    auto const place = file + ':' + std::to_string(lines.number());
    if (cells.size() != header.size())
      throw usage_error{place + ": " + std::to_string(cells.size()) + " columns where the header has " +
                        std::to_string(header.size()) + "; separate them with tabs"};
    expectations::expected_line row;
    row.line = lines.number();
    for (std::size_t i = 0; i < cells.size(); ++i) row.columns[header[i]] = cells[i];
    auto const turn = row.columns["turn"];
    auto const [end, error] = std::from_chars(turn.data(), turn.data() + turn.size(), row.turn);
    if (error != std::errc{} || end != turn.data() + turn.size())
      throw usage_error{place + ": '" + turn + "' is no turn; write a number from 0"};
    if (auto const named = row.columns.find("conversation"); named != row.columns.end())
      row.conversation = named->second;
    loaded.rows_.push_back(std::move(row));
  }
  return loaded;
}

}  // namespace cli
