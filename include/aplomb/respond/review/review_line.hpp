// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/review/review_rule.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// One line of the rules of the review as people write them: what, pattern, and what to say instead in zh-Hans, zh-Hant and
/// en, separated by tabs. docs/review.md explains the columns and the patterns.

namespace aplomb::respond {

/// What may be wrong with a line of review rules; the fault's `at` is the line, counted from 1. Returned by
/// `parse_review_line`, `review_builder` and `load_review`.
///
/// columns: not two or five columns; unknown_kind: no rule, cue, slot or deed of that name; not_utf8; empty_pattern: nothing
/// to look for; bad_pattern: a bracket that is not closed, * at an end or twice, ^ not first, $ or ? not last, or a character
/// beyond U+FFFF; too_many_forms: the brackets of one line stand for more than 4,096 patterns; too_long: a pattern of more
/// than 64 symbols or brackets, or a suggestion of more than 180 bytes; no_suggestion: one of the three is empty; unknown_blank: braces
/// that hold something else than `found`; too_many: more states, edges or suggestions than can be numbered.
APLOMB_ENUM(review_error, std::uint8_t, columns, unknown_kind, not_utf8, empty_pattern, bad_pattern, too_many_forms,
            too_long, no_suggestion, unknown_blank, too_many)

namespace detail {

/// What a pattern stands for: a rule, a cue, the slot it names, the deed it promises, the act it does or what else it says of a
/// reply, numbered one after the other.
struct review_meaning {
  static constexpr std::size_t first_cue = count_of<review_rule>;
  static constexpr std::size_t first_slot = first_cue + count_of<review_cue>;
  static constexpr std::size_t first_deed = first_slot + count_of<slot>;
  static constexpr std::size_t first_act = first_deed + count_of<deed>;
  static constexpr std::size_t first_sign = first_act + count_of<act>;
  static constexpr std::size_t all = first_sign + count_of<reply_sign>;

  std::uint8_t number = 0;

  [[nodiscard]] constexpr bool is_rule() const noexcept { return number < first_cue; }
  [[nodiscard]] constexpr review_rule rule() const noexcept { return static_cast<review_rule>(number); }
  [[nodiscard]] constexpr bool is_cue() const noexcept { return number >= first_cue && number < first_slot; }
  [[nodiscard]] constexpr bool is(review_cue c) const noexcept { return number == first_cue + index_of(c); }
  [[nodiscard]] constexpr review_cue cue() const noexcept { return static_cast<review_cue>(number - first_cue); }
  [[nodiscard]] constexpr bool is_fact() const noexcept { return number >= first_slot && number < first_deed; }
  [[nodiscard]] constexpr slot fact() const noexcept { return static_cast<slot>(number - first_slot); }
  [[nodiscard]] constexpr bool is_promise() const noexcept { return number >= first_deed && number < first_act; }
  [[nodiscard]] constexpr deed promised() const noexcept { return static_cast<deed>(number - first_deed); }
  [[nodiscard]] constexpr bool is_act() const noexcept { return number >= first_act && number < first_sign; }
  [[nodiscard]] constexpr act done() const noexcept { return static_cast<act>(number - first_act); }
  [[nodiscard]] constexpr bool is_sign() const noexcept { return number >= first_sign && number < all; }
  [[nodiscard]] constexpr reply_sign sign() const noexcept { return static_cast<reply_sign>(number - first_sign); }
};
static_assert(review_meaning::all < 256);

/// The meaning written as `blame`, `allow`, `slot:phone`, `deed:expedite`, `act:greet` or `reply:admission`.
[[nodiscard]] constexpr std::optional<review_meaning> review_meaning_from(std::string_view name) noexcept {
  auto const numbered = [](std::size_t n) { return review_meaning{static_cast<std::uint8_t>(n)}; };
  if (name.starts_with("slot:")) {
    if (auto const s = from_name<slot>(name.substr(5))) return numbered(review_meaning::first_slot + index_of(*s));
  } else if (name.starts_with("deed:")) {
    if (auto const d = from_name<deed>(name.substr(5))) return numbered(review_meaning::first_deed + index_of(*d));
  } else if (name.starts_with("act:")) {
    if (auto const a = from_name<act>(name.substr(4))) return numbered(review_meaning::first_act + index_of(*a));
  } else if (name.starts_with("reply:")) {
    if (auto const s = from_name<reply_sign>(name.substr(6)))
      return numbered(review_meaning::first_sign + index_of(*s));
  } else if (auto const r = from_name<review_rule>(name)) {
    return numbered(index_of(*r));
  } else if (auto const c = from_name<review_cue>(name)) {
    return numbered(review_meaning::first_cue + index_of(*c));
  }
  return std::nullopt;
}

/// Whether the only blank of a suggestion is {found}.
[[nodiscard]] constexpr bool review_blanks_known(std::string_view text) noexcept {
  for (std::size_t at = 0; (at = text.find_first_of("{}", at)) != std::string_view::npos; at += 7)
    if (!text.substr(at).starts_with("{found}")) return false;
  return true;
}

}  // namespace detail

/// A parsed line; views into it. A pattern of "-" says what to suggest for the rule in general. `advises`: the line has
/// suggestions of its own.
struct review_line {
  detail::review_meaning meaning{};
  std::string_view pattern{};
  std::string_view suggestion[3]{};  ///< zh-Hans, zh-Hant, en
  bool advises = false;
};

/// Longest suggestion, in bytes, as written.
inline constexpr std::size_t longest_suggestion = 180;

/// Reads one line (without its end). The fault's `at` is 0: the caller knows the line. The pattern is not examined. O(length).
[[nodiscard]] inline result<review_line, fault<review_error>> parse_review_line(std::string_view line) noexcept {
  auto const wrong = [](review_error e) { return fault<review_error>{e, 0}; };
  if (!text::is_valid(line)) return wrong(review_error::not_utf8);
  std::string_view column[5]{};
  std::size_t count = 0;
  for (;;) {
    if (count == 5) return wrong(review_error::columns);
    auto const tab = line.find('\t');
    column[count++] = line.substr(0, tab);
    if (tab == std::string_view::npos) break;
    line.remove_prefix(tab + 1);
  }
  if (count != 2 && count != 5) return wrong(review_error::columns);
  auto const meaning = detail::review_meaning_from(column[0]);
  if (!meaning) return wrong(review_error::unknown_kind);
  if (column[1].empty()) return wrong(review_error::empty_pattern);
  review_line out{*meaning, column[1], {column[2], column[3], column[4]}, count == 5};
  if (!out.advises)
    return column[1] == "-" ? result<review_line, fault<review_error>>(wrong(review_error::no_suggestion)) : out;
  if (!meaning->is_rule()) return wrong(review_error::columns);
  for (auto const words : out.suggestion) {
    if (words.empty()) return wrong(review_error::no_suggestion);
    if (words.size() > longest_suggestion) return wrong(review_error::too_long);
    if (!detail::review_blanks_known(words)) return wrong(review_error::unknown_blank);
  }
  return out;
}

}  // namespace aplomb::respond
