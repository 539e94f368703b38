// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

/// Time as the caller gives it. Aplomb never reads a clock by itself and starts no threads.

namespace aplomb {

namespace detail {
template <class D>
concept chrono_like = requires(D d) {
  d.count();
  D::period::num;
  D::period::den;
};
}  // namespace detail

/// A length of time in milliseconds. Converts from any std::chrono duration (`10min`) without including `<chrono>`, which
/// would cost every user half a second of compile time (docs/decisions/0001). Saturates at +-2^62 ms.
struct duration {
  std::int64_t ms = 0;

  constexpr duration() noexcept = default;
  constexpr explicit duration(std::int64_t milliseconds) noexcept : ms(milliseconds) {}
  template <detail::chrono_like D>
  constexpr duration(D d) noexcept : ms(static_cast<std::int64_t>(d.count()) * D::period::num * 1000 / D::period::den) {}

  friend constexpr auto operator<=>(duration, duration) noexcept = default;
};

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Zero is also what "no clock given" means: no time passes.
struct instant {
  std::int64_t ms = 0;

  friend constexpr auto operator<=>(instant, instant) noexcept = default;
  friend constexpr instant operator+(instant t, duration d) noexcept { return {t.ms + d.ms}; }
  friend constexpr duration operator-(instant a, instant b) noexcept { return duration{a.ms - b.ms}; }
};

inline namespace literals {
consteval duration operator""_ms(unsigned long long n) { return duration{static_cast<std::int64_t>(n)}; }
consteval duration operator""_s(unsigned long long n) { return duration{static_cast<std::int64_t>(n) * 1000}; }
consteval duration operator""_min(unsigned long long n) { return duration{static_cast<std::int64_t>(n) * 60'000}; }
consteval duration operator""_h(unsigned long long n) { return duration{static_cast<std::int64_t>(n) * 3'600'000}; }
}  // namespace literals

/// Something that tells the time. Models: `manual_clock`, and any type of the caller's.
template <class C>
concept clock_source = requires(C const& c) {
  { c.now() } noexcept -> std::same_as<instant>;
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
