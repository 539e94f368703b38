// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

/// Waiting told with a number: 等了三天, 两个小时了, 3天还没, been waiting 40 minutes.

namespace aplomb::classify {

/// A stretch of time somebody complains about.
struct waiting_cue {
  std::size_t first = 0;  ///< symbols of the whole expression
  std::size_t last = 0;
  int grade = 0;  ///< 0 none; 1 minutes, 2 hours or days, 3 weeks and more
};

namespace detail {

[[nodiscard]] constexpr bool is_numeral(char32_t c) noexcept {
  for (char32_t n : U"0123456789一二两三四五六七八九十百几半俩仨多数")
    if (c == n && n != 0) return true;
  return false;
}

/// Symbols of the number that ends at `end` (exclusive), or 0: "3 ", "三", "两个", "一整", "three ", "half an ".
[[nodiscard]] constexpr std::size_t number_before(text::clause const& in, std::size_t end) noexcept {
  std::size_t at = end;
  while (at > 0 && (in.symbol[at - 1] == U' ' || in.symbol[at - 1] == U'个' || in.symbol[at - 1] == U'整' ||
                    in.symbol[at - 1] == U'来'))
    --at;
  std::size_t const digits_end = at;
  while (at > 0 && is_numeral(in.symbol[at - 1])) --at;
  if (at < digits_end) return end - at;
  if (at > 0 && in.symbol[at - 1] >= U'a' && in.symbol[at - 1] <= U'z') {
    std::size_t begin = at;
    while (begin > 0 && in.symbol[begin - 1] >= U'a' && in.symbol[begin - 1] <= U'z') --begin;
    for (std::u32string_view word : {U"two", U"three",  U"four",    U"five", U"six",    U"seven",  U"eight", U"nine",
                                     U"ten", U"twelve", U"several", U"many", U"few",    U"couple", U"a",     U"an",
                                     U"one", U"whole",  U"of",      U"half", U"twenty", U"thirty", U"forty"})
      if (at - begin == word.size() && reads(in, begin, word)) return end - begin;
  }
  return 0;
}

}  // namespace detail

/// The waiting expression around the time unit at `found[at]` (category `time_unit`), or grade 0: a number before the unit,
/// and a waiting word at most three characters or words before it, or one of 了 还 都 没 过去 right behind it, or a
/// negation or waiting word in the rest of the clause.
[[nodiscard]] constexpr waiting_cue waiting_at(text::clause const& in, finding_list const& found,
                                               std::size_t at) noexcept {
  auto const& unit = found[at];
  auto const number = detail::number_before(in, unit.first);
  if (number == 0) return {};
  std::size_t first = unit.first - number;
  std::size_t last = unit.last();
  bool waits = false;
  for (std::size_t i = at; i-- > 0;) {
    if (distance(in, found[i].last(), first) > 3) break;
    if (found[i].is(category::waiting)) {
      first = found[i].first;
      waits = true;
      break;
    }
  }
  if (!waits) {
    for (std::u32string_view after : {U"了还没", U"还没", U"都没", U"没", U"了", U"过去了", U"多了", U"未"}) {
      if (reads(in, last, after)) {
        last += after.size();
        waits = true;
        break;
      }
    }
  }
  if (!waits) {
    for (std::size_t i = at + 1; i < found.size() && !waits; ++i)
      waits = distance(in, last, found[i].first) <= 5 && found[i].is_any(category::waiting, category::negation);
  }
  if (!waits) return {};
  return {first, last, unit.grade(category::time_unit)};
}

}  // namespace aplomb::classify
