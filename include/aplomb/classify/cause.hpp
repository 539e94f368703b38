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

/// Whom a customer blames for the trouble. What is said is a claim; what is so, only the desk can know.

namespace aplomb::classify {

namespace detail {

/// Collects blame clause by clause; of several the one blamed most often counts, of equals the first.
class blame_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::blame_words.for_words(in, [&](packed_hit const& hit) { note(hit); });
  }
  constexpr void note(packed_hit const& hit) noexcept {
    auto& n = count_[hit.value];
    if (n < 255) ++n;
    if (first_ == fault_of::unknown) first_ = static_cast<fault_of>(hit.value);
  }

  [[nodiscard]] constexpr fault_of blamed() const noexcept {
    auto most = first_;
    for (auto f : all_of<fault_of>())
      if (f != fault_of::unknown && count_[index_of(f)] > count_[index_of(most)] && most != fault_of::unknown) most = f;
    return most;
  }

 private:
  std::uint8_t count_[count_of<fault_of>]{};
  fault_of first_{};
};

}  // namespace detail

/// Whom the words of a message blame, in either Chinese script or English; unknown when they blame nobody. To be late is nobody's
/// fault yet. Any bytes; O(length), no allocation.
[[nodiscard]] inline fault_of blamed_in(std::string_view message) noexcept {
  return text::pass_over<detail::blame_pass>(message).blamed();
}

}  // namespace aplomb::classify
