// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// How formally a customer writes, and whose usage the words are.

namespace aplomb::classify {

/// What a message shows of its writer's manner; all unknown where it shows nothing.
struct manner_seen {
  manner writes{};         ///< one formal word outweighs casual ones
  regional_usage usage{};  ///< the one with more words
  friend constexpr bool operator==(manner_seen const&, manner_seen const&) noexcept = default;
};

namespace detail {

/// Collects words of register and region clause by clause.
class manner_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::manner_words.for_words(in, [&](packed_hit const& hit) { note(hit); });
  }
  constexpr void note(packed_hit const& hit) noexcept {
    if (count_[hit.value] < 255) ++count_[hit.value];
  }

  [[nodiscard]] constexpr manner_seen seen() const noexcept {
    auto const n = [this](manner_word w) { return count_[index_of(w)]; };
    manner_seen out;
    out.writes = n(manner_word::formal) > 0   ? manner::formal
                 : n(manner_word::casual) > 0 ? manner::casual
                                              : manner::unknown;
    if (n(manner_word::cantonese) > n(manner_word::taiwan)) out.usage = regional_usage::cantonese;
    if (n(manner_word::taiwan) > n(manner_word::cantonese)) out.usage = regional_usage::taiwan;
    return out;
  }

 private:
  std::uint8_t count_[count_of<manner_word>]{};
};

}  // namespace detail

/// What the words of a message show of its writer's manner. Any bytes; O(length), no allocation.
[[nodiscard]] inline manner_seen manner_in(std::string_view message) noexcept {
  return text::pass_over<detail::manner_pass>(message).seen();
}

}  // namespace aplomb::classify
