// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/scan.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::text::detail {

[[nodiscard]] constexpr bool is_ascii_alnum(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// True when `text` has `word` (lower case) at `at`, in any case.
[[nodiscard]] constexpr bool has_at(std::string_view text, std::size_t at, std::string_view word) noexcept {
  if (at > text.size() || text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (ascii_lower(text[at + i]) != word[i]) return false;
  return true;
}

/// Where the visible ASCII of a link that has begun ends; marks that close a sentence are left outside.
[[nodiscard]] constexpr std::uint32_t link_end(std::string_view text, std::uint32_t at) noexcept {
  auto const begin = at;
  constexpr std::string_view stops = "<>\"{}|\\^`'";
  while (at < text.size() && text[at] > ' ' && text[at] < 0x7F && stops.find(text[at]) == stops.npos) ++at;
  constexpr std::string_view trailing = ".,;:!?)]*";
  while (at > begin && trailing.find(text[at - 1]) != trailing.npos) --at;
  return at;
}

/// Host names: labels of letters, digits and hyphens joined by dots, ended by a known top-level domain.
[[nodiscard]] constexpr std::uint32_t host_end(std::string_view text, std::uint32_t at) noexcept {
  constexpr std::string_view known[] = {"com", "cn",  "net", "org", "io",  "co", "tw", "hk", "me", "tv",  "app",
                                        "gov", "edu", "xyz", "top", "vip", "cc", "uk", "us", "jp", "info"};
  std::uint32_t label = at, end = at;
  for (auto p = at; p <= text.size() && p - at < 256; ++p) {
    if (p < text.size() && (is_ascii_alnum(text[p]) || text[p] == '-')) continue;
    if (p == label) break;
    if (label != at)
      for (auto const tld : known)
        if (p - label == tld.size() && has_at(text, label, tld)) end = p;
    if (p == text.size() || text[p] != '.') break;
    label = p + 1;
  }
  return end;
}

/// Where the URL or bare host that begins at letter or digit `at` ends, or `at`.
[[nodiscard]] constexpr std::uint32_t url_end(std::string_view text, std::uint32_t at) noexcept {
  constexpr std::string_view schemes[] = {"https://", "http://", "ftp://", "www."};
  for (auto const scheme : schemes)
    if (has_at(text, at, scheme)) {
      auto const after = at + static_cast<std::uint32_t>(scheme.size());
      auto const end = link_end(text, after);
      return end > after ? end : at;
    }
  auto const host = host_end(text, at);
  if (host == at) return at;
  return host < text.size() && (text[host] == '/' || text[host] == '?' || text[host] == ':') ? link_end(text, host)
                                                                                             : host;
}

/// Where the mail address that begins at letter or digit `begin` ends, or `begin`. The part before '@' has at most 64
/// bytes.
[[nodiscard]] constexpr std::uint32_t mail_end(std::string_view text, std::uint32_t begin) noexcept {
  constexpr std::string_view inner = "._-+";
  auto at = begin;
  while (at < text.size() && at - begin < 64 && (is_ascii_alnum(text[at]) || inner.find(text[at]) != inner.npos)) ++at;
  if (at >= text.size() || text[at] != '@') return begin;
  auto end = at + 1, dot = at;
  for (; end < text.size() && end - at < 256 && (is_ascii_alnum(text[end]) || text[end] == '-' || text[end] == '.');
       ++end)
    if (text[end] == '.') dot = end;
  if (dot + 1 == end) {  // the full stop of the sentence
    end = dot;
    while (dot > at && text[--dot] != '.') {
    }
  }
  return dot > at + 1 && dot + 2 < end ? end : begin;
}

/// The name after '@' (at byte `begin`): letters, digits, '_', '-' and Han up to a blank, a mark or the end. A name of
/// Han that runs on for more than fourteen characters is not one: it is the sentence after the name.
[[nodiscard]] inline std::uint32_t mention_end(std::string_view text, std::uint32_t begin) noexcept {
  std::uint32_t end = begin;
  unsigned han = 0, count = 0;
  bool named = false;
  for (auto g = glyph_at(text, begin + 1);; g = glyph_at(text, g.end)) {
    if (!(g.is_alnum() || g.is_han() || g.is(U'_') || g.is(U'-'))) break;
    if (g.is_han() && ++han > 14) return begin;
    if (++count > 40) return begin;
    named |= g.is_alnum() || g.is_han();
    end = g.end;
  }
  return named ? end : begin;
}

/// Where the hashtag that begins with '#' at byte `begin` ends, or `begin`: "#topic#" of at most 40 characters, or
/// "#word" with at least one letter or Han character.
[[nodiscard]] inline std::uint32_t hashtag_end(std::string_view text, std::uint32_t begin) noexcept {
  std::uint32_t word = begin;
  bool open = true, named = false;
  unsigned count = 0;
  for (auto g = glyph_at(text, begin + 1); count < 40 && g.kind != char_class::newline;
       g = glyph_at(text, g.end), ++count) {
    if (g.is(U'#')) return named ? g.end : begin;
    bool const part = g.is_alnum() || g.is_han() || g.is(U'_');
    if (count == 0 && !part) return begin;
    open = open && part;
    named |= g.is_letter() || g.is_han();
    if (open && named) word = g.end;
    if (!part && !g.is_blank() && g.kind != char_class::mark && g.kind != char_class::emoji) break;
  }
  return word;
}

}  // namespace aplomb::text::detail
