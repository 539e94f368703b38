// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace aplomb::classify {

/// One emotion with its score. Prints as "anger 0.83".
struct scored_emotion {
  emotion kind{};
  score value{};

  template <class Traits>
  friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, scored_emotion const& e) {
    return out << name_of(e.kind) << ' ' << e.value;
  }
};

/// What a reader believes about one message. A structure of arrays with all-zero defaults; trivially copyable.
///
/// - `emotions`: nine scores that sum to 1 within 0.005; `main_emotion()` is the largest, ties won by the earlier emotion.
/// - `flags`, `satisfactions` (sum 1), `purposes` (sum 1): 0...1. A flag counts as raised from 0.50 up (`has`).
/// - `intensity`: 0...3, zero exactly when the main emotion is neutral: 1 mild, 2 clear, 3 strong.
/// - `valence`: -1...1, above zero pleasant. `arousal`: 0...1, derived from intensity and marks, not from physiology.
/// - `confidence`: 0...1; `unknown` is set when the reader saw nothing it knows.
struct affect {
  score emotions[count_of<emotion>]{};
  score flags[count_of<flag>]{};
  score satisfactions[count_of<satisfaction>]{};
  score purposes[count_of<purpose>]{};
  score valence{};
  score arousal{};
  score confidence{};
  std::uint8_t intensity = 0;
  std::uint8_t abuse_level = 0;  ///< 0 none, 1 rude, 2 insulting, 3 vile
  abuse_target abused{};
  aspect about{};
  bool unknown = false;

  [[nodiscard]] constexpr score of(emotion e) const noexcept { return emotions[index_of(e)]; }
  [[nodiscard]] constexpr score of(flag f) const noexcept { return flags[index_of(f)]; }
  [[nodiscard]] constexpr score of(satisfaction s) const noexcept { return satisfactions[index_of(s)]; }
  [[nodiscard]] constexpr score of(purpose p) const noexcept { return purposes[index_of(p)]; }

  /// Whether the flag is raised: a score of at least 0.50.
  [[nodiscard]] constexpr bool has(flag f) const noexcept { return of(f).per_mille >= 500; }

  [[nodiscard]] constexpr emotion main_emotion() const noexcept {
    return static_cast<emotion>(largest(emotions, count_of<emotion>));
  }
  [[nodiscard]] constexpr satisfaction main_satisfaction() const noexcept {
    return static_cast<satisfaction>(largest(satisfactions, count_of<satisfaction>));
  }
  [[nodiscard]] constexpr purpose main_purpose() const noexcept {
    return static_cast<purpose>(largest(purposes, count_of<purpose>));
  }

  /// The main emotion with its score.
  [[nodiscard]] constexpr scored_emotion strongest() const noexcept { return {main_emotion(), of(main_emotion())}; }

 private:
  // Not a template: clang 14 would put off its instantiation and refuse it in constant expressions.
  static constexpr std::size_t largest(score const* scores, std::size_t count) noexcept {
    std::size_t best = 0;
    for (std::size_t i = 1; i < count; ++i)
      if (scores[i] > scores[best]) best = i;
    return best;
  }
};

/// Arousal as derived from strength and marks: a quarter a step of intensity, and up to a quarter for emphasis. Sadness and
/// trust are quieter than other feelings of their strength.
[[nodiscard]] constexpr score arousal_of(affect const& a, score emphasis) noexcept {
  auto const main = a.main_emotion();
  int const quiet = main == emotion::sadness || main == emotion::trust ? 60 : 0;
  return score::of(a.intensity * 250 - (a.intensity > 0 ? quiet : 0) + emphasis.per_mille / 4);
}

}  // namespace aplomb::classify
