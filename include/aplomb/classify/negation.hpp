// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>

/// Negation with a scope that ends at the clause and reaches the nearest predicate only.

namespace aplomb::classify {

/// How a predicate is denied.
struct denial {
  int times = 0;           ///< negation words that reach it; an even number cancels (没什么不满意, not unhappy)
  bool soft = false;       ///< 不太, 不怎么, not really: denied mildly
  bool forbidden = false;  ///< 别, 不要, don't: told not to; takes the feeling away without turning it round
  std::size_t first = 0;   ///< symbols of the nearest negation word
  std::size_t last = 0;

  [[nodiscard]] constexpr bool holds() const noexcept { return times % 2 == 1; }
  [[nodiscard]] constexpr bool is_double() const noexcept { return times >= 2 && times % 2 == 0; }
};

namespace detail {

/// Words and characters a negation may stand away from what it denies.
inline constexpr int negation_reach = 5;

/// 不太, 不怎么, 不是很, not really, not very: degree words that are negations as well.
[[nodiscard]] constexpr bool is_soft_negation(text::clause const& in, finding const& f) noexcept {
  return f.is(category::degree_down) &&
         (in.symbol[f.first] == U'不' || in.symbol[f.first] == U'没' || reads(in, f.first, U"not "));
}

/// 开心不起来, 高兴个屁: Chinese negations that follow.
[[nodiscard]] constexpr std::size_t negation_after(text::clause const& in, std::size_t at) noexcept {
  for (std::u32string_view after : {U"不起来", U"个屁", U"个鬼", U"个头", U"才怪", U"不来"})
    if (reads(in, at, after)) return after.size();
  return 0;
}

}  // namespace detail

namespace detail {

/// How the symbols from `edge` are denied by the first `count` findings.
[[nodiscard]] constexpr denial denied_before(text::clause const& in, finding_list const& found, std::size_t count,
                                             std::size_t edge) noexcept {
  denial result;
  int reach = negation_reach;
  for (std::size_t i = count; i-- > 0;) {
    auto const& f = found[i];
    bool const soft = is_soft_negation(in, f);
    bool const negates = soft || f.is_any(category::negation, category::prohibition);
    if (distance(in, f.last(), edge) > reach) break;
    if (!negates) {
      if (is_predicate(f) || f.is(category::contrast)) break;
      continue;
    }
    if (result.times++ == 0) {
      result.first = f.first;
      result.last = f.last();
      result.soft = soft;
      result.forbidden = f.is(category::prohibition);
    }
    edge = f.first;
    reach = 3;  // a second negation word belongs to the first only from near by
    if (is_predicate(f)) break;
  }
  return result;
}

}  // namespace detail

/// Whether and how the finding at `at` is denied. The scope of a negation word runs to the nearest predicate after it, over
/// at most five words or Han characters, never over a contrast word or the end of the clause. O(findings before it).
[[nodiscard]] constexpr denial denial_of(text::clause const& in, finding_list const& found, std::size_t at) noexcept {
  denial result = detail::denied_before(in, found, at, found[at].first);
  if (auto const length = detail::negation_after(in, found[at].last()); length != 0) {
    if (result.times++ == 0) {
      result.first = found[at].last();
      result.last = result.first + length;
    }
  }
  return result;
}

/// The same for a word at symbol `first` that is no finding. O(findings).
[[nodiscard]] constexpr denial denial_before(text::clause const& in, finding_list const& found,
                                             std::size_t first) noexcept {
  std::size_t count = 0;
  while (count < found.size() && found[count].last() <= first) ++count;
  return detail::denied_before(in, found, count, first);
}

}  // namespace aplomb::classify
