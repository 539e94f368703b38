// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/exponential.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/crisis/detail/fixed_point.hpp>
#include <cstdint>

namespace aplomb::crisis {

/// The evidence of one count for "there are `ratio` times as many as usual" against "it is as usual": the logarithm of the
/// ratio of the two negative binomial likelihoods, in 2^-16.
///
/// `expected` (2^-16) is the usual mean, `dispersion` (2^-16) the `a` of variance = m + a m^2, `ratio` (2^-16) above one.
/// With r = 1 / a: x ln(ratio) - (x + r) (ln(1 + a m ratio) - ln(1 + a m)). O(1).
[[nodiscard]] constexpr std::int64_t evidence_for_rise(std::uint32_t count, std::uint64_t expected,
                                                       std::int64_t dispersion, std::int64_t ratio) noexcept {
  using detail::one;
  auto const a = static_cast<std::uint64_t>(dispersion);
  std::uint64_t const usual = a * expected >> 16;
  std::uint64_t const risen = usual * static_cast<std::uint64_t>(ratio) >> 16;
  std::int64_t const apart =
      log_of(static_cast<std::uint64_t>(one) + risen) - log_of(static_cast<std::uint64_t>(one) + usual);
  std::int64_t const x = std::int64_t{count};
  return x * (log_of(static_cast<std::uint64_t>(ratio)) - apart) - apart * one / dispersion;
}

/// Page's cumulative sum of such evidence (1954): what has been collected since the last time that all of it spoke for "as
/// usual". For known means the alarm at threshold h comes at most every e^h buckets on average while nothing happens
/// (Lorden 1971), and no test with as few false alarms is faster for the ratio it looks for (Moustakides 1986).
///
/// It stops growing 4 above the threshold, so that the end of a crisis is seen as well as its beginning.
class cusum {
 public:
  /// The sum, in 2^-16, at least zero.
  [[nodiscard]] constexpr std::int64_t sum() const noexcept { return sum_; }

  /// Adds evidence. `threshold` in 2^-16.
  constexpr void add(std::int64_t evidence, std::int64_t threshold) noexcept {
    std::int64_t const most = threshold + 4 * detail::one;
    sum_ += evidence;
    sum_ = sum_ < 0 ? 0 : sum_ > most ? most : sum_;
  }
  constexpr void clear() noexcept { sum_ = 0; }

  friend constexpr bool operator==(cusum, cusum) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.whole("sum", self.sum_, std::int64_t{0}, 64 * detail::one);
  }

  std::int64_t sum_ = 0;
};

/// The threshold at which, with all means known, a false alarm comes at most once in so many buckets on average:
/// ln(buckets), in 2^-16.
[[nodiscard]] constexpr std::int64_t threshold_for(std::uint64_t buckets) noexcept {
  return log_of((buckets < 2 ? 2 : buckets) << 16);
}

/// How likely it is that something has changed: 1 / (1 + e^(threshold - sum)). 0.5 exactly at the threshold; 3 below it
/// 0.05, 4 above it 0.98. The odds a Bayesian would give who expects one change in e^threshold buckets and knows when it
/// would have come.
[[nodiscard]] constexpr score likelihood_of(std::int64_t sum, std::int64_t threshold) noexcept {
  std::int64_t const off = sum - threshold, size = off < 0 ? -off : off;
  std::uint32_t const x = static_cast<std::uint32_t>(size > 20 * detail::one ? 20 * 1024 : size >> 6);
  std::uint64_t const unit = std::uint64_t{1} << 30, part = exp_of_minus(x);
  auto const small = static_cast<std::int64_t>((1000 * part + (unit + part) / 2) / (unit + part));
  return score::of(off < 0 ? small : 1000 - small);
}

}  // namespace aplomb::crisis
