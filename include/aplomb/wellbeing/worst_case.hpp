// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/detail/note_words.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// What a thing that goes wrong costs. time is what it costs when nothing else is named: text 004 sets against a worry that
/// its price is often a moment of embarrassment, or only time.
APLOMB_ENUM(cost, std::uint8_t, time, embarrassment, money, standing, relationship)

/// The three questions to a worry, with the cost that it names.
struct worst_case : own_value {
  constexpr worst_case() noexcept = default;

  cost of{};
  std::array<sentence, 3> questions{};  ///< empty for a note that needs a person
};

/// What a person answers.
struct worst_case_answers {
  score likelihood{};                ///< that the worst happens, 0...1
  std::int32_t minutes_to_mend = 0;  ///< to put it right if it does
  std::int32_t days_it_lasts = 0;    ///< until nobody speaks of it
  bool changes_my_life = false;      ///< the first question of text 004: would it touch my whole life?
};

/// The price of the worst case, as numbers one can look at.
struct cost_estimate : own_value {
  constexpr cost_estimate() noexcept = default;

  std::int32_t expected_minutes = 0;  ///< likelihood times the minutes to mend, rounded
  bool bearable = false;              ///< does not change a life and is over within a year
  sentence word{};
};

namespace detail {
inline constexpr auto cost_words = [] {
  using enum cost;
  constexpr note_word<cost> list[] = {{U"丢脸", embarrassment},
                                      {U"尴尬", embarrassment},
                                      {U"出丑", embarrassment},
                                      {U"难为情", embarrassment},
                                      {U"丢人", embarrassment},
                                      {U"被拒绝", embarrassment},
                                      {U"笑话", embarrassment},
                                      {U"embarrassed", embarrassment},
                                      {U"embarrassing", embarrassment},
                                      {U"embarrass", embarrassment},
                                      {U"rejected", embarrassment},
                                      {U"laugh at me", embarrassment},
                                      {U"look stupid", embarrassment},
                                      {U"扣钱", money},
                                      {U"罚款", money},
                                      {U"奖金", money},
                                      {U"工资", money},
                                      {U"绩效", money},
                                      {U"赔", money},
                                      {U"bonus", money},
                                      {U"fine", money},
                                      {U"fined", money},
                                      {U"pay for it", money},
                                      {U"salary", money},
                                      {U"投诉", standing},
                                      {U"差评", standing},
                                      {U"考核", standing},
                                      {U"开除", standing},
                                      {U"辞退", standing},
                                      {U"处分", standing},
                                      {U"复核", standing},
                                      {U"complaint", standing},
                                      {U"complain", standing},
                                      {U"bad review", standing},
                                      {U"fired", standing},
                                      {U"lose my job", standing},
                                      {U"warning", standing},
                                      {U"appraisal", standing},
                                      {U"review", standing},
                                      {U"关系", relationship},
                                      {U"闹翻", relationship},
                                      {U"不理我", relationship},
                                      {U"得罪", relationship},
                                      {U"讨厌我", relationship},
                                      {U"hate me", relationship},
                                      {U"fall out", relationship},
                                      {U"lose the customer", relationship},
                                      {U"流失", relationship}};
  return classify::word_table(list);
}();
}  // namespace detail

/// The three questions: would it touch my whole life; what is the worst, and what the likeliest; what could I do then.
/// The cost is the first one that the note names, time when it names none. O(length).
[[nodiscard]] inline worst_case worst_case_of(checked_note const& worry) noexcept {
  worst_case w;
  if (worry.needs_person()) return w;
  w.questions = {
      {{"万一这件事没处理好，一年以后它还会影响你的生活吗？", "萬一這件事沒處理好，一年後它還會影響你的生活嗎？",
        "If this goes wrong, will it still touch your life in a year?"},
       {"最坏的结果是什么？最可能的结果又是什么？", "最壞的結果是什麼？最可能的結果又是什麼？",
        "What is the worst that can come of it, and what is the likeliest?"},
       {"真走到最坏那一步，代价具体是什么？你能做什么，谁能帮你？",
        "真走到最壞那一步，代價具體是什麼？你能做什麼，誰能幫你？",
        "If the worst came, what exactly would it cost? What could you do then, and who would help?"}}};
  bool named = false;
  text::clause_reader clauses{worry.text()};
  text::clause clause;
  while (!named && clauses.next(clause))
    for (std::size_t i = 0; i < clause.size && !named; ++i)
      if (auto const* const word = detail::cost_words.longest(clause, i)) w.of = word->value, named = true;
  return w;
}

/// What the worst case costs by the person's own answers: likelihood times minutes, and whether it passes. Likelihood
/// outside 0...1 and negative numbers count as the nearest. A cost that does not pass is taken seriously: the sentence
/// sends to somebody. O(1).
[[nodiscard]] constexpr cost_estimate estimate_cost(worst_case_answers const& a) noexcept {
  cost_estimate e;
  std::int64_t const likely = std::clamp<std::int64_t>(a.likelihood.per_mille, 0, 1000);
  e.expected_minutes = static_cast<std::int32_t>((likely * std::max(a.minutes_to_mend, 0) + 500) / 1000);
  e.bearable = !a.changes_my_life && a.days_it_lasts <= 365;
  e.word =
      e.bearable
          ? sentence{"把代价写成数字，就没那么吓人了：最坏也就是这些，而且会过去。",
                     "把代價寫成數字，就沒那麼嚇人了：最壞也就是這些，而且會過去。",
                     "Written down as numbers it is smaller than it felt: this is the most it can cost, and it passes."}
          : sentence{"这件事对你确实要紧。别一个人想，找组长或信得过的人一起商量下一步。",
                     "這件事對你確實要緊。別一個人想，找組長或信得過的人一起商量下一步。",
                     "This does matter to you. Do not work it out alone: plan the next step with your team lead or "
                     "somebody you trust."};
  return e;
}

}  // namespace aplomb::wellbeing
