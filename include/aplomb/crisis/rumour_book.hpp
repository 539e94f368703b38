// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/crisis/rumour.hpp>
#include <aplomb/crisis/rumour_matcher.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::crisis {

/// Why a line of a rumour file was not taken, or a rumour as a whole; `fault::at` is the line, from 1, for a rumour as a
/// whole that of its first line. Returned by `load_rumours`.
///
/// wrong_column_count: not `id, field, language, text` between tabs; invalid_utf8; bad_id: not of small letters, digits
/// and _; unknown_field: not verdict, match, fact or answer; unknown_language: of fact and answer zh-Hans, zh-Hant or
/// en, of the others -; unknown_verdict: not checking, untrue or correct; empty_text; bad_match: a way of saying it
/// that cannot be matched; repeated: the field stood there before in this language; too_many: more than 1000 rumours.
/// Of a rumour as a whole: no_verdict; no_match; no_answer, no_fact: missing in one of the languages.
APLOMB_ENUM(rumour_error, std::uint8_t, wrong_column_count, invalid_utf8, bad_id, unknown_field, unknown_language,
            unknown_verdict, empty_text, bad_match, repeated, too_many, no_verdict, no_match, no_answer, no_fact)

/// What to do about it, in plain words.
[[nodiscard]] constexpr std::string_view remedy_of(rumour_error e) noexcept {
  constexpr std::string_view remedies[] = {
      "write four columns between tabs: id, field, language, text",
      "save the file as UTF-8",
      "write the id in small letters, digits and _",
      "the field is verdict, match, fact or answer",
      "the language of facts and answers is zh-Hans, zh-Hant or en; else write -",
      "the verdict is checking, untrue or correct",
      "write a text in the fourth column, or drop the line",
      "a way of saying it is one to eight terms joined by +, such as stop*+refund*",
      "keep one of the two lines",
      "split the table: 1000 rumours are the most",
      "add a line with the verdict",
      "add a line that says how it is recognised",
      "add answers in zh-Hans, zh-Hant and en",
      "add facts in zh-Hans, zh-Hant and en, or say that it is being checked"};
  static_assert(sizeof remedies / sizeof remedies[0] == count_of<rumour_error>);
  return index_of(e) < count_of<rumour_error> ? remedies[index_of(e)] : std::string_view{"?"};
}

namespace detail {
class rumour_reader;
}  // namespace detail

/// A table of rumours with its matcher. Immutable; copies share it; safe to read from many threads.
class rumour_book {
 public:
  /// An empty one.
  rumour_book() : held_(std::make_shared<held const>()) {}
  /// Of rows whose texts outlive the book: a `constexpr` table.
  template <class Rumours>
  explicit rumour_book(Rumours const& rows)
      : held_(std::make_shared<held const>(std::vector<rumour>(std::begin(rows), std::end(rows)))) {}

  [[nodiscard]] std::size_t size() const noexcept { return held_->rows.size(); }
  /// Valid as long as the book or a copy of it lives. Precondition: `which < size()`.
  [[nodiscard]] rumour const& operator[](std::size_t which) const noexcept { return held_->rows[which]; }
  /// See `rumour_matcher::match`; `which` of a hit is a row of this book.
  [[nodiscard]] rumour_hits match(std::string_view text) const noexcept { return held_->matcher.match(text); }
  /// The number of the row called `id`, or `size()`. O(rows).
  [[nodiscard]] std::size_t find(std::string_view id) const noexcept {
    std::size_t i = 0;
    while (i < size() && (*this)[i].id != id) ++i;
    return i;
  }

 private:
  friend class detail::rumour_reader;

  struct held {
    held() = default;
    explicit held(std::vector<rumour> all, std::deque<std::string> owned = {})
        : texts(std::move(owned)), rows(std::move(all)), matcher(rows) {}
    std::deque<std::string> texts;  ///< what the rows of a file view; a deque never moves its elements
    std::vector<rumour> rows;
    rumour_matcher matcher;
  };

  std::shared_ptr<held const> held_;
};

/// What came of a rumour file: the rumours that are complete and, in the order of the lines, why others are not there.
struct rumour_load {
  rumour_book rumours;
  std::vector<fault<rumour_error>> faults;
};

namespace detail {

/// Reads a file of rumours.
class rumour_reader {
 public:
  rumour_load read(std::string_view tsv) {
    if (tsv.substr(0, 3) == "\xEF\xBB\xBF") tsv.remove_prefix(3);
    for (std::uint32_t number = 1; !tsv.empty(); ++number) {
      auto const end = tsv.find('\n');
      auto line = tsv.substr(0, end);
      tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#') continue;
      if (auto const why = take(line, number)) faults_.push_back({*why, number});
    }
    return finished();
  }

 private:
  struct draft {
    std::string_view id;
    std::uint32_t line = 0;
    bool has_verdict = false;
    crisis::verdict verdict{};
    std::string match;
    std::string_view fact[3], answer[3];
  };

  std::optional<rumour_error> take(std::string_view line, std::uint32_t number) {
    using enum rumour_error;
    std::string_view column[4];
    for (std::size_t i = 0; i < 4; ++i) {
      auto const tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i == 3)) return wrong_column_count;
      column[i] = line.substr(0, tab);
      line.remove_prefix(i == 3 ? 0 : tab + 1);
    }
    auto const [id, field, language, text] = column;
    if (!text::is_valid(id) || !text::is_valid(text)) return invalid_utf8;
    if (id.empty() || id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string_view::npos)
      return bad_id;
    bool const spoken = field == "fact" || field == "answer";
    if (!spoken && field != "verdict" && field != "match") return unknown_field;
    auto const tongue = text::language_from_tag(language);
    if (spoken ? !tongue || *tongue == text::language::und : language != "-") return unknown_language;
    if (text.find_first_not_of(' ') == std::string_view::npos) return empty_text;
    auto const what = from_name<crisis::verdict>(text);
    if (field == "verdict" && !what) return unknown_verdict;
    if (field == "match" && !is_matchable(text)) return bad_match;
    draft* const d = of(id, number);
    if (d == nullptr) return too_many;
    if (field == "verdict") {
      if (d->has_verdict) return repeated;
      d->has_verdict = true, d->verdict = *what;
    } else if (field == "match") {
      (d->match += d->match.empty() ? "" : "|") += text;
    } else {
      auto& place = (field == "fact" ? d->fact : d->answer)[index_of(*tongue) - 1];
      if (!place.empty()) return repeated;
      place = kept(text);
    }
    return std::nullopt;
  }

  static bool is_matchable(std::string_view ways) {
    for (;;) {
      auto const bar = ways.find('|');
      if (!rumour_matcher::is_sound(ways.substr(0, bar))) return false;
      if (bar == std::string_view::npos) return true;
      ways.remove_prefix(bar + 1);
    }
  }

  draft* of(std::string_view id, std::uint32_t number) {
    for (auto& d : drafts_)
      if (d.id == id) return &d;
    if (drafts_.size() == 1000) return nullptr;
    drafts_.push_back({});
    drafts_.back().id = kept(id), drafts_.back().line = number;
    return &drafts_.back();
  }

  std::string_view kept(std::string_view text) { return texts_.emplace_back(text); }

  rumour_load finished() {
    using enum rumour_error;
    static_assert(index_of(text::language::zh_hans) == 1 && index_of(text::language::en) == 3);
    std::vector<rumour> rows;
    for (auto& d : drafts_) {
      text::in_languages const fact{d.fact[0], d.fact[1], d.fact[2]}, answer{d.answer[0], d.answer[1], d.answer[2]};
      std::size_t const before = faults_.size();
      if (!d.has_verdict) faults_.push_back({no_verdict, d.line});
      if (d.match.empty()) faults_.push_back({no_match, d.line});
      if (!answer.complete()) faults_.push_back({no_answer, d.line});
      if (d.has_verdict && d.verdict != verdict::checking && !fact.complete()) faults_.push_back({no_fact, d.line});
      if (faults_.size() == before) rows.push_back({d.id, d.verdict, kept(d.match), fact, answer});
    }
    std::stable_sort(faults_.begin(), faults_.end(), [](auto const& a, auto const& b) { return a.at < b.at; });
    rumour_load out;
    out.rumours.held_ = std::make_shared<rumour_book::held const>(std::move(rows), std::move(texts_));
    out.faults = std::move(faults_);
    return out;
  }

  std::vector<draft> drafts_;
  std::deque<std::string> texts_;
  std::vector<fault<rumour_error>> faults_;
};

}  // namespace detail

/// Reads a table of rumours from the text of a file (docs/crisis.md): four columns between tabs, blank lines and lines that
/// begin with # passed over, LF or CRLF. Never fails as a whole: what cannot be taken is reported, and the rest is there.
[[nodiscard]] inline rumour_load load_rumours(std::string_view tsv) { return detail::rumour_reader{}.read(tsv); }

}  // namespace aplomb::crisis
