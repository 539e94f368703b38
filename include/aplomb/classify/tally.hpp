// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// Independent support added to a mass, saturating: two halves make three quarters. `weight` 0...1000.
[[nodiscard]] constexpr int supported(int mass, int weight) noexcept {
  return mass + (1000 - mass) * std::clamp(weight, 0, 1000) / 1000;
}

/// The mass of belief in each output of a reading while a message is read: 0...1000 per mille each, not yet normalised.
class tally {
 public:
  [[nodiscard]] constexpr int of(label l) const noexcept { return mass_[l.index]; }

  /// Adds independent support.
  constexpr void add(label l, int weight) noexcept { mass_[l.index] = supported(mass_[l.index], weight); }

  constexpr void scale(label l, int per_mille) noexcept { mass_[l.index] = mass_[l.index] * per_mille / 1000; }
  constexpr void set(label l, int mass) noexcept { mass_[l.index] = std::clamp(mass, 0, 1000); }

  /// Weakens everything felt so far: what precedes a "but" counts less.
  constexpr void fade_feelings(int per_mille) noexcept {
    for (std::size_t i = 1; i < label::first_flag; ++i) mass_[i] = mass_[i] * per_mille / 1000;
    scale(satisfaction::satisfied, per_mille);
    scale(satisfaction::dissatisfied, per_mille);
  }

 private:
  int mass_[label::count]{};
};

/// Turns masses into scores in their proportion, which sum to exactly 1000 per mille: the largest remainders get what rounding
/// left over (Hamilton's method), the earlier one of equals first. All zero: nothing is written. Masses are below 2^48.
template <std::size_t N>
constexpr void apportion(std::uint64_t const (&mass)[N], score (&out)[N]) noexcept {
  std::uint64_t whole = 0;
  for (auto m : mass) whole += m;
  if (whole == 0) return;
  std::uint64_t rest[N]{};
  bool raised[N]{};
  int left = 1000;
  for (std::size_t i = 0; i < N; ++i) {
    auto const part = mass[i] * 1000u;
    out[i] = score::of(static_cast<std::int64_t>(part / whole));
    rest[i] = part % whole;
    left -= out[i].per_mille;
  }
  for (; left > 0; --left) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < N; ++i)
      if (raised[best] || (!raised[i] && rest[i] > rest[best])) best = i;
    out[best] = score::of(out[best].per_mille + 1);
    raised[best] = true;
  }
}

/// `apportion` by the squares of the masses, so that the heaviest stands out.
template <std::size_t N>
constexpr void distribute(int const (&mass)[N], score (&out)[N]) noexcept {
  std::uint64_t squares[N];
  for (std::size_t i = 0; i < N; ++i) squares[i] = static_cast<std::uint64_t>(mass[i] * mass[i]);
  apportion(squares, out);
}

}  // namespace aplomb::classify
