// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/act.hpp>
#include <aplomb/respond/generated/phrases.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <string_view>

namespace aplomb::respond {

namespace detail {

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_latin(char c) noexcept { return lower(c) >= 'a' && lower(c) <= 'z'; }

// Length of the number at the start of `text`: ASCII digits, or one of the Chinese numerals people write in promises.
constexpr std::size_t number_length(std::string_view text) noexcept {
  constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七",
                                           "八", "九", "十", "两", "兩", "半"};
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
  if (length > 0) return length;
  for (auto numeral : numerals)
    if (text.starts_with(numeral)) return numeral.size();
  return 0;
}

// Whether `cue` matches at `at`. Latin cues begin and end at word boundaries; U+2019 counts as an apostrophe.
constexpr bool cue_at(std::string_view text, std::size_t at, std::string_view cue) noexcept {
  if (is_latin(cue.front()) && at > 0 && is_latin(text[at - 1])) return false;
  for (std::size_t i = 0; i < cue.size(); ++i) {
    if (at >= text.size()) return false;
    if (cue[i] == '#') {
      std::size_t const length = number_length(text.substr(at));
      if (length == 0) return false;
      at += length;
    } else if (cue[i] == '\'' && text.substr(at).starts_with("\xE2\x80\x99")) {
      at += 3;
    } else if (lower(text[at]) == cue[i]) {
      ++at;
    } else {
      return false;
    }
  }
  return !(is_latin(cue.back()) && at < text.size() && is_latin(text[at]));
}

}  // namespace detail

/// The acts that cue words tell in a text somebody wrote (data/phrases/cues.tsv): apologies, promises with a time,
/// thanks, greetings, questions, mentions of a hand-over and a few more. Words only: "we will not apologise" counts.
/// Any bytes, of which the first 64 KiB are read. O(length x cues of the language), no allocation.
[[nodiscard]] constexpr act_set acts_in(std::string_view text, text::language l) noexcept {
  if (l == text::language::und) l = text::language::en;
  text = text.substr(0, 65'536);
  act_set found;
  std::string_view records{generated::cue_records, sizeof generated::cue_records - 1};
  while (!records.empty()) {
    auto const length = static_cast<unsigned char>(records[0]);
    auto const kind = static_cast<act>(records[1]);
    std::string_view const cue = records.substr(3, length);
    if (static_cast<text::language>(records[2]) == l && !found.has(kind))
      for (std::size_t at = 0; at < text.size(); ++at)
        if (detail::cue_at(text, at, cue)) {
          found.add(kind);
          break;
        }
    records.remove_prefix(3u + length);
  }
  return found;
}

}  // namespace aplomb::respond
