// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/analytics/detail/report_words.hpp>
#include <aplomb/analytics/detail/state_words.hpp>
#include <aplomb/analytics/detail/svg.hpp>
#include <aplomb/analytics/report.hpp>
#include <aplomb/analytics/report_text.hpp>
#include <aplomb/classify/spoken_names.hpp>
#include <aplomb/escalate/spoken_names.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aplomb::analytics {

namespace detail {

inline constexpr std::string_view page_style =
    "body{font:15px/1.5 system-ui,\"PingFang SC\",\"PingFang TC\",\"Noto Sans CJK SC\",sans-serif;max-width:60em;"
    "margin:2em auto;padding:0 1em;color:#222}"
    "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em}p.note{color:#666;font-size:.9em;margin:.2em 0 .8em}"
    "table{border-collapse:collapse}th,td{padding:.25em .7em;text-align:left;border-bottom:1px solid #ddd}"
    "td.n{text-align:right;font-variant-numeric:tabular-nums}dl{display:grid;grid-template-columns:max-content auto;"
    "gap:.3em 1.5em}dt{color:#555}dd{margin:0}dd small{color:#666}"
    "svg{width:100%;max-width:46em;height:auto;font-size:12px}svg text{fill:#333}.bar{fill:#5b7fa6}.all{fill:#c9d1d9}"
    ".marked{fill:#c4473a}line{stroke:#999}@media print{body{margin:0}}";

[[nodiscard]] inline bool is_number(std::string_view cell) noexcept {
  return !cell.empty() && cell.find_first_not_of("0123456789.- %") == std::string_view::npos;
}

/// A table; the first row is the head. A sentence instead when there is nothing below it.
[[nodiscard]] inline std::string html_table(text_table const& t, text::language l) {
  if (t.rows.size() < 2) return "<p>" + escaped(words_of(phrase::nothing, l)) + "</p>\n";
  std::string out = "<table>\n";
  for (std::size_t i = 0; i < t.rows.size(); ++i) {
    out += "<tr>";
    for (auto const& cell : t.rows[i])
      out += i == 0            ? "<th>" + escaped(cell) + "</th>"
             : is_number(cell) ? "<td class=\"n\">" + escaped(cell) + "</td>"
                               : "<td>" + escaped(cell) + "</td>";
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

/// The transition matrix, each cell as dark as its share of the most frequent move. The colour only repeats the number.
[[nodiscard]] inline std::string html_matrix(state_flow const& flow, text::language l) {
  std::uint32_t most = 1;
  for (std::size_t i = 0; i < flow.size(); ++i)
    for (std::size_t j = 0; j < flow.size(); ++j) most = std::max(most, flow.moves(i, j));
  std::string out = "<table>\n<tr><th>" + escaped(words_of(phrase::from_to, l)) + "</th>";
  for (std::size_t j = 0; j < flow.size(); ++j) out += "<th>" + escaped(spoken_state(flow.name(j), l)) + "</th>";
  out += "</tr>\n";
  for (std::size_t i = 0; i < flow.size(); ++i) {
    out += "<tr><th>" + escaped(spoken_state(flow.name(i), l)) + "</th>";
    for (std::size_t j = 0; j < flow.size(); ++j) {
      auto const count = flow.moves(i, j);
      auto const share = std::uint64_t{count} * 60 / most;
      out +=
          "<td class=\"n\"" +
          (count == 0 ? std::string{} : " style=\"background:hsl(30,80%," + std::to_string(98 - share / 2) + "%)\"") +
          ">" + (count == 0 ? std::string{} : std::to_string(count)) + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

/// The writer of a page: sections one after another.
class page {
 public:
  page(report const& r, text::language l) : r_(r), l_(l) {}

  std::string write() {
    auto const title = escaped(words_of(phrase::title, l_));
    auto const tag = l_ == text::language::und ? std::string_view{"en"} : text::tag_of(l_);
    out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string{tag} +
           "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>" +
           title + "</title>\n<style>" + std::string{page_style} + "</style>\n</head>\n<body>\n<h1>" + title +
           "</h1>\n";
    figures();
    over_time();
    feelings();
    reasons();
    section("trouble-spots", phrase::trouble_spots, phrase::trouble_spots_note, html_table(spots_table(r_, l_), l_));
    flow("heat", phrase::heat, r_.heat);
    flow("owner", phrase::owner, r_.owner);
    if (r_.heat_margins)
      section("thresholds", phrase::thresholds, phrase::thresholds_note, html_table(margins_table(r_, l_), l_));
    section("drift", phrase::drift, phrase::drift_note, html_table(drift_table(r_, l_), l_));
    section("groups", phrase::groups, phrase::groups_note, html_table(groups_table(r_, l_), l_));
    return std::move(out_ += "</body>\n</html>\n");
  }

 private:
  void section(std::string_view id, phrase title, phrase note, std::string const& content) {
    out_ += "<section id=\"" + std::string{id} + "\">\n<h2>" + escaped(words_of(title, l_)) + "</h2>\n";
    if (note != phrase::nothing) out_ += "<p class=\"note\">" + escaped(words_of(note, l_)) + "</p>\n";
    out_ += content + "</section>\n";
  }

  void figures() {
    out_ += "<section id=\"figures\">\n<dl>\n";
    for (auto const& row : key_figures(r_, l_).rows) {
      out_ += "<dt>" + escaped(row[0]) + "</dt><dd>" + escaped(row[1]);
      if (!row[2].empty()) out_ += " <small>" + escaped(row[2]) + "</small>";
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n</section>\n";
  }

  void over_time() {
    if (r_.periods.empty()) return;
    std::vector<column> columns;
    bool const hours = r_.every < duration{86'400'000};
    for (auto const& p : r_.periods)
      columns.push_back(
          {p.messages, p.troubled,
           date_text(p.begin, hours) + ": " + std::to_string(p.messages) + " / " + std::to_string(p.troubled)});
    section("time", phrase::time_line, phrase::time_line_note,
            time_line(words_of(phrase::time_line, l_), columns, date_text(r_.periods.front().begin, hours),
                      date_text(r_.periods.back().begin, hours)));
  }

  void feelings() {
    std::vector<bar> bars;
    for (auto const e : all_of<classify::emotion>())
      bars.push_back({std::string{spoken_name(e, l_)}, r_.feelings[index_of(e)],
                      share_text(r_.feelings[index_of(e)], r_.messages)});
    section("feelings", phrase::feelings, phrase::nothing, bar_chart(words_of(phrase::feelings, l_), bars));
  }

  void reasons() {
    std::vector<bar> bars;
    for (auto const reason : all_of<escalate::handoff_reason>())
      if (r_.reasons[index_of(reason)] > 0)
        bars.push_back({std::string{spoken_name(reason, l_)}, r_.reasons[index_of(reason)],
                        std::to_string(r_.reasons[index_of(reason)])});
    section("reasons", phrase::reasons, phrase::nothing,
            bars.empty() ? "<p>" + escaped(words_of(phrase::nothing, l_)) + "</p>\n"
                         : bar_chart(words_of(phrase::reasons, l_), bars));
  }

  void flow(std::string_view id, phrase title, state_flow const& states) {
    std::vector<bar> bars;
    for (std::size_t s = 0; s < states.size(); ++s)
      if (states.time(s).ms > 0)
        bars.push_back({spoken_state(states.name(s), l_), static_cast<std::uint64_t>(states.time(s).ms),
                        std::string{respond::spoken_duration(states.time(s), l_)}});
    section(id, title, phrase::flow_note,
            html_matrix(states, l_) +
                (bars.empty() ? "" : "<h3>" + escaped(words_of(phrase::time_in_state, l_)) + "</h3>\n") +
                bar_chart(words_of(phrase::time_in_state, l_), bars));
  }

  report const& r_;
  text::language l_;
  std::string out_;
};

}  // namespace detail

/// The report as one HTML page with charts, in the language (`und`: English). Self-contained: no script, nothing from
/// elsewhere; every text from outside is escaped. It is well-formed XML as well, so that any parser can check it.
/// O(size of the report).
[[nodiscard]] inline std::string write_html(report const& r, text::language l) { return detail::page{r, l}.write(); }

}  // namespace aplomb::analytics
