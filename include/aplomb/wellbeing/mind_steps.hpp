// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
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

/// The four steps from a thought to a deed, in the order in which text 002 has feelings arise: first one takes something to
/// be so, then one feels, then one wants, then one acts.
APLOMB_ENUM(mind_step, std::uint8_t, knowing, feeling, will, action)

/// Which steps a note speaks of, and the one to turn to now.
struct mind_steps : own_value {
  constexpr mind_steps() noexcept = default;

  std::array<bool, count_of<mind_step>> said{};
  bool complete = false;  ///< all four are there
  mind_step next{};       ///< the first that is missing; `action` when complete
  sentence prompt{};      ///< empty for a note without letters and for one that needs a person

  [[nodiscard]] constexpr bool has(mind_step s) const noexcept { return said[index_of(s)]; }
};

namespace detail {

inline constexpr auto mind_words = [] {
  using enum mind_step;
  constexpr note_word<mind_step> list[] = {
      {U"觉得", knowing},    {U"认为", knowing},     {U"以为", knowing},    {U"因为", knowing},
      {U"由于", knowing},    {U"所以", knowing},     {U"知道", knowing},    {U"想到", knowing},
      {U"明白", knowing},    {U"发现", knowing},     {U"肯定", knowing},    {U"看来", knowing},
      {U"think", knowing},   {U"thought", knowing},  {U"believe", knowing}, {U"because", knowing},
      {U"know", knowing},    {U"knew", knowing},     {U"realise", knowing}, {U"realised", knowing},
      {U"realize", knowing}, {U"realized", knowing}, {U"感觉", feeling},    {U"感到", feeling},
      {U"心里", feeling},    {U"难受", feeling},     {U"累", feeling},      {U"烦", feeling},
      {U"怕", feeling},      {U"委屈", feeling},     {U"开心", feeling},    {U"feel", feeling},
      {U"feels", feeling},   {U"felt", feeling},     {U"feeling", feeling}, {U"tired", feeling},
      {U"想要", will},       {U"想", will},          {U"希望", will},       {U"决定", will},
      {U"打算", will},       {U"不想", will},        {U"准备", will},       {U"want", will},
      {U"wish", will},       {U"decide", will},      {U"decided", will},    {U"going to", will},
      {U"intend", will},     {U"plan to", will},     {U"would like", will}, {U"hope to", will},
      {U"去了", action},     {U"做了", action},      {U"写了", action},     {U"打了", action},
      {U"回了", action},     {U"问了", action},      {U"说了", action},     {U"歇了", action},
      {U"休息了", action},   {U"离开了", action},    {U"走了一圈", action}, {U"深呼吸", action},
      {U"找了", action},     {U"asked", action},     {U"called", action},   {U"wrote", action},
      {U"told", action},     {U"took a", action},    {U"went", action},     {U"did", action},
      {U"walked", action},   {U"answered", action}};
  return classify::word_table(list);
}();

}  // namespace detail

/// Cognition first: feelings follow from what one takes to be so, therefore the first missing step is asked for, the
/// thought before the feeling, the feeling before the wish, the wish before the deed. A feeling counts as said when a
/// word of feeling stands in the note or its reading has one. O(length).
[[nodiscard]] inline mind_steps mind_steps_of(checked_note const& note) noexcept {
  constexpr sentence prompts[] = {
      {"冒出这个感受之前，你心里先认定了什么？写一句“我当时觉得……”。",
       "這個感受出現之前，你心裡先認定了什麼？寫一句「我當時覺得……」。",
       "What did you take to be so just before you felt it? Write one line: \"I thought that ...\"."},
      {"那么想的时候，你是什么感受？给它一个名字。", "那樣想的時候，你是什麼感受？給它一個名字。",
       "And when you thought that, how did it feel? Give it a name."},
      {"有了这个感受，你真正希望的是什么？", "有了這個感受，你真正希望的是什麼？",
       "With that feeling, what is it you would really like?"},
      {"为了它，今天能做的最小一步是什么？", "為了它，今天能做的最小一步是什麼？",
       "What is the smallest step towards it that today allows?"},
      {"想法、感受、愿望、行动都写清楚了。回头看一眼最开始的想法，现在还这么认为吗？",
       "想法、感受、願望、行動都寫清楚了。回頭看看最開始的想法，現在還這麼認為嗎？",
       "Thought, feeling, wish and deed are all there. Look at the thought once more: do you still think so?"}};
  mind_steps steps;
  bool any = false;
  text::clause_reader clauses{note.text()};
  text::clause clause;
  while (clauses.next(clause)) {
    any = any || clause.scripts.han > 0 || clause.scripts.latin_words > 0;
    for (std::size_t i = 0; i < clause.size;) {
      auto const* const w = detail::mind_words.longest(clause, i);
      if (w != nullptr) steps.said[index_of(w->value)] = true;
      i += w != nullptr ? w->text.size() : 1;
    }
  }
  if (!any) return steps;
  auto& felt = steps.said[index_of(mind_step::feeling)];
  felt = felt || note.felt().intensity > 0;
  std::size_t step = 0;
  while (step < steps.said.size() && steps.said[step]) ++step;
  steps.complete = step == steps.said.size();
  steps.next = steps.complete ? mind_step::action : static_cast<mind_step>(step);
  steps.prompt = prompts[step];
  return steps;
}

}  // namespace aplomb::wellbeing
