// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <aplomb/text/folding.hpp>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace aplomb::text::detail {

/// Leftovers of a web page in a message: what they stand for and where they end.
struct debris {
  enum what : std::uint8_t { none, nothing, blank, newline, character } stands_for;
  std::uint32_t end;
  char32_t symbol = 0;  ///< of a character
};

/// The character that the digits of "&#39;" or "&#x27;" name, at '#' (byte `at`); 0 and nothing read when there is none.
[[nodiscard]] constexpr debris numbered_character_at(std::string_view text, std::uint32_t at) noexcept {
  if (at >= text.size() || text[at] != '#') return {debris::none, at};
  auto p = at + 1;
  bool const hexadecimal = p < text.size() && (text[p] | 0x20) == 'x';
  if (hexadecimal) ++p;
  auto const first = p;
  char32_t code = 0;
  for (; p < text.size() && p - at < 10; ++p) {
    auto const c = static_cast<char32_t>(static_cast<unsigned char>(text[p]));
    auto const lower = c | 0x20u;
    if (c >= U'0' && c <= U'9')
      code = code * (hexadecimal ? 16 : 10) + (c - U'0');
    else if (hexadecimal && lower >= U'a' && lower <= U'f')
      code = code * 16 + (lower - U'a' + 10);
    else
      break;
  }
  if (p == first || p >= text.size() || text[p] != ';') return {debris::none, at};
  return {debris::character, p + 1, code};
}

/// Where an entity that stands for an apostrophe ("&#39;", "&apos;", "&rsquo;", also "&amp;#39;") at '&' ends, or `at`.
[[nodiscard]] constexpr std::uint32_t apostrophe_end(std::string_view text, std::uint32_t at) noexcept {
  auto const name = has_at(text, at + 1, "amp;") ? at + 5 : at + 1;
  for (std::string_view const apostrophe : {"apos;", "rsquo;", "lsquo;"})
    if (has_at(text, name, apostrophe)) return name + static_cast<std::uint32_t>(apostrophe.size());
  auto const numbered = numbered_character_at(text, name);
  return numbered.stands_for == debris::character && fold(numbered.symbol).symbol == U'\'' ? numbered.end : at;
}

/// What the element `name` does to the text: nothing where only the type changes, a blank, a line break, or `none`.
[[nodiscard]] constexpr debris::what element_named(std::string_view text, std::uint32_t name,
                                                   std::size_t size) noexcept {
  constexpr std::string_view blocks[] = {"br", "p", "div", "li", "ul", "ol", "tr", "table", "hr", "h1", "h2", "h3"};
  constexpr std::string_view parts[] = {"img", "td", "th"};
  constexpr std::string_view inlines[] = {"span", "b", "i", "u", "a", "em", "strong", "font", "small"};
  auto const is_one = [&](auto const& names) {
    for (auto const element : names)
      if (element.size() == size && has_at(text, name, element)) return true;
    return false;
  };
  return is_one(blocks)    ? debris::newline
         : is_one(parts)   ? debris::blank
         : is_one(inlines) ? debris::nothing
                           : debris::none;
}

/// A tag of a known element ("<br>", "</p>", "<span class=...>", at most 256 bytes) at '<', or `none`.
[[nodiscard]] constexpr debris tag_at(std::string_view text, std::uint32_t at) noexcept {
  auto name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  auto end = name;
  while (end < text.size() && end - name < 8 && is_ascii_alnum(text[end])) ++end;
  if (end == name || end >= text.size() || !(text[end] == '>' || text[end] == '/' || text[end] == ' '))
    return {debris::none, at};
  auto const stands_for = element_named(text, name, end - name);
  if (stands_for == debris::none) return {debris::none, at};
  for (; end < text.size() && end - at < 256; ++end) {
    if (text[end] == '>') return {stands_for, end + 1};
    if (text[end] == '<' || text[end] == '\n') break;
  }
  return {debris::none, at};
}

/// The same for a tag whose brackets are entities, "&lt;br&gt;", without attributes.
[[nodiscard]] constexpr debris escaped_tag_at(std::string_view text, std::uint32_t at) noexcept {
  if (!has_at(text, at, "&lt;")) return {debris::none, at};
  auto name = at + 4;
  if (name < text.size() && text[name] == '/') ++name;
  auto end = name;
  while (end < text.size() && end - name < 8 && is_ascii_alnum(text[end])) ++end;
  auto const stands_for = element_named(text, name, end - name);
  while (end < text.size() && end - name < 12 && (text[end] == ' ' || text[end] == '/')) ++end;
  if (stands_for == debris::none || !has_at(text, end, "&gt;")) return {debris::none, at};
  return {stands_for, end + 4};
}

/// An entity ("&nbsp;", "&quot;", "&#39;") at '&', or `none`. A character when it names a Han character or a letter.
[[nodiscard]] constexpr debris entity_at(std::string_view text, std::uint32_t at) noexcept {
  if (auto const tag = escaped_tag_at(text, at); tag.stands_for != debris::none) return tag;
  if (has_at(text, at + 1, "amp;nbsp;")) return {debris::blank, at + 10};
  constexpr std::string_view blanks[] = {"nbsp", "ensp", "emsp", "thinsp"};
  constexpr std::string_view names[] = {"quot",  "amp",   "lt",     "gt",    "apos",   "ldquo", "rdquo", "lsquo",
                                        "rsquo", "mdash", "hellip", "ndash", "middot", "bull",  "shy",   "zwnj"};
  auto const end_of = [&](auto const& entities) {
    for (auto const name : entities) {
      auto const end = at + 1 + static_cast<std::uint32_t>(name.size());
      if (has_at(text, at + 1, name) && end < text.size() && text[end] == ';') return end + 1;
    }
    return at;
  };
  if (auto const end = end_of(blanks); end > at) return {debris::blank, end};
  if (auto const end = end_of(names); end > at) return {debris::nothing, end};
  auto const numbered = numbered_character_at(text, at + 1);
  if (numbered.stands_for == debris::none) return {debris::none, at};
  auto const f = fold(numbered.symbol);
  if (numbered.symbol >= 0x80 && (f.kind == char_class::han || f.kind == char_class::letter)) return numbered;
  return {f.kind == char_class::blank ? debris::blank : debris::nothing, numbered.end};
}

/// What stands at `g`, a '<' or '&', if it is left over of a web page.
[[nodiscard]] constexpr debris debris_at(std::string_view text, glyph const& g) noexcept {
  return g.is(U'&') ? entity_at(text, g.begin) : g.is(U'<') ? tag_at(text, g.begin) : debris{debris::none, g.begin};
}

/// True at a tag that only changes the type: "<b>".
[[nodiscard]] inline bool changes_type(scan const& s, glyph const& g) noexcept {
  return g.is(U'<') && tag_at(s.text, g.begin).stands_for == debris::nothing;
}

/// The first glyph from `g` on that is neither a blank nor what stands for one; `end` is set to the end of the last of
/// these, and left when there is none.
[[nodiscard]] inline glyph past_blanks(scan const& s, glyph g, std::uint32_t& end) noexcept {
  while (true) {
    if (g.is_blank()) {
      end = g.end;
    } else if (auto const d = debris_at(s.text, g); d.stands_for == debris::blank) {
      end = d.end;
    } else {
      return g;
    }
    g = glyph_at(s.text, end);
  }
}

}  // namespace aplomb::text::detail
