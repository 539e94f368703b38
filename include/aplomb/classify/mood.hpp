// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// How a customer's feelings move over a conversation: a fast average that follows the moment and a slow one that is the
/// mood. Both are integers; the same messages at the same times give the same bits everywhere.

namespace aplomb::classify {

/// Strength of unpleasant feeling in one message, 0...1: the share of fear, sadness, disgust and anger, weighted by
/// intensity (mild 0.45, clear 0.75, strong 1.00). A calm message of a customer who is surely dissatisfied still counts 0.55:
/// one that is more likely dissatisfied than not is no longer calm on the service ladder.
[[nodiscard]] constexpr score negative_level(affect const& a) noexcept {
  constexpr std::int64_t weight[] = {0, 450, 750, 1000};
  std::int64_t share = 0;
  for (auto e : all_of<emotion>())
    if (is_negative(e)) share += a.of(e).per_mille;
  score const felt = score::of(share * weight[std::min<std::size_t>(a.intensity, 3)] / score::one);
  score const stated = a.of(satisfaction::dissatisfied).scaled(11, 20);
  return std::max(felt, stated);
}

/// Strength of anger in one message, 0...1: how sure it is, less two fifths when the message is mild or its main emotion is
/// none.
[[nodiscard]] constexpr score anger_level(affect const& a) noexcept {
  score const sure = a.of(emotion::anger);
  return a.intensity >= 2 ? sure : sure.scaled(3, 5);
}

/// Strength of relief in one message, 0...1: joy, trust, thanks, and content without a word of joy ("the refund is here").
[[nodiscard]] constexpr score relief_level(affect const& a) noexcept {
  score const felt = a.of(emotion::joy) + a.of(emotion::trust);
  score const thanked = a.of(flag::sarcasm) >= score{500} ? score{} : a.of(flag::gratitude).scaled(3, 4);
  score const content = a.of(satisfaction::satisfied).scaled(3, 4);
  return a.of(satisfaction::dissatisfied) >= score{500} ? felt.scaled(1, 2) : std::max({felt, thanked, content});
}

/// Where the mood is heading.
APLOMB_ENUM(trend, std::uint8_t, steady, improving, worsening)

/// Two averages of what was felt, with different memories. Trivially copyable, all-zero when nothing was heard yet.
///
/// With every message the fast average moves half of the way, the slow one an eighth. While nothing is said feelings fade:
/// the fast average halves every 20 minutes, the slow one every 24 hours (our choice: a chat's flare is over after a
/// coffee, a grudge after some days). The first message sets the fast average and a half of the slow one.
class mood {
 public:
  static constexpr duration fast_half_life{20 * 60 * 1000};
  static constexpr duration slow_half_life{24 * 60 * 60 * 1000};

  /// Takes in one message. O(number of emotions).
  constexpr void hear(affect const& a) noexcept {
    score const level = negative_level(a);
    previous_ = fast_level_;
    for (auto e : all_of<emotion>()) {
      auto const i = index_of(e);
      slow_[i] = moved(slow_[i], a.emotions[i], heard_ == 0 ? 2 : 8);
    }
    fast_level_ = heard_ == 0 ? level : moved(fast_level_, level, 2);
    slow_level_ = moved(slow_level_, level, heard_ == 0 ? 2 : 8);
    valence_ = heard_ == 0 ? a.valence : moved(valence_, a.valence, 4);
    pleased_ = moved(pleased_, a.of(satisfaction::satisfied) - a.of(satisfaction::dissatisfied), heard_ == 0 ? 1 : 3);
    if (heard_ < 255) ++heard_;
    if (!a.unknown && known_ < 255) ++known_;
  }

  /// Lets time pass in silence. O(1) in the length of the silence.
  constexpr void fade(duration silence) noexcept {
    if (silence.ms <= 0) return;
    for (auto& s : slow_) s = faded(s, silence, slow_half_life);
    fast_level_ = faded(fast_level_, silence, fast_half_life);
    slow_level_ = faded(slow_level_, silence, slow_half_life);
  }

  /// Fast average of the strength of unpleasant feeling.
  [[nodiscard]] constexpr score fast_level() const noexcept { return fast_level_; }
  /// Slow average of the same: the mood.
  [[nodiscard]] constexpr score slow_level() const noexcept { return slow_level_; }
  /// Slow average of valence, -1...1.
  [[nodiscard]] constexpr score valence() const noexcept { return valence_; }
  /// How far the last message moved the fast average: above zero means worse.
  [[nodiscard]] constexpr score slope() const noexcept { return fast_level_ - previous_; }

  /// The lasting emotion: the strongest of the slow averages; neutral when none reaches a fifth.
  [[nodiscard]] constexpr emotion lasting() const noexcept {
    emotion best = emotion::neutral;
    for (auto e : all_of<emotion>())
      if (e != emotion::neutral && slow_[index_of(e)].per_mille >= 200 &&
          (best == emotion::neutral || slow_[index_of(e)] > slow_[index_of(best)]))
        best = e;
    return best;
  }

  /// Worsening: the last message raised the fast average by more than a tenth. Improving: it lowered it by as much, or the
  /// fast average is more than a tenth below the slow one. Steady otherwise.
  [[nodiscard]] constexpr trend heading() const noexcept {
    int const gap = fast_level_.per_mille - slow_level_.per_mille;
    return slope().per_mille > 100                  ? trend::worsening
           : slope().per_mille < -100 || gap < -100 ? trend::improving
                                                    : trend::steady;
  }

  /// How content the last messages were, -1 (dissatisfied) ... 1 (satisfied): each message moves it a third of the way. What
  /// is to be expected in the end is forecast by `satisfaction::forecast_of`.
  [[nodiscard]] constexpr score contentment() const noexcept { return pleased_; }

  /// Number of messages of which the reader knew something, saturating at 255.
  [[nodiscard]] constexpr std::uint8_t known() const noexcept { return known_; }

  /// Number of messages taken in, saturating at 255.
  [[nodiscard]] constexpr std::uint8_t heard() const noexcept { return heard_; }

  friend constexpr bool operator==(mood const&, mood const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.template per<emotion>("slow", self.slow_, [](auto& f, auto& s) { f.score("", s); });
    fields.score("fast_level", self.fast_level_);
    fields.score("slow_level", self.slow_level_);
    fields.score("previous", self.previous_);
    fields.score("valence", self.valence_);
    fields.score("pleased", self.pleased_);
    fields.number("heard", self.heard_);
    fields.number("known", self.known_, self.heard_);
  }

  static constexpr score moved(score from, score to, int divisor) noexcept {
    return from + (to - from).scaled(1, divisor);
  }

  /// value / 2^(silence / half_life), linear between whole half-lives (at most 6 % above the exact curve).
  static constexpr score faded(score value, duration silence, duration half_life) noexcept {
    std::int64_t const halves = silence.ms / half_life.ms;
    if (halves >= 16) return {};
    std::int64_t const rest = silence.ms % half_life.ms;
    return score::of(value.per_mille >> halves).scaled(2 * half_life.ms - rest, 2 * half_life.ms);
  }

  score slow_[count_of<emotion>]{};
  score fast_level_{};
  score slow_level_{};
  score previous_{};
  score valence_{};
  score pleased_{};
  std::uint8_t heard_ = 0;
  std::uint8_t known_ = 0;
};

}  // namespace aplomb::classify
