// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "report_output.hpp"
#include "input.hpp"
#include "json_line.hpp"
#include "reading_output.hpp"
#include <aplomb/escalate/row_text.hpp>
#include <iomanip>
#include <ostream>
#include <string_view>

namespace cli {

namespace {

using aplomb::escalate::ladder_view;
using aplomb::escalate::row_coverage;

void coverage_as_json(std::ostream& out, std::string_view ladder, row_coverage const& rows, ladder_view const& view) {
  for (std::size_t i = 0; i < view.row_count; ++i) {
    json_line line;
    line.key("ladder").string(ladder).key("name").string(view.name).key("row").number(static_cast<std::int64_t>(i));
    line.key("fired").number(static_cast<std::int64_t>(rows.fired()[i]));
    line.key("text").string(aplomb::escalate::row_text(view, i));
    out << line.finish() << '\n';
  }
}

void coverage_as_text(std::ostream& out, std::string_view ladder, row_coverage const& rows, ladder_view const& view) {
  auto const fired = rows.fired().size() - rows.never().size();
  out << ladder;
  if (!view.name.empty()) out << " (" << printable(view.name) << ')';
  out << ": " << fired << " of " << rows.fired().size() << " rows fired, " << rows.total() << " times\n";
  out << "  fired  row\n";
  for (std::size_t i = 0; i < view.row_count; ++i) {
    if (rows.fired()[i] == 0)
      out << "  never";
    else
      out << std::setw(7) << rows.fired()[i];
    out << std::setw(5) << i << "  " << printable(aplomb::escalate::row_text(view, i)) << '\n';
  }
}

std::string per_1000(aplomb::alarm_report const& sum) {
  auto const thousandths = sum.false_per_1000_turns();
  return std::to_string(thousandths / 1000) + '.' + std::to_string(thousandths % 1000 / 100);
}

}  // namespace

void print_coverage(std::ostream& out, aplomb::coverage const& rows, aplomb::ladder_pair const& ladders, bool text) {
  if (!text) {
    coverage_as_json(out, "heat", rows.heat, ladders.heat);
    coverage_as_json(out, "owner", rows.owner, ladders.owner);
    return;
  }
  coverage_as_text(out, "heat", rows.heat, ladders.heat);
  out << '\n';
  coverage_as_text(out, "owner", rows.owner, ladders.owner);
}

void print_alarms(std::ostream& out, std::string_view kind, aplomb::alarm_report const& sum,
                  std::vector<placed_alarm> const& cases, bool text) {
  constexpr auto none = aplomb::escalate::handoff_reason::none;
  if (text) {
    for (auto const& [file, alarm] : cases)
      out << printable(file) << ": conversation " << printable(alarm.conversation) << ", turn " << alarm.turn << ": "
          << (alarm.error == aplomb::alarm_error::missed ? "missed" : "false alarm")
          << (alarm.reason == none ? "" : ", " + std::string(aplomb::name_of(alarm.reason))) << '\n';
    out << sum.false_alarms << " of " << sum.alarms << " alarms false, " << per_1000(sum) << " in 1000 turns ("
        << sum.turns << " marked); " << sum.missed << " of " << sum.wanted << " missed\n";
    return;
  }
  auto const number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  json_line line;
  line.key("alarm").string(kind).key("turns").number(number(sum.turns)).key("alarms").number(number(sum.alarms));
  line.key("false_alarms").number(number(sum.false_alarms));
  line.key("false_per_1000_turns").thousandths(number(sum.false_per_1000_turns()));
  line.key("wanted").number(number(sum.wanted)).key("missed").number(number(sum.missed));
  line.key("cases").begin_array();
  for (auto const& [file, alarm] : cases) {
    line.begin_object().key("error").string(aplomb::name_of(alarm.error)).key("file").string(file);
    line.key("conversation").string(alarm.conversation).key("turn").number(number(alarm.turn)).key("reason");
    alarm.reason == none ? line.null() : line.string(aplomb::name_of(alarm.reason));
    line.end_object();
  }
  line.end_array();
  out << line.finish() << '\n';
}

}  // namespace cli
