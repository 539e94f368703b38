// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "wellbeing/notes.hpp"
#include <aplomb/text/utf8.hpp>
#include <aplomb/wellbeing/abc.hpp>
#include <aplomb/wellbeing/mind_steps.hpp>
#include <aplomb/wellbeing/own_emotion.hpp>
#include <aplomb/wellbeing/personalising.hpp>
#include <aplomb/wellbeing/reframe.hpp>
#include <aplomb/wellbeing/self_talk.hpp>
#include <aplomb/wellbeing/worst_case.hpp>
#include <string>
#include <string_view>

namespace aplomb_test {

/// The law that the readers of notes break on this text, "" when they break none.
inline std::string broken_note_law(std::string_view text) {
  using namespace aplomb::wellbeing;
  auto const note = noted(text);
  auto const inside = [&](std::uint32_t begin, std::uint32_t end) { return begin <= end && end <= text.size(); };

  auto const talk = self_talk_in(note);
  for (auto const& s : talk.spans)
    if (s.begin >= s.end || !inside(s.begin, s.end)) return "a place of self-talk lies in the note";
  if (talk.total() < static_cast<int>(talk.spans.size())) return "every place of self-talk is counted";
  auto const taken = personalising_in(note);
  if (!inside(taken.begin, taken.end)) return "what is taken personally lies in the note";
  if ((taken.kind == personalising::none) != taken.word.empty()) return "a word goes with what is taken personally";
  auto const own = emotion_of(note);
  if (!inside(own.cause_begin, own.cause_end)) return "a cause lies in the note";
  if (own.strength < aplomb::score{} || own.strength > aplomb::score{1000}) return "a strength is 0 to 1";
  auto const steps = mind_steps_of(note);
  auto const worry = worst_case_of(note);
  auto const abc = review_abc(note, note, note);
  auto const turned = reframe(note);

  if (note.needs_person()) {
    if (talk.total() != 0 || taken.kind != personalising::none || own.by != told_by::nothing || !steps.prompt.empty() ||
        !worry.questions[0].empty() || !abc.prompt.empty() || abc.step != abc_step::person || turned)
      return "no helper answers a note that needs a person";
    return "";
  }
  if (note.text() != text) return "a note that needs nobody is read whole";
  if (!turned) return "";
  if (turned->text.truncated()) return "a reframed sentence is whole";
  if (!inside(turned->cause_begin, turned->cause_end) || turned->cause_begin == turned->cause_end)
    return "the cause of a frame lies in the note";
  if (!inside(turned->effect_begin, turned->effect_end) || turned->effect_begin == turned->effect_end)
    return "the effect of a frame lies in the note";
  if (aplomb::text::is_valid(text) && !aplomb::text::is_valid(turned->text.view())) return "valid text stays valid";
  return "";
}

}  // namespace aplomb_test
