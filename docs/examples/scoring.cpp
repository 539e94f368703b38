// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// How well a reader of your own reads your labelled messages.

#include <aplomb/training.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;

/// Knows one word.
struct one_word_reader {
  classify::reading read(std::string_view message) const noexcept {
    bool const thanks = message.find("thank") != std::string_view::npos;
    classify::reading r;
    r.affect.emotions[index_of(thanks ? classify::emotion::joy : classify::emotion::neutral)] = score::of(1000);
    r.affect.satisfactions[index_of(classify::satisfaction::neutral)] = score::of(800);
    r.affect.flags[index_of(classify::flag::gratitude)] = score::of(thanks ? 900 : 0);
    return r;
  }
};

int main() {
  auto const file = training::read_labelled(
      "thank you, it works\tjoy\t1\tsatisfied\tgratitude\tsocial\n"
      "thanks for nothing\tanger\t2\tdissatisfied\tsarcasm\tgripe\n"
      "where is my parcel?\tneutral\t0\tneutral\t-\tinquiry\n"
      "you are a treasure\tlove\t2\tsatisfied\t-\tsocial\n");
  for (auto const& fault : file.faults) std::cout << "line " << fault.line << ": " << fault.what << '\n';

  training::scorer scored;
  for (auto const& message : file.messages) scored.add(message, one_word_reader{}.read(message.text));

  auto const joy = scored.all().emotion.of(classify::emotion::joy);
  std::cout << "joy: " << joy.right << " right of " << joy.found << " found, " << joy.support << " labelled\n"
            << "read as joy, labelled anger: "
            << scored.all().emotion.count(classify::emotion::anger, classify::emotion::joy) << '\n';
  auto const figures = scored.figures();
  for (auto m : {training::measure::emotion_accuracy, training::measure::emotion_macro_f1})
    if (auto const value = figures[index_of(m)])
      std::cout << name_of(m) << ": " << static_cast<int>(*value * 100) << " %\n";
    else
      std::cout << name_of(m) << ": not enough examples\n";
}

// Output:
// line 4: unknown emotion 'love'
// joy: 1 right of 2 found, 1 labelled
// read as joy, labelled anger: 1
// emotion_accuracy: 66 %
// emotion_macro_f1: not enough examples
