// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/wellbeing/anger_self_test.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/detail/because.hpp>
#include <aplomb/wellbeing/detail/note_words.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/self_talk.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// How an own emotion was recognised: not at all, by what the person says, or from what the person wrote.
APLOMB_ENUM(told_by, std::uint8_t, nothing, report, note)

/// A feeling of one's own, and where it comes from.
struct own_emotion : own_value {
  constexpr own_emotion() noexcept = default;

  told_by by{};
  classify::emotion feeling{};
  score strength{};       ///< 0...1
  trouble_source from{};  ///< the first that the note names; none without a note
  std::uint32_t cause_begin =
      0;  ///< what stands after "because" in the note: half-open byte range, empty when nothing does
  std::uint32_t cause_end = 0;
};

namespace detail {
inline constexpr auto source_words = [] {
  using enum trouble_source;
  constexpr note_word<trouble_source> list[] = {{U"客户", customer},
                                                {U"顾客", customer},
                                                {U"客人", customer},
                                                {U"买家", customer},
                                                {U"投诉", customer},
                                                {U"来电", customer},
                                                {U"customer", customer},
                                                {U"customers", customer},
                                                {U"caller", customer},
                                                {U"complaint", customer},
                                                {U"client", customer},
                                                {U"同事", colleague},
                                                {U"搭档", colleague},
                                                {U"隔壁", colleague},
                                                {U"colleague", colleague},
                                                {U"colleagues", colleague},
                                                {U"coworker", colleague},
                                                {U"teammate", colleague},
                                                {U"领导", organisation},
                                                {U"上司", organisation},
                                                {U"主管", organisation},
                                                {U"组长", organisation},
                                                {U"老板", organisation},
                                                {U"经理", organisation},
                                                {U"公司", organisation},
                                                {U"加班", organisation},
                                                {U"排班", organisation},
                                                {U"绩效", organisation},
                                                {U"考核", organisation},
                                                {U"制度", organisation},
                                                {U"系统", organisation},
                                                {U"boss", organisation},
                                                {U"manager", organisation},
                                                {U"team lead", organisation},
                                                {U"supervisor", organisation},
                                                {U"company", organisation},
                                                {U"overtime", organisation},
                                                {U"shift", organisation},
                                                {U"roster", organisation},
                                                {U"targets", organisation},
                                                {U"家里", family},
                                                {U"家人", family},
                                                {U"老公", family},
                                                {U"老婆", family},
                                                {U"孩子", family},
                                                {U"爸妈", family},
                                                {U"父母", family},
                                                {U"男朋友", family},
                                                {U"女朋友", family},
                                                {U"family", family},
                                                {U"husband", family},
                                                {U"wife", family},
                                                {U"kid", family},
                                                {U"kids", family},
                                                {U"parents", family},
                                                {U"partner", family},
                                                {U"地铁", society},
                                                {U"路上", society},
                                                {U"邻居", society},
                                                {U"堵车", society},
                                                {U"新闻", society},
                                                {U"traffic", society},
                                                {U"neighbour", society},
                                                {U"neighbor", society},
                                                {U"news", society},
                                                {U"commute", society},
                                                {U"怪我", self},
                                                {U"我的错", self},
                                                {U"自己没", self},
                                                {U"我没做好", self},
                                                {U"我搞砸", self},
                                                {U"my fault", self},
                                                {U"myself", self},
                                                {U"my own mistake", self},
                                                {U"i messed up", self}};
  return classify::word_table(list);
}();

/// In the order of self_talk.
inline constexpr classify::emotion feeling_behind[count_of<self_talk>] = {
    classify::emotion::fear,    classify::emotion::anger, classify::emotion::sadness, classify::emotion::sadness,
    classify::emotion::sadness, classify::emotion::anger, classify::emotion::anger,   classify::emotion::sadness,
    classify::emotion::fear,    classify::emotion::fear};
}  // namespace detail

/// The feeling that a person reports: the strongest of angry, tense (fear), sad and content (joy), the earlier of
/// equals; neutral when none was named above "not at all". Being tired is no emotion; `fatigue_of` has it.
[[nodiscard]] constexpr own_emotion emotion_of(self_report const& says) noexcept {
  own_emotion own;
  if (!says.given) return own;
  own.by = told_by::report;
  struct {
    int level;
    classify::emotion kind;
  } const felt[] = {{says.per_mille(says.angry), classify::emotion::anger},
                    {says.per_mille(says.tense), classify::emotion::fear},
                    {says.per_mille(says.sad), classify::emotion::sadness},
                    {says.per_mille(says.content), classify::emotion::joy}};
  for (auto const& f : felt)
    if (f.level > own.strength.per_mille) own.strength = score::of(f.level), own.feeling = f.kind;
  return own;
}

/// The feeling that an own note tells, by the reader with which the note was checked, and its cause: who or what the
/// note names (in the part after "because" first), and that part itself. Strength is the reading's intensity in thirds;
/// where the reading is neutral but the note talks its writer down, the feeling behind that kind of self-talk, mildly
/// (a third). Nothing for a note that needs a person. What the person says besides counts more: it is the person who
/// knows. O(length).
[[nodiscard]] inline own_emotion emotion_of(checked_note const& note, self_report const& says = {}) noexcept {
  auto own = emotion_of(says);
  if (note.text().empty()) return own;
  if (own.by == told_by::nothing) {
    own.by = told_by::note;
    own.feeling = note.felt().main_emotion();
    own.strength = score::of((1000 * std::min<int>(note.felt().intensity, 3) + 1) / 3);
    if (auto const talk = self_talk_in(note); own.feeling == classify::emotion::neutral && talk.total() > 0)
      own.feeling = detail::feeling_behind[index_of(talk.most_frequent())], own.strength = score::of(333);
  }
  text::clause_reader sentences{note.text()};
  text::clause clause;
  detail::flat_sentence s;
  while (own.cause_end == 0 && detail::next_sentence(sentences, clause, s))
    if (auto const b = detail::because_in(s); b.found && !b.cause.empty())
      own.cause_begin = s.begin[b.cause.first], own.cause_end = s.end[b.cause.last - 1];
  for (bool const inside : {true, false}) {
    text::clause_reader clauses{note.text()};
    while (own.from == trouble_source::none && clauses.next(clause))
      for (std::size_t i = 0; i < clause.size && own.from == trouble_source::none; ++i)
        if (auto const* const w = detail::source_words.longest(clause, i);
            w != nullptr && (!inside || (clause.begin[i] >= own.cause_begin && clause.begin[i] < own.cause_end)))
          own.from = w->value;
  }
  return own;
}

}  // namespace aplomb::wellbeing
