// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Why the matter matters to a customer.

namespace aplomb::classify {

namespace detail {

/// Collects motives clause by clause; health before all, else the first told.
class motive_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::motive_words.for_words(in, [&](packed_hit const& hit) { note(hit); });
  }
  constexpr void note(packed_hit const& hit) noexcept {
    auto const why = static_cast<motive>(hit.value);
    if (told_ == motive::unknown || why == motive::health) told_ = why;
  }
  [[nodiscard]] constexpr motive told() const noexcept { return told_; }

 private:
  motive told_{};
};

}  // namespace detail

/// The motive that the words of a message tell, in either Chinese script or English; unknown when they tell none. Any bytes;
/// O(length), no allocation.
[[nodiscard]] inline motive motive_in(std::string_view message) noexcept {
  return text::pass_over<detail::motive_pass>(message).told();
}

}  // namespace aplomb::classify
