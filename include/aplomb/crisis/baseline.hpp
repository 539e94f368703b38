// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/stored.hpp>
#include <aplomb/crisis/detail/fixed_point.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::crisis {

/// What is usual for one topic at each hour of the week: counts and what they are held against (conversations in all, or
/// buckets of time), and how much more than chance the counts scatter. Constant memory, integers only.
///
/// The rate of an hour is what was counted in it over what it was held against, drawn towards (rate of that day) * (rate
/// of that hour of the day) / (rate overall), as if eight counts had been made at that rate: an hour with few counts
/// leans on the rest of the week. Old weeks fade: each week an hour keeps (1 - 1/memory) of what it has.
///
/// Scatter is the `a` of a negative binomial count, variance = m + a m^2, by the method of moments over forecasts, so that
/// it also covers what the baseline itself does not know. It is taken over blocks of eight hours: what scatters for hours
/// together misleads a sum far more than what scatters from bucket to bucket, and counts as much more here. Memory 128
/// blocks; two standard errors are added for what they leave open; at least 1/16.
class baseline {
 public:
  static constexpr std::size_t hours = 168;

  /// A number of something in 2^-8.
  using fine = std::uint32_t;

  /// The count to expect in hour `hour` (0-167) of the week against `against`, in 2^-16. O(hours).
  [[nodiscard]] constexpr std::uint64_t expected(std::size_t hour, fine against) const noexcept {
    sums day, same_hour, all;
    std::size_t const first = hour / 24 * 24, of_day = hour % 24;
    for (std::size_t h = 0; h < 24; ++h) day.add(counts_[first + h], against_[first + h]);
    for (std::size_t h = of_day; h < hours; h += 24) same_hour.add(counts_[h], against_[h]);
    for (std::size_t h = 0; h < hours; ++h) all.add(counts_[h], against_[h]);
    if (all.against == 0) return 0;
    std::uint64_t const overall = all.rate();
    std::uint64_t const share = within(1, (day.rate() << 16) / overall, std::uint64_t{1} << 22);
    std::uint64_t const prior = within(1, same_hour.rate() * share >> 16, std::uint64_t{1} << 40);
    std::uint64_t const leaned = (std::uint64_t{leaning} << 24) / prior;
    return (std::uint64_t{against} * (counts_[hour] + std::uint64_t{leaning}) << 8) / (against_[hour] + leaned + 1);
  }

  /// Counts `count` in an hour, held against `against`.
  constexpr void learn(std::size_t hour, std::uint32_t count, fine against) noexcept {
    counts_[hour] = limited(std::uint64_t{counts_[hour]} + (std::uint64_t{count} << 8));
    against_[hour] = limited(std::uint64_t{against_[hour]} + against);
  }

  /// Lets an hour of the week fade, once a week, when it begins.
  constexpr void fade(std::size_t hour, std::uint32_t memory_weeks) noexcept {
    counts_[hour] -= counts_[hour] / memory_weeks;
    against_[hour] -= against_[hour] / memory_weeks;
  }

  /// Learns how far a count came out from the `forecast` (2^-16); `block_length` counts are a block.
  constexpr void scatter(std::uint32_t count, std::uint64_t forecast, std::uint32_t block_length) noexcept {
    auto const m = static_cast<std::int64_t>(within(0, forecast, largest_forecast)) >> 8;
    off_ += (static_cast<std::int64_t>(count) << 8) - m;
    usual_ += m;
    parts_ += m * m;
    if (++in_block_ < block_length) return;
    std::int64_t const off = off_ < -largest_off ? -largest_off : off_ > largest_off ? largest_off : off_;
    if (gain_ < memory) ++gain_;
    excess_ += ((off * off - (usual_ << 8)) * 256 - excess_) / gain_;
    square_ += (parts_ * 256 - square_) / gain_;
    poisson_ += ((usual_ << 16) - poisson_) / gain_;
    off_ = usual_ = parts_ = 0, in_block_ = 0;
  }
  /// The `a` of variance = m + a m^2, in 2^-16; 1/16 to 4.
  [[nodiscard]] constexpr std::int64_t dispersion() const noexcept {
    std::int64_t const least = detail::one / 16, most = 4 * detail::one;
    if (square_ <= 0) return least;
    std::int64_t const found = excess_ < 0 ? 0 : excess_;
    // Two standard errors of a mean over 128 blocks: of a rare topic the blocks say little.
    std::int64_t const safe_excess = found + (found + poisson_) / 4;
    if (safe_excess / 4 >= square_) return most;
    bool const large = square_ >> 40 != 0;
    std::int64_t const safe = large ? safe_excess / (square_ >> 16) : (safe_excess << 16) / square_;
    return safe < least ? least : safe > most ? most : safe;
  }

  /// Multiplies what is usual by `per_mille` / 1000 (1 to 64,000): what was unusual has become the rule.
  constexpr void scale(std::uint32_t per_mille) noexcept {
    for (auto& c : counts_) c = limited(std::uint64_t{c} * per_mille / 1000);
  }

  friend constexpr bool operator==(baseline const&, baseline const&) noexcept = default;

 private:
  static constexpr std::uint32_t leaning = 8 << 8;
  static constexpr std::int64_t memory = 128;  // blocks
  static constexpr std::int64_t largest_off = std::int64_t{1} << 26;
  static constexpr std::uint64_t largest_forecast = std::uint64_t{1} << 31;
  static constexpr std::uint32_t longest_block = 8 * 60;

  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    constexpr auto count = [](auto& f, auto& n) { f.number("", n); };
    constexpr std::int64_t most = std::int64_t{1} << 61;
    fields.list("counts", self.counts_, count);
    fields.list("against", self.against_, count);
    fields.whole("excess", self.excess_, -most, most);
    fields.whole("square", self.square_, std::int64_t{0}, most);
    fields.whole("poisson", self.poisson_, std::int64_t{0}, most);
    fields.whole("off", self.off_, -(most >> 20), most >> 20);
    fields.whole("usual", self.usual_, std::int64_t{0}, most >> 20);
    fields.whole("parts", self.parts_, std::int64_t{0}, most >> 8);
    fields.number("in_block", self.in_block_, longest_block);
    fields.whole("gain", self.gain_, std::int64_t{8}, memory);
  }

  struct sums {
    std::uint64_t counts = 0, against = 0;
    constexpr void add(std::uint32_t c, std::uint32_t a) noexcept { counts += c, against += a; }
    /// In 2^-24; one count more than there were, so that it is never zero.
    [[nodiscard]] constexpr std::uint64_t rate() const noexcept {
      return within(1, ((counts + 256) << 24) / (against + 256), std::uint64_t{1} << 39);
    }
  };

  static constexpr std::uint64_t within(std::uint64_t least, std::uint64_t x, std::uint64_t most) noexcept {
    return x < least ? least : x > most ? most : x;
  }
  static constexpr std::uint32_t limited(std::uint64_t x) noexcept {
    return static_cast<std::uint32_t>(within(0, x, 0xffff'ffffu));
  }

  fine counts_[hours]{};
  fine against_[hours]{};
  // In 2^-24: of a topic that is seen once a day the squares are small.
  std::int64_t excess_ = detail::one * 256 / 4;   ///< mean of (x - m)^2 - m; it begins with a = 1/4
  std::int64_t square_ = detail::one * 256;       ///< mean of m^2
  std::int64_t poisson_ = detail::one * 256;      ///< mean of m
  std::int64_t off_ = 0, usual_ = 0, parts_ = 0;  ///< of the block under way: sums of x - m, m (2^-8) and m^2 (2^-16)
  std::uint32_t in_block_ = 0;
  std::int64_t gain_ = 8;  ///< blocks that the mean rests on, the first guess counted as eight
};

}  // namespace aplomb::crisis
