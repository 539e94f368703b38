// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/text_features.hpp>
#include <aplomb/core/exponential.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/satisfaction/forecast_model.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::satisfaction {

/// Who wrote a line. The same words of customer and desk have different weights.
APLOMB_ENUM(side, std::uint8_t, customer, desk)

namespace detail {

/// The bucket of a feature of the bare text. Fitting and forecasting both call this.
[[nodiscard]] constexpr std::size_t bucket_of(std::uint64_t name, side by) noexcept {
  return static_cast<std::size_t>(mix_bits(name + index_of(by)) >> (64 - forecast_model::bucket_bits));
}

/// Tells `sink` the names of a line's characters, words and marks; the scripts seen. O(length), no allocation.
template <classify::feature_sink Sink>
text::script_counts name_words(std::string_view line, Sink& sink) noexcept {
  text::clause_reader clauses{line};
  text::clause clause;
  classify::text_features bare;
  text::script_counts scripts;
  while (clauses.next(clause)) {
    bare.add(clause, sink);
    scripts += clause.scripts;
  }
  bare.finish(sink);
  return scripts;
}

/// Adds up the weights of a line.
class word_sum {
 public:
  constexpr word_sum(forecast_model const& model, side by) noexcept : words_(model.words), by_(by) {}

  constexpr void add(std::uint64_t name, std::uint32_t, std::uint32_t) noexcept {
    sum_ += words_[bucket_of(name, by_)] - forecast_model::zero;
    ++count_;
  }

  /// The sum over the root of the number of features, in 1/1024: long lines do not shout.
  [[nodiscard]] constexpr std::int32_t value() const noexcept {
    if (count_ == 0) return 0;
    auto const root = static_cast<std::int64_t>(integer_sqrt(count_ << 20));
    return static_cast<std::int32_t>(sum_ * (std::int64_t{1} << 20) / root);
  }

 private:
  char const* words_;
  side by_;
  std::int64_t sum_ = 0;
  std::uint64_t count_ = 0;
};

}  // namespace detail

}  // namespace aplomb::satisfaction
