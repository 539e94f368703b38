// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <string_view>

namespace aplomb::escalate {

namespace detail {

inline constexpr text::in_languages handoff_names[] = {
    {"转交", "轉交", "handed over"},
    {"客户要求人工", "顧客要求專人", "asked for a person"},
    {"可能有人身危险", "可能有人身危險", "somebody may be in danger"},
    {"提到投诉或法律途径", "提到申訴或法律途徑", "spoke of law or authority"},
    {"言语攻击", "言語攻擊", "abusive words"},
    {"情绪持续激动", "情緒持續激動", "heated for too long"},
    {"机器人已无法推进", "機器人已無法推進", "the bot had nothing left to offer"}};
static_assert(sizeof handoff_names / sizeof *handoff_names == count_of<handoff_reason>);

inline constexpr text::in_languages heat_names[] = {
    {"平静", "平靜", "calm"},      {"略有不快", "略有不快", "concerned"}, {"不满", "不滿", "upset"},
    {"愤怒", "憤怒", "angry"},     {"高危", "高風險", "at risk"},         {"缓和中", "緩和中", "recovering"},
    {"已结束", "已結束", "closed"}};
static_assert(sizeof heat_names / sizeof *heat_names == count_of<heat_state>);

inline constexpr text::in_languages owner_names[] = {
    {"机器人", "機器人", "the bot"}, {"等待人工", "等候真人客服", "nobody yet"}, {"人工", "真人客服", "a person"}};
static_assert(sizeof owner_names / sizeof *owner_names == count_of<owner_state>);

}  // namespace detail

/// Why a person was called, as people at the desk read it: "客户要求人工", "顧客要求專人", "asked for a person". English where the
/// language is not known. Programs read `name_of`.
[[nodiscard]] constexpr std::string_view spoken_name(handoff_reason r, text::language l) noexcept {
  return detail::handoff_names[index_of(r)].in(l);
}
/// How a customer stands, and who has the conversation, in the same way: "不满", "不滿", "upset".
[[nodiscard]] constexpr std::string_view spoken_name(heat_state s, text::language l) noexcept {
  return detail::heat_names[index_of(s)].in(l);
}
[[nodiscard]] constexpr std::string_view spoken_name(owner_state s, text::language l) noexcept {
  return detail::owner_names[index_of(s)].in(l);
}

}  // namespace aplomb::escalate
