// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace aplomb_test {

/// The random numbers of property tests: SplitMix64 (Steele, Lea, Flood 2014). The same seed gives the same numbers on
/// every machine, so a failure can be repeated from the seed alone.
class random {
 public:
  constexpr explicit random(std::uint64_t seed) noexcept : state_(seed) {}

  constexpr std::uint64_t next() noexcept {
    state_ += 0x9e3779b97f4a7c15ull;
    std::uint64_t x = state_;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
  }

  /// A number in [0, n); 0 when n is 0. The bias is below 2^-32 for the small n of tests.
  constexpr std::uint64_t below(std::uint64_t n) noexcept { return n == 0 ? 0 : next() % n; }

  /// A number in [low, high].
  constexpr std::int64_t between(std::int64_t low, std::int64_t high) noexcept {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }

  /// True once in `n` on average.
  constexpr bool one_in(std::uint64_t n) noexcept { return below(n) == 0; }

  template <class T, std::size_t N>
  constexpr T const& pick(std::array<T, N> const& choices) noexcept {
    return choices[static_cast<std::size_t>(below(N))];
  }
  template <class T, std::size_t N>
  constexpr T const& pick(T const (&choices)[N]) noexcept {
    return choices[static_cast<std::size_t>(below(N))];
  }
  template <class T>
  T const& pick(std::vector<T> const& choices) noexcept {
    return choices[static_cast<std::size_t>(below(choices.size()))];
  }

  /// `size` bytes of any value.
  std::string bytes(std::size_t size) {
    std::string text(size, '\0');
    for (char& c : text) c = static_cast<char>(static_cast<unsigned char>(below(256)));
    return text;
  }

  /// Well-formed UTF-8 of `size` characters: ASCII, Han, kana, emoji and letters of other scripts, in equal shares.
  std::string text(std::size_t size) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) append(out, character());
    return out;
  }

  /// One code point that may stand in a message; never a surrogate.
  char32_t character() noexcept {
    struct range {
      char32_t first, last;
    };
    constexpr range ranges[] = {{0x20, 0x7e}, {0x4e00, 0x9fff}, {0x3041, 0x30fe}, {0x1f300, 0x1faff}, {0xa0, 0x24f}};
    range const& r = pick(ranges);
    return static_cast<char32_t>(between(r.first, r.last));
  }

 private:
  static void append(std::string& out, char32_t c) {
    auto const put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xc0 | (c >> 6)), put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
      put(0xe0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3f)), put(0x80 | (c & 0x3f));
    } else {
      put(0xf0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3f)), put(0x80 | ((c >> 6) & 0x3f)), put(0x80 | (c & 0x3f));
    }
  }

  std::uint64_t state_;
};

}  // namespace aplomb_test
