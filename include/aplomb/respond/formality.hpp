// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <aplomb/respond/sentences.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <string_view>

namespace aplomb::respond {

namespace detail {

/// How often the words stand in the text; overlapping words all count.
template <std::size_t N>
constexpr int count_words(std::string_view text, std::string_view const (&words)[N]) noexcept {
  int n = 0;
  for (auto const word : words)
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++n;
  return n;
}

}  // namespace detail

/// How formal a text is, 0...1, by the marks that tell, on average over its sentences: 0.5 for a text without any.
///
/// English: a tenth less for each contraction, a quarter less for each casual word ("okay", "no problem"), a tenth more
/// for each courtesy ("please", "may I"). Chinese: a tenth more for 您, 请, 为您, 敬, a quarter less for 你 and final
/// particles. The marks and weights are ours. O(n x marks).
[[nodiscard]] constexpr score formality_of(std::string_view text, text::language l) noexcept {
  auto const average = [&](int marks) {
    int const sentences = static_cast<int>(sentences_in(text));
    int const value = 500 + marks / (sentences == 0 ? 1 : sentences);
    return score::of(value < 0 ? 0 : value);
  };
  if (l == text::language::zh_hans || l == text::language::zh_hant) {
    constexpr std::string_view polite[] = {"您", "请", "請", "为您", "為您", "敬请", "敬請", "感谢", "感謝"};
    constexpr std::string_view casual[] = {"你", "啦", "呀", "哦", "嘛", "咱", "搞", "这就", "這就", "帮您", "幫您"};
    return average(100 * detail::count_words(text, polite) - 250 * detail::count_words(text, casual));
  }
  constexpr std::string_view polite[] = {"lease ",    "May I",     "may I",    "Thank you",
                                         "thank you", "Could you", "Would you"};
  constexpr std::string_view casual[] = {"Okay",   "Got it", "got that",  "Hi",    "Sure",   "No problem",
                                         "hassle", "a bit ", "All right", "handy", "hang on"};
  constexpr std::string_view contracted[] = {"'"};
  return average(100 * detail::count_words(text, polite) - 250 * detail::count_words(text, casual) -
                 100 * detail::count_words(text, contracted));
}

}  // namespace aplomb::respond
