// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cli {

/// The instant of an RFC 3339 date-time ("2026-03-02T09:14:05.5+08:00", "...Z"), or nothing when `text` is not one.
/// Fractions finer than a millisecond are cut off; a leap second counts as the second after.
[[nodiscard]] constexpr std::optional<aplomb::instant> parse_rfc3339(std::string_view text) {
  std::size_t at = 0;
  bool good = true;
  auto digits = [&](int count, int low, int high) {
    int value = 0;
    for (int i = 0; i < count; ++i, ++at) {
      if (at >= text.size() || text[at] < '0' || text[at] > '9') return good = false, 0;
      value = value * 10 + (text[at] - '0');
    }
    if (value < low || value > high) good = false;
    return value;
  };
  auto mark = [&](std::string_view allowed) {
    if (at >= text.size() || allowed.find(text[at]) == std::string_view::npos) return good = false, '\0';
    return text[at++];
  };

  int const year = digits(4, 0, 9999);
  mark("-");
  int const month = digits(2, 1, 12);
  mark("-");
  int const day = digits(2, 1, 31);
  mark("Tt ");
  int const hour = digits(2, 0, 23);
  mark(":");
  int const minute = digits(2, 0, 59);
  mark(":");
  int const second = digits(2, 0, 60);
  int milliseconds = 0;
  if (good && at < text.size() && text[at] == '.') {
    std::size_t const first = ++at;
    for (int unit = 100; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10)
      milliseconds += unit * (text[at] - '0');
    if (at == first) return std::nullopt;
  }
  int offset = 0;
  if (char const zone = mark("Zz+-"); zone == '+' || zone == '-') {
    int const hours = digits(2, 0, 23);
    mark(":");
    offset = (zone == '+' ? 1 : -1) * (hours * 60 + digits(2, 0, 59));
  }
  bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!good || at != text.size() || day > lengths[month - 1] + (month == 2 && leap)) return std::nullopt;

  // Days since 1970-01-01 of a proleptic Gregorian date; years start in March so that leap days come last.
  std::int64_t const y = year - (month <= 2);
  std::int64_t const era = (y >= 0 ? y : y - 399) / 400;
  std::int64_t const year_of_era = y - era * 400;
  std::int64_t const day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  std::int64_t const days =
      era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
  std::int64_t const seconds = days * 86400 + hour * 3600 + (minute - offset) * 60 + second;
  return aplomb::instant{seconds * 1000 + milliseconds};
}

static_assert(parse_rfc3339("1970-01-01T00:00:00Z")->ms == 0);
static_assert(parse_rfc3339("2026-03-02T09:14:05.25+08:00")->ms == 1772414045250);
static_assert(!parse_rfc3339("2026-02-29T00:00:00Z") && !parse_rfc3339("2026-03-02T09:14:05"));

}  // namespace cli
