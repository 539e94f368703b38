// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace aplomb::analytics {

/// Of how many conversations something happened to how many.
struct rate {
  std::uint64_t of = 0;
  std::uint64_t happened = 0;

  /// In thousandths; zero of none.
  [[nodiscard]] constexpr std::uint32_t per_mille() const noexcept {
    return of == 0 ? 0 : static_cast<std::uint32_t>((happened * 1000 + of / 2) / of);
  }
  constexpr rate& operator+=(rate const& other) noexcept {
    of += other.of, happened += other.happened;
    return *this;
  }
  friend constexpr bool operator==(rate const&, rate const&) noexcept = default;
};

/// Whether something happens to one group more or less often than to all others.
struct disparity {
  std::int32_t gap = 0;  ///< the group's rate less that of the others, in thousandths; zero unless enough
  bool enough = false;   ///< both have at least `disparity_floor` conversations
  bool differs = false;  ///< enough, and so far apart by chance once in a thousand times at most

  friend constexpr bool operator==(disparity const&, disparity const&) noexcept = default;
};

/// Our choice: with fewer a single conversation moves the rate by more than three points.
inline constexpr std::uint64_t disparity_floor = 30;

/// The test of two shares with a pooled variance: z^2 > 10.83, the bound of the chi-square distribution with one degree
/// of freedom at 0.001, so that a rate of ten groups raises a false alarm in one report of a hundred. It says that
/// there is a difference, not that it is unjust: groups may differ in what they write about. Exact for up to a million
/// conversations. O(1).
[[nodiscard]] constexpr disparity disparity_of(rate const& group, rate const& others) noexcept {
  disparity found;
  found.enough = group.of >= disparity_floor && others.of >= disparity_floor;
  if (!found.enough) return found;
  found.gap = static_cast<std::int32_t>(group.per_mille()) - static_cast<std::int32_t>(others.per_mille());
  auto const share = [](rate const& r) { return static_cast<std::int64_t>(r.happened * 1'000'000 / r.of); };
  rate all = group;
  all += others;
  auto const pooled = static_cast<std::uint64_t>(share(all));
  auto const apart = static_cast<std::uint64_t>(share(group) > share(others) ? share(group) - share(others)
                                                                             : share(others) - share(group));
  // Both in 10^-12: the square of the difference, and the variance of the difference.
  std::uint64_t const variance = pooled * (1'000'000 - pooled) / group.of + pooled * (1'000'000 - pooled) / others.of;
  found.differs = apart * apart / 1083 * 100 > variance;
  return found;
}

}  // namespace aplomb::analytics
