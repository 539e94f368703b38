// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/detail/note_words.hpp>
#include <aplomb/wellbeing/detail/self_talk_words.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// Where a note talks its writer down: half-open byte range in the note.
struct self_talk_span {
  self_talk kind{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What was found in one note. At most 16 places are kept; the counts count all.
struct self_talk_found : own_value {
  constexpr self_talk_found() noexcept = default;

  std::array<std::uint16_t, count_of<self_talk>> counts{};
  fixed_vector<self_talk_span, 16> spans{};

  [[nodiscard]] constexpr int of(self_talk k) const noexcept { return counts[index_of(k)]; }
  [[nodiscard]] constexpr int total() const noexcept {
    int sum = 0;
    for (auto n : counts) sum += n;
    return sum;
  }
  /// The kind found most often, the earlier of equals; of use when `total()` is not 0.
  [[nodiscard]] constexpr self_talk most_frequent() const noexcept {
    std::size_t best = 0;
    for (std::size_t k = 1; k < counts.size(); ++k)
      if (counts[k] > counts[best]) best = k;
    return static_cast<self_talk>(best);
  }
};

/// Finds negative self-talk in an own note, in Chinese (both scripts) and English, by the words of
/// detail/self_talk_words.hpp. What is denied (我不累), what others said (他说我没用) and the tiredness of others (同事很累) do not
/// count; a label for oneself counts as self-doubt; "always" and "must" count only in a note that is unpleasant anyway.
/// Empty for a note that needs a person. O(length).
[[nodiscard]] inline self_talk_found self_talk_in(checked_note const& note) noexcept {
  self_talk_found found;
  bool unpleasant = is_negative(note.felt().main_emotion());
  std::array<std::uint16_t, count_of<self_talk>> unsure{};
  fixed_vector<self_talk_span, 16> unsure_spans;
  text::clause_reader clauses{note.text()};
  text::clause clause;
  auto const add = [](auto& counts, auto& spans, self_talk_span const& s) {
    if (counts[index_of(s.kind)] < 0xFFFF) ++counts[index_of(s.kind)];
    (void)spans.push_back(s);
  };
  while (clauses.next(clause)) {
    for (std::size_t i = 0; i < clause.size;) {
      auto const* const w = detail::self_talk_words.longest(clause, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      self_talk_span s{w->value, clause.begin[i], clause.end[i + w->text.size() - 1]};
      bool const own = detail::last_before(detail::oneself, clause, i) > detail::last_before(detail::others, clause, i);
      if (s.kind == self_talk::labelling && own) s.kind = self_talk::self_doubt;
      bool const skip = detail::is_denied(clause, i) || detail::is_reported(clause, i) ||
                        (s.kind == self_talk::exhaustion && detail::is_of_others(clause, i));
      i += w->text.size();
      if (skip) continue;
      bool const needs_more = s.kind == self_talk::always_never || s.kind == self_talk::must;
      unpleasant = unpleasant || !needs_more;
      needs_more ? add(unsure, unsure_spans, s) : add(found.counts, found.spans, s);
    }
  }
  if (!unpleasant) return found;
  for (std::size_t k = 0; k < unsure.size(); ++k)
    found.counts[k] = static_cast<std::uint16_t>(found.counts[k] + unsure[k]);
  for (auto const& s : unsure_spans) (void)found.spans.push_back(s);
  return found;
}

/// A sentence to set against a kind; `which` counts round two for each. They follow the self-suggestions of text 002 (I can
/// do this work; there are people around me who help; feeling bad does not make it better) in our words. None says that the
/// feeling is wrong. O(1).
[[nodiscard]] constexpr sentence counter_sentence(self_talk kind, std::size_t which = 0) noexcept {
  return index_of(kind) < count_of<self_talk> ? detail::counter_sentences[index_of(kind)][which % 2] : sentence{};
}

}  // namespace aplomb::wellbeing
