// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

namespace aplomb::training {

/// `part / whole`; nothing when `whole` is zero.
[[nodiscard]] constexpr std::optional<double> share(std::uint64_t part, std::uint64_t whole) noexcept {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// How well one class is found. What has no denominator is nothing, not zero: precision of a class that was never found,
/// recall of one that never occurs, F1 of one that neither occurs nor was found.
struct rates {
  std::uint64_t right = 0;    ///< labelled so and read so
  std::uint64_t found = 0;    ///< read so
  std::uint64_t support = 0;  ///< labelled so

  [[nodiscard]] constexpr std::optional<double> precision() const noexcept { return share(right, found); }
  [[nodiscard]] constexpr std::optional<double> recall() const noexcept { return share(right, support); }
  /// The harmonic mean of both.
  [[nodiscard]] constexpr std::optional<double> f1() const noexcept { return share(2 * right, found + support); }

  constexpr rates& operator+=(rates const& more) noexcept {
    right += more.right, found += more.found, support += more.support;
    return *this;
  }
  friend constexpr bool operator==(rates const&, rates const&) noexcept = default;
};

}  // namespace aplomb::training
