// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/hash.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

/// What a training run needs so that the same data give the same bytes on every machine. The mathematical functions of the
/// C library differ in the last bit between versions and processors; additions, products and square roots do not, as
/// long as the compiler does not fuse them (docs/decisions/0007: -ffp-contract=off where processors can).

namespace aplomb::training {

/// e^x by argument reduction and a polynomial of degree 7; relative error below 1e-8. x is clamped to [-80, 80].
[[nodiscard]] inline double exponential(double x) noexcept {
  x = x < -80 ? -80 : x > 80 ? 80 : x;
  double const octaves = x * 1.4426950408889634;
  auto const whole = static_cast<std::int64_t>(octaves < 0 ? octaves - 0.5 : octaves + 0.5);
  double const r = x - static_cast<double>(whole) * 0.6931471805599453;
  double const p =
      1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r / 5040))))));
  return p * std::bit_cast<double>(static_cast<std::uint64_t>(whole + 1023) << 52);
}

/// SplitMix64 (Steele, Lea, Flood 2014).
class random_bits {
 public:
  explicit random_bits(std::uint64_t seed) noexcept : state_(seed) {}
  [[nodiscard]] std::uint64_t next() noexcept { return mix_bits(state_ += 0x9e3779b97f4a7c15ull); }

  /// Fisher and Yates.
  template <class T>
  void shuffle(std::vector<T>& values) noexcept {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[next() % i]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace aplomb::training
