// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/hash.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace aplomb_bench {

/// What any reader with a learned table does at least, the scale for all of them: decodes, hashes all 1- to 3-grams of
/// characters, adds a row of 32 weights for each. 2^16 rows, 2 MB.
class bare_reader {
 public:
  bare_reader() : rows_(new row[1u << 16]) {
    std::uint64_t seed = 1;
    for (std::size_t i = 0; i < 1u << 16; ++i)
      for (auto& weight : rows_[i].weights)
        weight = static_cast<std::int8_t>(static_cast<std::int64_t>(aplomb::mix_bits(seed++) % 255) - 127);
  }

  [[nodiscard]] std::int32_t read(std::string_view message) const noexcept {
    std::array<std::int16_t, 32> sums{};
    std::uint64_t before = 0, before_that = 0;
    for (std::size_t at = 0; at < message.size();) {
      std::uint64_t const now = next(message, at);
      add(now, sums);
      add(now | before << 21, sums);
      add(now | before << 21 | before_that << 42, sums);
      before_that = before, before = now;
    }
    std::int32_t all = 0;
    for (auto sum : sums) all += sum;
    return all;
  }

 private:
  struct alignas(32) row {
    std::array<std::int8_t, 32> weights;
  };

  static std::uint64_t next(std::string_view s, std::size_t& at) noexcept {
    auto const byte = [&](std::size_t i) -> std::uint64_t {
      return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) & 0x3fu : 0u;
    };
    std::uint64_t const first = static_cast<unsigned char>(s[at]);
    std::uint64_t symbol = first;
    std::size_t length = 1;
    if (first >= 0xf0)
      symbol = (first & 7u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), length = 4;
    else if (first >= 0xe0)
      symbol = (first & 15u) << 12 | byte(1) << 6 | byte(2), length = 3;
    else if (first >= 0xc0)
      symbol = (first & 31u) << 6 | byte(1), length = 2;
    else if (first - 'A' < 26u)
      symbol = first | 0x20u;
    at += length;
    return symbol;
  }
  void add(std::uint64_t gram, std::array<std::int16_t, 32>& sums) const noexcept {
    auto const& weights = rows_[(gram * 0x9e3779b97f4a7c15ull) >> 48].weights;
    for (std::size_t i = 0; i < 32; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + weights[i]);
  }

  std::unique_ptr<row[]> rows_;
};

}  // namespace aplomb_bench
