// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/topic.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// One line of a phrase book as people write it: act, topic (`-` for none), feeling, text, separated by tabs.

namespace aplomb::respond {

/// What may be wrong with a phrase book; the fault's `at` is the line, counted from 1. Returned by `parse_phrase` and
/// `load_phrases`.
///
/// columns: not four columns; unknown_act, unknown_topic, unknown_feeling, unknown_blank: no such name; no_text: empty;
/// no_end_mark: the text does not end with . ! ? or 。！？ or …; too_long: more than 255 bytes; not_utf8; too_many: more
/// than `variant_id::limit` lines in a language; no_language: a book for `und`.
APLOMB_ENUM(phrase_error, std::uint8_t, columns, unknown_act, unknown_topic, unknown_feeling, unknown_blank, no_text,
            no_end_mark, too_long, not_utf8, too_many, no_language)

/// A parsed line. `text` points into the line.
struct phrase {
  act kind{};
  topic about{};
  respond::feeling to{};
  std::string_view text{};

  [[nodiscard]] constexpr bool has_blank() const noexcept { return text.find('{') != std::string_view::npos; }
};

namespace detail {

constexpr bool ends_with_mark(std::string_view text) noexcept {
  constexpr std::string_view marks[] = {".", "!", "?", "。", "！", "？", "…"};
  for (auto mark : marks)
    if (text.ends_with(mark)) return true;
  return false;
}

}  // namespace detail

/// Whether a line of a phrase book holds nothing: empty or a comment (`#`).
[[nodiscard]] constexpr bool is_comment(std::string_view line) noexcept { return line.empty() || line.front() == '#'; }

/// Reads one line (without its end). The fault's `at` is 0: the caller knows the line. O(length), no allocation.
[[nodiscard]] inline result<phrase, fault<phrase_error>> parse_phrase(std::string_view line) noexcept {
  auto const wrong = [](phrase_error e) { return fault<phrase_error>{e, 0}; };
  std::string_view column[4]{};
  for (std::size_t i = 0; i < 4; ++i) {
    std::size_t const tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i == 3)) return wrong(phrase_error::columns);
    column[i] = line.substr(0, tab);
    line.remove_prefix(i == 3 ? line.size() : tab + 1);
  }
  auto const kind = from_name<act>(column[0]);
  if (!kind) return wrong(phrase_error::unknown_act);
  auto const about = column[1] == "-" ? topic::none : from_name<topic>(column[1]);
  if (!about || column[1] == "none") return wrong(phrase_error::unknown_topic);
  auto const to = from_name<feeling>(column[2]);
  if (!to) return wrong(phrase_error::unknown_feeling);
  std::string_view const words = column[3];
  if (words.empty()) return wrong(phrase_error::no_text);
  if (words.size() > 255) return wrong(phrase_error::too_long);
  if (!text::is_valid(words)) return wrong(phrase_error::not_utf8);
  if (!detail::ends_with_mark(words)) return wrong(phrase_error::no_end_mark);
  bool blanks_known = true;
  detail::for_parts(
      words,
      [&](std::string_view part) { blanks_known = blanks_known && part.find_first_of("{}") == std::string_view::npos; },
      [&](std::string_view name) { blanks_known = blanks_known && from_name<blank>(name).has_value(); });
  if (!blanks_known) return wrong(phrase_error::unknown_blank);
  return phrase{*kind, *about, *to, words};
}

}  // namespace aplomb::respond
