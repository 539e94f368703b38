// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <string>
#include <string_view>

namespace aplomb::analytics::detail {

inline constexpr text::in_languages heat_words[] = {
    {"平静", "平靜", ""},   {"略有不快", "略有不快", ""}, {"不满", "不滿", ""},    {"愤怒", "憤怒", ""},
    {"高危", "高風險", ""}, {"缓和中", "緩和中", ""},     {"已结束", "已結束", ""}};
static_assert(sizeof heat_words / sizeof *heat_words == count_of<escalate::heat_state>);

inline constexpr text::in_languages owner_words[] = {
    {"机器人", "機器人", ""}, {"等待人工", "等候真人客服", ""}, {"人工", "真人客服", ""}};
static_assert(sizeof owner_words / sizeof *owner_words == count_of<escalate::owner_state>);

/// A state as supervisors read it: "不满（upset）", with the name by which rows speak of it; the name alone in English and for
/// states of one's own.
[[nodiscard]] inline std::string spoken_state(std::string_view name, text::language l) {
  text::in_languages words;
  if (auto const heat = from_name<escalate::heat_state>(name))
    words = heat_words[index_of(*heat)];
  else if (auto const owner = from_name<escalate::owner_state>(name))
    words = owner_words[index_of(*owner)];
  auto const spoken = words.in(l);
  std::string const own{name};
  return spoken.empty() ? own : std::string{spoken} + "（" + own + "）";
}

}  // namespace aplomb::analytics::detail
