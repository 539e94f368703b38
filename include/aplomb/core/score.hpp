// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>

namespace aplomb {

/// A fixed-point number in [-1, 1], held in per mille. All of Aplomb's decisions are made on scores, so that the same
/// input gives the same bits on every compiler and processor.
///
/// - Range: [-1000, 1000] per mille. Every operation saturates; none overflows, throws or allocates.
/// - Default: zero (value types kept in arrays must have all-zero defaults, see docs/decisions/0002).
/// - Structural, so it can be a template argument. Thread-safe as any plain value.
struct score {
  std::int16_t per_mille = 0;

  static constexpr int one = 1000;

  /// The score of `value` per mille, clamped to [-1000, 1000].
  [[nodiscard]] static constexpr score of(std::int64_t value) noexcept {
    return {static_cast<std::int16_t>(value > one ? one : value < -one ? -one : value)};
  }

  /// `part / whole`, rounded half away from zero and clamped; zero when `whole` is zero.
  [[nodiscard]] static constexpr score ratio(std::int64_t part, std::int64_t whole) noexcept {
    return of(one).scaled(part, whole);
  }

  /// This score times `numerator / denominator`, rounded half away from zero and clamped; zero when `denominator` is
  /// zero. Beyond 2^52 the low bits of both are given up.
  [[nodiscard]] constexpr score scaled(std::int64_t numerator, std::int64_t denominator) const noexcept {
    if (denominator == 0) return {};
    std::int64_t const sign = denominator < 0 ? -1 : 1;
    while (too_large(numerator) || too_large(denominator)) numerator /= 2, denominator /= 2;
    std::int64_t const divisor = denominator == 0 ? 1 : denominator * sign;
    std::int64_t const product = per_mille * numerator * sign;
    return of((product + (product < 0 ? -divisor : divisor) / 2) / divisor);
  }

  friend constexpr auto operator<=>(score, score) noexcept = default;
  friend constexpr score operator+(score a, score b) noexcept { return of(a.per_mille + b.per_mille); }
  friend constexpr score operator-(score a, score b) noexcept { return of(a.per_mille - b.per_mille); }
  friend constexpr score operator-(score a) noexcept { return of(-a.per_mille); }
  /// Product of two scores; |a * b| never exceeds either factor.
  friend constexpr score operator*(score a, score b) noexcept { return a.scaled(b.per_mille, one); }

 private:
  static constexpr bool too_large(std::int64_t n) noexcept {
    constexpr std::int64_t limit = std::int64_t{1} << 52;
    return n > limit || n < -limit;
  }
};

/// A score as it prints: at least two and at most three decimals, independent of the locale: 0.60, 0.835, -1.00.
[[nodiscard]] constexpr fixed_string<8> to_text(score s) noexcept {
  int const magnitude = s.per_mille < 0 ? -s.per_mille : s.per_mille;
  char const digits[] = {static_cast<char>('0' + magnitude / 1000), '.', static_cast<char>('0' + magnitude / 100 % 10),
                         static_cast<char>('0' + magnitude / 10 % 10), static_cast<char>('0' + magnitude % 10)};
  fixed_string<8> out;
  if (s.per_mille < 0) out.append("-");
  out.append({digits, magnitude % 10 == 0 ? 4u : 5u});
  return out;
}

/// Prints `to_text`.
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, score s) {
  auto const text = to_text(s);
  Char digits[text.capacity() + 1]{};
  for (std::size_t i = 0; i < text.size(); ++i) digits[i] = static_cast<Char>(text.view()[i]);
  return out << static_cast<Char const*>(digits);
}

namespace detail {
// Not constexpr on purpose: a call inside a constant evaluation stops it, and every compiler prints the name. (A throw
// would say it as well but does not compile under -fno-exceptions.)
void a_score_literal_lies_between_0_and_1();
void a_score_literal_has_at_most_three_decimals();
void a_score_literal_is_a_plain_decimal_fraction();
}  // namespace detail

namespace detail {
/// The thousandths that the characters of a literal say, without floating point: digits, at most one point, quotes between.
template <char... Character>
consteval score score_literal() {
  std::int32_t value = 0, decimals = -1;
  for (char const c : {Character...}) {
    if (c == '\'') continue;
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9') a_score_literal_is_a_plain_decimal_fraction();
    if (decimals >= 3) {
      if (c != '0') a_score_literal_has_at_most_three_decimals();
      continue;
    }
    value = value * 10 + (c - '0');
    if (value > 1000) a_score_literal_lies_between_0_and_1();
    if (decimals >= 0) ++decimals;
  }
  for (decimals = decimals < 0 ? 0 : decimals; decimals < 3; ++decimals) value *= 10;
  if (value > 1000) a_score_literal_lies_between_0_and_1();
  return {static_cast<std::int16_t>(value)};
}
}  // namespace detail

inline namespace literals {

/// A score written as a decimal fraction and checked when compiled: `0.45_p` is 450 per mille. Values outside [0, 1]
/// or finer than a thousandth do not compile. Not consteval: Clang 14 does not link such literals in templates.
template <char... Character>
[[nodiscard]] constexpr score operator""_p() noexcept {
  constexpr score value = detail::score_literal<Character...>();
  return value;
}

}  // namespace literals

}  // namespace aplomb
