// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::training {

/// Which of the nine flags hold.
class flag_set {
 public:
  constexpr flag_set() noexcept = default;

  [[nodiscard]] constexpr bool has(classify::flag f) const noexcept { return (bits_ >> index_of(f) & 1u) != 0; }
  constexpr flag_set& set(classify::flag f, bool holds = true) noexcept {
    auto const bit = static_cast<std::uint16_t>(1u << index_of(f));
    bits_ = static_cast<std::uint16_t>(holds ? bits_ | bit : bits_ & ~bit);
    return *this;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  /// Bit i is the i-th flag.
  [[nodiscard]] constexpr std::uint16_t bits() const noexcept { return bits_; }

  friend constexpr bool operator==(flag_set, flag_set) noexcept = default;

 private:
  std::uint16_t bits_ = 0;
};

/// A message with what people say about it; what nobody labelled is nullopt.
struct labelled_message {
  std::string text;  ///< bytes as they came, ill-formed UTF-8 included
  std::optional<classify::emotion> emotion;
  std::optional<std::uint8_t> intensity;  ///< 0...3; 0 exactly when the emotion is neutral
  std::optional<classify::satisfaction> satisfaction;
  std::optional<flag_set> flags;
  std::optional<classify::purpose> purpose;
  std::string group;  ///< what belongs together (a dialogue, a trade) and must not be torn apart; "" is nothing

  friend bool operator==(labelled_message const&, labelled_message const&) = default;
};

/// Why a line was not taken. `line` counts from 1.
struct line_fault {
  std::size_t line = 0;
  std::string what;
  std::string remedy;

  friend bool operator==(line_fault const&, line_fault const&) = default;
};

/// The messages of a file and, in the order of the file, the lines that are none.
struct labelled_file {
  std::vector<labelled_message> messages;
  std::vector<line_fault> faults;
};

namespace detail {

/// The columns of one line, read from left to right; the first fault stays.
class labelled_line {
 public:
  labelled_line(std::string_view line, std::size_t number) : rest_(line) { fault_.line = number; }

  /// Reads the line into `to`; false when there is a fault.
  bool read(labelled_message& to) {
    to = {};
    std::string_view columns[6];
    std::size_t count = 0;
    for (; count < 6 && !ended_; ++count) columns[count] = next();
    if (count < 6)
      return refuse(std::to_string(count) + (count == 1 ? " column" : " columns") + " instead of 6",
                    "write text, emotion, intensity, satisfaction, flags and purpose between tabs");
    to.text = columns[0];
    if (!ended_) to.group = next();
    return name(columns[1], "emotion", to.emotion) && intensity(columns[2], to) &&
           name(columns[3], "satisfaction", to.satisfaction) && flags(columns[4], to.flags) &&
           name(columns[5], "purpose", to.purpose);
  }

  [[nodiscard]] line_fault const& fault() const noexcept { return fault_; }

 private:
  std::string_view next() {
    auto const tab = rest_.find('\t');
    auto const column = rest_.substr(0, tab);
    ended_ = tab == std::string_view::npos;
    rest_.remove_prefix(ended_ ? rest_.size() : tab + 1);
    return column;
  }

  bool refuse(std::string what, std::string remedy) {
    fault_.what = std::move(what), fault_.remedy = std::move(remedy);
    return false;
  }

  /// A quotation for a complaint: short, and without control characters.
  static std::string quoted(std::string_view column) {
    std::size_t longest = 40;
    if (column.size() > longest)
      while (longest > 0 && (static_cast<unsigned char>(column[longest]) & 0xC0) == 0x80)
        --longest;  // whole characters
    std::string text{"'"};
    for (char const c : column.substr(0, longest)) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    return text + (column.size() > longest ? "...'" : "'");
  }

  template <class Enum>
  static std::string names() {
    std::string all;
    for (auto const value : all_of<Enum>()) all.append(all.empty() ? "" : ", ").append(name_of(value));
    return all;
  }

  template <class Enum>
  bool name(std::string_view column, std::string_view kind, std::optional<Enum>& to) {
    if (column == "?") return true;
    to = from_name<Enum>(column);
    if (to) return true;
    return refuse("unknown " + std::string(kind) + ' ' + quoted(column), "write one of " + names<Enum>() + ", or ?");
  }

  bool intensity(std::string_view column, labelled_message& to) {
    if (column == "?") return true;
    if (column.size() != 1 || column[0] < '0' || column[0] > '3')
      return refuse("unknown intensity " + quoted(column), "write 0, 1, 2 or 3, or ?");
    to.intensity = static_cast<std::uint8_t>(column[0] - '0');
    if (to.emotion && (*to.intensity == 0) != (*to.emotion == classify::emotion::neutral))
      return refuse(std::string(name_of(*to.emotion)) + " with intensity " + std::string(column),
                    "write 0 for neutral, and 1, 2 or 3 for every other emotion");
    return true;
  }

  bool flags(std::string_view column, std::optional<flag_set>& to) {
    if (column == "?") return true;
    to.emplace();
    if (column == "-") return true;
    for (bool more = true; more;) {
      auto const comma = column.find(',');
      auto const word = column.substr(0, comma);
      auto const flag = from_name<classify::flag>(word);
      if (!flag)
        return refuse("unknown flag " + quoted(word),
                      "write some of " + names<classify::flag>() + " with commas between, - for none, or ?");
      to->set(*flag);
      more = comma != std::string_view::npos;
      column.remove_prefix(more ? comma + 1 : column.size());
    }
    return true;
  }

  std::string_view rest_;
  bool ended_ = false;
  line_fault fault_;
};

}  // namespace detail

/// Reads labelled messages: tab-separated, no header; text, emotion, intensity, satisfaction, flags, purpose, and perhaps
/// a group; further columns are ignored. A label `?` was not given; flags have commas between, `-` is none.
///
/// A line ends at LF, one CR before it is dropped, the last one needs no LF; a byte order mark at the start is dropped;
/// empty lines are skipped. The text may hold any bytes. A line that cannot be taken is reported with its first fault, the
/// others are read. O(size).
[[nodiscard]] inline labelled_file read_labelled(std::string_view tsv) {
  labelled_file file;
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    auto const end = tsv.find('\n');
    auto line = tsv.substr(0, end);
    tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    detail::labelled_line reader{line, number};
    labelled_message message;
    if (reader.read(message))
      file.messages.push_back(std::move(message));
    else
      file.faults.push_back(reader.fault());
  }
  return file;
}

/// As above, from `in` to its end. What could be read before an error of the stream is used, and the error is a fault of
/// the line where it happened. Does not throw whatever `in.exceptions()` says, and leaves the state of `in` alone.
[[nodiscard]] inline labelled_file read_labelled(std::istream& in) {
  std::istream own(in.rdbuf());
  std::string bytes;
  for (std::string line; own; line.clear()) {
    std::getline(own, line);  // keeps what it read before an error, which read() does not
    bytes += line;
    if (own && !own.eof()) bytes += '\n';
  }
  auto file = read_labelled(std::string_view(bytes));
  if (own.bad()) {
    std::size_t line = 1;
    for (char const c : bytes) line += c == '\n';
    file.faults.push_back({line, "the file cannot be read from here on", "see that it is a readable file"});
  }
  return file;
}

}  // namespace aplomb::training
