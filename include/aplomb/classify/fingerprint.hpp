// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/hash.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// SimHash (Charikar 2002) over words and pairs of neighbouring Han characters: texts that share most of them differ in few
/// of the 64 bits. Features are hashed after folding, so script, case and width do not matter. The 64 counters are kept as
/// bit planes, so that adding a feature costs a few operations, not 64.
class fingerprint {
 public:
  /// Takes in one clause. O(symbols).
  constexpr void add(text::clause const& in) noexcept {
    for (std::size_t p = 0; p < in.piece_count; ++p) {
      auto const& piece = in.pieces[p];
      std::size_t const end = std::size_t{piece.first} + piece.count;
      if (piece.kind == text::piece_kind::han) {
        for (std::size_t i = piece.first; i < end; ++i)
          if (i + 1 < end || piece.count == 1) count(feature(in, i, i + 1 < end ? i + 2 : i + 1));
      } else if (piece.kind == text::piece_kind::word || piece.kind == text::piece_kind::number ||
                 piece.kind == text::piece_kind::reference || piece.kind == text::piece_kind::emoji) {
        count(feature(in, piece.first, end));
      }
    }
  }

  /// The hash; 0 exactly when no feature was seen.
  [[nodiscard]] constexpr std::uint64_t value() const noexcept {
    if (features_ == 0) return 0;
    std::uint32_t const needed = features_ / 2 + 1;  // a bit is set when more than half of the features set it
    std::uint64_t above = 0;
    std::uint64_t equal = ~std::uint64_t{0};
    for (std::size_t k = planes; k-- > 0;) {
      std::uint64_t const wanted = (needed >> k & 1) != 0 ? ~std::uint64_t{0} : 0;
      above |= equal & plane_[k] & ~wanted;
      equal &= ~(plane_[k] ^ wanted);
    }
    auto const bits = above | equal;
    return bits == 0 ? 1 : bits;
  }

 private:
  static constexpr std::size_t planes = 16;

  static constexpr std::uint64_t feature(text::clause const& in, std::size_t first, std::size_t last) noexcept {
    std::uint64_t h = 0x9e3779b97f4a7c15ull;
    for (std::size_t i = first; i < last; ++i) h = (h ^ in.symbol[i]) * 0x100000001b3ull;
    return mix_bits(h);
  }

  constexpr void count(std::uint64_t carry) noexcept {
    if (features_ >= 65535) return;
    ++features_;
    for (std::size_t k = 0; carry != 0 && k < planes; ++k) {
      auto const next = plane_[k] & carry;
      plane_[k] ^= carry;
      carry = next;
    }
  }

  std::uint64_t plane_[planes]{};
  std::uint32_t features_ = 0;
};

/// In how many of the 64 bits two fingerprints differ: about 32 for unrelated texts, below 12 for rephrased ones.
[[nodiscard]] constexpr int difference(std::uint64_t a, std::uint64_t b) noexcept {
  int bits = 0;
  for (auto rest = a ^ b; rest != 0; rest &= rest - 1) ++bits;
  return bits;
}

}  // namespace aplomb::classify
