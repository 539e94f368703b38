// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// A survey from its goals: few questions, the overall one first, the open one last.

namespace aplomb::satisfaction {

/// What a survey is to find out.
///
/// overall: how satisfied; solved: whether the matter is settled; speed, friendliness, clarity, effort: how these were;
/// reachable: whether a person could be reached; return_again: whether the customer would come back; improve: what to do
/// better, in own words; missing: what was not asked about, in own words.
APLOMB_ENUM(survey_goal, std::uint8_t, overall, solved, speed, friendliness, clarity, effort, reachable, return_again,
            improve, missing)

/// How a question is answered: one of five steps, yes or no, own words.
APLOMB_ENUM(answer_kind, std::uint8_t, choice, yes_no, open)

/// How the question of a goal is answered.
[[nodiscard]] constexpr answer_kind kind_of(survey_goal g) noexcept {
  switch (g) {
    case survey_goal::solved:
    case survey_goal::reachable:
    case survey_goal::return_again:
      return answer_kind::yes_no;
    case survey_goal::improve:
    case survey_goal::missing:
      return answer_kind::open;
    default:
      return answer_kind::choice;
  }
}

/// A question as it is shown. Steps of a choice go from worst (1) to best (5); yes comes before no; an open question has no
/// options and may always be left empty. The views live as long as the program.
struct question {
  survey_goal goal{};
  answer_kind kind{};
  std::string_view text{};
  std::string_view options[5]{};

  [[nodiscard]] constexpr std::size_t option_count() const noexcept {
    return kind == answer_kind::choice ? 5 : kind == answer_kind::yes_no ? 2 : 0;
  }
};

namespace detail {

inline constexpr std::size_t spoken = count_of<text::language> - 1;  // `und` is never spoken

/// In the order zh-Hans, zh-Hant, en.
inline constexpr std::string_view question_texts[count_of<survey_goal>][spoken] = {
    {"总的来说，您对这次服务满意吗？", "整體來說，您對這次的服務滿意嗎？",
     "All in all, how satisfied are you with this contact?"},
    {"您的问题解决了吗？", "您的問題處理好了嗎？", "Is your matter settled?"},
    {"我们回复的速度怎么样？", "我們回覆的速度如何？", "How quickly did we respond?"},
    {"客服的态度怎么样？", "客服人員的態度如何？", "How friendly were we?"},
    {"我们的说明清楚吗？", "我們的說明清楚嗎？", "How clear was what we told you?"},
    {"办成这件事，您觉得费事吗？", "處理這件事的過程，您覺得麻煩嗎？", "How easy was it to get this done?"},
    {"您需要人工客服时，找得到人吗？", "您需要專人服務時，找得到人嗎？",
     "Could you reach a person when you wanted one?"},
    {"以后有需要，您还会选择我们吗？", "日後有需要，您還會選擇我們嗎？", "Would you choose us again?"},
    {"您觉得我们最该改进的是什么？", "您覺得我們最需要改進的是什麼？", "What should we improve first?"},
    {"还有什么想告诉我们的？", "還有什麼想告訴我們的嗎？", "Is there anything we did not ask about?"}};

/// The five steps of each goal that is a choice, from worst to best; yes and no of one that is asked so.
inline constexpr std::string_view option_texts[count_of<survey_goal>][spoken][5] = {
    {{"很不满意", "不太满意", "一般", "比较满意", "很满意"},
     {"很不滿意", "不太滿意", "普通", "還算滿意", "很滿意"},
     {"very dissatisfied", "rather dissatisfied", "neither", "rather satisfied", "very satisfied"}},
    {{"解决了", "没解决"}, {"處理好了", "還沒處理好"}, {"Yes", "No"}},
    {{"很慢", "偏慢", "一般", "比较快", "很快"},
     {"很慢", "有點慢", "普通", "還算快", "很快"},
     {"very slowly", "rather slowly", "acceptably", "quickly", "very quickly"}},
    {{"很差", "不太好", "一般", "比较好", "很好"},
     {"很差", "不太好", "普通", "還不錯", "很好"},
     {"very unfriendly", "rather unfriendly", "neither", "friendly", "very friendly"}},
    {{"完全不清楚", "不太清楚", "一般", "比较清楚", "很清楚"},
     {"完全不清楚", "不太清楚", "普通", "還算清楚", "很清楚"},
     {"not clear at all", "rather unclear", "acceptable", "clear", "very clear"}},
    {{"非常费事", "比较费事", "一般", "不太费事", "一点也不费事"},
     {"非常麻煩", "有點麻煩", "普通", "不太麻煩", "一點也不麻煩"},
     {"very hard", "rather hard", "acceptable", "easy", "very easy"}},
    {{"找得到", "找不到"}, {"找得到", "找不到"}, {"Yes", "No"}},
    {{"会", "不会"}, {"會", "不會"}, {"Yes", "No"}},
    {},
    {}};

[[nodiscard]] constexpr std::size_t column_of(text::language l) noexcept {
  return l == text::language::und ? index_of(text::language::en) - 1 : index_of(l) - 1;
}

}  // namespace detail

/// The question for a goal in a language; English where the language is not known. O(1).
[[nodiscard]] constexpr question question_for(survey_goal g, text::language l) noexcept {
  auto const column = detail::column_of(l);
  question q{g, kind_of(g), detail::question_texts[index_of(g)][column], {}};
  for (std::size_t i = 0; i < q.option_count(); ++i) q.options[i] = detail::option_texts[index_of(g)][column][i];
  return q;
}

/// A survey of at most six questions.
using survey = fixed_vector<question, 6>;

/// Designs a survey: at most `most` questions (1...6) on the goals, each once, the overall one first whether or not it
/// is among them, then in the order given, one open question at most and that last. O(goals).
[[nodiscard]] constexpr survey design_survey(std::span<survey_goal const> goals, text::language l,
                                             std::size_t most = 3) noexcept {
  most = most < 1 ? 1 : most > survey::capacity() ? survey::capacity() : most;
  survey made;
  (void)made.push_back(question_for(survey_goal::overall, l));
  bool open = false;
  survey_goal last{};
  for (auto const g : goals)
    if (!open && kind_of(g) == answer_kind::open) open = true, last = g;
  std::size_t const room = open && most > 1 ? most - 1 : most;
  for (auto const g : goals) {
    bool asked = kind_of(g) == answer_kind::open;
    for (auto const& q : made) asked = asked || q.goal == g;
    if (!asked && made.size() < room) (void)made.push_back(question_for(g, l));
  }
  if (open && made.size() < most) (void)made.push_back(question_for(last, l));
  return made;
}

}  // namespace aplomb::satisfaction
