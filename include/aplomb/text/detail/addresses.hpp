// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/identity_numbers.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Postal addresses as customers write them: 上海市张江路500号3号楼201室, 忠孝東路四段100號5樓, 221B Baker Street, Apt 4.
/// All symbols compared here are folded, so one simplified character stands for both scripts.

namespace aplomb::text::detail {

[[nodiscard]] constexpr bool one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

/// Words that stand beside an address and are no part of it: 我住在|张江路..., ...3号|的包裹.
[[nodiscard]] constexpr bool parts_address(char32_t c) noexcept {
  return one_of(c, U"在到是住寄送址的我你您他她们往给至成改为换说请找从把被就了啊呢吗吧和跟对该有因");
}
[[nodiscard]] constexpr bool is_numeral(char32_t c) noexcept { return one_of(c, U"〇零一二三四五六七八九十百"); }
[[nodiscard]] constexpr bool is_measure(char32_t c) noexcept {
  return one_of(c, U"元块个天件人次分年月日点小万千百折斤");
}
/// Stands after the number of a house, a lane, a floor, a flat.
[[nodiscard]] constexpr bool is_house_unit(char32_t c) noexcept { return one_of(c, U"号楼室弄栋幢座层房户组铺巷"); }

/// Where the house number that begins at `at` ends, its last unit included: "500号", "四段100号", "5巷3弄12号"; or `at`.
/// A number with 号 before 线 is a metro line.
[[nodiscard]] inline std::uint32_t house_end(std::string_view text, std::uint32_t at) noexcept {
  std::uint32_t found = at;
  auto g = glyph_at(text, at);
  if (one_of(g.symbol, U"东西南北中")) g = glyph_at(text, g.end);
  if (g.is(U'段')) g = glyph_at(text, g.end);
  for (int part = 0; part < 4; ++part) {
    if (g.is_blank()) g = glyph_at(text, g.end);
    unsigned digits = 0, numerals = 0;
    for (; digits + numerals < 6; g = glyph_at(text, g.end)) {
      if (g.is_digit())
        ++digits;
      else if (is_numeral(g.symbol))
        ++numerals;
      else if (digits == 0 || !(g.is(U'-') || g.is(U'之') || g.is(U'附') || g.is_letter()))
        break;
    }
    if (digits + numerals == 0 || !one_of(g.symbol, U"号弄巷段组栋幢")) break;
    auto const next = glyph_at(text, g.end);
    if (g.is(U'号') && one_of(next.symbol, U"线")) break;
    if (!g.is(U'段')) found = g.end;
    g = next;
  }
  return found;
}

/// Whether the name of a province, a city, a district or a town ends with `c`, the character before it being `before`.
[[nodiscard]] constexpr bool ends_district(char32_t c, char32_t before) noexcept {
  if (c == U'市') return !one_of(before, U"城超门股都夜菜上");
  if (c == U'区') return !one_of(before, U"小社景地园片专");
  return one_of(c, U"省县镇乡") || (c == U'道' && before == U'街');
}

/// Whether a house number may follow: the name of a street ends with `c`, the character before it being `before`.
[[nodiscard]] constexpr bool ends_street(char32_t c, char32_t before) noexcept {
  switch (c) {
    case U'路':
      return !one_of(before, U"走线电思铁网半同带问短回套来退出这条的");
    case U'街':
    case U'巷':
      return !one_of(before, U"逛上这条的");
    case U'道':
      return !one_of(before, U"知味频难报说渠管公轨外通赛地厚人霸力几问国这条的");
    case U'村':
      return !one_of(before, U"农乡这们个全的");
    case U'同':
      return before == U'胡';
    default:
      return false;
  }
}

/// Where the rest of an address ends that is known up to `end`: house, floor, flat and the names of estates and towers.
/// Looks at most twelve characters beyond what it has accepted.
[[nodiscard]] inline std::uint32_t address_end(std::string_view text, std::uint32_t end) noexcept {
  char32_t before = 0;
  bool numbered = false;   // the characters since the last blank or Han are a number
  bool after_unit = true;  // ... and stand right after a unit or the known part
  unsigned digits = 0, ahead = 0;
  for (auto g = glyph_at(text, end); !g.at_end() && ahead < 12; ++ahead) {
    auto const next = glyph_at(text, g.end);
    bool accepted = false;
    if (g.is_digit() || g.is_letter()) {
      digits += g.is_digit();
      numbered = true;
      bool const last = !next.is_alnum() && !next.is(U'-');
      bool const room = after_unit && digits >= 3 && digits <= 5;
      accepted = last && (room || before == U'之' || before == U'-') && !is_measure(next.symbol);
    } else if (g.is(U'-') || g.is(U'#') || g.is(U'之')) {
      if (!numbered && !next.is_digit()) break;
    } else if (g.is_blank() || g.is(U',')) {
      if (!next.is_digit() && !(next.kind == char_class::han && !parts_address(next.symbol))) break;
      numbered = false, after_unit = true, digits = 0;
    } else if (g.kind == char_class::han) {
      if (parts_address(g.symbol)) break;
      bool const unit = is_house_unit(g.symbol) && (numbered || is_numeral(before) || (before == U'号' && g.is(U'楼')));
      bool const pair = (g.is(U'元') && before == U'单') || (g.is(U'厦') && before == U'大') ||
                        (g.is(U'园') && one_of(before, U"花家公")) || (g.is(U'区') && before == U'小') ||
                        (g.is(U'寓') && before == U'公') || (g.is(U'场') && before == U'广') ||
                        (g.is(U'心') && before == U'中') || (g.is(U'村') && before == U'新');
      accepted = unit || pair || ends_street(g.symbol, before);
      if (accepted && (unit || pair))
        after_unit = true;
      else
        after_unit = false;
      if (!is_numeral(g.symbol)) numbered = false, digits = 0;
    } else {
      break;
    }
    if (accepted) end = g.end, ahead = 0;
    before = g.symbol;
    g = next;
  }
  return end;
}

/// Where a flat that begins with the number or letter at `at` ends: "3栋2单元501", "12号楼301室", "1050弄5号", "A座1201";
/// or `at`. One number with its unit is no address: it may be a date or a shop's floor.
[[nodiscard]] inline std::uint32_t flat_end(std::string_view text, std::uint32_t at) noexcept {
  auto g = glyph_at(text, at);
  unsigned length = 0;
  bool letters = false;
  for (; g.is_alnum() && length < 5; g = glyph_at(text, g.end), ++length) letters |= g.is_letter();
  auto const unit = g;
  auto next = glyph_at(text, g.end);
  bool const building = one_of(unit.symbol, U"栋幢弄") || (unit.is(U'座') && letters && length == 1) ||
                        (unit.is(U'号') && next.is(U'楼')) || (unit.is(U'单') && next.is(U'元'));
  if (length == 0 || !building) return at;
  if (unit.is(U'号') || unit.is(U'单')) next = glyph_at(text, next.end);
  if (next.is_blank()) next = glyph_at(text, next.end);
  unsigned digits = 0;
  auto const second = next.begin;
  for (; next.is_alnum() && digits < 6; next = glyph_at(text, next.end)) ++digits;
  bool const room =
      digits > 0 && (one_of(next.symbol, U"室号房楼层户单座") || (digits >= 3 && !is_measure(next.symbol)));
  return room ? address_end(text, second) : at;
}

// English.

/// Words of at most `longest` letters, compared in lower case.
[[nodiscard]] inline bool is_word(std::string_view word, std::string_view const* words, std::size_t count) noexcept {
  for (std::size_t i = 0; i < count; ++i)
    if (words[i].size() == word.size() && has_at(word, 0, words[i])) return true;
  return false;
}
template <std::size_t N>
[[nodiscard]] bool is_word(std::string_view word, std::string_view const (&words)[N]) noexcept {
  return is_word(word, words, N);
}

/// Where ", Apt 4B", " #12" after a street ends, or `at`.
[[nodiscard]] inline std::uint32_t unit_end(std::string_view text, std::uint32_t at) noexcept {
  constexpr std::string_view units[] = {"apt", "apartment", "unit", "flat", "suite", "ste", "room", "floor"};
  auto const blanks = [&](std::uint32_t p) {
    while (p < text.size() && text[p] == ' ' && p - at < 8) ++p;
    return p;
  };
  auto p = at;
  if (p < text.size() && text[p] == ',') ++p;
  p = blanks(p);
  auto const word = p;
  while (p < text.size() && is_ascii_letter(text[p]) && p - word < 12) ++p;
  bool const named = p > word && is_word(text.substr(word, p - word), units);
  if (!named && p > word) return at;
  if (named && p < text.size() && text[p] == '.') ++p;
  p = blanks(p);
  if (p < text.size() && text[p] == '#')
    ++p;
  else if (!named)
    return at;
  auto const number = p;
  while (p < text.size() && (is_ascii_alnum(text[p]) || text[p] == '-') && p - number < 7) ++p;
  return p > number && p - number < 7 ? p : at;
}

/// Where the street address that begins with the digit at `at` ends: "42 Baker Street", "350 5th Ave, Apt 3"; or `at`.
/// A house number of at most five digits, one to four words, and a word for a street. Words that mean other things as
/// well ("way", "court", "st") count only with capitals.
[[nodiscard]] inline std::uint32_t street_end(std::string_view text, std::uint32_t at) noexcept {
  constexpr std::string_view certain[] = {"street", "road", "avenue", "lane", "boulevard", "rd", "ave", "blvd"};
  constexpr std::string_view uncertain[] = {"st",      "dr",      "ln",     "ct",    "way",     "drive",
                                            "court",   "place",   "square", "close", "terrace", "crescent",
                                            "parkway", "highway", "hwy",    "pkwy"};
  constexpr std::string_view stops[] = {
      "the",   "a",      "an",    "of",    "in",     "on",    "to",    "my",    "your",    "this",  "that",
      "from",  "at",     "for",   "and",   "is",     "was",   "down",  "off",   "up",      "or",    "with",
      "by",    "into",   "more",  "days",  "day",    "hour",  "hours", "min",   "minutes", "week",  "weeks",
      "month", "months", "years", "times", "people", "items", "km",    "miles", "blocks",  "lanes", "orders",
      "pm",    "am",     "x",     "it",    "i",      "we",    "you",   "they"};
  auto p = at;
  while (p < text.size() && is_digit(text[p]) && p - at < 6) ++p;
  if (p == at || p - at > 5 || (at > 0 && (text[at - 1] == '.' || text[at - 1] == ','))) return at;
  if (p < text.size() && is_ascii_letter(text[p])) ++p;
  if (p >= text.size() || text[p] != ' ') return at;
  bool capitals = false;
  for (int words = 0; words < 5; ++words) {
    while (p < text.size() && text[p] == ' ') {
      if (++p - at > 80) return at;
    }
    auto const begin = p;
    while (p < text.size() && (is_ascii_alnum(text[p]) || text[p] == '\'') && p - begin < 20) ++p;
    if (p == begin) return at;
    auto const word = text.substr(begin, p - begin);
    bool const capital = word[0] >= 'A' && word[0] <= 'Z';
    bool const ends = p == text.size() || !is_ascii_alnum(text[p]);
    if (words > 0 && ends && (is_word(word, certain) || (capital && capitals && is_word(word, uncertain))))
      return unit_end(text, p);
    if (is_word(word, stops)) return at;
    bool const ordinal = word.size() >= 3 && is_digit(word[0]) && is_ascii_letter(word.back());
    if (is_digit(word[0]) && !ordinal) return at;
    capitals = capital || ordinal;
    if (p < text.size() && text[p] == '.' && word.size() <= 2) ++p;  // "12 N. Main St"
  }
  return at;
}

}  // namespace aplomb::text::detail
