// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/links.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text::detail {

/// Leftovers of a web page in a message: what they stand for and where they end.
struct debris {
  enum what : std::uint8_t { none, nothing, blank, newline } stands_for;
  std::uint32_t end;
};

/// An entity ("&nbsp;", "&quot;", "&#39;") at '&', or `none`.
[[nodiscard]] constexpr debris entity_at(std::string_view text, std::uint32_t at) noexcept {
  constexpr std::string_view names[] = {"nbsp", "ensp", "emsp",  "quot",  "amp",    "lt",
                                        "gt",   "apos", "ldquo", "rdquo", "hellip", "mdash"};
  for (auto const name : names) {
    auto const end = at + 1 + static_cast<std::uint32_t>(name.size());
    if (has_at(text, at + 1, name) && end < text.size() && text[end] == ';')
      return {name.substr(1) == "bsp" || name.substr(1) == "nsp" || name.substr(1) == "msp" ? debris::blank
                                                                                            : debris::nothing,
              end + 1};
  }
  if (at + 1 < text.size() && text[at + 1] == '#')
    for (auto p = at + 2; p < text.size() && p - at < 10; ++p) {
      if (text[p] == ';' && p > at + 2) return {debris::nothing, p + 1};
      if (!is_ascii_alnum(text[p])) break;
    }
  return {debris::none, at};
}

/// A tag of a known element ("<br>", "</p>", "<span class=...>", at most 256 bytes) at '<', or `none`.
[[nodiscard]] constexpr debris tag_at(std::string_view text, std::uint32_t at) noexcept {
  constexpr std::string_view blocks[] = {"br", "p", "div", "li", "ul", "ol", "tr", "table", "hr"};
  constexpr std::string_view inlines[] = {"span",   "b",    "i",   "u",  "a",  "em",
                                          "strong", "font", "img", "td", "th", "small"};
  auto name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  auto end = name;
  while (end < text.size() && end - name < 8 && is_ascii_alnum(text[end])) ++end;
  if (end == name || end >= text.size() || !(text[end] == '>' || text[end] == '/' || text[end] == ' '))
    return {debris::none, at};
  auto stands_for = debris::none;
  for (auto const block : blocks)
    if (block.size() == end - name && has_at(text, name, block)) stands_for = debris::newline;
  for (auto const element : inlines)
    if (element.size() == end - name && has_at(text, name, element)) stands_for = debris::nothing;
  if (stands_for == debris::none) return {debris::none, at};
  for (; end < text.size() && end - at < 256; ++end) {
    if (text[end] == '>') return {stands_for, end + 1};
    if (text[end] == '<' || text[end] == '\n') break;
  }
  return {debris::none, at};
}

}  // namespace aplomb::text::detail
