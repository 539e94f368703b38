// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/exponential.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/core/stored.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace aplomb {

/// How many different keys were seen, in `Bits` bits whatever their number: linear counting (Whang, Vander-Zanden, Taylor
/// 1990). A key that comes again changes nothing, so that a talkative conversation counts once.
///
/// Merging is union: commutative, associative, idempotent. The standard error stays below 4 % up to 4 * Bits keys; more
/// than about Bits * ln(2 Bits) cannot be told apart. All-zero when empty; trivially copyable; nothing of a key can be
/// read out of it.
template <std::size_t Bits>
class distinct_set {
  static_assert(Bits >= 64 && Bits <= 65536 && std::has_single_bit(Bits),
                "a distinct_set has a power of two of bits, 64 to 65536");

 public:
  static constexpr std::size_t capacity = Bits;

  /// O(1).
  constexpr void add(std::uint64_t key) noexcept {
    std::uint64_t const place = mix_bits(key) % Bits;
    words_[place / 64] |= std::uint64_t{1} << place % 64;
  }
  /// O(Bits / 64).
  constexpr void merge(distinct_set const& more) noexcept {
    for (std::size_t i = 0; i < Bits / 64; ++i) words_[i] |= more.words_[i];
  }

  /// Bits in use, 0 to `Bits`. O(Bits / 64).
  [[nodiscard]] constexpr std::size_t load() const noexcept {
    std::size_t bits = 0;
    for (auto const word : words_) bits += static_cast<std::size_t>(std::popcount(word));
    return bits;
  }
  /// The load that this one and `more` have together.
  [[nodiscard]] constexpr std::size_t load_with(distinct_set const& more) const noexcept {
    std::size_t bits = 0;
    for (std::size_t i = 0; i < Bits / 64; ++i)
      bits += static_cast<std::size_t>(std::popcount(words_[i] | more.words_[i]));
    return bits;
  }

  /// The number of keys that a load speaks of, in 2^-8.
  [[nodiscard]] static constexpr std::uint32_t keys_of(std::size_t load) noexcept {
    // A full set is taken to have half a free place.
    std::uint64_t const ratio =
        load >= Bits ? std::uint64_t{2 * Bits} << 16 : (std::uint64_t{Bits} << 16) / (Bits - load);
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(log_of(ratio)) * Bits >> 8);
  }
  /// The number of keys, rounded.
  [[nodiscard]] constexpr std::uint32_t count() const noexcept { return (keys_of(load()) + 128) >> 8; }
  /// How many keys of `more` are new here, rounded.
  [[nodiscard]] constexpr std::uint32_t new_in(distinct_set const& more) const noexcept {
    return (keys_of(load_with(more)) - keys_of(load()) + 128) >> 8;
  }

  constexpr void clear() noexcept { *this = {}; }

  friend constexpr bool operator==(distinct_set const&, distinct_set const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.bitset("keys", self.words_);
  }

  std::uint64_t words_[Bits / 64]{};
};

}  // namespace aplomb
