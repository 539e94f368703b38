// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "program.hpp"
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// Cuts a reply into the lines of the phrase books by matching, without the ledger, the wording or the phrase tables of the
/// library: a second reading of data/phrases.

namespace aplomb_test {

/// A line of a book: its act and topic, and its text cut at the blanks.
struct template_line {
  std::string act, topic, feeling, text;
  std::vector<std::string> literals;  // one more than there are blanks
};

/// A line found in a reply: which one, and what stood in its blanks.
struct found_line {
  template_line const* line = nullptr;
  std::vector<std::string> filled;
};

inline std::vector<template_line> read_book(std::string const& name) {
  std::vector<template_line> book;
  std::istringstream in(content_of((std::filesystem::path(APLOMB_SOURCE_DIR) / "data/phrases" / name).string()));
  for (std::string row; std::getline(in, row);) {
    if (row.empty() || row[0] == '#') continue;
    template_line l;
    std::istringstream columns(row);
    std::getline(columns, l.act, '\t'), std::getline(columns, l.topic, '\t');
    std::getline(columns, l.feeling, '\t'), std::getline(columns, l.text, '\t');
    std::size_t at = 0;
    for (std::size_t open; (open = l.text.find('{', at)) != std::string::npos; at = l.text.find('}', open) + 1)
      l.literals.push_back(l.text.substr(at, open - at));
    l.literals.push_back(l.text.substr(at));
    book.push_back(std::move(l));
  }
  return book;
}

inline std::vector<std::vector<template_line>> const& books() {
  static std::vector<std::vector<template_line>> const all{read_book("zh-Hans.tsv"), read_book("zh-Hant.tsv"),
                                                           read_book("en.tsv")};
  return all;
}

/// Cuts a reply into lines of one book whose acts stand in the plan in this order.
class cutter {
 public:
  cutter(std::string_view reply, std::vector<std::string> const& acts, std::vector<template_line> const& book)
      : reply_(reply), acts_(acts), book_(book) {}

  std::optional<std::vector<found_line>> cut() {
    if (!from(0, 0)) return std::nullopt;
    return found_;
  }

 private:
  bool from(std::size_t at, std::size_t act) {
    while (at < reply_.size() && reply_[at] == ' ') ++at;
    if (at == reply_.size()) return true;
    for (std::size_t a = act; a < acts_.size(); ++a)
      for (auto const& line : book_) {
        if (line.act != acts_[a].substr(0, acts_[a].find('{'))) continue;
        found_.push_back({&line, {}});
        if (fits(line, 0, at, a + 1)) return true;
        found_.pop_back();
      }
    return false;
  }

  /// The literal `i` of the line stands at `at`, and the rest can be cut as well.
  bool fits(template_line const& line, std::size_t i, std::size_t at, std::size_t next_act) {
    if (!reply_.substr(at).starts_with(line.literals[i])) return false;
    at += line.literals[i].size();
    if (i + 1 == line.literals.size()) return from(at, next_act);
    auto const depth = found_.size();
    for (std::size_t end = at + 1; end <= reply_.size(); ++end) {
      found_.back().filled.emplace_back(reply_.substr(at, end - at));
      if (fits(line, i + 1, end, next_act)) return true;
      found_.resize(depth);
      found_.back().filled.pop_back();
    }
    return false;
  }

  std::string_view reply_;
  std::vector<std::string> const& acts_;
  std::vector<template_line> const& book_;
  std::vector<found_line> found_;
};

inline std::vector<found_line> lines_of(std::string const& reply, std::vector<std::string> const& acts) {
  for (auto const& book : books())
    if (auto found = cutter(reply, acts, book).cut()) return *found;
  return {};
}

}  // namespace aplomb_test
