// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/session/expectations.hpp>
#include <aplomb/session/replay.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How often a desk raises an alarm where nobody should be alarmed, and how often it misses one.

namespace aplomb {

/// What counts as an alarm: that a customer's line takes the conversation from the bot (severity 0), or that it takes heat
/// to at least that severity from below.
struct alarm_rule {
  std::uint8_t severity = 0;
};

APLOMB_ENUM(alarm_error, std::uint8_t, false_alarm, missed)

/// One alarm that was wrong, or wanting.
struct alarm_case {
  alarm_error error{};
  std::string conversation;
  std::size_t turn = 0;               ///< of an alarm missed in a whole conversation: its last customer line
  escalate::handoff_reason reason{};  ///< of a false alarm: why a person was called; none when heat was the alarm
};

/// The count over any number of conversations.
struct alarm_report {
  std::size_t turns = 0;          ///< customer lines that were marked yes or no
  std::size_t alarms = 0;         ///< raised at them
  std::size_t false_alarms = 0;   ///< of these, at lines marked no
  std::size_t wanted = 0;         ///< lines marked yes, and conversations marked so as a whole
  std::size_t missed = 0;         ///< of these, without an alarm
  std::vector<alarm_case> cases;  ///< the false and the missed ones, as they came

  alarm_report& operator+=(alarm_report const& more) {
    turns += more.turns, alarms += more.alarms, false_alarms += more.false_alarms;
    wanted += more.wanted, missed += more.missed;
    cases.insert(cases.end(), more.cases.begin(), more.cases.end());
    return *this;
  }

  /// False alarms in 1,000 marked turns, in thousandths: 12,500 is 12.5. 0 without turns.
  [[nodiscard]] std::size_t false_per_1000_turns() const noexcept {
    return turns == 0 ? 0 : (false_alarms * 1'000'000 + turns / 2) / turns;
  }
};

/// Judges alarms by the marks of a table of expectations.
///
/// A mark is the cell `alarm` of a row: `no`, nobody should be alarmed by this line; `yes`, an alarm should stand after it,
/// raised here or before; anything else leaves it open. Where the table has no column `alarm`, and an alarm is a handover,
/// `handoff_reason` marks: `-` alone is no, values without `-` are yes. A row for every line (`*`) marks the conversation as
/// a whole: `no`, any alarm is false; `yes`, there must be one.
class alarm_judge {
 public:
  /// `table` outlives the judge.
  explicit alarm_judge(expectation_table const& table, alarm_rule rule = {})
      : table_(&table), index_(table), rule_(rule) {}

  /// Takes the next line of conversation `id`; conversations may interleave.
  void take(std::string_view id, replayed_line const& line) {
    open_chat& chat = chat_of(id);
    bool const stands = stands_after(line);
    bool const raised =
        rule_.severity == 0 ? line.turn.handoff != escalate::handoff_reason::none : stands && !chat.alarmed;
    chat.alarmed = stands;
    if (!line.heard()) return;
    chat.last_turn = line.index;
    chat.ever = chat.ever || raised;
    mark const here = mark_of(id, line.index);
    if (here == mark::open) return;
    ++report_.turns;
    report_.alarms += raised;
    if (here == mark::no && raised)
      add(alarm_error::false_alarm, report_.false_alarms, id, line.index, line.turn.handoff);
    if (here == mark::yes) {
      ++report_.wanted;
      if (!stands) add(alarm_error::missed, report_.missed, id, line.index);
    }
  }

  /// The count, with conversations that were to alarm as a whole and did not. Begins anew.
  [[nodiscard]] alarm_report finish() {
    for (auto const& [id, chat] : chats_) {
      if (whole(id) != mark::yes) continue;
      ++report_.wanted;
      if (!chat.ever) add(alarm_error::missed, report_.missed, id, chat.last_turn);
    }
    chats_.clear();
    return std::exchange(report_, {});
  }

 private:
  enum class mark : std::uint8_t { open, no, yes };
  struct open_chat {
    std::size_t last_turn = 0;
    bool alarmed = false;
    bool ever = false;
  };

  open_chat& chat_of(std::string_view id) {
    auto const found = chats_.find(id);
    return found != chats_.end() ? found->second : chats_[std::string(id)];
  }

  [[nodiscard]] bool stands_after(replayed_line const& line) const noexcept {
    if (rule_.severity > 0) return line.turn.axes.severity.per_mille >= rule_.severity * 100;
    return line.after.called_for != escalate::handoff_reason::none || line.turn.person_owns;
  }

  [[nodiscard]] mark read(expectation const& row) const noexcept {
    auto const& cell = row.cell(expected_column::alarm);
    if (cell == "yes") return mark::yes;
    if (cell == "no") return mark::no;
    auto const& reasons = row.cell(expected_column::handoff_reason);
    if (!cell.empty() || rule_.severity > 0 || reasons.empty()) return mark::open;
    if (reasons == "-") return mark::no;
    return detail::allows(reasons, "-") ? mark::open : mark::yes;
  }

  [[nodiscard]] mark mark_of(std::string_view id, std::size_t turn) const {
    mark found = mark::open;
    index_.each(id, [&](std::size_t i) {
      expectation const& row = table_->rows[i];
      if (found == mark::open && row.turn == turn) found = read(row);
    });
    return found == mark::open && whole(id) == mark::no ? mark::no : found;
  }
  [[nodiscard]] mark whole(std::string_view id) const {
    mark found = mark::open;
    index_.each(id, [&](std::size_t i) {
      expectation const& row = table_->rows[i];
      if (found == mark::open && !row.turn && !row.cell(expected_column::alarm).empty()) found = read(row);
    });
    return found;
  }

  void add(alarm_error error, std::size_t& count, std::string_view id, std::size_t turn,
           escalate::handoff_reason reason = {}) {
    ++count;
    report_.cases.push_back({error, std::string(id), turn, reason});
  }

  expectation_table const* table_;
  detail::expectation_index index_;
  alarm_rule rule_;
  std::map<std::string, open_chat, std::less<>> chats_;
  alarm_report report_;
};

}  // namespace aplomb
