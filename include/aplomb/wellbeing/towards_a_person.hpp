// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <cstddef>
#include <span>
#include <string_view>

namespace aplomb::wellbeing {

/// Somebody to turn to, as the house that uses the library knows them: who it is, how to reach them, and when. The
/// texts are shown as they are; they must outlive what shows them.
struct resource {
  std::string_view who{};   ///< "Employee assistance, outside the company"
  std::string_view how{};   ///< a number, an address, a room
  std::string_view when{};  ///< "day and night"; may be empty
};

/// What to show a person whose own note speaks of self-harm or danger. It asks them to turn to somebody now; it diagnoses
/// nothing and sends nothing. Numbers differ by country and change: the library knows none, it names those of `resources`,
/// the first three that fit, and without any it names people only.
[[nodiscard]] constexpr fixed_string<1024> towards_a_person(text::language language,
                                                            std::span<resource const> resources = {}) noexcept {
  constexpr sentence opening = {
      "谢谢你把这些写下来。这种时候不必一个人扛，也不用先把它想明白。请现在就去找一个你信得过的人，家人、朋友、同事都可"
      "以，"
      "告诉他你此刻的感受，请他陪着你。如果你觉得马上会有危险，请立刻联系当地的急救或报警电话。",
      "謝謝你把這些寫下來。這種時候不必一個人撐著，也不用先把它想清楚。請現在就找一個你信得過的人，家人、朋友、同事都可"
      "以，"
      "告訴他你此刻的感受，請他陪在你身邊。如果你覺得馬上會有危險，請立刻撥打當地的緊急電話。",
      "Thank you for writing this down. You need not carry it alone, and you need not make sense of it first. Please "
      "find "
      "somebody you trust now, family, a friend or a colleague, tell them how you feel, and ask them to stay with you. "
      "If you "
      "are in danger at this moment, call your local emergency number."};
  constexpr sentence also = {"也可以找：", "也可以找：", "You can also reach:"};
  fixed_string<1024> out;
  (void)out.append(opening.in(language));
  std::size_t named = 0;
  for (auto const& r : resources) {
    if (named == 3) break;
    if (r.who.empty() || r.how.empty()) continue;
    if (out.size() + 32 + r.who.size() + r.how.size() + r.when.size() > out.capacity())
      continue;  // never half a number
    if (named++ == 0) (void)(out.append("\n"), out.append(also.in(language)));
    (void)(out.append("\n"), out.append(r.who), out.append(": "), out.append(r.how));
    if (!r.when.empty()) (void)(out.append(" ("), out.append(r.when), out.append(")"));
  }
  return out;
}

}  // namespace aplomb::wellbeing
