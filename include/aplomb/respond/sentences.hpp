// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The sentences of a reply: where they begin and end, how many, how long. For text that a desk writes, not for a
/// customer's; abbreviations with a point and a blank ("e.g. ") end a sentence here.

namespace aplomb::respond {

namespace detail {

/// Bytes of the mark that ends a sentence at `at`: . ! ? before a blank or the end, 。！？… anywhere; 0 for none.
constexpr std::size_t end_mark_at(std::string_view text, std::size_t at) noexcept {
  char const c = text[at];
  if (c == '.' || c == '!' || c == '?') {
    bool const last = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    bool const more = !last && (text[at + 1] == '.' || text[at + 1] == '!' || text[at + 1] == '?');
    return last || more ? 1 : 0;
  }
  if (c != '\xE2' && c != '\xE3' && c != '\xEF') return 0;  // no mark below begins with another byte
  for (std::string_view mark : {"。", "！", "？", "…"})
    if (text.substr(at).starts_with(mark)) return mark.size();
  return 0;
}

}  // namespace detail

/// Code points of UTF-8 text. O(n).
[[nodiscard]] constexpr std::size_t characters_in(std::string_view text) noexcept {
  std::size_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return n;
}

/// Calls `f(begin, end)` for every sentence in order: byte offsets, blanks and line breaks around it left out, its mark
/// and closing quotes left in. A line break ends a sentence; the number of a list ("1. ") does not. O(n), no allocation.
template <class F>
constexpr void for_sentences(std::string_view text, F f) {
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    std::size_t const begin = at;
    bool only_digits = true;
    while (at < text.size() && text[at] != '\n') {
      std::size_t const mark = detail::end_mark_at(text, at);
      if (mark == 0 || (only_digits && text[at] == '.' && at > begin)) {
        only_digits = only_digits && text[at] >= '0' && text[at] <= '9';
        ++at;
        continue;
      }
      while (at < text.size()) {
        std::size_t const again = detail::end_mark_at(text, at);
        if (again == 0) break;
        at += again;
      }
      for (std::string_view after : {"”", "」", "』", "）", "\"", ")"})
        if (at < text.size() && text.substr(at).starts_with(after)) at += after.size();
      break;
    }
    std::size_t end = at;
    while (end > begin && text[end - 1] == ' ') --end;
    if (end > begin) f(begin, end);
  }
}

/// Number of sentences. O(n).
[[nodiscard]] constexpr std::size_t sentences_in(std::string_view text) noexcept {
  std::size_t n = 0;
  for_sentences(text, [&](std::size_t, std::size_t) { ++n; });
  return n;
}

}  // namespace aplomb::respond
