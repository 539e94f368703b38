// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/reading.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/wellbeing/detail/note_words.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <cstddef>
#include <string_view>

namespace aplomb::wellbeing {

namespace detail {

/// What people write of themselves more softly than customers write it; beside what the reader knows. Those with true
/// only as a whole clause: 想死 is said of many things.
inline constexpr auto danger_words = [] {
  constexpr note_word<bool> list[] = {{U"想消失", false},
                                      {U"消失算了", false},
                                      {U"消失就好了", false},
                                      {U"结束这一切", false},
                                      {U"一了百了", false},
                                      {U"不想醒来", false},
                                      {U"不想再醒来", false},
                                      {U"没有我会更好", false},
                                      {U"没有我更好", false},
                                      {U"活着好累", false},
                                      {U"活着太累", false},
                                      {U"活着真累", false},
                                      {U"不想活", false},
                                      {U"我想死", false},
                                      {U"好想死", false},
                                      {U"真想死", false},
                                      {U"想死", true},
                                      {U"想死了", true},
                                      {U"只想死", false},
                                      {U"伤害自己", false},
                                      {U"want to disappear", false},
                                      {U"wish i could disappear", false},
                                      {U"wish i was dead", false},
                                      {U"wish i were dead", false},
                                      {U"end it all", false},
                                      {U"not wake up", false},
                                      {U"never wake up", false},
                                      {U"don't want to be here any more", false},
                                      {U"don't want to be here anymore", false},
                                      {U"better off without me", false},
                                      {U"don't want to live", false},
                                      {U"hurt myself", false},
                                      {U"harm myself", false},
                                      {U"kill myself", false}};
  return classify::word_table(list);
}();

[[nodiscard]] inline bool speaks_of_danger(std::string_view note) noexcept {
  text::clause_reader clauses{note};
  text::clause clause;
  while (clauses.next(clause))
    for (std::size_t i = 0; i < clause.size; ++i)
      if (auto const* const w = danger_words.longest(clause, i);
          w != nullptr && (!w->value || w->text.size() == clause.size))
        return true;
  return false;
}

}  // namespace detail

/// An own note that was looked at for danger first. Every helper that reads notes takes one of these and nothing else,
/// and a note that needs a person has no text for them: no exercise, no counter-sentence and no question can answer it.
///
/// The reader is the caller's (`classify::lexical_reader`, `classify::learned_reader`, or another); it is not kept. The
/// note's bytes must outlive this value. Any bytes, any length; O(length), no allocation.
class checked_note : public own_value {
 public:
  static constexpr int danger_from =
      300;  ///< per mille of the flag `self_harm`; low on purpose: asking once too often is no harm

  template <classify::classifier Reader>
  checked_note(Reader const& reader, own_note note) noexcept {
    auto const read = reader.read(note.text());
    language_ = text::decide(read.scripts);
    needs_person_ =
        read.affect.of(classify::flag::self_harm).per_mille >= danger_from || detail::speaks_of_danger(note.text());
    if (needs_person_) return;
    text_ = note.text();
    felt_ = read.affect;
  }

  /// The note asks for a person, now: show `towards_a_person`.
  [[nodiscard]] bool needs_person() const noexcept { return needs_person_; }
  /// The note; empty when it needs a person.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// What the reader believes; all zero when the note needs a person.
  [[nodiscard]] classify::affect const& felt() const noexcept { return felt_; }
  /// The language it is written in; `und` without letters.
  [[nodiscard]] text::language language() const noexcept { return language_; }

 private:
  std::string_view text_{};
  classify::affect felt_{};
  text::language language_{};
  bool needs_person_ = false;
};

}  // namespace aplomb::wellbeing
