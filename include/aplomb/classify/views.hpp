// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The same reading in other people's terms: three states of service, Ekman's six, Plutchik's rings and dyads, and whether the
/// writer wants repair or harm. Pure functions of an affect; docs/reading.md has the mappings as tables.

namespace aplomb::classify {

/// What a service desk distinguishes. Ties are won by the earlier one.
APLOMB_ENUM(service_state, std::uint8_t, neutral, content, anxious, angry)

/// The states of service with their scores, which sum to 1.
struct service_view {
  score scores[count_of<service_state>]{};

  [[nodiscard]] constexpr score of(service_state s) const noexcept { return scores[index_of(s)]; }
  [[nodiscard]] constexpr service_state main() const noexcept {
    return static_cast<service_state>(std::max_element(scores, scores + count_of<service_state>) - scores);
  }
};

/// Ekman's six basic emotions (1992), and none. Ties are won by the earlier one.
APLOMB_ENUM(ekman, std::uint8_t, neutral, anger, disgust, fear, happiness, sadness, surprise)

/// Ekman's emotions with their scores, which sum to 1.
struct ekman_view {
  score scores[count_of<ekman>]{};

  [[nodiscard]] constexpr score of(ekman e) const noexcept { return scores[index_of(e)]; }
  [[nodiscard]] constexpr ekman main() const noexcept {
    return static_cast<ekman>(std::max_element(scores, scores + count_of<ekman>) - scores);
  }
};

/// Plutchik's primary dyads (1980): two neighbours of his wheel felt together.
APLOMB_ENUM(dyad, std::uint8_t, none, love, submission, awe, disapproval, remorse, contempt, aggressiveness, optimism)

/// A place on Plutchik's wheel.
struct plutchik_view {
  emotion primary{};
  std::uint8_t ring = 0;    ///< 0 neutral, 1 the outer ring (annoyance), 2 the middle (anger), 3 the inner (rage)
  std::string_view name{};  ///< of the primary emotion on that ring; "neutral" when there is none
  dyad with_neighbour{};    ///< when a neighbour on the wheel is felt, too
};

/// Whether the writer wants the matter mended or wants to hurt. Both may hold, or neither; 0...1 each.
struct intent_view {
  score repair{};
  score harm{};
};

namespace detail {

/// Adds shares of the nine emotions, in halves, to the views' own; they sum to 1 again.
template <std::size_t N>
constexpr void regroup(affect const& a, std::uint8_t const (&to)[count_of<emotion>][2], score (&out)[N]) noexcept {
  std::uint64_t mass[N]{};
  for (std::size_t e = 0; e < count_of<emotion>; ++e)
    for (auto target : to[e]) mass[target] += static_cast<std::uint64_t>(std::max<int>(a.emotions[e].per_mille, 0));
  apportion(mass, out);
}

}  // namespace detail

/// The states of service: content is joy and trust, anxious is fear, angry is anger and disgust; sadness is half of either of the
/// last two; anticipation and surprise are half neutral, half content or anxious. Calm content (neutral words, satisfied) is
/// content. All zero for an affect without scores.
[[nodiscard]] constexpr service_view service_view_of(affect const& a) noexcept {
  // In the order of `emotion`: neutral, joy, trust, anticipation, surprise, fear, sadness, disgust, anger.
  constexpr std::uint8_t to[][2] = {{0, 0}, {1, 1}, {1, 1}, {0, 1}, {0, 2}, {2, 2}, {2, 3}, {3, 3}, {3, 3}};
  service_view view;
  detail::regroup(a, to, view.scores);
  auto& calm = view.scores[index_of(service_state::neutral)];
  auto const pleased = calm.scaled(std::max<int>(a.of(satisfaction::satisfied).per_mille, 0), 1000);
  calm = calm - pleased;
  auto& content = view.scores[index_of(service_state::content)];
  content = content + pleased;
  return view;
}

/// Ekman's emotions: happiness is joy and trust, anticipation counts as neutral, the others are themselves.
[[nodiscard]] constexpr ekman_view ekman_view_of(affect const& a) noexcept {
  constexpr std::uint8_t to[][2] = {{0, 0}, {4, 4}, {4, 4}, {0, 0}, {6, 6}, {3, 3}, {5, 5}, {2, 2}, {1, 1}};
  ekman_view view;
  detail::regroup(a, to, view.scores);
  return view;
}

/// The place on Plutchik's wheel: the main emotion on the ring of the reading's intensity, and the dyad with the stronger of its
/// neighbours when that has a score of 0.25 or more.
[[nodiscard]] constexpr plutchik_view plutchik_view_of(affect const& a) noexcept {
  // Round the wheel: joy, trust, fear, surprise, sadness, disgust, anger, anticipation.
  constexpr emotion wheel[] = {emotion::joy,     emotion::trust,   emotion::fear,  emotion::surprise,
                               emotion::sadness, emotion::disgust, emotion::anger, emotion::anticipation};
  constexpr std::string_view names[][3] = {
      {"serenity", "joy", "ecstasy"},      {"acceptance", "trust", "admiration"},
      {"apprehension", "fear", "terror"},  {"distraction", "surprise", "amazement"},
      {"pensiveness", "sadness", "grief"}, {"boredom", "disgust", "loathing"},
      {"annoyance", "anger", "rage"},      {"interest", "anticipation", "vigilance"}};
  constexpr std::size_t round = std::size(wheel);
  plutchik_view view;
  view.primary = a.main_emotion();
  view.name = "neutral";
  if (view.primary == emotion::neutral) return view;
  std::size_t const at = static_cast<std::size_t>(std::find(wheel, wheel + round, view.primary) - wheel);
  view.ring = std::clamp<std::uint8_t>(a.intensity, 1, 3);
  view.name = names[at][view.ring - 1u];
  std::size_t const next = (at + 1) % round, last = (at + round - 1) % round;
  bool const forward = a.of(wheel[next]) >= a.of(wheel[last]);
  if (a.of(wheel[forward ? next : last]) >= score::of(250))
    view.with_neighbour = static_cast<dyad>(1 + (forward ? at : last));
  return view;
}

/// Repair: asks, asserts a wrong that wants redress, presses for it or asks for a person. Harm: writes to abuse without a matter, or
/// insults whoever answers; an insult beside a matter counts half, because the matter is still there to be mended. A threat of
/// law or authority is a means to repair, not harm.
[[nodiscard]] constexpr intent_view intent_view_of(affect const& a) noexcept {
  intent_view view;
  score const matter = a.of(purpose::inquiry) + a.of(purpose::request) + a.of(purpose::complaint);
  view.repair = std::max({matter, a.of(flag::wants_human), a.of(flag::urgency).scaled(3, 4)});
  score const insult = a.of(flag::abuse).scaled(a.abused == abuse_target::agent ? 3 : 2, 3);
  view.harm = std::max(a.of(purpose::harassment), insult.scaled(2000 - matter.per_mille, 2000));
  return view;
}

}  // namespace aplomb::classify
