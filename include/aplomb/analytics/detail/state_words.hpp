// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/spoken_names.hpp>
#include <aplomb/text/language.hpp>
#include <string>
#include <string_view>

namespace aplomb::analytics::detail {

/// A state as supervisors read it in Chinese: "不满（upset）", with the name by which rows speak of it; in other languages, and for
/// states of one's own, the name alone.
[[nodiscard]] inline std::string spoken_state(std::string_view name, text::language l) {
  std::string const own{name};
  if (l != text::language::zh_hans && l != text::language::zh_hant) return own;
  std::string_view spoken;
  if (auto const heat = from_name<escalate::heat_state>(name))
    spoken = spoken_name(*heat, l);
  else if (auto const owner = from_name<escalate::owner_state>(name))
    spoken = spoken_name(*owner, l);
  return spoken.empty() ? own : std::string{spoken} + "（" + own + "）";
}

}  // namespace aplomb::analytics::detail
