// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <utility>

/// Time as the caller gives it. Aplomb never reads a clock by itself and starts no threads.

namespace aplomb {

namespace detail {
template <class D>
concept chrono_like = requires(D d) {
  d.count();
  D::period::num;
  D::period::den;
  requires std::integral<typename D::rep>;
};

inline constexpr std::int64_t farthest_ms = (std::int64_t{1} << 62) - 1;  // two of them add up to less than 2^63

constexpr std::int64_t within_reach(std::int64_t ms) noexcept {
  return ms > farthest_ms ? farthest_ms : ms < -farthest_ms ? -farthest_ms : ms;
}

constexpr std::int64_t common_divisor(std::int64_t a, std::int64_t b) noexcept {
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

/// A count of ticks as far as 64 bits with a sign hold it.
template <std::integral Rep>
constexpr std::int64_t ticks(Rep count) noexcept {
  constexpr std::int64_t most = 0x7fff'ffff'ffff'ffff;
  return std::cmp_greater(count, most) ? most : static_cast<std::int64_t>(count);
}

/// `count * numerator / denominator` towards zero, saturating. The denominator is below 2^53.
constexpr std::int64_t converted(std::int64_t count, std::int64_t numerator, std::int64_t denominator) noexcept {
  std::int64_t const whole = count / denominator, rest = count % denominator;
  if (whole > farthest_ms / numerator) return farthest_ms;
  if (whole < -farthest_ms / numerator) return -farthest_ms;
  return within_reach(whole * numerator + rest * numerator / denominator);
}
}  // namespace detail

/// A length of time in milliseconds. Converts from every std::chrono duration of whole ticks (`10min`), towards zero,
/// without including `<chrono>`, which would cost every user a third of a second of compile time
/// (docs/decisions/0001). Saturates short of +-2^62 ms.
struct duration {
  std::int64_t ms = 0;

  constexpr duration() noexcept = default;
  constexpr explicit duration(std::int64_t milliseconds) noexcept : ms(detail::within_reach(milliseconds)) {}
  template <detail::chrono_like D>
  constexpr duration(D d) noexcept {
    constexpr std::int64_t common = detail::common_divisor(1000, D::period::den);
    ms = detail::converted(detail::ticks(d.count()), D::period::num * (1000 / common), D::period::den / common);
  }

  friend constexpr auto operator<=>(duration, duration) noexcept = default;
};

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Zero is also what "no clock given" means: no time passes.
/// Sums and differences saturate.
struct instant {
  std::int64_t ms = 0;

  friend constexpr auto operator<=>(instant, instant) noexcept = default;
  friend constexpr instant operator+(instant t, duration d) noexcept {
    return {detail::within_reach(detail::within_reach(t.ms) + detail::within_reach(d.ms))};
  }
  friend constexpr duration operator-(instant a, instant b) noexcept {
    return duration{detail::within_reach(a.ms) - detail::within_reach(b.ms)};
  }
};

// Not consteval: Clang 14 does not link such literals in templates.
inline namespace literals {
constexpr duration operator""_ms(unsigned long long n) { return duration{static_cast<std::int64_t>(n)}; }
constexpr duration operator""_s(unsigned long long n) { return duration{static_cast<std::int64_t>(n) * 1000}; }
constexpr duration operator""_min(unsigned long long n) { return duration{static_cast<std::int64_t>(n) * 60'000}; }
constexpr duration operator""_h(unsigned long long n) { return duration{static_cast<std::int64_t>(n) * 3'600'000}; }
}  // namespace literals

/// Something that tells the time. Models: `manual_clock`, and any type of the caller's.
template <class C>
concept clock_source = requires(C const& c) {
  { c.now() }
  noexcept->std::same_as<instant>;
};

/// A clock that moves only when told to: for tests, replays and simulations.
class manual_clock {
 public:
  constexpr manual_clock() noexcept = default;
  constexpr explicit manual_clock(instant start) noexcept : now_(start) {}
  [[nodiscard]] constexpr instant now() const noexcept { return now_; }
  constexpr void advance(duration d) noexcept { now_ = now_ + d; }
  constexpr void set(instant t) noexcept { now_ = t; }

 private:
  instant now_{};
};

}  // namespace aplomb
