// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "score_output.hpp"
#include "json_line.hpp"
#include "reading_output.hpp"
#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace cli {

namespace {

using namespace aplomb::training;
using aplomb::all_of;
using aplomb::index_of;
using aplomb::name_of;
using aplomb::text::language;
using classified_flag = aplomb::classify::flag;

constexpr language shown_languages[] = {language::zh_hans, language::zh_hant, language::en, language::und};

std::int64_t in_thousandths(double value) { return std::llround(value * 1000); }

// ---- JSON

void write(json_line& line, std::string_view key, std::optional<double> value) {
  line.key(key);
  if (value)
    line.thousandths(in_thousandths(*value));
  else
    line.null();
}

void write(json_line& line, std::string_view key, std::uint64_t count) {
  line.key(key).number(static_cast<std::int64_t>(count));
}

void write_class(json_line& line, std::string_view name, rates const& r) {
  line.begin_object().key("name").string(name);
  write(line, "precision", r.precision());
  write(line, "recall", r.recall());
  write(line, "f1", r.f1());
  write(line, "support", r.support);
  write(line, "found", r.found);
  line.end_object();
}

/// The keys of an output whose classes exclude each other; the object stays open.
template <class Class>
void begin_output(json_line& line, std::string_view key, confusion<Class> const& counts) {
  line.key(key).begin_object();
  write(line, "messages", counts.total());
  write(line, "accuracy", counts.accuracy());
  write(line, "macro_f1", counts.macro_f1());
  line.key("classes").begin_array();
  for (auto const c : all_of<Class>()) write_class(line, name_of(c), counts.of(c));
  line.end_array().key("confusion").begin_array();
  for (auto const labelled : all_of<Class>()) {
    line.begin_array();
    for (auto const read : all_of<Class>()) line.number(static_cast<std::int64_t>(counts.count(labelled, read)));
    line.end_array();
  }
  line.end_array();
}

void write_reliability(json_line& line, reliability const& confidence) {
  write(line, "calibration_error", confidence.expected_calibration_error());
  line.key("reliability").begin_array();
  for (auto const& bin : confidence.bins()) {
    line.begin_object();
    write(line, "confidence", std::optional(bin.confidence));
    write(line, "accuracy", std::optional(bin.accuracy));
    write(line, "count", bin.count);
    line.end_object();
  }
  line.end_array();
}

void write_headline(json_line& line, headline const& figures, headline_intervals const& intervals) {
  line.key("headline").begin_object();
  for (auto const m : all_of<measure>()) {
    auto const& between = intervals[index_of(m)];
    line.key(name_of(m)).begin_object();
    write(line, "value", figures[index_of(m)]);
    write(line, "low", between ? std::optional(between->low) : std::nullopt);
    write(line, "high", between ? std::optional(between->high) : std::nullopt);
    line.end_object();
  }
  line.end_object();
}

void write_languages(json_line& line, scorer const& scored) {
  line.key("languages").begin_array();
  for (auto const l : shown_languages) {
    line.begin_object().key("lang").string(tag_of(l));
    write(line, "messages", scored.of(l).messages);
    auto const figures = scored.of(l).figures();
    for (auto const m : all_of<measure>()) write(line, name_of(m), figures[index_of(m)]);
    line.end_object();
  }
  line.end_array();
}

// ---- text

std::string as_text(std::optional<double> value) {
  if (!value) return "-";
  auto const thousandths = in_thousandths(*value);
  std::string digits = std::to_string(thousandths % 1000);
  return std::to_string(thousandths / 1000) + '.' + std::string(3 - digits.size(), '0') + digits;
}

/// Columns of ASCII text: the first one to the left, the others to the right.
class text_table {
 public:
  void row(std::vector<std::string> cells) {
    widths_.resize(std::max(widths_.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) widths_[i] = std::max(widths_[i], cells[i].size());
    rows_.push_back(std::move(cells));
  }

  [[nodiscard]] std::string str() const {
    std::string out;
    for (auto const& cells : rows_) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string const blank(widths_[i] - cells[i].size(), ' ');
        out += i == 0 ? cells[i] + blank : "  " + blank + cells[i];
      }
      out.erase(out.find_last_not_of(' ') + 1);
      out += '\n';
    }
    return out;
  }

 private:
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> widths_;
};

std::string words_of(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  if (words.ends_with(" f1")) words[words.size() - 2] = 'F';
  return words;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string headline_table(scorer const& scored) {
  auto const figures = scored.figures();
  auto const intervals = scored.intervals();
  std::vector<headline> by_language;
  text_table table;
  std::vector<std::string> title{"", "all", "95 % interval"},
      messages{"messages", std::to_string(scored.messages()), ""};
  for (auto const l : shown_languages) {
    by_language.push_back(scored.of(l).figures());
    title.emplace_back(tag_of(l));
    messages.push_back(std::to_string(scored.of(l).messages));
  }
  table.row(title);
  table.row(messages);
  for (auto const m : all_of<measure>()) {
    auto const& between = intervals[index_of(m)];
    std::vector<std::string> cells{words_of(name_of(m)), as_text(figures[index_of(m)]),
                                   between ? as_text(between->low) + " to " + as_text(between->high) : "-"};
    for (auto const& one : by_language) cells.push_back(as_text(one[index_of(m)]));
    table.row(cells);
  }
  return table.str();
}

void put_class(text_table& table, std::string_view name, rates const& r) {
  table.row({std::string(name), as_text(r.precision()), as_text(r.recall()), as_text(r.f1()), std::to_string(r.support),
             std::to_string(r.found)});
}

std::vector<std::string> class_title(std::string_view output) {
  return {std::string(output), "precision", "recall", "F1", "labelled", "read"};
}

template <class Class>
std::string class_tables(std::string_view output, confusion<Class> const& counts) {
  constexpr std::size_t short_name = 5;
  text_table classes, matrix;
  classes.row(class_title(output));
  std::vector<std::string> title{"labelled \\ read"};
  for (auto const c : all_of<Class>()) {
    put_class(classes, name_of(c), counts.of(c));
    title.emplace_back(name_of(c).substr(0, short_name));
  }
  matrix.row(title);
  for (auto const labelled : all_of<Class>()) {
    std::vector<std::string> cells{std::string(name_of(labelled))};
    for (auto const read : all_of<Class>()) cells.push_back(std::to_string(counts.count(labelled, read)));
    matrix.row(cells);
  }
  return '\n' + classes.str() + '\n' + matrix.str();
}

std::string flag_table(flag_counts const& counts) {
  text_table table;
  table.row(class_title("flag"));
  for (auto const f : all_of<classified_flag>()) put_class(table, name_of(f), counts.of(f));
  put_class(table, "all", counts.all());
  return '\n' + table.str();
}

std::string reliability_table(std::string_view output, reliability const& confidence) {
  text_table table;
  table.row({std::string(output) + " bin", "confidence", "accuracy", "messages"});
  int number = 0;
  for (auto const& bin : confidence.bins())
    table.row({std::to_string(++number), as_text(bin.confidence), as_text(bin.accuracy), std::to_string(bin.count)});
  return '\n' + table.str();
}

}  // namespace

std::string score_as_json(score_report const& report) {
  auto const& all = report.scored.all();
  json_line line;
  line.key("files").begin_array();
  for (auto const& file : report.files) line.string(valid_utf8(file));
  line.end_array();
  write(line, "messages", report.scored.messages());
  write(line, "groups", report.scored.groups());
  write(line, "faults", report.faults);
  write_headline(line, report.scored.figures(), report.scored.intervals());
  begin_output(line, "emotion", all.emotion);
  write_reliability(line, all.emotion_confidence);
  line.end_object();
  begin_output(line, "satisfaction", all.satisfaction);
  write_reliability(line, all.satisfaction_confidence);
  line.end_object();
  begin_output(line, "purpose", all.purpose);
  line.end_object();
  line.key("flags").begin_object();
  write(line, "messages", all.flags.messages());
  write(line, "micro_f1", all.flags.micro_f1());
  line.key("classes").begin_array();
  for (auto const f : all_of<classified_flag>()) write_class(line, name_of(f), all.flags.of(f));
  line.end_array().end_object();
  line.key("intensity").begin_object();
  write(line, "messages", all.intensities);
  write(line, "mean_absolute_error", share(all.intensity_distance, all.intensities));
  line.end_object();
  write_languages(line, report.scored);
  return line.finish();
}

std::string score_as_text(score_report const& report) {
  auto const& scored = report.scored;
  auto const& all = scored.all();
  std::string out = counted(scored.messages(), "message") + " in " + counted(scored.groups(), "group") + " from";
  for (auto const& file : report.files) out += ' ' + printable(file);
  if (report.faults > 0) out += "; " + counted(report.faults, "line") + " not taken";
  out += "\n\n" + headline_table(scored) + "\nMacro F1: the mean over classes with " +
         std::to_string(confusion<measure>::enough) +
         " or more examples. Intervals: " + std::to_string(scorer::usual_resamples) +
         " resamples of groups.\nIntensity error: the mean distance. Calibration error: over " +
         std::to_string(reliability::usual_bins) + " bins of equal size.\n";
  out += class_tables("emotion", all.emotion) + class_tables("satisfaction", all.satisfaction) +
         class_tables("purpose", all.purpose) + flag_table(all.flags);
  out += reliability_table("emotion", all.emotion_confidence) +
         reliability_table("satisfaction", all.satisfaction_confidence);
  return out;
}

}  // namespace cli
