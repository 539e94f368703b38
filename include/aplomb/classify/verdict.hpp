// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/marks.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/tally.hpp>
#include <cstddef>

/// From masses of belief to the scores of a reading.

namespace aplomb::classify {

namespace detail {

/// The heaviest single support of each emotion.
using emotion_peaks = int[count_of<emotion>];

/// The mass of "nothing special". An emotion must outweigh it to win.
inline constexpr int neutral_mass = 340;

/// Conclusions from one output to another that words alone do not give.
constexpr void conclude(tally& t, message_facts const& facts, mark_tally const& marks) noexcept {
  // A row of question marks or an interrobang hints at surprise or heat, never strongly enough to win alone.
  if (marks.mixed() > 0) t.add(emotion::anger, 180), t.add(emotion::surprise, 120);
  if (marks.longest_question() >= 2) t.add(emotion::surprise, 150), t.add(flag::confusion, 200);
  if (marks.longest_question() >= 3) t.add(emotion::anger, 100);

  int const bad = t.of(satisfaction::dissatisfied);
  // What is praised beside a clear complaint does not make the message a happy one.
  if (bad > t.of(satisfaction::satisfied) + 200) t.scale(emotion::joy, 550), t.scale(emotion::trust, 550);
  if (facts.rhetorical > 0 && facts.questions > 0) t.add(emotion::anger, 90);
  if (bad >= 400) {
    if (marks.exclamations() >= 2) t.add(emotion::anger, 130);
    if (facts.addressed) t.add(emotion::anger, bad >= 600 ? 230 : 170), t.add(purpose::complaint, 290);
    if (t.of(flag::urgency) >= 500) t.add(emotion::anger, 150), t.add(purpose::complaint, 150);
    if (t.of(purpose::request) >= 500) t.add(purpose::complaint, 200);
  }
  if (facts.data > 0) t.add(purpose::request, 450);
}

constexpr void fill_emotions(affect& a, tally const& t, emotion_peaks const& peaks, mark_tally const& marks) noexcept {
  int const emphasis = marks.emphasis().per_mille;
  int masses[count_of<emotion>];
  masses[0] = neutral_mass * (1000 - emphasis * 350 / 1000) / 1000;
  for (std::size_t i = 1; i < count_of<emotion>; ++i) masses[i] = t.of(static_cast<emotion>(i));
  distribute(masses, a.emotions);
  auto const best = index_of(a.main_emotion());
  if (best == 0) return;
  int const strength = (masses[best] + peaks[best]) / 2 + emphasis * 340 / 1000;
  a.intensity = static_cast<std::uint8_t>(strength < 450 ? 1 : strength < 1000 ? 2 : 3);
}

constexpr void fill_satisfaction(affect& a, tally const& t) noexcept {
  int const masses[] = {t.of(satisfaction::dissatisfied), 280, t.of(satisfaction::satisfied)};
  distribute(masses, a.satisfactions);
}

constexpr void fill_purposes(affect& a, tally const& t, message_facts const& facts) noexcept {
  int masses[count_of<purpose>];
  for (auto p : all_of<purpose>()) masses[index_of(p)] = t.of(p);
  if (facts.questions == 0) masses[index_of(purpose::inquiry)] = masses[index_of(purpose::inquiry)] * 600 / 1000;
  bool const matter = facts.data > 0 || t.of(purpose::request) > 300 || t.of(purpose::complaint) > 500;
  if (matter) masses[index_of(purpose::harassment)] = masses[index_of(purpose::harassment)] * 400 / 1000;
  masses[index_of(purpose::request)] += 60;
  masses[index_of(purpose::social)] += 60;
  distribute(masses, a.purposes);
}

constexpr void fill_flags(affect& a, tally const& t) noexcept {
  for (auto f : all_of<flag>()) a.flags[index_of(f)] = score::of(t.of(f));
}

constexpr void fill_circumplex(affect& a, tally const& t, mark_tally const& marks) noexcept {
  int good = std::max(t.of(satisfaction::satisfied), t.of(emotion::joy));
  int bad = t.of(satisfaction::dissatisfied);
  for (auto e : all_of<emotion>())
    if (is_negative(e)) bad = std::max(bad, t.of(e));
  good = std::max(good, t.of(emotion::trust));
  a.valence = score::of(good - bad);
  a.arousal = arousal_of(a, marks.emphasis());
}

}  // namespace detail

/// The affect of a message from what its words and marks add up to.
[[nodiscard]] constexpr affect verdict(tally t, detail::emotion_peaks const& peaks, message_facts const& facts,
                                       mark_tally const& marks) noexcept {
  affect a;
  detail::conclude(t, facts, marks);
  detail::fill_emotions(a, t, peaks, marks);
  detail::fill_satisfaction(a, t);
  detail::fill_purposes(a, t, facts);
  detail::fill_flags(a, t);
  detail::fill_circumplex(a, t, marks);
  a.unknown = facts.findings == 0 && facts.questions == 0 && facts.data == 0;
  a.confidence = a.unknown ? score::of(200) : a.strongest().value;
  return a;
}

}  // namespace aplomb::classify
