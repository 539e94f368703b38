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
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// How criticism was taken. none: there is none, or it was not taken personally; general_remark: something said to
/// everybody was taken as said to oneself (text 004); as_a_person: criticism of a thing was taken as one of the whole
/// person.
APLOMB_ENUM(personalising, std::uint8_t, none, general_remark, as_a_person)

/// What was found, with the place where the note takes it to heart: half-open byte range.
struct personalising_found : own_value {
  constexpr personalising_found() noexcept = default;

  personalising kind{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  sentence word{};  ///< empty when none
};

namespace detail {

/// What a word of criticism, or of taking it, is.
enum class criticism : std::uint8_t { to_all, to_one, taken };

inline constexpr auto criticism_words = [] {
  using enum criticism;
  constexpr note_word<criticism> list[] = {
      {U"开会", to_all},         {U"大会", to_all},        {U"会上", to_all},           {U"例会", to_all},
      {U"会议", to_all},         {U"通报", to_all},        {U"群里", to_all},           {U"全组", to_all},
      {U"大家都要注意", to_all}, {U"meeting", to_all},     {U"standup", to_all},        {U"team mail", to_all},
      {U"group chat", to_all},   {U"批评", to_one},        {U"投诉", to_one},           {U"差评", to_one},
      {U"点名", to_one},         {U"骂", to_one},          {U"指出", to_one},           {U"扣分", to_one},
      {U"说我", to_one},         {U"criticised", to_one},  {U"criticized", to_one},     {U"criticism", to_one},
      {U"complaint", to_one},    {U"complained", to_one},  {U"feedback", to_one},       {U"bad review", to_one},
      {U"bad rating", to_one},   {U"told off", to_one},    {U"针对我", taken},          {U"冲我来", taken},
      {U"冲着我", taken},        {U"在说我", taken},       {U"说的就是我", taken},      {U"说的是我", taken},
      {U"就是说我", taken},      {U"指的是我", taken},     {U"指的就是我", taken},      {U"都是我的错", taken},
      {U"都怪我", taken},        {U"我不行", taken},       {U"我没用", taken},          {U"我真没用", taken},
      {U"我不够好", taken},      {U"看不起我", taken},     {U"我很失败", taken},        {U"我太失败", taken},
      {U"我做人失败", taken},    {U"about me", taken},     {U"aimed at me", taken},     {U"against me", taken},
      {U"meant me", taken},      {U"mean me", taken},      {U"my fault", taken},        {U"all on me", taken},
      {U"i'm useless", taken},   {U"i am useless", taken}, {U"not good enough", taken}, {U"i'm a failure", taken},
      {U"i am a failure", taken}};
  return classify::word_table(list);
}();

}  // namespace detail

/// Whether the note takes criticism personally: it speaks of criticism, to one or to all, and of oneself as what was
/// meant. Said to all and to nobody by name, it is a general remark. What is denied (不是针对我, not about me) is not taken.
/// None for a note that needs a person. O(length).
[[nodiscard]] inline personalising_found personalising_in(checked_note const& note) noexcept {
  constexpr sentence words[count_of<personalising>] = {
      {},
      {"会上说的是大家都可能有的问题，没有点你的名，就不用往自己头上揽。听听哪一条对你有用，其余的放下。",
       "會上講的是大家都可能有的問題，沒有點名你，就不必往自己身上攬。聽聽哪一點對你有用，其餘的放下。",
       "That was said to everybody, and nobody was named. Take what is useful for you and leave the rest in the room."},
      {"被说的是那件事，不是你这个人。那件事里哪一点可以改？改那一点就够了。",
       "被說的是那件事，不是你這個人。那件事裡哪一點可以改？改那一點就夠了。",
       "It was about a thing that happened, not about you as a person. Which part of it can be done differently? That "
       "is "
       "enough."}};
  personalising_found found;
  bool to_all = false, to_one = false;
  text::clause_reader clauses{note.text()};
  text::clause clause;
  while (clauses.next(clause)) {
    for (std::size_t i = 0; i < clause.size;) {
      auto const* const w = detail::criticism_words.longest(clause, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      bool const taken = w->value == detail::criticism::taken;
      to_all = to_all || w->value == detail::criticism::to_all;
      to_one = to_one || w->value == detail::criticism::to_one;
      if (taken && found.end == 0 && !detail::is_denied(clause, i))
        found.begin = clause.begin[i], found.end = clause.end[i + w->text.size() - 1];
      i += w->text.size();
    }
  }
  if (found.end == 0 || (!to_all && !to_one)) return {};
  found.kind = to_all && !to_one ? personalising::general_remark : personalising::as_a_person;
  found.word = words[index_of(found.kind)];
  return found;
}

}  // namespace aplomb::wellbeing
