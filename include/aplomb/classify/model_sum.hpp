// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/model.hpp>
#include <aplomb/core/exponential.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// A row that a message touched, and the bytes it stands for. Trivial, so that an array of them costs nothing to make.
struct model_hit {
  char const* row;
  std::uint32_t begin;
  std::uint32_t end;
};

/// Adds up the rows of the features it is given: a feature sink. Keeps the first 512 hits that have a place, for
/// explanation; all others count, too.
class model_sum {
 public:
  static constexpr std::size_t capacity = 512;  ///< hits that are kept for explanation

  explicit model_sum(model const& weights) noexcept : model_(weights) {}

  void add(std::uint64_t name, std::uint32_t begin, std::uint32_t end) noexcept {
    char const* const row = model_.find(name);
    if (row == nullptr) return;
    for (std::size_t word = 0; word < words; ++word) {
      auto const weights = load(row + 8 * word) ^ signs;  // each weight plus 128
      even_[word] += weights & low_bytes;
      odd_[word] += weights >> 8 & low_bytes;
    }
    if (++known_ % block_rows == 0) flush();
    if (end > begin && hit_count_ < capacity) hits_[hit_count_++] = {row, begin, end};
  }

  /// The logits, in 1/1024. Call once, after the last feature. Sums are divided by the square root of the number of known
  /// features, so that long messages do not shout.
  void finish() noexcept {
    flush();
    share_ = known_ == 0 ? 0 : static_cast<std::int64_t>(integer_sqrt((std::uint64_t{1} << 32) / known_));
    auto const& p = model_.parameters();
    for (std::size_t i = 0; i < lane::count; ++i)
      logit_[i] = static_cast<std::int32_t>(std::clamp(p.bias[i] + scaled(sum_[i], i), -most, most));
  }

  [[nodiscard]] std::int32_t logit(std::size_t at) const noexcept { return logit_[at]; }
  [[nodiscard]] model_parameters const& parameters() const noexcept { return model_.parameters(); }
  [[nodiscard]] std::uint32_t known() const noexcept { return known_; }
  [[nodiscard]] std::size_t size() const noexcept { return hit_count_; }
  [[nodiscard]] model_hit const* begin() const noexcept { return hits_; }
  [[nodiscard]] model_hit const* end() const noexcept { return hits_ + hit_count_; }

  /// What `weights` units of a lane are worth in this message, in 1/1024.
  [[nodiscard]] std::int64_t scaled(std::int64_t weights, std::size_t at) const noexcept {
    return (weights * model_.parameters().scale[at] >> 16) * share_ >> 16;
  }

 private:
  static constexpr std::int64_t most = std::int64_t{1} << 24;  ///< of a logit, whatever a model file says

  // Eight weights of a row are added in one machine word without vector instructions: as unsigned bytes, every other one in
  // a field of 16 bits. 256 rows fit: 256 * 255 < 2^16.
  static constexpr std::size_t words = lane::count / 8;
  static constexpr std::uint32_t block_rows = 256;
  static constexpr std::uint64_t signs = 0x8080808080808080ull;
  static constexpr std::uint64_t low_bytes = 0x00ff00ff00ff00ffull;

  /// Eight bytes, the first lowest on every machine. Written out, it is one load to compilers; a loop is not.
  static std::uint64_t load(char const* from) noexcept {
    auto const byte = [from](unsigned i) { return std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i); };
    return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
  }

  /// Moves the fields into the sums.
  void flush() noexcept {
    auto const rows = static_cast<std::int32_t>(known_ - flushed_);
    for (std::size_t i = 0; i < lane::count; ++i) {
      auto const field = (i % 2 == 0 ? even_ : odd_)[i / 8] >> (i % 8 / 2 * 16) & 0xffff;
      sum_[i] += static_cast<std::int32_t>(field) - 128 * rows;
    }
    for (std::size_t word = 0; word < words; ++word) even_[word] = odd_[word] = 0;
    flushed_ = known_;
  }

  model const& model_;
  std::uint64_t even_[words]{};
  std::uint64_t odd_[words]{};
  std::int32_t sum_[lane::count]{};
  std::int32_t logit_[lane::count]{};
  std::int64_t share_ = 0;
  std::uint32_t known_ = 0;
  std::uint32_t flushed_ = 0;  ///< rows of known_ that the sums already hold
  std::size_t hit_count_ = 0;
  model_hit hits_[capacity];  // only the first hit_count_ are ever read
};

}  // namespace aplomb::classify
