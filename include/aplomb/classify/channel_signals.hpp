// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/core/score.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>

/// What a channel may tell beside words: voice, face, typing. Only numbers that the caller measured and chose to give; Aplomb
/// measures nothing and needs none of them.
///
/// Of customers only, and with their consent: to infer the emotions of people at work from voice, face or typing is prohibited in
/// the European Union (Regulation (EU) 2024/1689, Article 5(1)(f)), and elsewhere such data are sensitive as well. Never feed
/// it signals of agents. docs/reading.md says more.

namespace aplomb::classify {

/// A measurement in [0, 1], or none. All zero: none.
class measure {
 public:
  constexpr measure() noexcept = default;
  constexpr measure(score value) noexcept
      : held_(static_cast<std::int16_t>(std::max<int>(value.per_mille, 0) + 1)) {}  // below 0 counts as 0

  [[nodiscard]] constexpr bool known() const noexcept { return held_ != 0; }
  /// The measurement, or `otherwise`.
  [[nodiscard]] constexpr score value_or(score otherwise) const noexcept {
    return known() ? score::of(held_ - 1) : otherwise;
  }
  friend constexpr bool operator==(measure, measure) noexcept = default;

 private:
  std::int16_t held_ = 0;  ///< per mille and one; 0 none
};

/// Signals of one message. 0.5 is what is usual for this customer or channel, unless said otherwise.
struct channel_signals {
  measure voice_energy{};  ///< loudness
  measure voice_pitch{};   ///< height
  measure speech_rate{};   ///< speed
  measure pauses{};        ///< share of silence; 0 none, 1 hardly speaks
  measure face_valence{};  ///< 0 unpleasant, 0.5 neither, 1 pleasant
  measure typing_speed{};  ///< speed
  measure deletions{};     ///< typed and taken back; 0 nothing, 1 all
  measure reopenings{};    ///< came back to the chat; 0 never, 1 ten times or more

  friend constexpr bool operator==(channel_signals const&, channel_signals const&) noexcept = default;
};
BOOST_DESCRIBE_STRUCT(channel_signals, (),
                      (voice_energy, voice_pitch, speech_rate, pauses, face_valence, typing_speed, deletions,
                       reopenings))

/// Whether any signal was given.
[[nodiscard]] constexpr bool any_known(channel_signals const& s) noexcept { return !(s == channel_signals{}); }

/// How agitated the message was delivered, 0...1, an axis of the group `marks` as typed emphasis is: how far energy, pitch and rate
/// lie above what is usual, the mean of those known, twice. 0 when none is.
[[nodiscard]] constexpr score agitation_of(channel_signals const& s) noexcept {
  int sum = 0, known = 0;
  for (auto m : {s.voice_energy, s.voice_pitch, s.speech_rate}) {
    if (!m.known()) continue;
    sum += std::max(m.value_or({}).per_mille - 500, 0);
    ++known;
  }
  return known == 0 ? score{} : score::of(2 * sum / known);
}

/// How restless the customer is at the keyboard, 0...1, an axis of the group `behaviour`: typing above what is usual, words taken back,
/// coming back again and again; the largest of those known. 0 when none is.
[[nodiscard]] constexpr score restlessness_of(channel_signals const& s) noexcept {
  auto const above = score::of(2 * std::max(s.typing_speed.value_or(score::of(500)).per_mille - 500, 0));
  return std::max({above.scaled(1, 2), s.deletions.value_or({}), s.reopenings.value_or({})});
}

/// Takes signals into the reading of the same message. They colour what the words show and never overrule it: the main emotion,
/// satisfaction, purpose and flags stay; arousal moves towards the agitation by half (down, too, when the voice is known and
/// calm); intensity rises by one when the words show a feeling and the agitation is 0.60 or more; emphasis is at least the
/// agitation; valence moves by at most 0.20 with the face and keeps its sign. Without signals nothing changes. O(1).
constexpr void take_in(reading& read, channel_signals const& s) noexcept {
  auto& a = read.affect;
  score const agitated = agitation_of(s);
  bool const voiced = s.voice_energy.known() || s.voice_pitch.known() || s.speech_rate.known();
  if (voiced) {
    a.arousal = a.arousal + (agitated - a.arousal).scaled(1, 2);
    read.emphasis = std::max(read.emphasis, agitated);
    if (a.main_emotion() != emotion::neutral && a.intensity < 3 && agitated.per_mille >= 600) ++a.intensity;
  }
  if (s.face_valence.known() && a.valence != score{}) {
    int const shown = (s.face_valence.value_or({}).per_mille - 500) * 2 / 5;
    int const moved = a.valence.per_mille + shown;
    a.valence = a.valence > score{} ? score::of(std::max(moved, 1)) : score::of(std::min(moved, -1));
  }
}

}  // namespace aplomb::classify
