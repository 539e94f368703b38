// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// A length of time as people say it, in replies, packets and reports: "2 hours", "2小时", "30分鐘". Rounded up to whole minutes, hours or days; whole
/// days only from two days on.
[[nodiscard]] constexpr fixed_string<32> spoken_duration(duration d, text::language l) noexcept {
  std::int64_t const minutes = d.ms <= 0 ? 0 : (d.ms + 59'999) / 60'000;
  std::int64_t number = minutes;
  std::size_t unit = 0;
  if (minutes >= 48 * 60) {
    number = (minutes + 24 * 60 - 1) / (24 * 60), unit = 2;
  } else if (minutes >= 60 && (minutes % 60 == 0 || minutes > 180)) {
    number = (minutes + 59) / 60, unit = 1;
  }
  fixed_string<32> out;
  append_number(out, static_cast<std::uint64_t>(number));
  constexpr std::string_view units[][3] = {
      {" minute", " hour", " day"}, {"分钟", "小时", "天"}, {"分鐘", "小時", "天"}};
  bool const one = out == std::string_view{"1"};
  if (l == text::language::zh_hans || l == text::language::zh_hant) {
    out.append(units[l == text::language::zh_hans ? 1 : 2][unit]);
  } else {
    out.append(units[0][unit]);
    if (!one) out.append("s");
  }
  return out;
}

}  // namespace aplomb::respond
