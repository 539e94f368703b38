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

/// What people write of themselves more softly than customers write it; beside what the reader knows.
inline constexpr auto danger_words = [] {
  constexpr note_word<nothing> list[] = {{U"想消失", {}},
                                         {U"消失算了", {}},
                                         {U"消失就好了", {}},
                                         {U"结束这一切", {}},
                                         {U"一了百了", {}},
                                         {U"不想醒来", {}},
                                         {U"不想再醒来", {}},
                                         {U"没有我会更好", {}},
                                         {U"没有我更好", {}},
                                         {U"活着好累", {}},
                                         {U"活着太累", {}},
                                         {U"活着真累", {}},
                                         {U"不想活", {}},
                                         {U"想死", {}},
                                         {U"伤害自己", {}},
                                         {U"want to disappear", {}},
                                         {U"wish i could disappear", {}},
                                         {U"wish i was dead", {}},
                                         {U"wish i were dead", {}},
                                         {U"end it all", {}},
                                         {U"not wake up", {}},
                                         {U"never wake up", {}},
                                         {U"don't want to be here any more", {}},
                                         {U"don't want to be here anymore", {}},
                                         {U"better off without me", {}},
                                         {U"don't want to live", {}},
                                         {U"hurt myself", {}},
                                         {U"harm myself", {}},
                                         {U"kill myself", {}}};
  return classify::word_table(list);
}();

[[nodiscard]] inline bool speaks_of_danger(std::string_view note) noexcept {
  text::clause_reader clauses{note};
  text::clause clause;
  while (clauses.next(clause))
    for (std::size_t i = 0; i < clause.size; ++i)
      if (danger_words.longest(clause, i) != nullptr) return true;
  return false;
}

}  // namespace detail

/// An own note that was looked at for danger first. Every helper that reads notes takes one of these and nothing else, and a note
/// that needs a person has no text for them: no exercise, no counter-sentence and no question can answer it.
///
/// The reader is the caller's (`classify::lexical_reader`, `classify::learned_reader`, or another); it is not kept. The note's bytes
/// must outlive this value. Any bytes, any length; O(length), no allocation.
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
