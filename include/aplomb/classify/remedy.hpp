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

/// What a customer wants done about the matter.

namespace aplomb::classify {

namespace detail {

/// Collects what is wanted clause by clause; the first thing named counts, as people name first what matters most.
class remedy_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::remedy_words.for_words(in, [&](packed_hit const& hit) { note(hit); });
  }
  constexpr void note(packed_hit const& hit) noexcept {
    if (first_ == remedy::unknown) first_ = static_cast<remedy>(hit.value);
  }
  [[nodiscard]] constexpr remedy wanted() const noexcept { return first_; }

 private:
  remedy first_{};
};

}  // namespace detail

/// What the words of a message want done, in either Chinese script or English; unknown when they name nothing. It does not tell
/// wanting from telling: ask it of messages that ask or complain. Any bytes; O(length), no allocation.
[[nodiscard]] inline remedy remedy_in(std::string_view message) noexcept {
  return text::pass_over<detail::remedy_pass>(message).wanted();
}

}  // namespace aplomb::classify
