// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <string_view>

/// What people at the desk read for a feeling and a matter, in their language. Programs read `name_of`.

namespace aplomb::classify {

namespace detail {

inline constexpr text::in_languages emotion_names[] = {
    {"平静", "平靜", "neutral"},      {"高兴", "高興", "joy"},      {"信任", "信任", "trust"},
    {"期待", "期待", "anticipation"}, {"惊讶", "驚訝", "surprise"}, {"担心", "擔心", "fear"},
    {"难过", "難過", "sadness"},      {"反感", "反感", "disgust"},  {"生气", "生氣", "anger"}};
static_assert(sizeof emotion_names / sizeof *emotion_names == count_of<emotion>);

inline constexpr text::in_languages aspect_names[] = {
    {"未说明", "未說明", "not named"}, {"配送", "配送", "delivery"},          {"退款", "退款", "refund"},
    {"质量", "品質", "quality"},       {"服务态度", "服務態度", "treatment"}, {"价格", "價格", "price"},
    {"账号", "帳號", "account"}};
static_assert(sizeof aspect_names / sizeof *aspect_names == count_of<aspect>);

}  // namespace detail

/// "生气", "生氣", "anger"; English where the language is not known.
[[nodiscard]] constexpr std::string_view spoken_name(emotion e, text::language l) noexcept {
  return detail::emotion_names[index_of(e)].in(l);
}
/// "服务态度", "服務態度", "treatment".
[[nodiscard]] constexpr std::string_view spoken_name(aspect a, text::language l) noexcept {
  return detail::aspect_names[index_of(a)].in(l);
}

}  // namespace aplomb::classify
