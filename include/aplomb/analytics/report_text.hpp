// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/analytics/detail/report_words.hpp>
#include <aplomb/analytics/detail/state_words.hpp>
#include <aplomb/analytics/report.hpp>
#include <aplomb/classify/spoken_names.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/row_text.hpp>
#include <aplomb/escalate/spoken_names.hpp>
#include <aplomb/respond/spoken_duration.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A report for people, as plain text and as what the HTML page is made of.

namespace aplomb::analytics {

namespace detail {

[[nodiscard]] inline std::string padded(std::int64_t number, std::size_t digits) {
  auto text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// "2026-03-02 14:00" of a time, UTC, by the algorithm of H. Hinnant for the proleptic Gregorian calendar.
[[nodiscard]] inline std::string date_text(instant at, bool with_time) {
  std::int64_t const day_ms = 86'400'000;
  std::int64_t const in_day = ((at.ms % day_ms) + day_ms) % day_ms;
  std::int64_t const z = (at.ms - in_day) / day_ms + 719'468;
  std::int64_t const era = (z >= 0 ? z : z - 146'096) / 146'097;
  std::int64_t const of_era = z - era * 146'097;
  std::int64_t const year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  std::int64_t const of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t const shifted = (5 * of_year + 2) / 153;
  std::int64_t const day = of_year - (153 * shifted + 2) / 5 + 1;
  std::int64_t const month = shifted < 10 ? shifted + 3 : shifted - 9;
  std::int64_t const year = year_of_era + era * 400 + (month <= 2);
  auto out = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
  if (with_time) out += " " + padded(in_day / 3'600'000, 2) + ":" + padded(in_day / 60'000 % 60, 2);
  return out;
}

/// "12.3 %" of thousandths.
[[nodiscard]] inline std::string percent_text(std::int64_t per_mille) {
  auto const whole = per_mille < 0 ? -per_mille : per_mille;
  return std::string(per_mille < 0 ? "-" : "") + std::to_string(whole / 10) + "." + std::to_string(whole % 10) + " %";
}
[[nodiscard]] inline std::string share_text(std::uint64_t part, std::uint64_t of) {
  return std::to_string(part) + (of == 0 ? "" : " (" + percent_text(rate{of, part}.per_mille()) + ")");
}

/// A table of the report as text cells, the first row its head.
struct text_table {
  std::vector<std::vector<std::string>> rows;
};

[[nodiscard]] inline std::string word(phrase p, text::language l) { return std::string{words_of(p, l)}; }

/// The key figures: a name, the figure, and how it is meant.
[[nodiscard]] inline text_table key_figures(report const& r, text::language l) {
  text_table t;
  auto const add = [&](phrase name, std::string figure, std::string note = {}) {
    t.rows.push_back({word(name, l), std::move(figure), std::move(note)});
  };
  add(phrase::period,
      r.from.ms == 0 ? word(phrase::no_clock, l) : date_text(r.from, true) + " – " + date_text(r.to, true) + " UTC");
  add(phrase::conversations, std::to_string(r.conversations));
  add(phrase::messages, std::to_string(r.messages));
  add(phrase::troubled, share_text(r.troubled, r.conversations), word(phrase::troubled_note, l));
  add(phrase::calmed, share_text(r.calmed, r.troubled), word(phrase::calmed_note, l));
  add(phrase::handed_over, share_text(r.handed_over, r.conversations));
  if (r.median_wait) {
    add(phrase::wait, std::string{respond::spoken_duration(*r.median_wait, l)}, word(phrase::wait_note, l));
    add(phrase::longest, std::string{respond::spoken_duration(*r.longest_wait, l)});
  }
  add(phrase::unread, share_text(r.unread, r.messages));
  if (r.refused > 0) add(phrase::refused, share_text(r.refused, r.decisions));
  return t;
}

[[nodiscard]] inline text_table reasons_table(report const& r, text::language l) {
  text_table t;
  for (auto const reason : all_of<escalate::handoff_reason>())
    if (r.reasons[index_of(reason)] > 0)
      t.rows.push_back({std::string{spoken_name(reason, l)}, std::to_string(r.reasons[index_of(reason)])});
  return t;
}

[[nodiscard]] inline text_table spots_table(report const& r, text::language l) {
  text_table t{{{word(phrase::matter, l), word(phrase::feeling, l), word(phrase::conversations, l)}}};
  for (auto const& spot : r.trouble_spots)
    t.rows.push_back({std::string{spoken_name(spot.about, l)}, std::string{spoken_name(spot.feeling, l)},
                      std::to_string(spot.conversations)});
  return t;
}

[[nodiscard]] inline text_table times_table(state_flow const& flow, text::language l) {
  text_table t{{{word(phrase::state, l), word(phrase::visits, l), word(phrase::time_in_state, l)}}};
  for (std::size_t s = 0; s < flow.size(); ++s)
    t.rows.push_back({spoken_state(flow.name(s), l), std::to_string(flow.visits(s)),
                      std::string{respond::spoken_duration(flow.time(s), l)}});
  return t;
}

/// The rows that came close to deciding otherwise at least once.
[[nodiscard]] inline text_table margins_table(report const& r, text::language l) {
  text_table t{{{word(phrase::row, l), word(phrase::fired, l), word(phrase::narrowly, l), word(phrase::missed, l)}}};
  for (auto const* margins : {&r.heat_margins, &r.owner_margins}) {
    if (!*margins) continue;
    auto const& ladder = (*margins)->ladder();
    for (std::size_t i = 0; i < ladder.row_count; ++i) {
      auto const& row = (*margins)->row(i);
      if (row.narrowly == 0 && row.missed == 0) continue;
      t.rows.push_back({std::string{ladder.name} + " " + std::to_string(i) + ": " + escalate::row_text(ladder, i),
                        std::to_string(row.fired), std::to_string(row.narrowly), std::to_string(row.missed)});
    }
  }
  return t;
}

/// The scores that drifted; a score with too few values is told as such once.
[[nodiscard]] inline text_table drift_table(report const& r, text::language l) {
  text_table t{
      {{word(phrase::score, l), word(phrase::before, l), word(phrase::after, l), word(phrase::distance, l), ""}}};
  for (auto const& line : r.drifts) {
    if (!line.found.enough || line.found.distance == 0) continue;
    t.rows.push_back({std::string{escalate::axis_names<escalate::service_reading>[line.axis]},
                      std::string{to_text(line.median_before)}, std::string{to_text(line.median_after)},
                      percent_text(line.found.distance / 1000),
                      word(line.found.drifted ? phrase::drifted : phrase::no_drift, l)});
  }
  if (!r.drifts.empty() && !r.drifts.front().found.enough) t.rows.push_back({word(phrase::too_few, l), "", "", "", ""});
  return t;
}

[[nodiscard]] inline text_table groups_table(report const& r, text::language l) {
  text_table t{{{word(phrase::group, l), word(phrase::conversations, l), word(phrase::handed_over, l), "",
                 word(phrase::troubled, l), ""}}};
  auto const finding = [&](disparity const& d) {
    return word(!d.enough ? phrase::too_few : d.differs ? phrase::differs : phrase::no_difference, l);
  };
  auto const share = [](std::optional<rate> const& of) { return of ? percent_text(of->per_mille()) : std::string{}; };
  for (auto const& g : r.groups)
    t.rows.push_back({g.name, std::to_string(g.conversations), share(g.handed_over), finding(g.handover_gap),
                      share(g.troubled), finding(g.trouble_gap)});
  return t;
}

inline void append_table(std::string& out, text_table const& t) {
  for (auto const& row : t.rows) {
    out += "  ";
    for (std::size_t i = 0; i < row.size(); ++i) (out += i == 0 ? "" : "\t") += row[i];
    out += '\n';
  }
}

}  // namespace detail

/// The report as text: sections of tab-separated lines, in the language; `und` speaks English.
[[nodiscard]] inline std::string write_text(report const& r, text::language l) {
  using namespace detail;
  std::string out = word(phrase::title, l) + "\n\n";
  append_table(out, key_figures(r, l));
  auto const section = [&](phrase title, text_table const& t, std::size_t head = 1) {
    out += "\n" + word(title, l) + "\n";
    if (t.rows.size() <= head)
      out += "  " + word(phrase::nothing, l) + "\n";
    else
      append_table(out, t);
  };
  section(phrase::reasons, reasons_table(r, l), 0);
  section(phrase::trouble_spots, spots_table(r, l));
  section(phrase::heat, times_table(r.heat, l));
  section(phrase::owner, times_table(r.owner, l));
  if (r.heat_margins) section(phrase::thresholds, margins_table(r, l));
  section(phrase::drift, drift_table(r, l));
  section(phrase::groups, groups_table(r, l));
  return out;
}

}  // namespace aplomb::analytics
