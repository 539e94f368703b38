// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// One line of the list of cues: act, language tag, cue, separated by tabs. In a cue `#` stands for a number.

namespace aplomb::respond {

/// What may be wrong with a line of cues; returned by `parse_cue`.
APLOMB_ENUM(cue_error, std::uint8_t, columns, unknown_act, unknown_language, no_text, too_long)

/// A parsed cue. `text` points into the line.
struct cue {
  act kind{};
  text::language spoken{};
  std::string_view text{};
};

/// Reads one line (without its end). The fault's `at` is 0: the caller knows the line.
[[nodiscard]] constexpr result<cue, fault<cue_error>> parse_cue(std::string_view line) noexcept {
  auto const wrong = [](cue_error e) { return fault<cue_error>{e, 0}; };
  std::size_t const first = line.find('\t');
  std::size_t const second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos)
    return wrong(cue_error::columns);
  auto const kind = from_name<act>(line.substr(0, first));
  if (!kind) return wrong(cue_error::unknown_act);
  auto const spoken = text::language_from_tag(line.substr(first + 1, second - first - 1));
  if (!spoken || *spoken == text::language::und) return wrong(cue_error::unknown_language);
  std::string_view const text = line.substr(second + 1);
  if (text.empty()) return wrong(cue_error::no_text);
  if (text.size() > 255) return wrong(cue_error::too_long);
  return cue{*kind, *spoken, text};
}

}  // namespace aplomb::respond
