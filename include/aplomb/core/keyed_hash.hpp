// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb {

/// A secret of 128 bits. Draw it from a source of real randomness and keep it where passwords are kept; all zero means
/// that there is none.
struct hash_key {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  [[nodiscard]] constexpr bool is_secret() const noexcept { return (first | second) != 0; }
  friend constexpr bool operator==(hash_key, hash_key) noexcept = default;
};

namespace detail {

struct sip_state {
  std::uint64_t v0, v1, v2, v3;

  constexpr void round() noexcept {
    v0 += v1, v1 = std::rotl(v1, 13) ^ v0, v0 = std::rotl(v0, 32);
    v2 += v3, v3 = std::rotl(v3, 16) ^ v2;
    v0 += v3, v3 = std::rotl(v3, 21) ^ v0;
    v2 += v1, v1 = std::rotl(v1, 17) ^ v2, v2 = std::rotl(v2, 32);
  }
  constexpr void take(std::uint64_t word) noexcept { v3 ^= word, round(), round(), v0 ^= word; }
};

}  // namespace detail

/// SipHash-2-4 (Aumasson, Bernstein 2012): who does not know the key can neither find the hash of a text nor a text for
/// a hash, short texts included. Under the key of zeros it is a good hash and keeps no secret. O(bytes), no allocation;
/// the same value on every machine.
[[nodiscard]] constexpr std::uint64_t keyed_hash(std::string_view bytes, hash_key key) noexcept {
  detail::sip_state s{key.first ^ 0x736f6d6570736575ull, key.second ^ 0x646f72616e646f6dull,
                      key.first ^ 0x6c7967656e657261ull, key.second ^ 0x7465646279746573ull};
  auto const word = [&](std::size_t from, std::size_t count) {
    std::uint64_t w = 0;
    for (std::size_t i = 0; i < count; ++i) w |= std::uint64_t{static_cast<unsigned char>(bytes[from + i])} << (8 * i);
    return w;
  };
  std::size_t at = 0;
  for (; bytes.size() - at >= 8; at += 8) s.take(word(at, 8));
  s.take(word(at, bytes.size() - at) | std::uint64_t{bytes.size() & 0xffu} << 56);
  s.v2 ^= 0xff;
  for (int i = 0; i < 4; ++i) s.round();
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

}  // namespace aplomb
