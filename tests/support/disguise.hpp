// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/utf8.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Messages as people disguise them to slip through a filter, or as pasting mangles them.

namespace aplomb_test {

/// How a message is disguised. In the words that matter:
/// - `spaced`: blanks around every character ("你们 垃 圾 平台", "such s c a m"); `dotted`: marks between them;
/// - `look_alikes`: some Latin letters are Cyrillic or Greek ones; `leet`: inner letters are digits ("sc4m");
/// - `zero_width`: invisible characters between letters; `stretched`: a letter or character is drawn out;
/// - `glossed`: pinyin in brackets after Han characters.
/// In all of the message: `full_width`: ASCII in full width; `markup`: entities and tags of a web page.
APLOMB_ENUM(disguise, std::uint8_t, spaced, dotted, full_width, look_alikes, leet, zero_width, stretched, glossed,
            markup)

/// Half-open range of bytes.
struct byte_range {
  std::size_t begin = 0, end = 0;
  friend bool operator==(byte_range, byte_range) = default;
};

namespace detail {

[[nodiscard]] inline bool says_something(aplomb::classify::category kind) noexcept {
  using enum aplomb::classify::category;
  switch (kind) {
    case abuse:
    case anger:
    case anticipation:
    case churn:
    case confusion:
    case disgust:
    case dissatisfied:
    case fear:
    case gratitude:
    case joy:
    case sadness:
    case sarcasm:
    case satisfied:
    case self_harm:
    case surprise:
    case threat:
    case trust:
    case urgency:
    case wants_human:
    case expletive:
    case resolved:
      return true;
    default:
      return false;
  }
}

[[nodiscard]] inline bool is_ascii_letter(char32_t c) noexcept { return (c | 32u) >= U'a' && (c | 32u) <= U'z'; }
[[nodiscard]] inline bool is_han(char32_t c) noexcept { return c >= 0x3400 && c <= 0x9FFF; }

inline std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    auto const code = aplomb::text::decode_at(text, at);
    out.push_back(code.symbol);
    at += code.length;
  }
  return out;
}

inline void append(std::string& out, char32_t c) {
  char bytes[4];
  out.append(bytes, aplomb::text::encode(c, bytes));
}

/// What a letter is written as by `kind`; 0 when it stays.
[[nodiscard]] inline char32_t stand_in(disguise kind, char32_t c) noexcept {
  struct pair {
    char32_t from, to;
  };
  static constexpr pair look_alikes[] = {{U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'}, {U'i', U'і'}, {U'j', U'ј'},
                                         {U'o', U'о'}, {U'p', U'р'}, {U's', U'ѕ'}, {U'x', U'х'}, {U'y', U'у'},
                                         {U'k', U'κ'}, {U'n', U'η'}, {U't', U'τ'}, {U'u', U'υ'}, {U'v', U'ν'}};
  static constexpr pair digits[] = {{U'o', U'0'}, {U'i', U'1'}, {U'e', U'3'}, {U'a', U'4'}, {U's', U'5'}};
  auto const find = [c](auto const& pairs) {
    for (auto const& p : pairs)
      if (p.from == c) return p.to;
    return U'\0';
  };
  return kind == disguise::leet ? find(digits) : find(look_alikes);
}

/// One word of Latin letters in disguise.
inline std::string disguised_word(std::string_view word, disguise kind, random& r) {
  std::string out;
  switch (kind) {
    case disguise::spaced:
    case disguise::dotted: {
      if (word.size() < 3) break;
      static constexpr char marks[] = {'.', '-', '*', '_'};
      char const mark = kind == disguise::spaced ? ' ' : r.pick(marks);
      for (char c : word) {
        if (!out.empty()) out += mark;
        out += c;
      }
      return out;
    }
    case disguise::look_alikes:
    case disguise::leet: {
      // Leet replaces one letter wherever it stands inside the word, at most twice; look-alikes every other one.
      char32_t chosen = 0;
      unsigned count = 0;
      for (std::size_t i = 0; i < word.size(); ++i) {
        auto const c = static_cast<char32_t>(static_cast<unsigned char>(word[i]));
        auto const other = stand_in(kind, c);
        bool const inner = i > 0 && i + 1 < word.size();
        bool const replaced = kind == disguise::leet ? other != 0 && inner && count < 2 && (chosen == 0 || chosen == c)
                                                     : other != 0 && count * 2 < word.size() - 1;
        if (replaced) {
          append(out, other);
          chosen = c;
          ++count;
        } else {
          out += word[i];
        }
      }
      return out;
    }
    case disguise::zero_width:
      for (char c : word) {
        if (!out.empty()) append(out, U'\u200B');
        out += c;
      }
      return out;
    case disguise::stretched: {
      std::size_t const at = static_cast<std::size_t>(r.below(word.size()));
      for (std::size_t i = 0; i < word.size(); ++i) out.append(i == at ? 3 + r.below(4) : 1, word[i]);
      return out;
    }
    case disguise::markup: {
      if (word.size() < 3) break;
      auto const at = 1 + static_cast<std::size_t>(r.below(word.size() - 1));
      return std::string{word.substr(0, at)} + "<b>" + std::string{word.substr(at)} + "</b>";
    }
    default:
      break;
  }
  return std::string{word};
}

/// A run of Han characters in disguise.
inline std::string disguised_han(std::vector<char32_t> const& run, disguise kind, random& r) {
  static constexpr std::string_view dots[] = {"·", "*", "_", "^", "|"};
  static constexpr std::string_view glosses[] = {"(lā)", "（bù）", "(hǎo)", "(shì)", "（zhèn）"};
  std::string out;
  auto const dot = r.pick(dots);
  std::size_t const drawn_out = run.size() - 1;
  if (kind == disguise::markup) out += "<b>";
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (kind == disguise::spaced) out += ' ';
    if (kind == disguise::dotted && i > 0) out += dot;
    if (kind == disguise::zero_width && i > 0) append(out, r.one_in(2) ? U'\u200B' : U'\u2060');
    append(out, run[i]);
    if (kind == disguise::glossed) out += r.pick(glosses);
    if (kind == disguise::stretched && i == drawn_out)
      for (auto more = 2 + r.below(3); more > 0; --more) append(out, run[i]);
  }
  if (kind == disguise::spaced) out += ' ';
  if (kind == disguise::markup) out += "</b>";
  return out;
}

}  // namespace detail

/// The words a disguise is for: those of feeling, abuse and demands that the built-in lexicon knows, at most three of them
/// from the first on; when there is none, two other words chosen by `r` (two Han characters in a row, or a Latin word of
/// four letters and more). In order, apart.
inline std::vector<byte_range> words_that_matter(std::string_view message, random& r) {
  using aplomb::text::piece_kind;
  aplomb::classify::lexicon_view const lexicon{};
  auto const clause = std::make_unique<aplomb::text::clause>();
  std::vector<byte_range> found, others;
  for (aplomb::text::clause_reader reader{message}; reader.next(*clause);) {
    for (std::size_t p = 0; p < clause->piece_count; ++p) {
      auto const& piece = clause->pieces[p];
      std::size_t const end = piece.first + std::size_t{piece.count};
      if (piece.kind == piece_kind::word && piece.count >= 4)
        others.push_back({clause->begin[piece.first], clause->end[end - 1]});
      if (piece.kind == piece_kind::han)
        for (std::size_t i = piece.first; i + 1 < end; i += 2) others.push_back({clause->begin[i], clause->end[i + 1]});
      if (piece.kind != piece_kind::han && piece.kind != piece_kind::word) continue;
      for (std::size_t i = piece.first; i < end && found.size() < 3;) {
        auto const hit = lexicon.match(*clause, i);
        if (!hit) {
          ++i;
          continue;
        }
        for (std::size_t s = 0; s < hit.size(); ++s)
          if (detail::says_something(hit[s].kind)) {
            found.push_back({clause->begin[i], clause->end[i + hit.symbols() - 1]});
            break;
          }
        i += hit.symbols();
      }
    }
  }
  if (!found.empty()) return found;
  for (std::size_t n = others.size(); n > 2; --n)
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(r.below(n)));
  return others;
}

/// `message` in disguise. The same message, kind and seed give the same bytes. Equal to `message` when there is nothing
/// to disguise, such as Latin look-alikes in a message without Latin words.
inline std::string disguised(std::string_view message, disguise kind, std::uint64_t seed) {
  random r{seed};
  std::string out;
  if (kind == disguise::full_width) {
    for (auto c : detail::characters_of(message)) detail::append(out, c > U' ' && c < 0x7F ? c + 0xFEE0 : c);
    return out;
  }
  std::size_t at = 0;
  auto const put = [&out, kind](char32_t c) {
    if (kind == disguise::markup && c == U' ')
      out += "&nbsp;";
    else if (kind == disguise::markup && c == U'\'')
      out += "&#39;";
    else
      detail::append(out, c);
  };
  auto const copy_to = [&](std::size_t end) {
    // Between words spaced out people leave more room than between letters.
    if (kind == disguise::spaced && at > 0 && message.substr(at, end - at) == " ") out += ' ';
    for (auto c : detail::characters_of(message.substr(at, end - at))) put(c);
    at = end;
  };
  for (auto const& word : words_that_matter(message, r)) {
    if (word.begin < at) continue;
    copy_to(word.begin);
    auto const characters = detail::characters_of(message.substr(word.begin, word.end - word.begin));
    for (std::size_t i = 0; i < characters.size();) {
      auto end = i;
      while (end < characters.size() && detail::is_ascii_letter(characters[end])) ++end;
      auto const quoted = [&](std::size_t place) { return place < characters.size() && characters[place] == U'\''; };
      if (end > i) {
        std::string const latin(characters.begin() + static_cast<std::ptrdiff_t>(i),
                                characters.begin() + static_cast<std::ptrdiff_t>(end));
        bool const part = quoted(end) || (i > 0 && quoted(i - 1));  // of "don't"
        out += part ? latin : detail::disguised_word(latin, kind, r);
      } else {
        while (end < characters.size() && detail::is_han(characters[end])) ++end;
        if (end > i) {
          out += detail::disguised_han({characters.begin() + static_cast<std::ptrdiff_t>(i),
                                        characters.begin() + static_cast<std::ptrdiff_t>(end)},
                                       kind, r);
        } else {
          if (kind == disguise::spaced && characters[end] == U' ') out += ' ';
          put(characters[end++]);
        }
      }
      i = end;
    }
    at = word.end;
  }
  copy_to(message.size());
  return out;
}

}  // namespace aplomb_test
