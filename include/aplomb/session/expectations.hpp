// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/replay.hpp>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// What a supervisor expects after each customer line of a transcript, as a table that people write:
///
///     turn  emotion        flags            heat         owner    handoff_reason
///     0     neutral        -                calm         bot      -
///     4     anger|disgust  urgency,!abuse   upset|angry  waiting  requested
///
/// with tabs between. The columns may come in any order and all but `turn` may be missing:
///
/// - `turn`: index of the line among all lines of its conversation, from 0; `*` is every customer line.
/// - `conversation`: id; missing or "" is every conversation.
/// - `emotion`, `satisfaction`, `purpose`, `heat`, `owner`, `handoff_reason` (`-`: does not leave the bot at this line):
///   one value, or several allowed ones with `|` between; `*` allows all.
/// - `flags`, `acts`: those that must be there, with commas between; `!name` must not be; `-` and `*` ask for nothing.
/// - `alarm`: `yes`, `no` or `*`, see alarms.hpp. `note`: ignored.

namespace aplomb {

APLOMB_ENUM(expected_column, std::uint8_t, conversation, turn, emotion, satisfaction, purpose, flags, heat, owner,
            handoff_reason, acts, alarm, note)

/// A row of the table. `line` counts from 1 in the text it was read from.
struct expectation {
  std::string conversation;         ///< "" is every conversation
  std::optional<std::size_t> turn;  ///< nothing is every customer line
  std::size_t line = 0;
  std::array<std::string, count_of<expected_column>> cells;  ///< by column; "" asks for nothing

  [[nodiscard]] std::string const& cell(expected_column c) const noexcept { return cells[index_of(c)]; }
};

/// What is wrong with a table, and where: line and column in characters, from 1.
struct expectation_fault {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string what;
  std::string remedy;
};

struct expectation_table {
  std::vector<expectation> rows;
  std::vector<expectation_fault> faults;
};

/// An expectation that does not hold for a line.
struct mismatch {
  std::size_t line = 0;  ///< of the table
  std::size_t turn = 0;
  expected_column column{};
  std::string actual;
  std::string expected;
};

namespace detail {

/// Calls `each(part, offset)` for the parts of `text` between separators.
template <class Each>
void split(std::string_view text, char separator, Each each) {
  for (std::size_t begin = 0;;) {
    std::size_t const end = text.find(separator, begin);
    each(text.substr(begin, end == std::string_view::npos ? end : end - begin), begin);
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

/// Whether `actual` is one of the values of `expected` ("a|b"); "" and "*" allow everything.
[[nodiscard]] inline bool allows(std::string_view expected, std::string_view actual) {
  bool found = expected.empty();
  split(expected, '|', [&](std::string_view value, std::size_t) { found = found || value == "*" || value == actual; });
  return found;
}

[[nodiscard]] inline bool asks_nothing(std::string_view cell) noexcept {
  return cell.empty() || cell == "-" || cell == "*";
}

/// "threat,!abuse": each name must hold, or not.
template <described_enum E, class Has>
[[nodiscard]] bool all_hold(std::string_view expected, Has has) {
  bool good = true;
  if (asks_nothing(expected)) return true;
  split(expected, ',', [&](std::string_view name, std::size_t) {
    bool const wanted = !name.starts_with('!');
    if (!wanted) name.remove_prefix(1);
    auto const value = from_name<E>(name);
    good = good && value && has(*value) == wanted;
  });
  return good;
}

/// The names that hold, with commas between; "-" for none.
template <described_enum E, class Has>
[[nodiscard]] std::string holding(Has has) {
  std::string out;
  for (auto const value : all_of<E>())
    if (has(value)) (out += out.empty() ? "" : ",") += name_of(value);
  return out.empty() ? "-" : out;
}

template <described_enum E>
[[nodiscard]] std::string names_for_remedy() {
  std::string all;
  for (auto const value : all_of<E>()) (all += all.empty() ? "" : ", ") += name_of(value);
  return all;
}

/// Finds the rows about a conversation without asking all of them.
class expectation_index {
 public:
  explicit expectation_index(expectation_table const& table) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) rows_[table.rows[i].conversation].push_back(i);
  }

  /// Calls `each(number)` for the rows that name `id`, then for those that name no conversation.
  template <class Each>
  void each(std::string_view id, Each each) const {
    for (std::string_view const name : {id, std::string_view{}}) {
      if (auto const found = rows_.find(name); found != rows_.end())
        for (std::size_t const row : found->second) each(row);
      if (id.empty()) return;
    }
  }

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>> rows_;
};

/// Reads a table line by line; collects faults and goes on.
class expectation_reader {
 public:
  expectation_table read(std::string_view tsv) {
    if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
    split(tsv, '\n', [&](std::string_view line, std::size_t) {
      ++number_;
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line.starts_with('#')) return;
      line_ = line;
      columns_.empty() ? header() : row();
    });
    return std::move(table_);
  }

 private:
  /// A fault at byte `offset` of the line.
  void fault(std::size_t offset, std::string what, std::string remedy) {
    auto const begun = line_.substr(0, offset);
    auto const continued = std::count_if(begun.begin(), begun.end(),
                                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
    table_.faults.push_back(
        {number_, offset - static_cast<std::size_t>(continued) + 1, std::move(what), std::move(remedy)});
  }

  void header() {
    split(line_, '\t', [&](std::string_view name, std::size_t at) {
      columns_.push_back(from_name<expected_column>(name));
      if (!columns_.back())
        fault(at, "unknown column '" + std::string(name) + "'", "write one of " + names_for_remedy<expected_column>());
      else if (std::count(columns_.begin(), columns_.end(), columns_.back()) > 1)
        fault(at, "the column '" + std::string(name) + "' comes twice", "keep one");
    });
    if (std::find(columns_.begin(), columns_.end(), expected_column::turn) == columns_.end())
      fault(0, "no column 'turn'", "add it to the header");
  }

  void row() {
    auto const tabs = static_cast<std::size_t>(std::count(line_.begin(), line_.end(), '\t'));
    if (tabs + 1 != columns_.size())
      return fault(0, std::to_string(tabs + 1) + " columns where the header has " + std::to_string(columns_.size()),
                   "separate them with tabs");
    expectation made;
    made.line = number_;
    std::size_t const before = table_.faults.size();
    std::size_t next = 0;
    split(line_, '\t', [&](std::string_view cell, std::size_t at) {
      auto const column = columns_[next++];
      if (!column) return;
      check(*column, cell, at);
      made.cells[index_of(*column)] = cell;
      if (*column == expected_column::conversation) made.conversation = cell;
      if (*column == expected_column::turn) made.turn = turn(cell, at);
    });
    if (table_.faults.size() == before) table_.rows.push_back(std::move(made));
  }

  std::optional<std::size_t> turn(std::string_view cell, std::size_t at) {
    std::size_t value = 0;
    auto const [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error == std::errc{} && end == cell.data() + cell.size()) return value;
    if (cell != "*") fault(at, "'" + std::string(cell) + "' is no turn", "write a number from 0, or * for every line");
    return std::nullopt;
  }

  void check(expected_column column, std::string_view cell, std::size_t at) {
    switch (column) {
      case expected_column::emotion:
        return check_names<classify::emotion>(cell, '|', at);
      case expected_column::satisfaction:
        return check_names<classify::satisfaction>(cell, '|', at);
      case expected_column::purpose:
        return check_names<classify::purpose>(cell, '|', at);
      case expected_column::handoff_reason:
        return check_names<escalate::handoff_reason>(cell, '|', at);
      case expected_column::flags:
        return check_names<classify::flag>(cell, ',', at);
      case expected_column::acts:
        return check_names<respond::act>(cell, ',', at);
      case expected_column::alarm:
        if (cell != "yes" && cell != "no" && !asks_nothing(cell))
          fault(at, "'" + std::string(cell) + "' is no mark of an alarm", "write yes, no or *");
        return;
      default:
        return;  // the names of states are those of a ladder: see unknown_states
    }
  }

  /// "a|b" or "a,!b"; `*`, `-` for no reason, and `-` alone in a list, which asks for nothing, are no names.
  template <described_enum E>
  void check_names(std::string_view cell, char separator, std::size_t at) {
    bool const list = separator == ',';
    if (list ? asks_nothing(cell) : cell.empty()) return;
    constexpr bool reasons = std::is_same_v<E, escalate::handoff_reason>;
    split(cell, separator, [&](std::string_view name, std::size_t offset) {
      if (list && name.starts_with('!')) name.remove_prefix(1);
      if ((!list && name == "*") || (reasons && name == "-")) return;
      if (!from_name<E>(name) || (reasons && name == "none"))
        fault(at + offset, "unknown name '" + std::string(name) + "'",
              "write one of " + names_for_remedy<E>() + (reasons ? ", or - in place of none" : ""));
    });
  }

  expectation_table table_;
  std::vector<std::optional<expected_column>> columns_;
  std::string_view line_;
  std::size_t number_ = 0;
};

}  // namespace detail

/// Reads a table of expectations. Lines end at LF, one CR before it and a byte order mark at the start are dropped, empty
/// lines and those that begin with # are skipped. A row with a fault is reported and left out. O(size).
[[nodiscard]] inline expectation_table read_expectations(std::string_view tsv) {
  return detail::expectation_reader{}.read(tsv);
}

/// The expectations about states that neither ladder has, as faults: a misspelt state would otherwise never hold, or, among
/// several allowed, never matter. Their column is that of the table's first character.
[[nodiscard]] inline std::vector<expectation_fault> unknown_states(expectation_table const& table,
                                                                   ladder_pair const& ladders) {
  std::vector<expectation_fault> faults;
  auto const look = [&](expectation const& row, expected_column column, escalate::ladder_view const& ladder) {
    if (row.cell(column).empty()) return;
    detail::split(row.cell(column), '|', [&](std::string_view name, std::size_t) {
      bool known = name == "*";
      std::string all;
      for (std::size_t i = 0; i < ladder.state_count; ++i) {
        known = known || ladder.states[i].name == name;
        (all += all.empty() ? "" : ", ") += ladder.states[i].name;
      }
      if (!known)
        faults.push_back({row.line, 1, "the ladder has no state '" + std::string(name) + "'", "write one of " + all});
    });
  };
  for (expectation const& row : table.rows) {
    look(row, expected_column::heat, ladders.heat);
    look(row, expected_column::owner, ladders.owner);
  }
  return faults;
}

/// What of `row` does not hold for the customer line `heard`; whether it is the line that the row is about is for the
/// caller to say.
[[nodiscard]] inline std::vector<mismatch> mismatches(expectation const& row, replayed_line const& heard) {
  std::vector<mismatch> found;
  auto const expect = [&](expected_column column, std::string_view actual, bool holds) {
    if (!holds) found.push_back({row.line, heard.index, column, std::string(actual), row.cell(column)});
  };
  auto const one = [&](expected_column column, std::string_view actual) {
    expect(column, actual, detail::allows(row.cell(column), actual));
  };
  auto const& affect = heard.turn.affect;
  auto const raised = [&](classify::flag f) { return affect.has(f); };
  auto const planned = [&](respond::act a) { return heard.turn.acts.has(a); };
  using enum expected_column;
  one(emotion, name_of(affect.main_emotion()));
  one(satisfaction, name_of(affect.main_satisfaction()));
  one(purpose, name_of(affect.main_purpose()));
  expect(flags, detail::holding<classify::flag>(raised), detail::all_hold<classify::flag>(row.cell(flags), raised));
  one(heat, heard.heat.name);
  one(owner, heard.owner.name);
  bool const leaves = heard.turn.handoff != escalate::handoff_reason::none;
  one(handoff_reason, leaves ? name_of(heard.turn.handoff) : "-");
  expect(acts, detail::holding<respond::act>(planned), detail::all_hold<respond::act>(row.cell(acts), planned));
  return found;
}

/// Holds what was played against a table.
class expectation_check {
 public:
  /// `table` outlives the check.
  explicit expectation_check(expectation_table const& table)
      : table_(&table), index_(table), seen_(table.rows.size()) {}

  /// What does not hold for a line of conversation `id`. Only customer lines are expected anything of.
  [[nodiscard]] std::vector<mismatch> compare(std::string_view id, replayed_line const& line) {
    std::vector<mismatch> found;
    if (!line.heard()) return found;
    index_.each(id, [&](std::size_t i) {
      expectation const& row = table_->rows[i];
      if (row.turn && *row.turn != line.index) return;
      seen_[i] = true;
      for (auto& one : mismatches(row, line)) found.push_back(std::move(one));
    });
    return found;
  }

  /// The rows whose line never came.
  [[nodiscard]] std::vector<expectation const*> unseen() const {
    std::vector<expectation const*> rows;
    for (std::size_t i = 0; i < seen_.size(); ++i)
      if (!seen_[i]) rows.push_back(&table_->rows[i]);
    return rows;
  }

 private:
  expectation_table const* table_;
  detail::expectation_index index_;
  std::vector<bool> seen_;
};

}  // namespace aplomb
